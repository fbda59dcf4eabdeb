"""What names and characters mean, as people read it."""

from collections.abc import Iterable

from bot.kit.pages.markdown import escape
from bot.kit.pages.names import with_pinyin, written
from bot.kit.texts import Language
from models.lexicon.lexicon import Gloss, Lexicon
from models.lexicon.names import Part, explain

SEPARATOR = " · "
MAX_LINE = 100
"""Characters of a name's gloss before Markdown's backslashes; longer ones lose their last parts."""


def line(language: Language, parts: Iterable[Part]) -> str:
    """Return a name's meaning in one line of small print, as Markdown; empty where `plain` is."""
    shown = plain(language, parts)
    return f"-# {escape(shown)}" if shown else ""


def plain(language: Language, parts: Iterable[Part]) -> str:
    """Return a name's meaning as plain text; empty for a name without parts, or if the reader wants none.

    Example: clan Shi (stone) · break · sky.
    """
    texts = [_part(language, part) for part in parts] if language.gloss else []
    if not texts:
        return ""
    shown = SEPARATOR.join(texts)
    while len(shown) > MAX_LINE and len(texts) > 1:
        texts.pop()
        shown = SEPARATOR.join([*texts, "…"])
    return shown[:MAX_LINE]


def character(language: Language, text: str, gloss: Gloss | None, reading: str = "") -> str:
    """Return a character with its reading and meaning, such as 剑 (jiàn, “sword”); alone where it has no gloss."""
    if gloss is None:
        return escape(text)
    reading = reading or next(iter(gloss.readings), "")
    meaning = bare(language.prose(gloss.meaning(language.locale)))
    return language("gloss-character", character=escape(text), reading=escape(reading), meaning=escape(meaning))


def characters(language: Language, lexicon: Lexicon, text: str) -> list[str]:
    """Return the characters of a text, each with its reading and meaning where they are known and wanted."""
    return [_described(language, one, lexicon.characters.get(one)) for one in text]


def _described(language: Language, one: str, gloss: Gloss | None) -> str:
    if gloss is None or not language.gloss:
        return with_pinyin(language, one, next(iter(gloss.readings), "") if gloss else "")
    return character(language, language.hanzi(one), gloss)


def name(language: Language, lexicon: Lexicon, text: str, spelled: str) -> str:
    """Return a name for use in a sentence, such as 柳如烟 (Liǔ Rúyān, “clan Liu (willow) · like smoke”).

    With its pinyin alone, or quite alone, where the meaning is not known or the reader does not want them.
    """
    meaning = plain(language, explain(lexicon, text, spelled)) if language.pinyin else ""
    if not meaning:
        return with_pinyin(language, text, spelled)
    shown = written(language, text)
    return language("gloss-character", character=shown, reading=escape(spelled), meaning=escape(meaning))


def bare(meaning: str) -> str:
    """Return a meaning without brackets around the whole of it, such as those of surnames and mere sounds."""
    inner = meaning[1:-1]
    wrapped = meaning == f"({inner})" and not {"(", ")"} & set(inner)
    return inner if wrapped else meaning


def _part(language: Language, part: Part) -> str:
    meaning = language.prose(part.gloss.meaning(language.locale)) if part.gloss else ""
    text = language.hanzi(part.text)
    if not part.clan:
        return meaning or text
    name = text if language.locale.startswith("zh") else part.clan
    return (
        language("gloss-clan-meaning", name=name, meaning=meaning)
        if meaning
        else language("gloss-clan", name=name)
    )
