"""The command /name: names in the manner of an author."""

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from bot.client.client import Interaction, Jianghu
from bot.cogs.names import _characters, _surnames, _views, _wishes
from bot.cogs.names._wishes import Creativity, Wishes
from bot.kit import styles
from bot.kit.errors import UserError
from bot.kit.texts import phrase
from models.drawing.sampler import MAX_INCLUDED, MAX_SEED

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
        include=phrase("name-option-include"),
        exclude=phrase("name-option-exclude"),
        blend=phrase("name-option-blend"),
        weight=phrase("name-option-weight"),
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
        include: Range[str, 1, 40] | None = None,
        exclude: Range[str, 1, 40] | None = None,
        blend: Range[str, 1, 100] | None = None,
        weight: Range[int, _wishes.WEIGHTS[0], _wishes.WEIGHTS[-1]] | None = None,
        creativity: str = Creativity.BALANCED.value,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
    ) -> None:
        """Answer with invented names."""
        if weight is not None and blend is None:
            raise UserError("names-weight-alone")
        locale = interaction.locale.value
        chosen = self._style(style, locale)
        blended = self._style(blend, locale) if blend else None
        wishes = Wishes(
            style=chosen,
            count=count,
            surname=_surnames.resolve(self._surnames(chosen, blended), surname or ""),
            length=length,
            creativity=Creativity(creativity),
            include=_characters.resolve(include or "", MAX_INCLUDED),
            exclude=_characters.resolve(exclude or "", _wishes.MAX_EXCLUDED),
            blend=blended,
            weight=_wishes.DEFAULT_WEIGHT if weight is None else weight,
        )
        await _views.answer(interaction, wishes, seed)

    def _style(self, text: str | None, locale: str) -> str:
        """Return the style that a person chose or typed. Raises UserError."""
        default = styles.default(self.bot.registry)
        return styles.resolve(styles.models(self.bot.registry), text, locale) if text else default

    def _surnames(self, style: str, blend: str | None) -> dict[str, str]:
        """Return the surnames of a style, and then those that a blended one adds, with their pinyin."""
        own = self.bot.registry.get(style).roster.surnames
        return {**own, **self.bot.registry.get(blend).roster.surnames, **own} if blend else own

    @name.autocomplete("blend")
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
        blend = styles.guess(served, interaction.namespace.blend)
        found = _surnames.suggest(self._surnames(style, blend), current, _MAX_CHOICES)
        return [Choice(name=_surnames.label(surname, spelled), value=surname) for surname, spelled in found]


async def setup(bot: Jianghu) -> None:
    """Add the cog."""
    await bot.add_cog(Names(bot))
