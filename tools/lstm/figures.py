"""What was measured, as one table that the pages and the pictures are made from."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

_HEADER = "table\trow\tcolumn\tvalue\tlow\thigh"


class Key(NamedTuple):
    """Where a figure stands, such as `Key("gradient", "rnn", "20")`."""

    table: str
    row: str
    column: str


class Figure(NamedTuple):
    """A mean, and the lowest and highest value that it is the mean of; all the same where there is one value."""

    value: float
    low: float
    high: float


Figures = dict[Key, Figure]


def single(value: float) -> Figure:
    """Return the figure of what was measured once."""
    return Figure(value, value, value)


def over(values: Iterable[float]) -> Figure:
    """Return the figure of what was measured several times, such as with several seeds."""
    measured = list(values)
    return Figure(fmean(measured), min(measured), max(measured))


def write(path: Path, figures: Mapping[Key, Figure]) -> None:
    """Write figures with six significant digits. Raises OSError."""
    lines = ["\t".join((*key, *(f"{number:.6g}" for number in figure))) for key, figure in figures.items()]
    path.write_text("\n".join((_HEADER, *lines, "")), encoding="utf-8", newline="\n")


def read(path: Path) -> Figures:
    """Return the figures of a file that `write` has written. Raises OSError."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {Key(*row[:3]): Figure(*map(float, row[3:])) for row in rows}


def columns(figures: Mapping[Key, Figure], table: str, row: str) -> dict[str, Figure]:
    """Return one row of a table, by column, in the file's order."""
    return {key.column: figure for key, figure in figures.items() if (key.table, key.row) == (table, row)}
