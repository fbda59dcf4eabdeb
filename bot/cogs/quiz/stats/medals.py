"""Medals: each names one thing that is hard to do, and is earned once.

They are not stored, but follow from what is: whoever deletes their data has none, and a recount finds the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.cogs.quiz.daily.day import QUESTIONS
from bot.cogs.quiz.stats.history import Given

SURVIVAL = "survival"
"""The key of the mode in which a player has three lives."""

SURVIVED = 100
"""Right answers in one game of survival."""

STREAK_DAYS = 30

RUN = 20
"""Right answers in a row. Whoever guesses between two authors has it once in a million."""

KNOWN_ANSWERS, KNOWN_SHARE = 100, 0.7
"""How many names of each of two authors have to be judged, and which share of them rightly."""


class Medal(StrEnum):
    """What can be earned."""

    PERFECT_DAILY = "perfect_daily"
    """Ten of ten in a daily."""
    MONTH = "month"
    """The daily on 30 days in a row."""
    SURVIVOR = "survivor"
    """A hundred right answers in one game of survival."""
    RUN = "run"
    """Twenty right answers in a row."""
    CONNOISSEUR = "connoisseur"
    """Two authors of whom at least 70 of 100 names each were told rightly."""


def of_dailies(correct: Mapping[date, int]) -> dict[Medal, date]:
    """Return the medals for dailies, with the day on which each was earned, given the right answers of each.

    Only finished dailies are among them.
    """
    earned: dict[Medal, date] = {}
    run = 0
    for day in sorted(correct):
        run = run + 1 if day - timedelta(days=1) in correct else 1
        if correct[day] == QUESTIONS:
            earned.setdefault(Medal.PERFECT_DAILY, day)
        if run == STREAK_DAYS:
            earned.setdefault(Medal.MONTH, day)
    return earned


def of_answers(answers: Sequence[Given]) -> dict[Medal, date]:
    """Return the medals for answers in games, in order of time, with the day on which each was earned."""
    return dict(_first(_moments(answers)))


def _moments(answers: Iterable[Given]) -> Iterator[tuple[Medal, date]]:
    """Yield a medal each time that its condition is met."""
    survived: Counter[int] = Counter()
    asked: Counter[str] = Counter()
    told: Counter[str] = Counter()
    run = 0
    for given in answers:
        day = given.at.date()
        run = run + 1 if given.correct else 0
        if run >= RUN:
            yield Medal.RUN, day
        survived[given.game_id] += given.mode == SURVIVAL and given.correct
        if survived[given.game_id] >= SURVIVED:
            yield Medal.SURVIVOR, day
        asked[given.style] += 1
        told[given.style] += given.correct
        if sum(_is_known(asked[style], told[style]) for style in asked) > 1:
            yield Medal.CONNOISSEUR, day


def _is_known(asked: int, told: int) -> bool:
    return asked >= KNOWN_ANSWERS and told >= KNOWN_SHARE * asked


def _first(moments: Iterable[tuple[Medal, date]]) -> Iterator[tuple[Medal, date]]:
    """Yield each medal with the first day that it has."""
    seen: set[Medal] = set()
    for medal, day in moments:
        if medal not in seen:
            seen.add(medal)
            yield medal, day
