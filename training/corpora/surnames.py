"""Surnames for rosters of given names, which a style's TOML file asks for by `surnames = "common"`."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
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
    of people. Example: of 658 names 58 get 王 and 2 get 龙. Where a full name is forbidden, such as a famous
    person's, two names exchange their surnames. Only the columns name, pinyin and gender stay. Raises CorpusError
    for a name that has no pinyin, or a surname already.
    """
    for entry in roster:
        if len(entry.words) != 1:
            raise CorpusError(f"{entry.name} is no given name with one word of pinyin")
    shuffled = sorted(roster, key=lambda entry: hashlib.sha256(entry.name.encode()).digest())
    surnames = _dealt([entry.name for entry in shuffled])
    full = [_full(surname, entry) for surname, entry in zip(surnames, shuffled, strict=True)]
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


def _dealt(given: Sequence[str]) -> list[str]:
    """Return a surname for each given name so that no full name is forbidden. Raises CorpusError.

    Where one would be, two names exchange their surnames, so each surname stays as frequent. Example: 张志杰 is a
    person and 董子安 none, so the two become 董志杰 and 张子安.
    """
    dealt = list(_in_turn(len(given)))
    forbids = shipped().forbids
    for place, name in enumerate(given):
        if not forbids(dealt[place] + name):
            continue
        fitting = (
            other
            for other, theirs in enumerate(given)
            if not forbids(dealt[other] + name) and not forbids(dealt[place] + theirs)
        )
        partner = next(fitting, None)
        if partner is None:
            raise CorpusError(f"{name} is a known person's with every surname that it could get")
        dealt[place], dealt[partner] = dealt[partner], dealt[place]
    return dealt


def _full(surname: str, entry: Entry) -> str:
    spelled = pinyin.spell(surname_readings()[surname], 0)
    unsure = "" if entry.certain or entry.gender is Gender.UNKNOWN else "?"
    return f"{surname}{entry.name}\t{spelled} {entry.pinyin}\t{entry.gender}{unsure}\n"


def _order(row: str) -> tuple[str, str, str]:
    """Return the sort key of a row: see `Entry.sort_key`."""
    name, spelled, _ = row.split("\t")
    return pinyin.plain(spelled), spelled, name
