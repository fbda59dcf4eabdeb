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
    WORD = 3
    """It is, spelled exactly so, a word of a sense in the language of the person who asks."""
    BEGUN = 4
    """A word of a sense begins with it, in the language of the person who asks."""
    BEGUN_OTHER = 5
    """A word of a sense in another language, or a reading, begins with it."""


class Fit(NamedTuple):
    """How well a character fits, and whether it is spelled otherwise than what was typed."""

    rank: Rank
    is_folded: bool

    @property
    def order(self) -> tuple[int, bool, Rank]:
        """What the best fits have the least of: "kul" is 奴 (kul) sooner than 灰 (kül), whatever its sense."""
        return max(self.rank, Rank.SENSE), self.is_folded, self.rank


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
        if _marked(typed) == fold(typed):
            return True
        # A typed tone counts, and an untyped one is any.
        return self.toned.startswith(typed_pinyin.letters(typed)) if self.toned else self.is_spelled(typed)

    def is_spelled(self, typed: str) -> bool:
        """Return whether a word of a sense begins with exactly what was typed; readings are spelled in any way."""
        return bool(self.toned) or any(tail.startswith(_marked(typed)) for tail in _tails(_marked(self.text)))

    def has_word(self, typed: str) -> bool:
        """Return whether exactly what was typed is a word of the text, or several that follow each other."""
        return f" {_marked(typed)} " in f" {_marked(self.text)} "


class Index:
    """The keys of all characters, sorted by their folded text and by the tails that begin at their other words."""

    def __init__(self, keys: Iterable[Key]) -> None:
        pairs = [(tail, number == 0, key) for key in keys for number, tail in enumerate(_tails(fold(key.text)))]
        pairs.sort(key=lambda pair: pair[0])
        self._starts = [start for start, _, _ in pairs]
        self._keys = [(is_whole, key) for _, is_whole, key in pairs]

    def find(self, typed: str, language: str) -> dict[str, Fit]:
        """Return the characters whose meaning or reading is, or begins with, a text, and how well each fits.

        Marks that were typed tell candidates apart, but a wrong tone excludes none where no other fits. `language`
        is that of the person who asks.
        """
        wanted = fold(typed)
        if not wanted:
            return {}
        found = list(self._beginning_with(wanted, typed, language))
        fitting = [pair for pair in found if pair[0].has_marks_of(typed)]
        fits: dict[str, Fit] = {}
        for key, rank in fitting or [pair for pair in found if pair[0].toned]:
            fit = Fit(rank, not key.is_spelled(typed))
            fits[key.character] = min(fit, fits.get(key.character, fit), key=lambda one: one.order)
        return fits

    def _beginning_with(self, wanted: str, typed: str, language: str) -> Iterator[tuple[Key, Rank]]:
        for place in range(bisect_left(self._starts, wanted), len(self._starts)):
            if not self._starts[place].startswith(wanted):
                return
            is_whole, key = self._keys[place]
            if is_whole and self._starts[place] == wanted:
                yield key, key.rank(language)
            elif key.language == language:
                yield key, Rank.WORD if key.has_word(typed) else Rank.BEGUN
            else:
                yield key, Rank.BEGUN_OTHER


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
