"""Ranks and periods, for a game's standings and for the leaderboards.

A board ranks people by points within a scope and a period. Periods are days, weeks and months of UTC.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Scope(StrEnum):
    """Whose points a board counts: those of this server's games, or of all games."""

    SERVER = "server"
    EVERYWHERE = "everywhere"


class Period(StrEnum):
    """Since when a board counts."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"

    def start(self, today: date) -> date:
        """Return the period's first day; a week begins on Monday."""
        match self:
            case Period.TODAY:
                return today
            case Period.WEEK:
                return today - timedelta(days=today.weekday())
            case Period.MONTH:
                return today.replace(day=1)
            case Period.ALL:
                return date.min


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's place: people with equal points share a rank, and the next rank counts them all (1, 2, 2, 4)."""

    rank: int
    user_id: int
    points: int
    tied: bool


def standings(points_of: Mapping[int, int]) -> list[Standing]:
    """Rank people by points, highest first; within a rank by id, so that an order never flickers."""
    ordered = sorted(points_of.items(), key=lambda entry: (-entry[1], entry[0]))
    people_with = Counter(points_of.values())
    first_place: dict[int, int] = {}
    for place, (_, points) in enumerate(ordered, start=1):
        first_place.setdefault(points, place)
    return [Standing(first_place[points], user_id, points, people_with[points] > 1) for user_id, points in ordered]


def pages(people: int, size: int) -> int:
    """Return how many pages a board of so many people has; an empty one has a page that says so."""
    return max(1, -(-people // size))
