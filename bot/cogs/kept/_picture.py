"""The picture of a kept name."""

from bot.cogs.kept._names import KeptName
from bot.kit.pictures import scroll
from bot.kit.pictures.scroll import Sheet
from bot.kit.texts import Language
from models.roster.hanzi import HANZI
from models.store.registry import Registry

_SEAL_LOCALES = ("zh-TW", "zh-CN")
"""Seals are carved in traditional characters, where a style has them."""


def sheet_of(language: Language, kept: KeptName, registry: Registry, meaning: str = "") -> Sheet:
    """Return what to write in the picture of a kept name for readers of a language."""
    pinyin = kept.pinyin if language.pinyin else ""
    return Sheet(language.hanzi(kept.name), pinyin, meaning, seal_of(kept.style, registry), language.script)


def seal_of(style: str, registry: Registry) -> str:
    """Return the two hanzi of a style's seal, or an empty string where it has no name in hanzi."""
    if style not in registry.styles():
        return ""
    display = registry.get(style).display
    hanzi = (HANZI.match(display.get(locale, "")) for locale in _SEAL_LOCALES)
    return next((match[0][:2] for match in hanzi if match), "")


def picture_of(sheet: Sheet) -> bytes | None:
    """Return the picture as PNG, or None when the font lacks a character of the name. Blocking."""
    return scroll.draw(sheet) if scroll.can_draw(sheet) else None
