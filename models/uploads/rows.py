"""From a row of an uploaded roster to an entry, or to what is wrong with it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.roster.entry import GENDERS, LONGEST, Entry, Kind, read_entry
from models.roster.hanzi import HANZI
from models.roster.letters import SEPARATORS, is_letter, is_spelled
from models.roster.normal import normalize
from models.uploads.faults import Fault, FaultKind, code_of, shown
from models.uploads.scripts import are_mixed, scripts_of

MAX_WORK = 60
"""Characters of a work's title."""

_KINDS = {"S": FaultKind.EMOJI, "N": FaultKind.DIGIT, "M": FaultKind.MARK}
"""What a character that is no letter is, by the first letter of its category in Unicode."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its cells by column, in the form that all text gets."""

    line: int
    cells: Mapping[str, str]
    changed: bool
    """Whether the name was written in another form, such as with two spaces."""


def read_row(line: int, columns: Sequence[str], texts: Sequence[str]) -> Row | Fault:
    """Return a row in its normal form; the fault where it has control characters, or not one cell a column."""
    control = next((c for text in texts for c in text if unicodedata.category(c) == "Cc"), None)
    if control is not None:
        return Fault(FaultKind.CONTROL, line, {"code": code_of(control)})
    if len(texts) != len(columns):
        return Fault(FaultKind.CELLS, line, {"found": len(texts), "expected": len(columns)})
    cells = dict(zip(columns, map(normalize, texts), strict=True))
    if "pinyin" in cells:
        cells["pinyin"] = cells["pinyin"].replace("\u2019", "'")
    return Row(line, cells, changed=cells["name"] != texts[0])


def read_cells(row: Row) -> Entry | list[Fault]:
    """Return the entry of a row, or all that is wrong with its cells."""
    faults = [Fault(kind, row.line, arguments) for kind, arguments in _faults(row.cells)]
    return faults or read_entry(row.cells)


_Found = tuple[FaultKind, dict[str, str | int]]


def _faults(cells: Mapping[str, str]) -> Iterator[_Found]:
    name = cells["name"]
    of_name = _fault_of(name, is_read="pinyin" in cells)
    if of_name is not None:
        yield of_name
    for column in ("pinyin", "works"):
        if not cells.get(column, "-"):
            yield FaultKind.LACKS, {"name": shown(name), "column": column}
    if of_name is None and cells.get("pinyin") and not _reads(name, cells["pinyin"]):
        yield FaultKind.PINYIN, {"found": shown(cells["pinyin"]), "name": shown(name)}
    if cells.get("works") and not all(0 < len(work) <= MAX_WORK for work in cells["works"].split(";")):
        yield FaultKind.WORKS, {"limit": MAX_WORK, "found": shown(cells["works"])}
    if cells.get("kind", Kind.NAME) not in tuple(Kind):
        yield FaultKind.KIND, {"found": shown(cells["kind"])}
    if cells.get("gender", GENDERS[0]) not in GENDERS:
        yield FaultKind.GENDER, {"found": shown(cells["gender"])}


def _fault_of(name: str, *, is_read: bool) -> _Found | None:
    """Return the first thing that is wrong with a name; `is_read`, with pinyin, it is hanzi only."""
    if not name:
        return FaultKind.NAMELESS, {}
    if len(name) > LONGEST:
        return FaultKind.LONG, {"name": shown(name), "length": len(name), "limit": LONGEST}
    strange = next((c for c in name if c not in SEPARATORS and not is_letter(c)), None)
    if strange is not None:
        kind = _KINDS.get(unicodedata.category(strange)[0], FaultKind.SIGN)
        return kind, {"name": shown(name), "character": shown(strange), "code": code_of(strange)}
    if not is_spelled(name):
        return FaultKind.BETWEEN, {"name": shown(name)}
    if is_read:
        return None if HANZI.fullmatch(name) else (FaultKind.HANZI, {"name": shown(name)})
    return _mixed(name)


def _mixed(name: str) -> _Found | None:
    scripts = scripts_of(name)
    if not are_mixed(frozenset(scripts)):
        return None
    first, *others = scripts
    second = next((other for other in others if are_mixed(frozenset({first, other}))), others[-1])
    letter = scripts[second]
    return FaultKind.MIXED, {
        "name": shown(name),
        "first": first,
        "second": second,
        "character": letter,
        "code": code_of(letter),
    }


def _reads(name: str, pinyin: str) -> bool:
    try:
        read_entry({"name": name, "pinyin": pinyin})
    except ValueError:
        return False
    return True
