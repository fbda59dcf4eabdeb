"""Surnames as people type them: hanzi, or pinyin with or without tone marks."""

import unicodedata
from collections.abc import Mapping

from bot.kit.errors import UserError
from bot.kit.typed import normalize
from models.roster import pinyin
from models.roster.hanzi import HANZI

MAX_SURNAME = 4
SEPARATOR = " · "


def label(surname: str, spelled: str) -> str:
    """Return how a surname is offered, such as 欧阳 · Ōuyáng."""
    return f"{surname}{SEPARATOR}{spelled}"


def suggest(surnames: Mapping[str, str], text: str, limit: int) -> list[tuple[str, str]]:
    """Return surnames with their pinyin that begin with the text, in hanzi or pinyin.

    They keep the given order, but those with the tone marks that were typed come first.
    """
    hanzi, typed = _hanzi(text), _syllables(text)
    letters = pinyin.plain(typed)
    found = [
        (surname, spelled)
        for surname, spelled in surnames.items()
        if surname.startswith(hanzi) or (letters and any(way.startswith(letters) for way in _ways(spelled)))
    ]
    return sorted(found, key=lambda pair: not _syllables(pair[1]).startswith(typed))[:limit]


def resolve(surnames: Mapping[str, str], text: str) -> str:
    """Return the surname in hanzi that a text means; blank means none.

    `surnames` gives known surnames with their pinyin. Hanzi are taken as they are. Raises UserError for pinyin of
    no surname, or of several that the tone marks don't tell apart, and for anything else.
    """
    typed = normalize(text).partition(SEPARATOR)[0]
    if not typed:
        return ""
    hanzi = _hanzi(typed)
    if not HANZI.fullmatch(hanzi):
        return _spelled(surnames, typed)
    if len(hanzi) > MAX_SURNAME:
        raise UserError("error-surname-length", limit=MAX_SURNAME)
    return hanzi


def _spelled(surnames: Mapping[str, str], typed: str) -> str:
    """Return the surname that pinyin means. Raises UserError when there is none, or more than one."""
    syllables = _syllables(typed)
    letters = pinyin.plain(syllables)
    found = [surname for surname, spelled in surnames.items() if letters and letters in _ways(spelled)]
    if not found:
        raise UserError("error-surname-unknown", surname=typed[:20])
    toned = [surname for surname in found if _syllables(surnames[surname]) == syllables]
    if len(toned or found) == 1:
        return (toned or found)[0]
    choice = [label(surname, surnames[surname]) for surname in list(dict.fromkeys(toned + found))[:10]]
    raise UserError("error-surname-ambiguous", surname=typed[:20], surnames=choice)


def _hanzi(text: str) -> str:
    """Return a text without the spaces that may stand between hanzi."""
    return normalize(text).replace(" ", "")


def _syllables(text: str) -> str:
    """Return pinyin's letters with their tone marks, in NFD, v for ü as it is usually typed."""
    dotted = unicodedata.normalize("NFD", normalize(text).casefold()).replace("u\u0308", "v")
    return "".join(mark for mark in dotted if mark.isalpha() or unicodedata.combining(mark))


def _ways(spelled: str) -> set[str]:
    """Return the letters that may be typed for pinyin: u, or yu as in passports, may mean ü, but ü never u."""
    letters = pinyin.plain(_syllables(spelled))
    return {letters.replace("v", way) for way in ("v", "u", "yu")}
