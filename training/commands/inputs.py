"""Reading names from a file, within limits: the file is untrusted input."""

from collections.abc import Iterator, Sequence
from typing import Annotated, TextIO

import typer

MAX_NAMES = 100_000
MAX_LENGTH = 32
"""In characters; no roster's name is longer."""

BATCH = 256
"""How many names a model reads at once. With 32 characters each, that takes some 100 MB."""

_MAX_LINE = 1000

# utf-8-sig is UTF-8 with or without a byte order mark.
NamesFile = Annotated[
    typer.FileText,
    typer.Argument(
        help="One name a line; - reads standard input, such as what sample prints.", encoding="utf-8-sig"
    ),
]


def read_names(file: TextIO) -> list[str]:
    """Return the first column of each line that is not blank.

    Raises BadParameter for a line or a name that is too long, and for too many names.
    """
    names: list[str] = []
    for number, line in enumerate(_lines(file), start=1):
        name = line.removeprefix("\ufeff").partition("\t")[0].strip()
        if len(name) > MAX_LENGTH:
            raise typer.BadParameter(f"line {number}: a name has at most {MAX_LENGTH} characters")
        if name:
            names.append(name)
        if len(names) > MAX_NAMES:
            raise typer.BadParameter(f"there are more than {MAX_NAMES:,} names")
    return names


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines without reading more than the longest allowed one into memory."""
    number = 0
    while line := file.readline(_MAX_LINE + 1):
        number += 1
        if len(line) > _MAX_LINE:
            raise typer.BadParameter(f"line {number} has more than {_MAX_LINE:,} characters")
        yield line


def batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the names in slices of at most `BATCH`."""
    return (names[start : start + BATCH] for start in range(0, len(names), BATCH))
