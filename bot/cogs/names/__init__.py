"""The command /name: names in the manner of an author."""

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from bot import styles
from bot.client import Interaction, Jianghu
from bot.cogs.names import _surnames, _views, _wishes
from bot.cogs.names._wishes import Creativity, Wishes
from bot.texts import phrase
from models.sampler import MAX_SEED

_MAX_CHOICES = 25
_CREATIVITIES = [
    Choice(name=phrase("name-creativity-careful"), value=Creativity.CAREFUL.value),
    Choice(name=phrase("name-creativity-balanced"), value=Creativity.BALANCED.value),
    Choice(name=phrase("name-creativity-wild"), value=Creativity.WILD.value),
]


class Names(commands.Cog):
    """Invents names."""

    def __init__(self, bot: Jianghu) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Answer buttons, those from before the start as well."""
        self.bot.add_dynamic_items(_views.DrawButton)

    async def cog_unload(self) -> None:
        """Leave the buttons alone."""
        self.bot.remove_dynamic_items(_views.DrawButton)

    @app_commands.command(name="name", description=phrase("name-command"))
    @app_commands.describe(
        style=phrase("name-option-style"),
        count=phrase("name-option-count"),
        surname=phrase("name-option-surname"),
        length=phrase("name-option-length"),
        creativity=phrase("name-option-creativity"),
        seed=phrase("name-option-seed"),
    )
    @app_commands.choices(creativity=_CREATIVITIES)
    async def name(  # noqa: PLR0913, PLR0917 - the command's options
        self,
        interaction: Interaction,
        style: Range[str, 1, 100] | None = None,
        count: Range[int, 1, _wishes.MAX_COUNT] = _wishes.MAX_COUNT,
        surname: Range[str, 1, 40] | None = None,
        length: Range[int, _wishes.LENGTHS[0], _wishes.LENGTHS[-1]] | None = None,
        creativity: str = Creativity.BALANCED.value,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
    ) -> None:
        """Answer with invented names."""
        chosen = self._style(style, interaction.locale.value)
        wishes = Wishes(
            style=chosen,
            count=count,
            surname=_surnames.resolve(self.bot.registry.get(chosen).roster.surnames, surname or ""),
            length=length,
            creativity=Creativity(creativity),
        )
        await _views.answer(interaction, wishes, seed)

    def _style(self, text: str | None, locale: str) -> str:
        """Return the style that a person chose or typed. Raises UserError."""
        default = styles.default(self.bot.registry)
        return styles.resolve(styles.models(self.bot.registry), text, locale) if text else default

    @name.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = styles.matching(styles.models(self.bot.registry), current)
        locale = interaction.locale.value
        return [Choice(name=styles.display(model.card, locale), value=model.style) for model in found][
            :_MAX_CHOICES
        ]

    @name.autocomplete("surname")
    async def _suggest_surname(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        registry = self.bot.registry
        served = styles.models(registry)
        style = styles.guess(served, interaction.namespace.style) or styles.default(registry)
        found = _surnames.suggest(registry.get(style).roster.surnames, current, _MAX_CHOICES)
        return [Choice(name=_surnames.label(surname, spelled), value=surname) for surname, spelled in found]


async def setup(bot: Jianghu) -> None:
    """Add the cog."""
    await bot.add_cog(Names(bot))
