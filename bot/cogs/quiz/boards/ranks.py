"""Ranks, for a game's standings and for the leaderboards: what people are ranked by, and since when."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.cogs.quiz.boards.total import Total


class Scope(StrEnum):
    """Whose points a board counts: those of this server's games, or of all games."""

    SERVER = "server"
    EVERYWHERE = "everywhere"


class Period(StrEnum):
    """Since when a board counts. Days, weeks and months are those of UTC."""

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


class Sort(StrEnum):
    """What a board is sorted by, highest first; the values are the names of columns."""

    POINTS = "points"
    ACCURACY = "accuracy"
    STREAK = "streak"
    WINS = "wins"

    def value_of(self, total: Total) -> int | None:
        """Return what a person is ranked by, or None while they are not on the board."""
        match self:
            case Sort.POINTS:
                return total.points
            case Sort.ACCURACY:
                return total.accuracy
            case Sort.STREAK:
                return total.streak or None
            case Sort.WINS:
                return total.wins or None


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's place: people with equal values share a rank, and the next rank counts them all (1, 2, 2, 4)."""

    rank: int
    user_id: int
    total: Total
    tied: bool


def standings(totals: Mapping[int, Total], sort: Sort = Sort.POINTS) -> list[Standing]:
    """Rank people, highest first; within a rank by id, so that an order never flickers."""
    values = {user_id: value for user_id, total in totals.items() if (value := sort.value_of(total)) is not None}
    ordered = sorted(values.items(), key=lambda entry: (-entry[1], entry[0]))
    people_with = Counter(values.values())
    first_place: dict[int, int] = {}
    for place, (_, value) in enumerate(ordered, start=1):
        first_place.setdefault(value, place)
    return [
        Standing(first_place[value], user_id, totals[user_id], people_with[value] > 1)
        for user_id, value in ordered
    ]
