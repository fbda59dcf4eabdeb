"""Hanyu Pinyin for names, with surnames read as surnames.

Spelling follows GB/T 16159-2012: surname and given name are two words, each capitalized, and an apostrophe
stands before a syllable that begins with a, o or e inside a word.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

from models.roster.surnames import SURNAME_READINGS

_VOWELS = frozenset("aoe")


def plain(text: str) -> str:
    """Return `text` without tone marks and in lower case, for sorting and for matching what people type."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def syllables(name: str, surname: str = "") -> list[str]:
    """Return one syllable a character of `name`, which begins with `surname`; an unknown character is its own."""
    # `errors` may also return a list, as pypinyin's documentation says.
    general = lazy_pinyin(name, style=Style.TONE, errors=list)  # type: ignore[arg-type]
    read = [_toned(*pair) for pair in zip(name, general, strict=True)]
    special = SURNAME_READINGS.get(surname)
    return [*special, *read[len(special) :]] if special else read


def _toned(character: str, syllable: str) -> str:
    """Return a reading with a tone: names keep theirs where common words (子, 婆婆) lose it."""
    if plain(syllable) != syllable:
        return syllable
    return next((reading for reading in _readings(character) if plain(reading) != reading), syllable)


def spell(parts: Sequence[str], surname_length: int) -> str:
    """Join syllables into a surname and a given name; with `surname_length` 0 into one word."""
    words = (parts[:surname_length], parts[surname_length:])
    return " ".join(_word(word) for word in words if word)


def _word(parts: Sequence[str]) -> str:
    head, *rest = parts
    joined = head + "".join(f"'{part}" if plain(part)[0] in _VOWELS else part for part in rest)
    return joined[0].upper() + joined[1:]


def split(name: str, spelled: str) -> list[list[str]]:
    """Return the syllables of each word of `spelled`, one syllable a character of `name`.

    Raises ValueError when no reading of the characters gives that spelling.
    """
    words: list[list[str]] = []
    rest = name
    for word in spelled.split(" "):
        found = _match(rest, word.replace("'", "").lower())
        if not found:
            raise ValueError(f"{spelled} is no reading of {name}")
        words.append(found)
        rest = rest[len(found) :]
    if rest:
        raise ValueError(f"{spelled} is shorter than {name}")
    return words


def _match(characters: str, letters: str) -> list[str] | None:
    """Return readings of the first characters that spell `letters` exactly, or None."""
    if not letters:
        return []
    if not characters:
        return None
    for reading in _readings(characters[0]):
        if letters.startswith(reading):
            rest = _match(characters[1:], letters.removeprefix(reading))
            if rest is not None:
                return [reading, *rest]
    return None


@lru_cache(maxsize=8192)
def _readings(character: str) -> tuple[str, ...]:
    known = pinyin(character, style=Style.TONE, heteronym=True)[0]
    special = SURNAME_READINGS.get(character, ())
    return tuple(dict.fromkeys([*known, *special]))
