"""The medals for dailies."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.cogs.quiz._medals import Medal
from bot.cogs.quiz.daily.day import QUESTIONS

STREAK_DAYS = 30


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
