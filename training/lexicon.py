"""What the base learns from: the words and the names of people in jieba's dictionary, strictly filtered.

jieba (https://github.com/fxsjy/jieba, MIT) tags 72,842 entries as names of people. Among them are foreign names,
places, fragments of sentences, and most names of our rosters. No name of a roster is allowed to pass, nor a given
name alone: a model that had learned them could not be measured on them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.metadata import distribution
from typing import NamedTuple

from training.corpora import Corpora

MOST_WORDS = 150_000
_PERSON = "nr"
_GIVEN_LENGTHS = range(1, 3)
_WORD_LENGTHS = range(2, 6)
_PLACE = re.compile(r"..[国市县区州省山河湖江海港岛路街寺庙宫殿桥镇村城洲人族]$")


class Word(NamedTuple):
    """A line of the dictionary."""

    word: str
    frequency: int
    tag: str


class Lexicon:
    """The dictionary without anything that occurs in `corpora`.

    Its methods raise PackageNotFoundError when jieba is not installed.
    """

    def __init__(self, corpora: Corpora) -> None:
        self._real = corpora.real_names
        self._surnames = corpora.surnames

    def names(self) -> list[str]:
        """Return the Chinese names of people, in the dictionary's order.

        A name is a surname of some roster and a given name of one or two characters.
        """
        return [
            entry.word
            for entry in entries()
            if entry.tag == _PERSON
            and len(self._given_name(entry.word)) in _GIVEN_LENGTHS
            and not _PLACE.match(entry.word)
            and entry.word not in self.given_names
            and self._real.isdisjoint(_beginnings(entry.word))
        ]

    def words(self, characters: frozenset[str]) -> list[str]:
        """Return the most frequent words that consist of `characters`, names of people left out.

        No word contains a real name or is a real given name.
        """
        fit = [
            entry
            for entry in entries()
            if len(entry.word) in _WORD_LENGTHS
            and not entry.tag.startswith(_PERSON)
            and characters.issuperset(entry.word)
            and entry.word not in self.given_names
            and self._real.isdisjoint(_substrings(entry.word))
        ]
        fit.sort(key=lambda entry: (-entry.frequency, entry.word))
        return [entry.word for entry in fit[:MOST_WORDS]]

    def without_real(self, names: Iterable[str]) -> list[str]:
        """Return the names that no roster has, nor begins with one of a roster's."""
        return [name for name in names if self._real.isdisjoint(_beginnings(name))]

    @cached_property
    def given_names(self) -> frozenset[str]:
        """What follows a surname in the names of all rosters."""
        return frozenset(filter(None, map(self._given_name, self._real)))

    def _given_name(self, name: str) -> str:
        """Return what follows the surname that `name` begins with, a compound one if it can be; else ""."""
        return next((name[size:] for size in (2, 1) if name[:size] in self._surnames and name[size:]), "")


def entries() -> Iterator[Word]:
    """Yield the dictionary's lines. Raises PackageNotFoundError without jieba."""
    path = distribution("jieba").locate_file("jieba/dict.txt")
    for line in path.read_text(encoding="utf-8").splitlines():  # type: ignore[call-arg]  # a pathlib.Path in fact
        word, frequency, tag = line.split(" ")
        yield Word(word, int(frequency), tag)


def _beginnings(word: str) -> Iterator[str]:
    """Yield every prefix of two or more characters, the whole word last."""
    return (word[:end] for end in range(2, len(word) + 1))


def _substrings(word: str) -> Iterator[str]:
    """Yield every substring of two or more characters."""
    return (piece for start in range(len(word) - 1) for piece in _beginnings(word[start:]))
