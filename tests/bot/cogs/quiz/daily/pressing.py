"""The buttons of the daily and of practice, and what answers to practice should have left in the database."""

import re
from pathlib import Path
from typing import TypeAlias

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.daily import pages as daily
from bot.cogs.quiz.practice import pages as practice
from bot.cogs.quiz.practice.learning import Point, learned, weak_points_of
from tests.bot.cogs.quiz.ledger import rows

Weights: TypeAlias = dict[Point, int]
"""A person's weak points."""

ANSWERS = {"daily": re.compile(daily.ANSWER), "practice": re.compile(practice.ANSWER)}
"""The custom_ids of buttons that answer a question, by mode."""

ONWARD = {"daily": re.compile(daily.BEGIN), "practice": re.compile(f"{practice.BEGIN}|{practice.NEXT}")}
"""Those of buttons that lead to a question."""

_ASKED = "SELECT name, pinyin, answer, choice FROM practice WHERE user_id = "


def learn(weights: Weights, database: Path, person: int) -> None:
    """Move a person's weak points as the stored answer to their open question should have moved them."""
    [(name, spelled, answer, choice)] = rows(database, f"{_ASKED}{person}")
    for point in weak_points_of(Question(name, spelled, answer)):
        weights[point] = learned(weights.get(point, 0), correct=choice == answer)


def has_learned(weights: Weights, database: Path, person: int) -> bool:
    """Tell whether a person's stored weak points are these."""
    query = f"SELECT sort, text, weight FROM weak_points WHERE user_id = {person}"  # noqa: S608 - a number
    stored = {(sort, text): weight for sort, text, weight in rows(database, query)}
    return stored == {(point.kind.value, point.text): weight for point, weight in weights.items() if weight}
