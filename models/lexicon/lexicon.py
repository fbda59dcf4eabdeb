"""The lexicon: what characters, words and surnames mean where names have them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from models.lexicon.search import Index, Key, Rank
from models.roster import typed_pinyin

FALLBACK = "en"
"""The language that every gloss is in."""

LANGUAGES = (FALLBACK, "tr", "zh")
"""The languages of glosses, as primary subtags of BCP 47. Chinese is simplified."""

SENSES = ", "
"""Separates the senses of a gloss, such as "clear, pure"."""

_NOTE = re.compile(r"\([^)]*\)")


class Sort(StrEnum):
    """What an entry of the lexicon is about."""

    CHARACTER = "character"
    WORD = "word"
    """Several characters that mean one thing together, such as 无忌."""
    TITLE = "title"
    """A word that may follow a surname in place of a given name, such as 道人."""
    SURNAME = "surname"
    """A surname that is also heard as a word, such as 石; of other surnames only the sound matters."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """What a character or word means in a name."""

    text: str
    """The hanzi, simplified."""
    meanings: Mapping[str, str]
    """By language: one or two short senses; in Chinese a word or set phrase that shows the sense."""
    readings: tuple[str, ...] = ()
    """A character's syllables, the most usual first."""
    uses: int = 0
    """How many real names of the shipped rosters have the character."""

    def meaning(self, locale: str) -> str:
        """Return the meaning in the language of a locale such as `en-US`, or else in English."""
        return self.meanings.get(locale.partition("-")[0]) or self.meanings[FALLBACK]


@dataclass(frozen=True)
class Lexicon:
    """Glosses by their text, one table for each sort; by default empty."""

    characters: Mapping[str, Gloss] = field(default_factory=dict)
    words: Mapping[str, Gloss] = field(default_factory=dict)
    """Titles are among them."""
    titles: frozenset[str] = frozenset()
    surnames: Mapping[str, Gloss] = field(default_factory=dict)
    version: str = ""
    """The hash of the table, its first 12 hexadecimal digits."""

    @cached_property
    def longest(self) -> int:
        """How many characters the longest word has; 1 where there are none."""
        return max(map(len, self.words), default=1)

    @cached_property
    def frequent(self) -> tuple[Gloss, ...]:
        """The characters that real names have, the most frequent first."""
        used = (gloss for gloss in self.characters.values() if gloss.uses)
        return tuple(sorted(used, key=lambda gloss: (-gloss.uses, gloss.text)))

    @cached_property
    def index(self) -> Index:
        """Finds characters by meaning and reading, those that have a gloss in every language.

        The others are rare and nobody has reviewed them. Made at the first use, in a tenth of a second.
        """
        reviewed = (gloss for gloss in self.characters.values() if len(gloss.meanings) == len(LANGUAGES))
        return Index(key for gloss in reviewed for key in _keys(gloss))

    def find(self, typed: str, locale: str = FALLBACK) -> list[tuple[Gloss, Rank]]:
        """Return the characters whose meaning or reading is, or begins with, a text; see `Index.find`.

        The best ones come first, and of these the ones that most real names have; see `Fit.order`.
        """
        found = self.index.find(typed, locale.partition("-")[0])
        fits = [(self.characters[character], fit) for character, fit in found.items()]
        fits.sort(key=lambda pair: (pair[1].order, -pair[0].uses, pair[0].text))
        return [(gloss, fit.rank) for gloss, fit in fits]


def _keys(gloss: Gloss) -> list[Key]:
    """Return what may be typed for a character."""
    keys = [
        Key(word, gloss.text, language, first=number == 0)
        for language, meaning in gloss.meanings.items()
        for number, sense in enumerate(meaning.split(SENSES))
        # Without notes: 燕 "swallow (bird)" is found by "swallow", and 阿 "(a sound)" by its reading alone.
        if (word := _NOTE.sub("", sense).strip())
    ]
    for reading in gloss.readings:
        toned = typed_pinyin.letters(reading)
        keys += [Key(way, gloss.text, toned=toned) for way in typed_pinyin.ways(reading)]
    return keys
