"""From a row of an uploaded roster to an entry, or to what is wrong with it."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.roster.entry import GENDERS, LONGEST, Entry, Kind, read_entry
from models.roster.hanzi import HANZI
from models.roster.letters import is_spelled, misplaced
from models.roster.normal import normalize
from models.uploads.faults import Fault, FaultKind, code_of, shown
from models.uploads.scripts import are_mixed, script_of, scripts_of

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
        return Fault(FaultKind.CONTROL, line, code=code_of(control))
    if len(texts) != len(columns):
        return Fault(FaultKind.CELLS, line, count=len(texts), limit=len(columns))
    cells = {column: _cell(column, text) for column, text in zip(columns, texts, strict=True)}
    return Row(line, cells, changed=cells["name"] != texts[0])


def _cell(column: str, text: str) -> str:
    """Return a cell in the form that all text gets, and as its column is written."""
    cell = normalize(text)
    if column == "pinyin":
        return cell.replace("\u2019", "'")
    return ";".join(work.strip() for work in cell.split(";")) if column == "works" else cell


def read_cells(row: Row) -> Entry | list[Fault]:
    """Return the entry of a row, or all that is wrong with its cells."""
    return list(_faults(row.line, row.cells)) or read_entry(row.cells)


def _faults(line: int, cells: Mapping[str, str]) -> Iterator[Fault]:
    name = cells["name"]
    of_name = _fault_of(line, name, is_read="pinyin" in cells)
    if of_name is not None:
        yield of_name
    for column in ("pinyin", "works"):
        if not cells.get(column, "-"):
            yield Fault(FaultKind.LACKS, line, name=shown(name), found=column)
    if of_name is None and cells.get("pinyin") and not _reads(name, cells["pinyin"]):
        yield Fault(FaultKind.PINYIN, line, name=shown(name), found=shown(cells["pinyin"]))
    if cells.get("works") and not all(0 < len(work) <= MAX_WORK for work in cells["works"].split(";")):
        yield Fault(FaultKind.WORKS, line, found=shown(cells["works"]), limit=MAX_WORK)
    if cells.get("kind", Kind.NAME) not in tuple(Kind):
        yield Fault(FaultKind.KIND, line, found=shown(cells["kind"]))
    if cells.get("gender", GENDERS[0]) not in GENDERS:
        yield Fault(FaultKind.GENDER, line, found=shown(cells["gender"]))


def _fault_of(line: int, name: str, *, is_read: bool) -> Fault | None:
    """Return the first thing that is wrong with a name; `is_read`, with pinyin, it is hanzi only."""
    about = Fault(FaultKind.NAMELESS, line, shown(name))
    strange = misplaced(name)
    if not name:
        return about
    if len(name) > LONGEST:
        return replace(about, kind=FaultKind.LONG, count=len(name), limit=LONGEST)
    if strange is not None:
        kind = _KINDS.get(unicodedata.category(strange)[0], FaultKind.SIGN)
        return replace(about, kind=kind, found=shown(strange), code=code_of(strange))
    if not is_spelled(name):
        return replace(about, kind=FaultKind.BETWEEN)
    if is_read:
        return None if HANZI.fullmatch(name) else replace(about, kind=FaultKind.HANZI)
    return _mixed(about, name)


def _mixed(about: Fault, name: str) -> Fault | None:
    scripts = scripts_of(name)
    if not are_mixed(frozenset(scripts)):
        return None
    first, *others = scripts
    second = next((other for other in others if are_mixed(frozenset({first, other}))), others[-1])
    counts = Counter(map(script_of, name))
    # The rarer one is more likely the stray.
    letter = scripts[min((second, first), key=counts.__getitem__)]
    return replace(about, kind=FaultKind.MIXED, found=letter, code=code_of(letter), scripts=(first, second))


def _reads(name: str, pinyin: str) -> bool:
    try:
        read_entry({"name": name, "pinyin": pinyin})
    except ValueError:
        return False
    return True
