"""The command /name: names in the manner of an author."""

import asyncio
import logging
from collections.abc import Iterable, Sequence

from discord import app_commands
from discord.app_commands import Choice, Range

from bot.cogs.names import _genders, _page, _surnames, _wishes
from bot.cogs.names._characters import Characters
from bot.cogs.names._refusals import Refusals
from bot.cogs.names._wished import wished
from bot.cogs.names._wishes import Wishes
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed, refuse_others
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.inference import Invention
from bot.kit.offers import explain, keep
from bot.kit.pages.page import Control
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from bot.kit.texts import Language
from bot.kit.versions import suggestions as versions
from models.drawing.source import StyleModel
from models.drawing.wishes.creativity import Creativity
from models.drawing.wishes.request import MAX_INCLUDED, MAX_SEED
from models.errors import CheckpointError, WishError
from models.roster.entry import Kind

_CREATIVITIES = [
    Choice(name=phrase("name-creativity-careful"), value=Creativity.CAREFUL.value),
    Choice(name=phrase("name-creativity-balanced"), value=Creativity.BALANCED.value),
    Choice(name=phrase("name-creativity-wild"), value=Creativity.WILD.value),
]
_KINDS = [Choice(name=phrase(f"name-kind-{kind}"), value=kind.value) for kind in Kind]

_log = logging.getLogger(__name__)


