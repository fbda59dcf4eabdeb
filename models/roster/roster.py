"""A roster: the real names that a style learns from, as a TSV file."""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from models.errors import RosterError
from models.roster import pinyin
from models.roster.hanzi import HANZI
from models.roster.surnames import COMPOUND_SURNAMES, SURNAME_READINGS

COLUMNS = ("name", "pinyin", "works", "kind")
_LONGEST = 32
"""The most characters of a name."""

_MAX_LINE = 1000
"""The most characters of a line."""

_MAX_ENTRIES = 20_000


class Kind(StrEnum):
    """What sort of name a roster's name is."""

    NAME = "name"
    BYNAME = "byname"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Entry:
    """One real name: hanzi, pinyin, the works it comes from (main one first), and its kind.

    `words` are the words of the pinyin, each in syllables; there is one syllable a character of the name.
    """

    name: str
    pinyin: str
    works: tuple[str, ...]
    kind: Kind
    words: tuple[tuple[str, ...], ...]

    @property
    def surname(self) -> str:
        """What the first of several words spells, or an empty string."""
        return self.name[: len(self.words[0])] if len(self.words) > 1 else ""

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The order of a roster file: by pinyin, tones last, then by name."""
        return pinyin.plain(self.pinyin), self.pinyin, self.name


@dataclass(frozen=True)
class Roster:
    """The names of one style, at least one, in file order."""

    entries: tuple[Entry, ...]

    @classmethod
    def parse(cls, text: str) -> "Roster":
        """Read a roster's TSV. Raises RosterError, naming the line, at the first rule that is broken."""
        rows = csv.reader(_lines(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        try:
            if tuple(next(rows, ())) != COLUMNS:
                raise RosterError(f"a roster begins with the columns {', '.join(COLUMNS)}")
            entries = tuple(_entry(number, row) for number, row in enumerate(rows, start=2))
        except csv.Error as error:
            raise RosterError(f"line {rows.line_num}: {error}") from None
        if not entries:
            raise RosterError("a roster holds at least one name")
        repeated = [name for name, count in Counter(entry.name for entry in entries).items() if count > 1]
        if repeated:
            raise RosterError(f"a roster holds each name once; repeated: {', '.join(repeated[:5])}")
        return cls(entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name, for asking whether one is real."""
        return frozenset(entry.name for entry in self.entries)

    @cached_property
    def longest(self) -> int:
        """How many characters the longest name has."""
        return max(map(len, self.names))

    @cached_property
    def surnames(self) -> dict[str, str]:
        """Each surname with its pinyin, most frequent first."""
        counts: Counter[str] = Counter()
        spelled: dict[str, str] = {}
        for entry in self.entries:
            if entry.kind is Kind.NAME and entry.surname:
                counts[entry.surname] += 1
                spelled[entry.surname] = entry.pinyin.split(" ")[0]
        return {surname: spelled[surname] for surname, _ in counts.most_common()}

    @cached_property
    def _readings(self) -> dict[str, str]:
        """How each character is read in given names, by majority."""
        counts: dict[str, Counter[str]] = {}
        for entry in self.entries:
            syllables = [syllable for word in entry.words for syllable in word]
            given = len(entry.surname)
            for character, syllable in zip(entry.name[given:], syllables[given:], strict=True):
                counts.setdefault(character, Counter())[syllable] += 1
        return {character: counter.most_common(1)[0][0] for character, counter in counts.items()}

    def surname_of(self, name: str) -> str:
        """Return the surname that an invented `name` begins with, or an empty string."""
        if name[2:] and (name[:2] in COMPOUND_SURNAMES or name[:2] in self.surnames):
            return name[:2]
        return name[0] if name[1:] and name[0] in self.surnames else ""

    def read(self, name: str, surname: str = "") -> str:
        """Return the pinyin of an invented `name`, characters read as this roster reads them.

        `surname` is what the name begins with if a person chose it; else it is looked up.
        """
        surname = surname or self.surname_of(name)
        general = pinyin.syllables(name, surname)
        given = [
            self._readings.get(character, syllable)
            for character, syllable in zip(name[len(surname) :], general[len(surname) :], strict=True)
        ]
        return pinyin.spell([*self._surname_syllables(surname, general), *given], len(surname))

    def _surname_syllables(self, surname: str, general: list[str]) -> list[str]:
        if surname in SURNAME_READINGS or surname not in self.surnames:
            return general[: len(surname)]
        return pinyin.split(surname, self.surnames[surname])[0]


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a roster. Raises RosterError at one that is too long, or too many."""
    for number, line in enumerate(io.StringIO(text), start=1):
        if len(line) > _MAX_LINE:
            raise RosterError(f"line {number}: longer than {_MAX_LINE:,} characters")
        if number > _MAX_ENTRIES + 1:
            raise RosterError(f"a roster holds at most {_MAX_ENTRIES:,} names")
        yield line


def _entry(number: int, row: list[str]) -> Entry:
    if len(row) != len(COLUMNS):
        raise RosterError(f"line {number}: expected {len(COLUMNS)} columns, found {len(row)}")
    name, spelled, works, kind = row
    if not HANZI.fullmatch(name) or len(name) > _LONGEST or unicodedata.normalize("NFC", name) != name:
        raise RosterError(
            f"line {number}: a name is hanzi only, up to {_LONGEST} of them, in NFC; found {name[:_LONGEST]!r}"
        )
    if kind not in set(Kind):
        raise RosterError(f"line {number}: the kind is one of {', '.join(Kind)}; found {kind[:_LONGEST]!r}")
    if not spelled or not works:
        raise RosterError(f"line {number}: {name} lacks its pinyin or its works")
    try:
        words = pinyin.split(name, spelled)
    except ValueError as error:
        raise RosterError(f"line {number}: {error}") from None
    return Entry(name, spelled, tuple(works.split(";")), Kind(kind), tuple(map(tuple, words)))
