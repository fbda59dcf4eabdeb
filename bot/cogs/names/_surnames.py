"""Surnames as people type them: hanzi, or pinyin with or without tone marks."""

import unicodedata
from collections.abc import Mapping

from bot.kit.errors import UserError
from models.roster import pinyin
from models.roster.hanzi import HANZI

MAX_SURNAME = 4
SEPARATOR = " · "


def label(surname: str, spelled: str) -> str:
    """Return how a surname is offered, such as 欧阳 · Ōuyáng."""
    return f"{surname}{SEPARATOR}{spelled}"


def suggest(surnames: Mapping[str, str], text: str, limit: int) -> list[tuple[str, str]]:
    """Return surnames with their pinyin that begin with the text, in hanzi or pinyin, in the given order."""
    wanted = _letters(text)
    found = [
        (surname, spelled)
        for surname, spelled in surnames.items()
        if surname.startswith(text.strip())
        or (wanted and any(way.startswith(wanted) for way in _ways_to_type(spelled)))
    ]
    return found[:limit]


def resolve(surnames: Mapping[str, str], text: str) -> str:
    """Return the surname in hanzi that a text means; blank means none.

    `surnames` gives known surnames with their pinyin. Hanzi are taken as they are. Raises UserError for pinyin
    of no surname or of several, and for anything else.
    """
    text = text.partition(SEPARATOR)[0].strip()
    if not text:
        return ""
    if HANZI.fullmatch(text):
        if len(text) > MAX_SURNAME:
            raise UserError("error-surname-length", limit=MAX_SURNAME)
        return text
    wanted = _letters(text)
    found = [surname for surname, spelled in surnames.items() if wanted and wanted in _ways_to_type(spelled)]
    if len(found) > 1:
        choice = ", ".join(label(surname, surnames[surname]) for surname in found[:10])
        raise UserError("error-surname-ambiguous", surname=text[:20], surnames=choice)
    if not found:
        raise UserError("error-surname-unknown", surname=text[:20])
    return found[0]


def _letters(text: str) -> str:
    """Return pinyin's letters alone, v for ü as it is usually typed."""
    dotted = unicodedata.normalize("NFD", text.casefold()).replace("u\u0308", "v")
    return "".join(letter for letter in pinyin.plain(dotted) if letter.isalpha())


def _ways_to_type(spelled: str) -> set[str]:
    """Return the letters that may be typed for a surname's pinyin: u may mean ü, but ü never u."""
    letters = _letters(spelled)
    return {letters, letters.replace("v", "u")}
