"""Surnames as people type them: hanzi, or pinyin with or without tone marks."""

from collections.abc import Mapping
from functools import cache

from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.lexicon.lexicon import Gloss
from models.roster import pinyin
from models.roster.hanzi import HANZI
from models.roster.tables import surname_readings
from models.roster.typed_pinyin import letters as letters_of
from models.roster.typed_pinyin import ways

MAX_SURNAME = 4
SEPARATOR = " · "

_EXAMPLES = {"陆": "Lù", "司马": "Sīmǎ", "欧阳": "Ōuyáng"}
"""What a refusal names, for those who know no Chinese surname."""


def label(surname: str, spelled: str) -> str:
    """Return a surname with its pinyin, such as 欧阳 · Ōuyáng."""
    return f"{surname}{SEPARATOR}{spelled}"


def spelled(surname: str) -> str:
    """Return the pinyin of a Chinese surname; empty for what is none."""
    return _all_surnames().get(surname, "")


def suggestion(language: Language, surname: str, spelled: str, gloss: Gloss | None = None) -> str:
    """Return how the autocomplete offers a surname, with the pinyin and meaning that the reader wants."""
    shown = label(surname, spelled) if language.pinyin else surname
    meaning = language.prose(gloss.meaning(language.locale)) if gloss and language.gloss else ""
    return SEPARATOR.join(filter(None, (language.hanzi(shown), meaning)))


def suggest(surnames: Mapping[str, str], text: str, limit: int) -> list[tuple[str, str]]:
    """Return surnames with their pinyin that begin with the text, in hanzi or pinyin.

    They keep the given order, but those with the tone marks that were typed come first. Where none of `surnames`
    is what was typed, all Chinese ones that are it come last, as `resolve` takes them.
    """
    typed = _syllables(text)
    letters, every = pinyin.plain(typed), _all_surnames()
    found = _beginning_with(surnames, text, letters)
    if not _matching(surnames, letters):
        found |= {surname: every[surname] for surname in _matching(every, letters) if surname not in found}
    pairs = list((found or _beginning_with(every, text, letters)).items())
    return sorted(pairs, key=lambda pair: not _syllables(pair[1]).startswith(typed))[:limit]


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
        examples = [label(*example) for example in _EXAMPLES.items()]
        raise UserError("error-surname-unknown", surname=typed[:20], examples=examples)
    toned = [surname for surname in found if _syllables(surnames[surname]) == syllables]
    if len(toned or found) == 1:
        return (toned or found)[0]
    choice = [label(surname, surnames[surname]) for surname in list(dict.fromkeys(toned + found))[:10]]
    raise UserError("error-surname-ambiguous", surname=typed[:20], surnames=choice)


def _beginning_with(surnames: Mapping[str, str], text: str, letters: str) -> dict[str, str]:
    """Return the surnames that begin with a text in hanzi, or with the letters of its pinyin."""
    hanzi = _hanzi(text)
    return {
        surname: spelled
        for surname, spelled in surnames.items()
        if surname.startswith(hanzi) or (letters and any(way.startswith(letters) for way in ways(spelled)))
    }


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
