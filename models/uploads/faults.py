"""What can be wrong with an uploaded roster, as data that each language has a sentence for."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    GROWN = "grown"
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
    FaultKind.LARGE: "The file has more than {limit:,} bytes, which is the limit.",
    FaultKind.ENCODING: (
        "The file is not in UTF-8. In another encoding, such as GB 18030, names could be misread. "
        "Save it as UTF-8."
    ),
    FaultKind.NUL: (
        "The file has NUL characters: it is no text, or it is UTF-16 without a byte order mark. Save it as UTF-8."
    ),
    FaultKind.FEW: "The file has too few different names: {count:,}. A style learns from at least {limit:,}.",
    FaultKind.MANY: "The file has more than {limit:,} names, which is the limit.",
    FaultKind.CHARACTERS: "The names have {count:,} different characters, and the limit is {limit:,}.",
    FaultKind.LINE: "It has more than {limit:,} characters.",
    FaultKind.GROWN: "It has more than {limit:,} characters once signs such as … are written out.",
    FaultKind.HEADER: (
        "The first line names the columns: name, then any of pinyin, works, kind and gender, each once. "
        "It has “{found}”."
    ),
    FaultKind.SEPARATOR: "The columns are separated by “{found}”, and should be by tabs.",
    FaultKind.CELLS: "Its number of columns is {count:,}, and should be {limit:,}.",
    FaultKind.CONTROL: "It has the control character {code}.",
    FaultKind.NAMELESS: "There is no name.",
    FaultKind.LONG: "“{name}” has {count:,} characters, and a name has at most {limit:,}.",
    FaultKind.EMOJI: "“{name}” has an emoji or symbol ({code}), and names are of letters.",
    FaultKind.DIGIT: "“{name}” has a digit or number ({code}), and names are of letters.",
    FaultKind.MARK: "“{name}” has a mark that is part of no letter, or one too many on it ({code}).",
    FaultKind.SIGN: (
        "“{name}” has the sign {found} ({code}). Only a space, hyphen, apostrophe or middle dot can stand between "
        "letters."
    ),
    FaultKind.BETWEEN: "“{name}” has a space, hyphen, apostrophe or middle dot that is not between two letters.",
    FaultKind.MIXED: "“{name}” mixes letters of {scripts}, some of which look the same. One is {found} ({code}).",
    FaultKind.HANZI: "“{name}” is not of hanzi only, as all names are in a roster with pinyin.",
    FaultKind.LACKS: "“{name}” has nothing in the column {found}.",
    FaultKind.PINYIN: "“{found}” is no reading of “{name}”.",
    FaultKind.WORKS: (
        "“{found}” are no titles of works: each has 1 to {limit:,} characters, with a semicolon between two."
    ),
    FaultKind.KIND: "The kind is name, byname or title, and not “{found}”.",
    FaultKind.GENDER: "The gender is f, m, unknown, f? or m?, and not “{found}”.",
}
"""In English; the bot has the same sentences in each of its languages, which a test compares."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `str` is its English sentence. Its texts are printable and of bounded length."""

    kind: FaultKind
    line: int | None = None
    """The number of the line in the file, from 1; None for what is wrong with the whole."""
    name: str = ""
    """The name that it is about."""
    found: str = ""
    """What stands there and is wrong."""
    code: str = ""
    """The number of the wrong character, such as U+00E9."""
    count: int = 0
    """How many there are."""
    limit: int = 0
    """How many there should be, at most or at least."""
    scripts: tuple[str, ...] = ()
    """The scripts that are mixed."""

    def __str__(self) -> str:
        """Return the sentence in English, after the number of the line."""
        scripts = " and ".join(self.scripts)
        sentence = _SENTENCES[self.kind].format(
            name=self.name, found=self.found, code=self.code, count=self.count, limit=self.limit, scripts=scripts
        )
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
