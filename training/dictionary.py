"""What the base learns from: the words and the names of people in jieba's dictionary, strictly filtered.

jieba (https://github.com/fxsjy/jieba, MIT) tags 72,842 entries as names of people. Among them are foreign names,
places, fragments of sentences, and most names of our rosters, some of them misspelt. No name of a roster is
allowed to pass, in any order of its characters, in any spelling of its sound, or inside a longer one, nor a given
name alone: a model that had learned them could not be measured on them. Other people of the dictionary share given
names with those of the rosters, and these pass: what is common in names is what the base is to learn.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.metadata import distribution
from itertools import product
from typing import NamedTuple

from training.corpora import Corpora

MOST_WORDS = 150_000
_PERSON = "nr"
_GIVEN_LENGTHS = range(1, 3)
_WORD_LENGTHS = range(2, 6)
_TELLING = 3
"""From how many characters on a word that sounds like a real name is likely to be that name."""
_PLACE = re.compile(r"..[国市县区州省山河湖江海港岛路街寺庙宫殿桥镇村城洲人族]$")


class Word(NamedTuple):
    """A line of the dictionary."""

    word: str
    frequency: int
    tag: str


class Dictionary:
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
            and self._real.isdisjoint(_substrings(entry.word))
            and not self._is_variant(entry.word)
        ]

    def words(self, characters: frozenset[str]) -> list[str]:
        """Return the most frequent words that consist of `characters`, names of people left out.

        No word contains a real name or is a real given name; none of three or more characters is a variant of a
        real name. Shorter variants are mostly common words (北方 and 方北).
        """
        fit = [
            entry
            for entry in entries()
            if len(entry.word) in _WORD_LENGTHS
            and not entry.tag.startswith(_PERSON)
            and characters.issuperset(entry.word)
            and entry.word not in self.given_names
            and self._real.isdisjoint(_substrings(entry.word))
            and not (len(entry.word) >= _TELLING and self._is_variant(entry.word))
        ]
        fit.sort(key=lambda entry: (-entry.frequency, entry.word))
        return [entry.word for entry in fit[:MOST_WORDS]]

    def without_real(self, names: Iterable[str]) -> list[str]:
        """Return the names that contain no real name and are no variant of one."""
        return [name for name in names if self._real.isdisjoint(_substrings(name)) and not self._is_variant(name)]

    @cached_property
    def given_names(self) -> frozenset[str]:
        """What follows a surname in the names of all rosters."""
        return frozenset(filter(None, map(self._given_name, self._real)))

    def _is_variant(self, word: str) -> bool:
        """Return whether a real name has the same characters in another order, or may sound the same.

        Tones don't count, and any reading of a character does. Example: 凤南天 for 凤天南, 秦伟帮 for 秦伟邦.
        """
        return "".join(sorted(word)) in self._reordered or not self._sounds.isdisjoint(_spellings(word))

    @cached_property
    def _reordered(self) -> frozenset[str]:
        return frozenset("".join(sorted(name)) for name in self._real if len(name) > 1)

    @cached_property
    def _sounds(self) -> frozenset[tuple[str, ...]]:
        return frozenset(spelling for name in self._real if len(name) > 1 for spelling in _spellings(name))

    def _given_name(self, name: str) -> str:
        """Return what follows the surname that `name` begins with, a compound one if it can be; else ""."""
        return next((name[size:] for size in (2, 1) if name[:size] in self._surnames and name[size:]), "")


def entries() -> Iterator[Word]:
    """Yield the dictionary's lines. Raises PackageNotFoundError without jieba."""
    path = distribution("jieba").locate_file("jieba/dict.txt")
    for line in path.read_text(encoding="utf-8").splitlines():  # type: ignore[call-arg]  # a pathlib.Path in fact
        word, frequency, tag = line.split(" ")
        yield Word(word, int(frequency), tag)


def _spellings(word: str) -> Iterator[tuple[str, ...]]:
    """Yield every combination of the readings of the characters, without tones."""
    return product(*map(_readings, word))


@cache
def _readings(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin  # noqa: PLC0415 - of the extra

    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def _substrings(word: str) -> Iterator[str]:
    """Yield every substring of two or more characters."""
    return (word[start:end] for start in range(len(word) - 1) for end in range(start + 2, len(word) + 1))
