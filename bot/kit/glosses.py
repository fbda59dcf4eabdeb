"""What names and characters mean, as people read it."""

from collections.abc import Iterable

from bot.kit.pages.markdown import escape
from bot.kit.texts import Language
from models.lexicon.lexicon import Gloss
from models.lexicon.names import Part

SEPARATOR = " · "
MAX_LINE = 100
"""Characters of a name's gloss before Markdown's backslashes; longer ones lose their last parts."""


def line(language: Language, parts: Iterable[Part]) -> str:
    """Return a name's meaning in one line, in small print; empty for a name without parts.

    Example: clan Shi (stone) · break · sky.
    """
    texts = [_part(language, part) for part in parts]
    if not texts:
        return ""
    shown = SEPARATOR.join(texts)
    while len(shown) > MAX_LINE and len(texts) > 1:
        texts.pop()
        shown = SEPARATOR.join([*texts, "…"])
    return f"-# {escape(shown[:MAX_LINE])}"


def character(language: Language, text: str, gloss: Gloss | None, reading: str = "") -> str:
    """Return a character with its reading and meaning, such as 剑 (jiàn, “sword”); alone where it has no gloss."""
    if gloss is None:
        return escape(text)
    reading = reading or next(iter(gloss.readings), "")
    meaning = gloss.meaning(language.locale)
    return language("gloss-character", character=escape(text), reading=escape(reading), meaning=escape(meaning))


def _part(language: Language, part: Part) -> str:
    meaning = part.gloss.meaning(language.locale) if part.gloss else ""
    if not part.clan:
        return meaning or part.text
    if meaning:
        return language("gloss-clan-meaning", name=part.clan, hanzi=part.text, meaning=meaning)
    return language("gloss-clan", name=part.clan, hanzi=part.text)
