"""Real names that are like an invented one, from the roster of its style."""

from models.roster.entry import Entry, Kind
from models.roster.roster import Roster

MOST = 3


def relatives(roster: Roster, name: str) -> list[Entry]:
    """Return up to three names of people that share a character of the given name, or else the surname.

    Example: for 段飞雪, 傅红雪 before 段誉.
    """
    surname = roster.surname_of(name)
    given = set(name[len(surname) :])

    def likeness(entry: Entry) -> tuple[int, bool]:
        shared = given & set(entry.name[len(entry.surname) :])
        return len(shared), bool(surname) and entry.surname == surname

    others = [entry for entry in roster if entry.kind is Kind.NAME and entry.name != name and any(likeness(entry))]
    return sorted(others, key=likeness, reverse=True)[:MOST]
