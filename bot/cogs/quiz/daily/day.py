"""What a daily is: its day, its questions, a person's try, and the streak of days.

A day is one of UTC. Nothing here knows of Discord, of the database or of the time of day: moments are passed in.
"""

import hashlib
import hmac
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.cogs.quiz._round import Question
from models.drawing.wishes.request import MAX_SEED

MODE = "daily"
"""The key of its board."""

QUESTIONS = 10

RIGHT = 10
"""What a right answer is worth, however hard the question is: everybody has the same ones."""

GRACE = timedelta(minutes=15)
"""How long after the rollover a try may still be finished that was begun before it."""


@dataclass(frozen=True, slots=True)
class Daily:
    """The questions of a day, and the keys of the styles that each asks among."""

    day: date
    styles: tuple[str, ...]
    questions: tuple[Question, ...]

    def is_right(self, number: int, choice: int) -> bool:
        """Tell whether a choice answers a question, counted from 0."""
        return self.questions[number].answer == choice


@dataclass(frozen=True, slots=True)
class Try:
    """What a person has chosen so far, by question, and whether they have shown their result to others."""

    choices: tuple[int, ...] = ()
    shared: bool = False

    @property
    def finished(self) -> bool:
        """Whether all questions are answered."""
        return len(self.choices) >= QUESTIONS

    def results(self, daily: Daily) -> tuple[bool, ...]:
        """Return for each answered question whether the answer was right."""
        return tuple(daily.is_right(number, choice) for number, choice in enumerate(self.choices))

    def correct(self, daily: Daily) -> int:
        """Return how many answers were right."""
        return sum(self.results(daily))


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row on which a person finished the daily: up to today or yesterday, and the most ever."""

    current: int
    best: int


def points_of(*, correct: bool) -> int:
    """Return what an answer of the daily is worth; speed earns nothing."""
    return RIGHT if correct else 0


def day_of(moment: datetime) -> date:
    """Return the day whose daily is played at a moment."""
    return moment.astimezone(UTC).date()


def end_of(day: date) -> datetime:
    """Return the rollover: when the next daily begins."""
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


def is_open(day: date, now: datetime, *, begun: bool) -> bool:
    """Tell whether a day's daily takes answers; for a try that was `begun`, a little longer."""
    return day <= day_of(now) and now < end_of(day) + (GRACE if begun else timedelta(0))


def seed_of(day: date, versions: Iterable[str]) -> int:
    """Return the seed of a day's questions, given the versions of the models that invent them.

    Two processes that serve the same models choose the same questions.
    """
    text = "\n".join([day.isoformat(), *versions])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % MAX_SEED


def streak_of(days: Collection[date], today: date) -> Streak:
    """Return the streak of the days on which somebody finished the daily.

    A streak that reached yesterday still stands: today's daily may come.

    Example: with the 1st, 2nd and 4th, the streak on the 4th and the 5th is 1, and on the 6th 0; the best is 2.
    """
    runs = dict.fromkeys(days, 1)
    for day in sorted(days):
        runs[day] += runs.get(day - timedelta(days=1), 0)
    standing = runs.get(today) or runs.get(today - timedelta(days=1), 0)
    return Streak(standing, max(runs.values(), default=0))


def digest_of(key: str, user_id: int) -> str:
    """Return what stands for a person whose data were deleted: a keyed hash, that names nobody without the key."""
    return hmac.new(key.encode(), str(user_id).encode(), hashlib.sha256).hexdigest()
