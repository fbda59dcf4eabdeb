"""What can be wrong with an uploaded roster, as data that each language has a sentence for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from models.errors import ModelError

MOST_FAULTS = 20
"""How many faults are told at once."""

MAX_SHOWN = 32
"""Characters of a cell that a fault repeats."""


class FaultKind(StrEnum):
    """What is wrong with a file as a whole, or with one of its lines."""

    EMPTY = "empty"
    LARGE = "large"
    ENCODING = "encoding"
    NUL = "nul"
    FEW = "few"
    MANY = "many"
    CHARACTERS = "characters"
    LINE = "line"
    HEADER = "header"
    SEPARATOR = "separator"
    CELLS = "cells"
    CONTROL = "control"
    NAMELESS = "nameless"
    LONG = "long"
    EMOJI = "emoji"
    DIGIT = "digit"
    MARK = "mark"
    SIGN = "sign"
    BETWEEN = "between"
    MIXED = "mixed"
    HANZI = "hanzi"
    LACKS = "lacks"
    PINYIN = "pinyin"
    WORKS = "works"
    KIND = "kind"
    GENDER = "gender"


_SENTENCES = {
    FaultKind.EMPTY: "The file is empty.",
    FaultKind.LARGE: "The file has {size:,} bytes, more than the limit of {limit:,}.",
    FaultKind.ENCODING: (
        "The file is not in UTF-8. In another encoding, such as GB 18030, names could be misread: save it as UTF-8."
    ),
    FaultKind.NUL: (
        "The file has NUL characters: it is no text, or it is UTF-16 without a byte order mark. Save it as UTF-8."
    ),
    FaultKind.FEW: "The file has {count:,} different names, and a style learns from at least {least:,}.",
    FaultKind.MANY: "The file has more than {limit:,} names, which is the limit.",
    FaultKind.CHARACTERS: "The names have {count:,} different characters, more than the limit of {limit:,}.",
    FaultKind.LINE: "The line has more than {limit:,} characters.",
    FaultKind.HEADER: (
        "The first line names the columns: name, then any of pinyin, works, kind and gender, each once. "
        "It has “{found}”."
    ),
    FaultKind.SEPARATOR: "The columns are separated by “{found}”, and should be by tabs.",
    FaultKind.CELLS: "The line has {found:,} columns instead of {expected:,}.",
    FaultKind.CONTROL: "The line has the control character {code}.",
    FaultKind.NAMELESS: "There is no name.",
    FaultKind.LONG: "“{name}” has {length:,} characters, and a name has at most {limit:,}.",
    FaultKind.EMOJI: "“{name}” has an emoji or symbol ({code}), and a name is of letters.",
    FaultKind.DIGIT: "“{name}” has a digit or number ({code}), and a name is of letters.",
    FaultKind.MARK: "“{name}” has a mark that belongs to no letter ({code}).",
    FaultKind.SIGN: (
        "“{name}” has the sign {character} ({code}). Only spaces, hyphens, apostrophes and middle dots can stand "
        "between letters."
    ),
    FaultKind.BETWEEN: "“{name}” has a space, hyphen, apostrophe or middle dot that is not between two letters.",
    FaultKind.MIXED: (
        "“{name}” mixes {first} and {second} letters, which can look the same: {character} ({code}) is {second}."
    ),
    FaultKind.HANZI: "In a roster with pinyin, names are of hanzi only. “{name}” is not.",
    FaultKind.LACKS: "“{name}” has nothing in the column {column}.",
    FaultKind.PINYIN: "“{found}” is no reading of {name}.",
    FaultKind.WORKS: "A work’s title has up to {limit:,} characters, and a semicolon stands between two. Found “{found}”.",
    FaultKind.KIND: "The kind is name, byname or title, not “{found}”.",
    FaultKind.GENDER: "The gender is f, m, unknown, f? or m?, not “{found}”.",
}
"""In English; the bot has the same sentences in each of its languages, which a test compares."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `str` is its English sentence."""

    kind: FaultKind
    line: int | None = None
    """The number of the line in the file, from 1; None for what is wrong with the whole."""
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    """What its sentence repeats: printable text of bounded length."""

    def __str__(self) -> str:
        sentence = _SENTENCES[self.kind].format_map(self.arguments)
        return sentence if self.line is None else f"Line {self.line:,}: {sentence}"


class UploadError(ModelError):
    """An uploaded roster can't be used; `faults` are up to `MOST_FAULTS` of its `count` faults, by line."""

    def __init__(self, faults: Sequence[Fault], count: int | None = None) -> None:
        super().__init__("; ".join(map(str, faults[:MOST_FAULTS])))
        self.faults = tuple(faults[:MOST_FAULTS])
        self.count = len(faults) if count is None else count


def shown(text: str) -> str:
    """Return a cell as a fault repeats it: cut, and without what can't be printed."""
    cut = text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
    return "".join(character if character.isprintable() else "\ufffd" for character in cut)


def code_of(character: str) -> str:
    """Return a character's number as Unicode writes it, such as U+00E9."""
    return f"U+{ord(character):04X}"