class Names(NoPersonalData, Cog):
    """Invents names."""

    @app_commands.command(name="name", description=phrase("name-command"))
    @app_commands.describe(
        style=phrase("name-option-style"),
        count=phrase("name-option-count"),
        kind=phrase("name-option-kind"),
        gender=phrase("name-option-gender"),
        surname=phrase("name-option-surname"),
        length=phrase("name-option-length"),
        include=phrase("name-option-include"),
        exclude=phrase("name-option-exclude"),
        blend=phrase("name-option-blend"),
        weight=phrase("name-option-weight"),
        creativity=phrase("name-option-creativity"),
        seed=phrase("name-option-seed"),
        version=phrase("name-option-version"),
    )
    @app_commands.choices(kind=_KINDS, creativity=_CREATIVITIES)
    async def name(  # noqa: PLR0913, PLR0917 - the command's options
        self,
        interaction: Interaction,
        style: Range[str, 1, 100] | None = None,
        count: Range[int, 1, _wishes.MAX_COUNT] = _wishes.MAX_COUNT,
        kind: str | None = None,
        gender: Range[str, 1, 40] = _genders.ANYBODY,
        surname: Range[str, 1, 40] | None = None,
        length: Range[int, _wishes.LENGTHS[0], _wishes.LENGTHS[-1]] | None = None,
        include: Range[str, 1, 40] | None = None,
        exclude: Range[str, 1, 40] | None = None,
        blend: Range[str, 1, 100] | None = None,
        weight: Range[int, _wishes.PERCENTS[0], _wishes.PERCENTS[-1]] | None = None,
        creativity: str = Creativity.BALANCED.value,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
        version: Range[str, 1, 100] | None = None,
    ) -> None:
        """Answer with invented names."""
        if weight is not None and blend is None:
            raise UserError("names-weight-alone")
        if version is not None and blend is not None:
            raise UserError("names-version-blended")
        language = languages.of_person(interaction)
        chosen = await self._style(style, language, stored=version is not None)
        blended = await self._style(blend, language) if blend else None
        asked = versions.typed(version or "")
        reading = self._model(interaction, chosen, asked)
        models = [await replies.in_time(interaction, reading, private=self._private(interaction))]
        models += [self.bot.registry.get(blended)] if blended else []
        wishes = Wishes(
            style=chosen,
            count=count,
            surname=_surnames.resolve(_surnames_of(models), surname or ""),
            length=length,
            creativity=Creativity(creativity),
            include=self._characters(models, language, MAX_INCLUDED).resolve(include or ""),
            exclude=self._characters(models, language, _wishes.MAX_EXCLUDED).resolve(exclude or ""),
            blend=blended,
            percent=_wishes.DEFAULT_PERCENT if weight is None else weight,
            kind=Kind(kind) if kind else None,
            gender=_genders.resolve(language, gender),
            version=asked,
        )
        await self._answer(interaction, wishes, seed)

    @pressed(rf"{_wishes.PREFIX}.*")
    async def draw_again(self, interaction: Interaction, press: Press) -> None:
        """Draw the wishes that a button carries. Raises UserError for anybody but the person who asked first."""
        carried = _wishes.decode(press.custom_id)
        if carried is None:
            raise UserError("error-outdated-button")
        wishes, owner = carried
        refuse_others(interaction, owner, "names-not-yours")
        await self._answer(interaction, wishes)

    async def _answer(self, interaction: Interaction, wishes: Wishes, seed: int | None = None) -> None:
        """Draw names and show them to everybody in the channel, or only to the person where the server wants that.

        Raises UserError when there are none or can be none, and UnknownStyleError.
        """
        private = self._private(interaction)
        drawing = self._draw(interaction, wishes, seed)
        invention = await replies.in_time(interaction, drawing, private=private)
        if not invention.draw.names:
            raise UserError("names-none")
        language = languages.of_answer(interaction, private=private)
        buttons = _page.buttons(language, self.bot.registry, wishes, interaction.user.id)
        met = wished(language, wishes, self.bot.lexicon)
        offers = (keep.select(language, invention), *self._explaining(language, invention))
        page = _page.names_page(language, invention, (*buttons, *offers), wishes=met)
        await replies.send(interaction, page, private=private)

    def _private(self, interaction: Interaction) -> bool:
        """Return whether the server wants names to be shown only to the person who asks."""
        return self.bot.preferences.of_server(interaction.guild_id).private_names

    def _explaining(self, language: Language, invention: Invention) -> tuple[Control, ...]:
        """Return the controls that explain the names; none for those of a version that does not serve."""
        drawn = invention.source.parts[0]
        served = {model.style: model.version for model in styles.models(self.bot.registry)}
        return explain.controls(language, invention) if served.get(drawn.style) == drawn.version else ()

    async def _draw(self, interaction: Interaction, wishes: Wishes, seed: int | None) -> Invention:
        share = wishes.percent / 100
        request = wishes.request(seed)
        try:
            if wishes.version:
                return await self.bot.inference.draw_stored(
                    wishes.style, wishes.version, request, person=interaction.user.id
                )
            return await self.bot.inference.draw(
                wishes.style, request, second=wishes.blend, share=share, person=interaction.user.id
            )
        except CheckpointError as error:
            raise _broken(wishes.style, wishes.version, error) from error
        except WishError as error:
            model = await self._model(interaction, wishes.style, wishes.version)
            keys = [style for style in (wishes.style, wishes.blend) if style]
            named = styles.names(self.bot.registry, keys, languages.of_person(interaction), [model])
            refusals = Refusals(list(named.values()), wishes.kind, self.bot.lexicon, model.read)
            raise refusals.explain(error) from error

    async def _style(self, text: str | None, language: Language, *, stored: bool = False) -> str:
        """Return the style that a person chose or typed; with `stored`, also one that serves none of its versions.

        Raises UserError.
        """
        registry = self.bot.registry
        if not text:
            return styles.default(registry)
        known = await asyncio.to_thread(styles.stored, registry) if stored else styles.models(registry)
        return styles.resolve(known, text, language)

    async def _model(self, interaction: Interaction, style: str, version: str) -> StyleModel:
        """Return the model that says which wishes of a style's names make sense. Raises UserError.

        It is the one that serves, or the version itself where none does.
        """
        if style in self.bot.registry.styles():
            return self.bot.registry.get(style)
        try:
            return await self.bot.inference.stored(style, version, person=interaction.user.id)
        except CheckpointError as error:
            raise _broken(style, version, error) from error

    def _characters(self, models: Iterable[StyleModel], language: Language, limit: int) -> Characters:
        """Return what may be wished for of these models."""
        return Characters(self.bot.lexicon, language, tuple(model.vocabulary for model in models), limit)

    @name.autocomplete("blend")
    @name.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return suggestions.for_style(self.bot.registry, current, languages.of_person(interaction))

    @name.autocomplete("gender")
    async def _suggest_gender(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _genders.suggest(languages.of_person(interaction), current)
        return [Choice(name=label, value=whose) for label, whose in found]

    @name.autocomplete("surname")
    async def _suggest_surname(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _surnames.suggest(_surnames_of(self._guessed(interaction)), current, suggestions.MAX_CHOICES)
        language, glosses = languages.of_person(interaction), self.bot.lexicon.surnames
        return [
            Choice(name=_surnames.suggestion(language, surname, spelled, glosses.get(surname)), value=surname)
            for surname, spelled in found
        ]

    @name.autocomplete("include")
    async def _suggest_included(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return self._suggest_characters(interaction, current, MAX_INCLUDED)

    @name.autocomplete("exclude")
    async def _suggest_excluded(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return self._suggest_characters(interaction, current, _wishes.MAX_EXCLUDED)

    @name.autocomplete("version")
    async def _suggest_version(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        registry = self.bot.registry
        stored = await asyncio.to_thread(styles.stored, registry)
        style = styles.guess(stored, interaction.namespace.style) or styles.default(registry)
        found = await asyncio.to_thread(versions.suggest, registry, style, current, suggestions.MAX_CHOICES)
        return [Choice(name=label, value=version) for label, version in found]

    def _suggest_characters(self, interaction: Interaction, current: str, limit: int) -> list[Choice[str]]:
        wishable = self._characters(self._guessed(interaction), languages.of_person(interaction), limit)
        found = wishable.suggest(current, suggestions.MAX_CHOICES)
        return [Choice(name=label, value=characters) for label, characters in found]

    def _guessed(self, interaction: Interaction) -> list[StyleModel]:
        """Return the models of the style and the blended one that are chosen while the command is being typed."""
        registry = self.bot.registry
        served = styles.models(registry)
        style = styles.guess(served, interaction.namespace.style) or styles.default(registry)
        blend = styles.guess(served, interaction.namespace.blend)
        return [registry.get(one) for one in (style, blend) if one]


def _surnames_of(models: Sequence[StyleModel]) -> dict[str, str]:
    """Return the surnames of a style's model, and then those that a blended one adds, with their pinyin."""
    first, *others = (model.roster.surnames for model in models)
    return {**first, **{surname: pinyin for other in others for surname, pinyin in other.items()}, **first}


def _broken(style: str, version: str, error: CheckpointError) -> UserError:
    """Return the refusal of a version that can't be used, and log why."""
    _log.warning("version %s/%s can't be used: %s", style, version, error)
    return UserError("names-version-broken", version=version)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Names(bot))
