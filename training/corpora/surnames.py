"""Surnames for rosters of given names, which a style's TOML file asks for by `surnames = "common"`."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path

from models.forbidden.shipped import shipped
from models.roster import pinyin
from models.roster.entry import Entry, Gender
from models.roster.roster import Roster
from models.roster.tables import surname_readings
from training.errors import CorpusError

_TABLE = Path(__file__).parent / "surnames.toml"


@cache
def common_surnames() -> Mapping[str, float]:
    """Return the commonest surnames of China, each with how many of a hundred people have it."""
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def with_common_surnames(roster: Roster) -> str:
    """Return the TSV of full names that a roster of given names, one word of pinyin each, stands for.

    The names are shuffled by their hashes and get the surnames in turn, each surname as many names as its share
    of people. Example: of 658 names 58 get 王 and 2 get 龙. A full name that is forbidden, such as a famous
    person's, gets the next surname instead. Only the columns name, pinyin and gender stay. Raises CorpusError for
    a name that has no pinyin, or a surname already.
    """
    for entry in roster:
        if len(entry.words) != 1:
            raise CorpusError(f"{entry.name} is no given name with one word of pinyin")
    shuffled = sorted(roster, key=lambda entry: hashlib.sha256(entry.name.encode()).digest())
    surnames = _in_turn(len(shuffled))
    full = [_full(_allowed(surname, entry.name), entry) for surname, entry in zip(surnames, shuffled, strict=True)]
    return "".join(["name\tpinyin\tgender\n", *sorted(full, key=_order)])


def _in_turn(count: int) -> Iterable[str]:
    """Yield `count` surnames, the commonest first, each as often as its share of people."""
    names = list(common_surnames())
    ends = list(accumulate(common_surnames().values()))
    place = 0
    for number in range(count):
        while ends[place] * count < (number + 0.5) * ends[-1]:
            place += 1
        yield names[place]


def _allowed(surname: str, given: str) -> str:
    """Return the surname, or the first one after it in the table with which the full name is not forbidden."""
    names = list(common_surnames())
    start = names.index(surname)
    return next(one for one in names[start:] + names[:start] if not shipped().forbids(one + given))


def _full(surname: str, entry: Entry) -> str:
    spelled = pinyin.spell(surname_readings()[surname], 0)
    unsure = "" if entry.certain or entry.gender is Gender.UNKNOWN else "?"
    return f"{surname}{entry.name}\t{spelled} {entry.pinyin}\t{entry.gender}{unsure}\n"


def _order(row: str) -> tuple[str, str, str]:
    """Return the sort key of a row: see `Entry.sort_key`."""
    name, spelled, _ = row.split("\t")
    return pinyin.plain(spelled), spelled, name
