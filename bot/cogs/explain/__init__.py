"""The command /explain, and the controls under names: how a model read a name, as a picture."""

import logging
import re
from collections.abc import Mapping
from functools import partial

from discord import app_commands
from discord.app_commands import Choice, Range

from bot.cogs.explain import _given, _picture, _typed
from bot.cogs.explain._page import explained_page
from bot.cogs.explain._signs import Signs
from bot.cogs.explain._telling import Telling
from bot.kit import glosses, languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.offers import explain as offered
from bot.kit.offers import keep
from bot.kit.pages.names import with_pinyin
from bot.kit.pages.page import Page
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from bot.kit.texts import Language
from models.drawing.source import StyleModel
from models.errors import CheckpointError
from models.explaining.account import Account, account_of
from models.judge.judge import Verdict
from models.roster.entry import Entry

_log = logging.getLogger(__name__)


class Explain(NoPersonalData, Cog):
    """Shows how a model read a name."""

    @app_commands.command(name="explain", description=phrase("explain-command"))
    @app_commands.describe(name=phrase("explain-option-name"), style=phrase("explain-option-style"))
    async def explain(
        self, interaction: Interaction, name: Range[str, 1, 100], style: Range[str, 1, 100] | None = None
    ) -> None:
        """Explain a name that was typed, as publicly as /name answers. Raises UserError."""
        language, registry = languages.of_person(interaction), self.bot.registry
        default = styles.default(registry)
        model = registry.get(styles.resolve(styles.models(registry), style, language) if style else default)
        manner = styles.display(model, language)
        _given.refuse(model.roster, model.vocabulary, manner, name)
        meant = _typed.resolve(model.roster, manner, name, self.bot.lexicon)
        private = self.bot.preferences.of_server(interaction.guild_id).private_names
        await self._answer(interaction, model, meant, private=private)

    @pressed(offered.CUSTOM_ID)
    async def explain_chosen(self, interaction: Interaction, press: Press) -> None:
        """Explain a name privately to whoever pressed or chose. Raises UserError for what no page offers."""
        await self._explain_shown(interaction, press.parts, press.parts["name"] or "".join(press.values[:1]))

    @pressed(offered.MIXED)
    async def explain_mixed(self, interaction: Interaction, press: Press) -> None:
        """Explain a chosen name of several styles'. Raises UserError for what no page offers."""
        chosen = re.fullmatch(offered.CHOSEN, "".join(press.values[:1]))
        if chosen is None:
            raise UserError("error-outdated-button")
        await self._explain_shown(interaction, chosen.groupdict(), chosen["name"])

    async def _explain_shown(self, interaction: Interaction, parts: Mapping[str, str | None], shown: str) -> None:
        """Explain a name of a page privately, by the model that its control names. Raises UserError."""
        name, loading = _typed.checked(shown), self._model(parts["style"], parts["version"], interaction.user.id)
        model = await replies.in_time(interaction, loading, private=True)
        await self._answer(interaction, model, name, private=True)

    async def _model(self, style: str | None, version: str | None, person: int) -> StyleModel:
        """Return the model of a style that serves, or that of a stored version. Raises UserError."""
        registry, inference = self.bot.registry, self.bot.inference
        serving = registry.get(style) if style in registry.styles() else None
        if serving and version in {None, serving.version}:
            return serving
        if style is None or version is None:
            raise UserError("error-outdated-button")
        if version not in await inference.run_for(person, registry.versions, style):
            raise UserError("explain-version-gone", version=version)
        try:
            return await inference.stored(style, version, person=person)
        except CheckpointError as error:
            _log.warning("version %s/%s can't be used: %s", style, version, error)
            raise UserError("explain-version-broken", version=version) from error

    async def _answer(self, interaction: Interaction, model: StyleModel, name: str, *, private: bool) -> None:
        # The authors' own characters are among the names that are never invented.
        if self.bot.inference.forbids(name) and name not in self.bot.registry.real_names:
            # With its pinyin alone: what it means is not explained either.
            named = partial(with_pinyin, name=name, pinyin=model.read(name))
            raise UserError("explain-forbidden", name=named)
        language = languages.of_answer(interaction, private=private)
        page = await replies.in_time(interaction, self._page(interaction, language, model, name), private=private)
        await replies.send(interaction, page, private=private)

    async def _page(self, interaction: Interaction, language: Language, model: StyleModel, name: str) -> Page:
        inference, person = self.bot.inference, interaction.user.id
        account = await inference.run_for(person, account_of, model, name)
        if len(account.unknown) == len(set(name)):
            unseen, lexicon = "".join(account.unknown), self.bot.lexicon
            raise UserError(
                "explain-all-unseen", characters=lambda reader: glosses.characters(reader, lexicon, unseen)
            )
        verdict = await self._verdict(model.style, name, person)
        real = next((entry for entry in model.roster if entry.name == name), None)
        telling = self._telling(language, model, account, verdict, real)
        return await inference.run_for(person, _drawn, telling, model.version, real)

    async def _verdict(self, style: str, name: str, person: int) -> Verdict | None:
        """Return the judge's view between a style that serves and another one, or None where there are none."""
        registry = self.bot.registry
        if style not in registry.styles():
            return None
        compared = styles.compared(registry)
        if style not in compared:
            compared = (style, styles.default(registry))
        if len(set(compared)) < len(styles.RIVALS):
            return None
        [verdict] = await self.bot.inference.judge(compared, [name], shares=True, person=person)
        return verdict

    def _telling(
        self, language: Language, model: StyleModel, account: Account, verdict: Verdict | None, real: Entry | None
    ) -> Telling:
        spelled = real.pinyin if real else model.read(account.name)
        signs = Signs(language, self.bot.lexicon, account.name, spelled)
        compared = styles.names(self.bot.registry, verdict.probabilities if verdict else (), language)
        return Telling(language, signs, account, styles.display(model, language), compared, verdict)

    @explain.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return suggestions.for_style(self.bot.registry, current, languages.of_person(interaction))

    @explain.autocomplete("name")
    async def _suggest_name(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        language, registry = languages.of_person(interaction), self.bot.registry
        style = styles.guess(styles.models(registry), interaction.namespace.style) or styles.default(registry)
        found = _typed.suggest(registry.get(style).roster, current, suggestions.MAX_CHOICES)
        return [Choice(name=keep.label(language, entry.name, entry.pinyin), value=entry.name) for entry in found]


def _drawn(telling: Telling, version: str, real: Entry | None) -> Page:
    """Return the page with its picture. Blocking."""
    sheet = telling.sheet()
    return explained_page(telling, _picture.draw(sheet), telling.alt(sheet), version, real)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Explain(bot))
