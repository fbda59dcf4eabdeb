"""Finding characters by what people type: a meaning in any language, or pinyin with or without tone marks.

Case does not count, nor do marks above and below letters unless they were typed: `KILIÇ`, `kılıç` and `kilic` all
find 剑, whose Turkish gloss is "kılıç", while `kül` (ash) does not find "kul" (servant).
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from models.roster import typed_pinyin

_MARKS = re.compile(r"[\u0300-\u036f]")
_BETWEEN = re.compile(r"[\W_]+")


class Rank(IntEnum):
    """How well a character fits what was typed, best first."""

    MEANING = 0
    """It is what the character means first, in the language of the person who asks."""
    SENSE = 1
    """It is another sense of the character, in that language."""
    OTHER = 2
    """It is a sense in another language, or a reading."""
    BEGUN = 3
    """A word of a sense begins with it, in the language of the person who asks."""
    BEGUN_OTHER = 4
    """A word of a sense in another language, or a reading, begins with it."""


class Key(NamedTuple):
    """What may be typed for a character: one sense of its meaning, or a reading."""

    text: str
    character: str
    language: str = ""
    """The language of a sense; empty for a reading."""
    first: bool = True
    """Whether the sense is the first one."""
    toned: str = ""
    """A reading with its tone, as `typed_pinyin.letters` writes it."""

    def rank(self, language: str) -> Rank:
        """Return how well the whole text fits."""
        if self.language != language:
            return Rank.OTHER
        return Rank.MEANING if self.first else Rank.SENSE

    def has_marks_of(self, typed: str) -> bool:
        """Return whether the marks that were typed, if any, are this text's own."""
        marked = _marked(typed)
        if self.toned:
            # A typed tone counts, and an untyped one is any.
            return marked == fold(typed) or self.toned.startswith(typed_pinyin.letters(typed))
        return marked == fold(typed) or any(tail.startswith(marked) for tail in _tails(_marked(self.text)))


class Index:
    """The keys of all characters, sorted by their folded text and by the tails that begin at their other words."""

    def __init__(self, keys: Iterable[Key]) -> None:
        pairs = [(tail, number == 0, key) for key in keys for number, tail in enumerate(_tails(fold(key.text)))]
        pairs.sort(key=lambda pair: pair[0])
        self._starts = [start for start, _, _ in pairs]
        self._keys = [(is_whole, key) for _, is_whole, key in pairs]

    def find(self, typed: str, language: str) -> dict[str, Rank]:
        """Return the characters whose meaning or reading is, or begins with, a text, and how well each fits.

        Marks that were typed tell candidates apart, but a wrong tone excludes none where no other fits. `language`
        is that of the person who asks.
        """
        wanted = fold(typed)
        if not wanted:
            return {}
        found = list(self._beginning_with(wanted, language))
        fit = [pair for pair in found if pair[0].has_marks_of(typed)]
        ranks: dict[str, Rank] = {}
        for key, rank in fit or [pair for pair in found if pair[0].toned]:
            ranks[key.character] = min(rank, ranks.get(key.character, rank))
        return ranks

    def _beginning_with(self, wanted: str, language: str) -> Iterator[tuple[Key, Rank]]:
        for place in range(bisect_left(self._starts, wanted), len(self._starts)):
            if not self._starts[place].startswith(wanted):
                return
            is_whole, key = self._keys[place]
            if is_whole and self._starts[place] == wanted:
                yield key, key.rank(language)
            else:
                yield key, Rank.BEGUN if key.language == language else Rank.BEGUN_OTHER


def fold(text: str) -> str:
    """Return a text in lower case, without marks, with single spaces for all that is no letter or digit.

    Turkish i's with and without a dot are one: nobody else's keyboard has them.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFD", _lower(text)))
    return _BETWEEN.sub(" ", plain).strip()


def _marked(text: str) -> str:
    """Return a text as `fold` does, but with its marks."""
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", _lower(text))).strip()


def _lower(text: str) -> str:
    return text.replace("İ", "i").replace("ı", "i").casefold()


def _tails(text: str) -> list[str]:
    """Return a text and what follows each of its spaces."""
    words = text.split(" ")
    return [" ".join(words[start:]) for start in range(len(words))]
