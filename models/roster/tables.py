"""The tables of readings that come with the package: surnames, and characters with several readings."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

Readings: TypeAlias = Mapping[str, tuple[str, ...]]
"""One syllable a character of each key."""

_HERE = Path(__file__).parent


@cache
def surname_readings() -> Readings:
    """Return how each Chinese surname is read as a surname."""
    return _read("surnames.tsv")


@cache
def polyphones() -> Readings:
    """Return how words, and characters at a place in a name, are read; the file says what its keys mean."""
    return _read("polyphones.tsv")


def _read(name: str) -> Readings:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return MappingProxyType({key: tuple(reading.split(" ")) for key, reading in rows})
