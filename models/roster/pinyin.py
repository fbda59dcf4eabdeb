"""Hanyu Pinyin for names, with surnames read as surnames.

Spelling follows GB/T 16159-2012: surname and given name are two words, each capitalized, and an apostrophe
stands before a syllable that begins with a, o or e inside a word.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from models.roster.tables import Readings, polyphones, readings, surname_readings

_VOWELS = frozenset("aoe")

_LONGEST_WORD = 3
"""The most characters of a word among the polyphones."""

LONGEST_PHRASE = 4
"""The most characters of a phrase among the readings."""


def plain(text: str) -> str:
    """Return `text` without tone marks and in lower case, for sorting and for matching what people type."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def syllables(name: str, surname: str = "") -> list[str]:
    """Return one syllable a character of `name`, which begins with `surname`; an unknown character is its own."""
    special = surname_readings().get(surname)
    return [*(special or read(surname)), *read(name[len(surname) :])]


def read(word: str) -> list[str]:
    """Return one syllable a character of a word of a name that is no surname.

    The table of polyphones knows some words, and that of all readings more; what is left is read by its place in
    the word, or as it is usually read. Example: 长 is read so in 长老, zhǎng, and alone cháng.
    """
    return [syllable for start, end in _cuts(word) for syllable in _read_cut(word, start, end)]


def _cuts(word: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of the parts of a word that are read together.

    Words of the polyphones go first, then phrases between them, each the longest from left to right; all other
    characters are parts of their own.
    """
    free = 0
    for start, end in [*entries_in(polyphones(), _LONGEST_WORD, word), (len(word), len(word))]:
        yield from _phrase_cuts(word[free:start], free)
        if end > start:
            yield start, end
        free = end


def _phrase_cuts(text: str, offset: int) -> Iterator[tuple[int, int]]:
    free = 0
    for start, end in [*entries_in(readings(), LONGEST_PHRASE, text), (len(text), len(text))]:
        yield from ((offset + place, offset + place + 1) for place in range(free, start))
        if end > start:
            yield offset + start, offset + end
        free = end


def entries_in(table: Readings, longest: int, text: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of a table's entries of several characters in a text, the longest at each place."""
    place = 0
    while place < len(text):
        sizes = range(min(longest, len(text) - place), 1, -1)
        length = next((size for size in sizes if text[place : place + size] in table), 0)
        if length:
            yield place, place + length
        place += length or 1


def _read_cut(word: str, start: int, end: int) -> Sequence[str]:
    part = word[start:end]
    table = polyphones()
    if end - start > 1:
        return table.get(part) or readings()[part]
    first = start == 0 and len(word) > 1
    placed = table.get(f"{part}-") if first else table.get(f"-{part}") if end == len(word) else None
    return placed or table.get(part) or readings().get(part, (part,))[:1]


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


def _readings(character: str) -> tuple[str, ...]:
    known = readings().get(character, (character,))
    special = surname_readings().get(character, ())
    return tuple(dict.fromkeys([*known, *special]))
