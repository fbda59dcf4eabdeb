"""A roster: the real names that a style learns from, as a TSV file."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from models.errors import RosterError
from models.roster import pinyin
from models.roster.entry import Entry, Kind, read_entry
from models.roster.hanzi import HANZI
from models.roster.split import split_name
from models.roster.surnames import COMPOUND_SURNAMES
from models.roster.tables import surname_readings

COLUMNS = ("name", "pinyin", "works", "kind", "gender")
"""What the header of a roster can name: `name` first, then those of the others that it has, in any order."""

_MAX_LINE = 1000
"""The most characters of a line."""

_MAX_ENTRIES = 20_000


@dataclass(frozen=True)
class Roster:
    """The names of one style, at least one, in file order."""

    entries: tuple[Entry, ...]

    @classmethod
    def parse(cls, text: str) -> "Roster":
        """Read a roster's TSV. Raises RosterError, naming the line, at the first rule that is broken."""
        rows = csv.reader(_lines(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        try:
            columns = _columns(next(rows, []))
            entries = tuple(_entry(number, columns, row) for number, row in enumerate(rows, start=2))
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
                known = surname_readings().get(entry.surname)
                spelled[entry.surname] = pinyin.spell(known, 0) if known else entry.pinyin.split(" ")[0]
        return {surname: spelled[surname] for surname, _ in counts.most_common()}

    def surname_of(self, name: str) -> str:
        """Return the surname that an invented `name` begins with, or an empty string."""
        if name[2:] and (name[:2] in COMPOUND_SURNAMES or name[:2] in self.surnames):
            return name[:2]
        return name[0] if name[1:] and name[0] in self.surnames else ""

    def read(self, name: str, surname: str = "", kind: Kind | None = None) -> str:
        """Return the pinyin of an invented `name`, its surname read as a surname.

        `surname` and `kind` are what a person asked for, if anything; see `split_name`. A name that is not of
        hanzi alone is returned as it is.
        """
        if not HANZI.fullmatch(name):
            return name
        words, has_surname = split_name(name, surname, kind, self.surnames)
        first = self._read_surname(words[0]) if has_surname else pinyin.read(words[0])
        return " ".join(pinyin.spell(word, 0) for word in (first, *map(pinyin.read, words[1:])))

    def _read_surname(self, surname: str) -> list[str]:
        if surname in self.surnames:
            return pinyin.split(surname, self.surnames[surname])[0]
        return pinyin.syllables(surname, surname)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a roster. Raises RosterError at one that is too long, or too many."""
    for number, line in enumerate(io.StringIO(text), start=1):
        if len(line.rstrip("\n")) > _MAX_LINE:
            raise RosterError(f"line {number}: longer than {_MAX_LINE:,} characters")
        if number > _MAX_ENTRIES + 1:
            raise RosterError(f"a roster holds at most {_MAX_ENTRIES:,} names")
        yield line


def _columns(header: list[str]) -> list[str]:
    if header[:1] != ["name"] or len(set(header)) != len(header) or not set(header) <= set(COLUMNS):
        raise RosterError(f"a roster begins with the columns {', '.join(COLUMNS)}; all but name can be left out")
    return header


def _entry(number: int, columns: list[str], row: list[str]) -> Entry:
    if len(row) != len(columns):
        raise RosterError(f"line {number}: expected {len(columns)} columns, found {len(row)}")
    try:
        return read_entry(dict(zip(columns, row, strict=True)))
    except ValueError as error:
        raise RosterError(f"line {number}: {error}") from None
