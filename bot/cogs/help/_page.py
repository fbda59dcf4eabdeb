"""The answer of /help as text."""

from collections.abc import Iterable

from discord import Locale

from bot.client.sync import Published
from bot.kit.texts import Texts

MAX_LENGTH = 4096
"""Discord's limit for an embed's description."""


def compose(texts: Texts, locale: Locale, published: Iterable[Published], *, maintainer: bool) -> str:
    """Return one line a command and how to play; for maintainers, what only they can do as well."""
    lines = [
        texts(locale, "help-line", mention=one.mention, description=one.described(locale)) for one in published
    ]
    sections = [texts(locale, "help-intro"), "\n".join(lines), texts(locale, "help-play")]
    if maintainer:
        sections.append(texts(locale, "help-maintainers"))
    return "\n\n".join(sections)[:MAX_LENGTH]
