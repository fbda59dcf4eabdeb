"""The command /styles: who the authors are, and how their names differ."""

import asyncio
from collections.abc import Sequence

from discord import app_commands
from discord.app_commands import Choice, Range

from bot.cogs.styles import _page
from bot.cogs.styles._figures import distinctive, figures_of, names_with, typical
from bot.cogs.styles._page import Portrait
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.offers import who
from bot.kit.pages.page import Page
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from models.store.checkpoint import NameModel


class Styles(NoPersonalData, Cog):
    """Tells who the authors are."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._typical: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self._judging = asyncio.Lock()

    @app_commands.command(name="styles", description=phrase("styles-command"))
    @app_commands.describe(style=phrase("styles-option-style"))
    async def styles(self, interaction: Interaction, style: Range[str, 1, 100] | None = None) -> None:
        """Tell everybody who an author is, or who the two are that the quiz asks about."""
        language, served = languages.of_person(interaction), styles.models(self.bot.registry)
        chosen = [styles.resolve(served, style, language)] if style else styles.compared(self.bot.registry)
        await replies.send(interaction, await self._made(interaction, chosen, private=False))

    @pressed(who.CUSTOM_ID)
    async def tell_who(self, interaction: Interaction, press: Press) -> None:
        """Tell whoever pressed, privately, who the authors of a game's styles are."""
        await self._tell(interaction, press["styles"].split(","))

    @pressed(_page.CHOOSE)
    async def tell_chosen(self, interaction: Interaction, press: Press) -> None:
        """Tell whoever chose, privately, who an author is."""
        await self._tell(interaction, press.values)

    async def _tell(self, interaction: Interaction, chosen: Sequence[str]) -> None:
        # Whatever a client sends, no more than a game has.
        known = self.bot.registry.styles()
        served = [style for style in dict.fromkeys(chosen) if style in known][:5]
        if known and not served:
            raise UserError("error-outdated-button")
        await replies.send(interaction, await self._made(interaction, served, private=True), private=True)

    async def _made(self, interaction: Interaction, chosen: Sequence[str], *, private: bool) -> Page:
        """Return the page of some styles. Raises UserError when there are none."""
        if not chosen:
            raise UserError("error-no-styles")
        models = [self.bot.registry.get(style) for style in chosen]
        portraits = await replies.in_time(interaction, self._portraits(models), private=private)
        language = languages.of_answer(interaction, private=private)
        others = [model for model in styles.models(self.bot.registry) if model.style not in chosen]
        return _page.styles_page(language, portraits, others, self.bot.lexicon)

    async def _portraits(self, models: Sequence[NameModel]) -> list[Portrait]:
        figures = [await asyncio.to_thread(figures_of, model.roster) for model in models]
        # Who asks meanwhile waits for the same figures.
        async with self._judging:
            judged = await self._judged()
        return [
            Portrait(model, figure, judged.get(model.style, ()), self.bot.uploads.all.get(model.style))
            for model, figure in zip(models, figures, strict=True)
        ]

    async def _judged(self) -> dict[str, tuple[str, ...]]:
        """Return the characters that the judge finds typical of each of the two compared styles.

        They are computed once for each pair of versions.
        """
        compared = styles.compared(self.bot.registry)
        if len(compared) < len(styles.RIVALS):
            return {}
        models = [self.bot.registry.get(style) for style in compared]
        versions = tuple(model.version for model in models)
        if versions not in self._typical:
            first, second = models
            pairs = ((first, second), (second, first))
            self._typical = {versions: {own.style: await self._weighed(own, other) for own, other in pairs}}
        return self._typical[versions]

    async def _weighed(self, own: NameModel, other: NameModel) -> tuple[str, ...]:
        characters = await asyncio.to_thread(distinctive, own.roster, other.roster)
        names = list(names_with(own.roster, characters))
        verdicts = await self.bot.inference.judge((own.style, other.style), names, shares=True)
        return typical(own.style, characters, verdicts)

    @styles.autocomplete("style")
    async def _suggest(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return suggestions.for_style(self.bot.registry, current, languages.of_person(interaction))


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Styles(bot))
