"""One row of a roster: a real name and what is known about it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.roster import pinyin
from models.roster.hanzi import HANZI
from models.roster.letters import is_spelled

LONGEST = 32
"""The most characters of a name."""

_UNSURE = "?"
"""Ends a gender that was judged by the name alone, such as `f?`."""


class Kind(StrEnum):
    """What sort of name a roster's name is."""

    NAME = "name"
    BYNAME = "byname"
    TITLE = "title"


class Gender(StrEnum):
    """Whose name it is: a woman's, a man's, or nobody can say."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "unknown"


GENDERS = (*Gender, *(gender + _UNSURE for gender in (Gender.FEMALE, Gender.MALE)))
"""What the column `gender` may hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One real name. What its roster has no column for has its default."""

    name: str
    pinyin: str = ""
    works: tuple[str, ...] = ()
    """The works that it comes from, the main one first."""
    kind: Kind = Kind.NAME
    gender: Gender = Gender.UNKNOWN
    certain: bool = False
    """Whether the works say the gender; if not, it was judged by the name alone, or is unknown."""
    words: tuple[tuple[str, ...], ...] = ()
    """The words of the pinyin, each in syllables; there is one syllable a character of the name."""

    @property
    def surname(self) -> str:
        """What the first of several words spells, or an empty string."""
        return self.name[: len(self.words[0])] if len(self.words) > 1 else ""

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The order of a roster file: by pinyin, tones last, then by name; without pinyin by name."""
        spelled = self.pinyin or self.name
        return pinyin.plain(spelled), spelled, self.name


def read_entry(cells: Mapping[str, str]) -> Entry:
    """Return the entry of a row, given as its cells by column. Raises ValueError at the first broken rule."""
    name = _name(cells["name"], is_read="pinyin" in cells)
    _one_of("kind", kind := cells.get("kind", Kind.NAME), tuple(Kind))
    _one_of("gender", gender := cells.get("gender", Gender.UNKNOWN), GENDERS)
    if not all(cells.get(column, "-") for column in ("pinyin", "works")):
        raise ValueError(f"{name} lacks its pinyin or its works")
    return Entry(
        name=name,
        pinyin=cells.get("pinyin", ""),
        works=tuple(cells["works"].split(";")) if "works" in cells else (),
        kind=Kind(kind),
        gender=Gender(gender.removesuffix(_UNSURE)),
        certain=gender in {Gender.FEMALE, Gender.MALE},
        words=tuple(map(tuple, pinyin.split(name, cells["pinyin"]))) if "pinyin" in cells else (),
    )


def _name(name: str, *, is_read: bool) -> str:
    """Return a name that is allowed in a roster; `is_read`, with pinyin, it is hanzi only."""
    allowed = HANZI.fullmatch(name) if is_read else is_spelled(name)
    if not allowed or len(name) > LONGEST or not unicodedata.is_normalized("NFC", name):
        characters = "hanzi only" if is_read else "letters, with single spaces, hyphens or the like between them"
        raise ValueError(f"a name is {characters}, up to {LONGEST}, in NFC; found {name[:LONGEST]!r}")
    return name


def _one_of(column: str, cell: str, allowed: tuple[str, ...]) -> None:
    if cell not in allowed:
        raise ValueError(f"the {column} is one of {', '.join(allowed)}; found {cell[:LONGEST]!r}")
