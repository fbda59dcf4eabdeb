"""Surnames as people type them: hanzi, or pinyin with or without tone marks."""

from collections.abc import Mapping
from functools import cache

from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.roster import pinyin
from models.roster.hanzi import HANZI
from models.roster.tables import surname_readings
from models.roster.typed_pinyin import letters as letters_of
from models.roster.typed_pinyin import ways

MAX_SURNAME = 4
SEPARATOR = " · "


def label(surname: str, spelled: str) -> str:
    """Return a surname with its pinyin, such as 欧阳 · Ōuyáng."""
    return f"{surname}{SEPARATOR}{spelled}"


def suggestion(language: Language, surname: str, spelled: str) -> str:
    """Return how the autocomplete offers a surname to a reader, without pinyin if they want none."""
    return language.hanzi(label(surname, spelled) if language.pinyin else surname)


def suggest(surnames: Mapping[str, str], text: str, limit: int) -> list[tuple[str, str]]:
    """Return surnames with their pinyin that begin with the text, in hanzi or pinyin.

    They keep the given order, but those with the tone marks that were typed come first.
    """
    hanzi, typed = _hanzi(text), _syllables(text)
    letters = pinyin.plain(typed)
    found = [
        (surname, spelled)
        for surname, spelled in surnames.items()
        if surname.startswith(hanzi) or (letters and any(way.startswith(letters) for way in ways(spelled)))
    ]
    return sorted(found, key=lambda pair: not _syllables(pair[1]).startswith(typed))[:limit]


def resolve(surnames: Mapping[str, str], text: str) -> str:
    """Return the surname in hanzi that a text means; blank means none.

    `surnames` gives known surnames with their pinyin. Hanzi may be of either script. Raises UserError for pinyin
    of no surname, or of several that the tone marks don't tell apart, and for anything else.
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
    """Return the surname that pinyin means: one of `surnames`, or else of all Chinese ones.

    Raises UserError when there is none, or more than one.
    """
    syllables = _syllables(typed)
    letters = pinyin.plain(syllables)
    found = _matching(surnames, letters)
    if not found:
        surnames = _all_surnames()
        found = _matching(surnames, letters)
    if not found:
        raise UserError("error-surname-unknown", surname=typed[:20])
    toned = [surname for surname in found if _syllables(surnames[surname]) == syllables]
    if len(toned or found) == 1:
        return (toned or found)[0]
    choice = [label(surname, surnames[surname]) for surname in list(dict.fromkeys(toned + found))[:10]]
    raise UserError("error-surname-ambiguous", surname=typed[:20], surnames=choice)


def _matching(surnames: Mapping[str, str], letters: str) -> list[str]:
    return [surname for surname, spelled in surnames.items() if letters and letters in ways(spelled)]


@cache
def _all_surnames() -> dict[str, str]:
    """Return all Chinese surnames with their pinyin."""
    return {surname: pinyin.spell(syllables, 0) for surname, syllables in surname_readings().items()}


def _hanzi(text: str) -> str:
    """Return a text in simplified hanzi, without the spaces that may stand between them."""
    return simplified(normalize(text).replace(" ", ""))


def _syllables(text: str) -> str:
    """Return the letters of typed pinyin with their tone marks; see `models.roster.typed_pinyin`."""
    return letters_of(normalize(text))
