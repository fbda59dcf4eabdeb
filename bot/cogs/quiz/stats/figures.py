"""What can be counted in a person's answers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz.stats.history import Given

DAYS = 30


@dataclass(frozen=True, slots=True)
class Share:
    """So many right ones of so many."""

    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day's answers."""

    day: date
    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class Figures:
    """A person's statistics."""

    total: Share
    by_style: dict[str, Share]
    """How many answers about each style's names were right; the style that was asked most comes first."""
    by_band: dict[Band, Share]
    """The same by difficulty; the names where the judge was surest come first."""
    apart: dict[str, int]
    """How many answers, by mode, count in neither of the two: the question was not whose a name is."""
    best_run: int
    """The most right answers in a row."""
    current_run: int
    """The right answers in a row up to the last answer."""
    days: tuple[DayCount, ...]
    """The last `DAYS` days, today last; days without answers are among them."""


def figures_of(answers: Sequence[Given], today: date) -> Figures:
    """Return the statistics of answers in order of time."""
    best, current = _runs(answers)
    return Figures(
        total=Share(sum(given.correct for given in answers), len(answers)),
        by_style=_by_style(answers),
        by_band=_by_band(answers),
        apart=dict(Counter(given.mode for given in answers if not given.style)),
        best_run=best,
        current_run=current,
        days=_days(answers, today),
    )


def _runs(answers: Sequence[Given]) -> tuple[int, int]:
    best = run = 0
    for given in answers:
        run = run + 1 if given.correct else 0
        best = max(best, run)
    return best, run


def _by_style(answers: Sequence[Given]) -> dict[str, Share]:
    asked = Counter(given.style for given in answers if given.style)
    right = Counter(given.style for given in answers if given.correct)
    return {style: Share(right[style], count) for style, count in asked.most_common()}


def _by_band(answers: Sequence[Given]) -> dict[Band, Share]:
    asked = Counter(given.band for given in answers)
    right = Counter(given.band for given in answers if given.correct)
    return {band: Share(right[band], asked[band]) for band in Band if asked[band]}


def _days(answers: Sequence[Given], today: date) -> tuple[DayCount, ...]:
    asked = Counter(given.at.date() for given in answers)
    right = Counter(given.at.date() for given in answers if given.correct)
    days = (today - timedelta(days=ago) for ago in reversed(range(DAYS)))
    return tuple(DayCount(day, right[day], asked[day]) for day in days)
