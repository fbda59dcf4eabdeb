"""What is written and drawn in the picture of how a model read a name: plain data, in its reader's words."""

from dataclasses import dataclass

from bot.kit.script import Script


@dataclass(frozen=True, slots=True)
class Sign:
    """A character, or a word such as that for a name's end, with its reading where it has one."""

    text: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """A character that could have come: how likely it was, and what it means."""

    sign: Sign
    share: str
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One position of a name: what came, how likely it was, which guess that was, and what else was likely."""

    sign: Sign
    share: str
    place: str
    likelihood: float
    """From 0 to 1; it chooses the color."""
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A line with one number a character, from 0 to 1; None where there is nothing to show."""

    label: str
    shares: tuple[float | None, ...]
    texts: tuple[str, ...]
    """The numbers as they are written."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the picture: its heading, and a sentence on how to read it."""

    heading: str
    key: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What went on in the network after each character."""

    part: Part
    signs: tuple[Sign, ...]
    gates: tuple[Strip, ...]
    cells_label: str
    cells: tuple[tuple[float, ...], ...]
    """For each character the memory's cells, from -1 to 1."""
    left: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """How sure the judge is between two styles, and which way each character pulls."""

    part: Part
    styles: tuple[str, str]
    """Each style with its percentage."""
    share: float
    """The first one's, from 0 to 1."""
    pulls: tuple[tuple[Sign, float], ...]
    """For each character from -1, all for the first style, to 1, all for the second."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole picture, from top to bottom."""

    script: Script
    """How hanzi are written."""
    name: Sign
    manner: str
    """A line that says whose model reads the name."""
    expected: Part
    rows: tuple[Row, ...]
    remembered: Remembered
    judged: Judged | None = None
    """None where there are no two styles to compare."""
