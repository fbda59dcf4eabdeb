"""What to learn from beside the rosters: the words of jieba's dictionary, and its names of people, cleaned hard.

jieba (https://github.com/fxsjy/jieba, MIT) tags 72,842 entries as names of people. Among them are foreign names,
places and pieces of sentences, and most of the names in our rosters. None of the rosters' names may pass: a model
that learned from them could not be measured on them. Nor may their given names alone.
"""

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from typing import NamedTuple

from training import corpora as corpus

MOST_WORDS = 150_000
_PERSON = "nr"
_GIVEN = range(1, 3)
_WORD_LENGTHS = range(2, 6)
_PLACE = re.compile(r"..[国市县区州省山河湖江海港岛路街寺庙宫殿桥镇村城洲人族]$")


class Entry(NamedTuple):
    """A line of the dictionary."""

    word: str
    frequency: int
    tag: str


def names() -> list[str]:
    """Return the dictionary's Chinese names that share nothing with any roster, in the dictionary's order.

    A name is a surname of some roster and a given name of one or two characters. Raises PackageNotFoundError
    without jieba.
    """
    surnames = _surnames()
    real = corpus.real_names()
    given = given_names()
    return [
        entry.word
        for entry in _entries()
        if entry.tag == _PERSON
        and any(len(entry.word) - len(surname) in _GIVEN for surname in _surname(entry.word, surnames))
        and not _PLACE.match(entry.word)
        and entry.word not in given
        and real.isdisjoint(_beginnings(entry.word))
    ]


def words(characters: frozenset[str]) -> list[str]:
    """Return the dictionary's most frequent words made of these characters, persons' names left out.

    None holds a real name or is a real given name. Raises PackageNotFoundError without jieba.
    """
    real = corpus.real_names()
    given = given_names()
    fit = [
        entry
        for entry in _entries()
        if len(entry.word) in _WORD_LENGTHS
        and not entry.tag.startswith(_PERSON)
        and characters.issuperset(entry.word)
        and entry.word not in given
        and real.isdisjoint(_pieces(entry.word))
    ]
    fit.sort(key=lambda entry: (-entry.frequency, entry.word))
    return [entry.word for entry in fit[:MOST_WORDS]]


def given_names() -> frozenset[str]:
    """Return the given names of all rosters: what follows a surname of any of them."""
    surnames = _surnames()
    return frozenset(name[len(surname) :] for name in corpus.real_names() for surname in _surname(name, surnames))


def _surnames() -> frozenset[str]:
    return frozenset().union(*(corpus.load(style).roster.surnames for style in corpus.styles()))


def _entries() -> Iterator[Entry]:
    path = distribution("jieba").locate_file("jieba/dict.txt")
    for line in path.read_text(encoding="utf-8").splitlines():  # type: ignore[call-arg]  # a pathlib.Path in fact
        word, frequency, tag = line.split(" ")
        yield Entry(word, int(frequency), tag)


def _surname(name: str, surnames: frozenset[str]) -> list[str]:
    """Return the surname that `name` begins with, compound ones first, or nothing."""
    found = [name[:size] for size in (2, 1) if len(name) > size and name[:size] in surnames]
    return found[:1]


def _beginnings(word: str) -> Iterator[str]:
    """Yield the word's beginnings of two characters or more, itself the last."""
    return (word[:end] for end in range(2, len(word) + 1))


def _pieces(word: str) -> Iterator[str]:
    """Yield all that stands together in the word, of two characters or more."""
    return (piece for start in range(len(word) - 1) for piece in _beginnings(word[start:]))
