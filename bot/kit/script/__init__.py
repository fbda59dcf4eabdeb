"""Simplified and traditional hanzi.

Names are stored, and carried by buttons, in simplified hanzi. They are converted character by character: OpenCC's
phrases are made for prose, and find words across the parts of a name (陆二娘 would be 陸二孃). What a character
becomes is OpenCC's first choice, from the tables that `tools/hanzi.py` makes, or what `_exceptions` says.
What names mean is prose, though: 后悔 is 後悔, and a queen is 后 in names only. Of the lexicon's meanings a table
has what OpenCC's phrases make of them, where that is another.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import TypeAlias

from bot.kit.script._exceptions import CHARACTERS, SURNAMES, TYPED, WORDS
from models.roster.hanzi import HANZI

_Table: TypeAlias = dict[int, str]
"""What each character becomes, for `str.translate`; one that is not in it stays."""

PROSE = "prose.tsv"
"""The table of meanings."""

_WORD = re.compile("|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)))


class Script(StrEnum):
    """How hanzi are written."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"

    @classmethod
    def of(cls, locale: str) -> "Script | None":
        """Return the script of a Chinese locale, or None for other languages, which have none of their own."""
        if not locale.startswith("zh"):
            return None
        return cls.SIMPLIFIED if locale in {"zh", "zh-CN", "zh-SG"} else cls.TRADITIONAL


@cache
def _tables() -> tuple[_Table, _Table]:
    """Return what characters become when names are made traditional, and when typed text is simplified."""
    return _table("to_traditional.tsv", CHARACTERS), _table("to_simplified.tsv", TYPED)


def _table(file: str, exceptions: dict[str, str]) -> _Table:
    lines = (resources.files("bot.kit.script") / file).read_text("utf-8").splitlines()
    pairs = dict(line.split("\t") for line in lines)
    return {ord(character): other for character, other in (pairs | exceptions).items()}


@cache
def _prose() -> dict[str, str]:
    """Return the runs of hanzi in meanings that are others as prose than as names."""
    lines = (resources.files("bot.kit.script") / PROSE).read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def load() -> None:
    """Read the tables; otherwise the first conversion does. Blocking."""
    _tables()
    _prose()


def simplified(text: str) -> str:
    """Return what a person typed with all of its hanzi simplified; other characters stay."""
    return text.translate(_tables()[1])


@lru_cache(4_096)
def traditional(text: str) -> str:
    """Return a text with its names, given in simplified hanzi, in traditional ones; as long as before."""
    return HANZI.sub(lambda run: _name(run[0]), text)


@lru_cache(4_096)
def traditional_prose(text: str) -> str:
    """Return what a name means, given in simplified hanzi, in traditional ones; as long as before."""
    return HANZI.sub(lambda run: _prose().get(run[0]) or _name(run[0]), text)


def _name(name: str) -> str:
    """Return a name in traditional hanzi: 余百乐 is 余百樂, with the surname 余, but 柳余恨 is 柳餘恨."""
    parts, end = [], 0
    for word in _WORD.finditer(name):
        parts += [_characters(name, end, word.start()), WORDS[word[0]]]
        end = word.end()
    return "".join([*parts, _characters(name, end, len(name))])


def _characters(name: str, start: int, end: int) -> str:
    part = name[start:end].translate(_tables()[0])
    surname = SURNAMES.get(name[:1]) if start == 0 < end else None
    return surname + part[1:] if surname else part
