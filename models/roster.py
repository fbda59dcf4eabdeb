"""A roster: the real names that a style learns from, as a TSV file."""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from models import pinyin
from models._surnames import COMPOUND_SURNAMES, SURNAME_READINGS
from models.errors import RosterError

COLUMNS = ("name", "pinyin", "works", "kind")
_HANZI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")


class Kind(StrEnum):
    """What sort of name a roster's name is."""

    NAME = "name"
    BYNAME = "byname"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Entry:
    """One real name: hanzi, pinyin, the works it comes from (main one first), and its kind."""

    name: str
    pinyin: str
    works: tuple[str, ...]
    kind: Kind

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The order of a roster file: by pinyin, tones last, then by name."""
        return pinyin.plain(self.pinyin), self.pinyin, self.name


@dataclass(frozen=True)
class Roster:
    """The names of one style, in file order."""

    entries: tuple[Entry, ...]

    @classmethod
    def parse(cls, text: str) -> "Roster":
        """Read a roster's TSV. Raises RosterError, naming the line, at the first rule that is broken."""
        rows = csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(next(rows, ())) != COLUMNS:
            raise RosterError(f"a roster begins with the columns {', '.join(COLUMNS)}")
        entries = tuple(_entry(number, row) for number, row in enumerate(rows, start=2))
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
        for entry, words in self._words:
            if entry.kind is Kind.NAME and len(words) > 1:
                surname = entry.name[: len(words[0])]
                counts[surname] += 1
                spelled[surname] = entry.pinyin.split(" ")[0]
        return {surname: spelled[surname] for surname, _ in counts.most_common()}

    @cached_property
    def _words(self) -> list[tuple[Entry, list[list[str]]]]:
        return [(entry, pinyin.split(entry.name, entry.pinyin)) for entry in self.entries]

    @cached_property
    def _readings(self) -> dict[str, str]:
        """How each character is read in given names, by majority."""
        counts: dict[str, Counter[str]] = {}
        for entry, words in self._words:
            syllables = [syllable for word in words for syllable in word]
            given = len(words[0]) if len(words) > 1 else 0
            for character, syllable in zip(entry.name[given:], syllables[given:], strict=True):
                counts.setdefault(character, Counter())[syllable] += 1
        return {character: counter.most_common(1)[0][0] for character, counter in counts.items()}

    def surname_of(self, name: str) -> str:
        """Return the surname that an invented `name` begins with, or an empty string."""
        if name[2:] and (name[:2] in COMPOUND_SURNAMES or name[:2] in self.surnames):
            return name[:2]
        return name[0] if name[1:] and name[0] in self.surnames else ""

    def read(self, name: str) -> str:
        """Return the pinyin of an invented `name`, characters read as this roster reads them."""
        surname = self.surname_of(name)
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


def _entry(number: int, row: list[str]) -> Entry:
    if len(row) != len(COLUMNS):
        raise RosterError(f"line {number}: expected {len(COLUMNS)} columns, found {len(row)}")
    name, spelled, works, kind = row
    if not _HANZI.fullmatch(name) or unicodedata.normalize("NFC", name) != name:
        raise RosterError(f"line {number}: a name is hanzi only, in NFC; found {name!r}")
    if kind not in set(Kind):
        raise RosterError(f"line {number}: the kind is one of {', '.join(Kind)}; found {kind!r}")
    if not spelled or not works:
        raise RosterError(f"line {number}: {name} lacks its pinyin or its works")
    return Entry(name, spelled, tuple(works.split(";")), Kind(kind))
