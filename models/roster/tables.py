"""The tables of readings that come with the package: all hanzi, surnames, and characters with several readings."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import TypeAlias

Readings: TypeAlias = Mapping[str, tuple[str, ...]]
"""What each key can be, or one syllable a character of it."""

_HERE = Path(__file__).parent


@cache
def readings() -> Readings:
    """Return the readings of each hanzi, the usual one first, and those of phrases, one syllable a character."""
    return _read("readings.tsv")


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
    # Tens of thousands of hanzi share some thousand readings.
    shared: dict[str, tuple[str, ...]] = {}
    return MappingProxyType(
        {key: shared.setdefault(text, tuple(map(intern, text.split(" ")))) for key, text in rows}
    )
