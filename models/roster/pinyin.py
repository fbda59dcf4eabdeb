"""Hanyu Pinyin for names, with surnames read as surnames.

Spelling follows GB/T 16159-2012: surname and given name are two words, each capitalized, and an apostrophe
stands before a syllable that begins with a, o or e inside a word.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.seg.mmseg import seg

from models.roster.tables import polyphones, surname_readings

_VOWELS = frozenset("aoe")

_WITHOUT_SANDHI = {"一": "yī", "不": "bù"}
"""Characters whose tones change before others when they are spoken, which is not written."""

_LONGEST_WORD = 3
"""The most characters of a word among the polyphones."""


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

    The table of polyphones knows some words, and pypinyin many more; what is left is read by its place in the
    word, or as pypinyin reads the character. Example: 长 is read so in 长老, zhǎng, and alone cháng.
    """
    return [syllable for start, end in _cuts(word) for syllable in _read_cut(word, start, end)]


def _cuts(word: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of the parts of a word that are read together, those of the table first."""
    table = polyphones()
    start = place = 0
    while place < len(word):
        sizes = range(min(_LONGEST_WORD, len(word) - place), 1, -1)
        length = next((size for size in sizes if word[place : place + size] in table), 0)
        if length:
            yield from _dictionary_cuts(word, start, place)
            yield place, place + length
            start = place + length
        place += length or 1
    yield from _dictionary_cuts(word, start, len(word))


def _dictionary_cuts(word: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ends of the phrases that pypinyin knows, and of the single characters between them."""
    for part in seg.cut(word[start:end]):
        if part in PHRASES_DICT:
            yield start, start + len(part)
        else:
            yield from ((place, place + 1) for place in range(start, start + len(part)))
        start += len(part)


def _read_cut(word: str, start: int, end: int) -> Sequence[str]:
    part = word[start:end]
    table = polyphones()
    if end - start > 1:
        return table.get(part) or _dictionary_reading(part)
    first = start == 0 and len(word) > 1
    placed = table.get(f"{part}-") if first else table.get(f"-{part}") if end == len(word) else None
    return placed or table.get(part) or _dictionary_reading(part)


def _dictionary_reading(part: str) -> list[str]:
    # `errors` may also return a list, as pypinyin's documentation says.
    general = lazy_pinyin(part, style=Style.TONE, errors=list)  # type: ignore[arg-type]
    return [_toned(*pair) for pair in zip(part, general, strict=True)]


def _toned(character: str, syllable: str) -> str:
    """Return a reading with its own tone: names keep theirs where common words (子, 婆婆) lose it."""
    if character in _WITHOUT_SANDHI:
        return _WITHOUT_SANDHI[character]
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
    special = surname_readings().get(character, ())
    return tuple(dict.fromkeys([*known, *special]))
