"""From a file's bytes to a roster, or to everything that is wrong with it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from models.roster.entry import Entry
from models.roster.normal import normalize
from models.roster.roster import COLUMNS, Roster
from models.store.card import MAX_VOCABULARY
from models.uploads.decoding import decode
from models.uploads.faults import MOST_FAULTS, Fault, FaultKind, UploadError, shown
from models.uploads.rows import Row, read_cells, read_row

LEAST_NAMES = 100
"""With fewer, the tenth that is held out is a handful of names, or none."""

MAX_NAMES = 20_000
MAX_LINE = 1_000
"""The most characters of a line."""

_NAME = COLUMNS[0]


@dataclass(frozen=True)
class Upload:
    """An uploaded roster that can be learned from."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    """One for each name, in the order of a roster file."""
    roster: Roster
    """The same as entries."""
    duplicates: int
    """How many lines were dropped because an earlier one has the same name."""

    @property
    def changed(self) -> int:
        """How many names were written in another form, such as with full-width letters or two spaces."""
        return sum(row.changed for row in self.rows)

    @cached_property
    def content(self) -> bytes:
        """The roster as a TSV file, as training and the bot read it."""
        lines = ("\t".join(row.cells[column] for column in self.columns) for row in self.rows)
        return "".join(f"{line}\n" for line in ("\t".join(self.columns), *lines)).encode()


@dataclass
class _Found:
    """What has been found so far."""

    kept: dict[str, tuple[Entry, Row]] = field(default_factory=dict)
    duplicates: int = 0
    faults: list[Fault] = field(default_factory=list)
    count: int = 0
    """How many faults there are; no more than `MOST_FAULTS` of them are kept."""

    def blame(self, *faults: Fault) -> None:
        """Count faults, and keep the first ones."""
        self.count += len(faults)
        self.faults += faults[: MOST_FAULTS - len(self.faults)]

    def take(self, row: Row) -> None:
        """Keep the row's name if it is sound and new."""
        read = read_cells(row)
        if isinstance(read, list):
            self.blame(*read)
        elif read.name in self.kept:
            self.duplicates += 1
        else:
            self.kept[read.name] = (read, row)


def read_upload(content: bytes) -> Upload:
    """Return the roster that a file holds: the columns of docs/corpora.md separated by tabs, or a name a line.

    Raises UploadError with all that is wrong, up to twenty faults.
    """
    lines = _lines(decode(content))
    first, *rest = lines or [(1, "")]
    columns = _columns(*first)
    names = rest if columns else lines
    found = _Found()
    for line, text in names:
        _take(found, line, columns or [_NAME], text)
    if found.count:
        raise UploadError(found.faults, found.count)
    return _whole(columns or [_NAME], found)


def _take(found: _Found, line: int, columns: list[str], text: str) -> None:
    if len(text) > MAX_LINE:
        found.blame(Fault(FaultKind.LINE, line, limit=MAX_LINE))
        return
    row = read_row(line, columns, text.split("\t"))
    if isinstance(row, Fault):
        found.blame(row)
    # The normal form can be longer: … is three characters.
    elif len("\t".join(row.cells.values())) > MAX_LINE:
        found.blame(Fault(FaultKind.GROWN, line, limit=MAX_LINE))
    else:
        found.take(row)


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that are not blank, each with its number. Raises UploadError where there are too many."""
    numbered = ((number, line) for number, line in enumerate(_split(text), start=1) if line.strip())
    # The header and one name too many, so that a million lines don't become a million objects.
    lines = list(islice(numbered, MAX_NAMES + 2))
    if len(lines) > MAX_NAMES + 1:
        raise UploadError([Fault(FaultKind.MANY, limit=MAX_NAMES)])
    return lines


def _split(text: str) -> Iterator[str]:
    """Yield the lines of a text, whichever of the three line ends it has."""
    return (line.rstrip("\n") for line in io.StringIO(text, newline=None))


def _columns(line: int, text: str) -> list[str]:
    """Return the columns that the first line names; none where it is a name. Raises UploadError."""
    cells = [normalize(cell).lower() for cell in text[:MAX_LINE].split("\t")]
    other = next((sign for sign in ",;" if cells[0].startswith(f"{_NAME}{sign}")), None)
    if other is not None:
        raise UploadError([Fault(FaultKind.SEPARATOR, line, found=other)])
    if len(cells) == 1 and cells != [_NAME]:
        return []
    if cells[0] != _NAME or len(set(cells)) != len(cells) or not set(cells) <= set(COLUMNS):
        raise UploadError([Fault(FaultKind.HEADER, line, found=shown(" ".join(cells)))])
    return cells


def _whole(columns: list[str], found: _Found) -> Upload:
    """Return the upload. Raises UploadError where it has too few names, or too many of them or of characters."""
    characters = len(set().union(*found.kept))
    if len(found.kept) < LEAST_NAMES:
        raise UploadError([Fault(FaultKind.FEW, count=len(found.kept), limit=LEAST_NAMES)])
    if len(found.kept) > MAX_NAMES:
        raise UploadError([Fault(FaultKind.MANY, limit=MAX_NAMES)])
    if characters > MAX_VOCABULARY:
        raise UploadError([Fault(FaultKind.CHARACTERS, count=characters, limit=MAX_VOCABULARY)])
    ordered = sorted(found.kept.values(), key=lambda kept: kept[0].sort_key)
    entries, rows = zip(*ordered, strict=True)
    return Upload(tuple(columns), rows, Roster(entries), found.duplicates)
