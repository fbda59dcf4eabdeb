"""What cogs that make embeds share."""

from dataclasses import dataclass

import discord
from discord.utils import escape_markdown

from bot.kit import styles
from bot.kit.texts import Texts
from models.errors import UnknownStyleError
from models.store.registry import Registry

CINNABAR = discord.Color.from_rgb(178, 58, 46)
"""The red of a seal."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes embeds in one language."""

    texts: Texts
    registry: Registry
    locale: str

    def text(self, message_id: str, **arguments: str | float) -> str:
        """Return a message in this language."""
        return self.texts(self.locale, message_id, **arguments)

    def style(self, style: str) -> str:
        """Return a style's name; its key when no model of it is served any more."""
        try:
            return escape_markdown(styles.display(self.registry.get(style).card, self.locale))
        except UnknownStyleError:
            return style
