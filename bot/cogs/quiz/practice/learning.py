"""What a person finds difficult: surnames and characters of names that they got wrong.

Each has a weight, that rises with a wrong answer and falls with a right one, until it is forgotten.

Example: a wrong answer to 陆小凤 gives the surname 陆 and the characters 小 and 凤 a weight of 2 each. After right
answers to 陆青 and 陆凤, 陆 is forgotten, and 凤 has 1 left.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import TypeAlias

from bot.cogs.quiz._round import Question
from models.roster import pinyin
from models.roster.hanzi import HANZI

WRONG_ADDS, RIGHT_TAKES = 2, 1

MOST = 6
"""The highest weight: so many right answers are enough to forget it."""

KEPT = 60
"""How many weak points of a person are kept; the lightest go first, and of these the oldest."""

AIMED = 2 / 3
"""The share of questions that are about a weak point, if there are any."""

RECENT = 40
"""How many of the last names are not asked again."""


class PointKind(StrEnum):
    """What a weak point is."""

    SURNAME = "surname"
    CHARACTER = "character"
    """Of a given name, or of a name without a surname."""


@dataclass(frozen=True, slots=True)
class Point:
    """A surname or character that names have."""

    kind: PointKind
    text: str


Weights: TypeAlias = Mapping[Point, int]
"""A person's weak points."""


def weak_points_of(question: Question) -> list[Point]:
    """Return the surname and the different characters of a name; none for one that is not of hanzi."""
    name = question.name
    if not HANZI.fullmatch(name):
        return []
    surname = _surname(name, question.pinyin)
    characters = [Point(PointKind.CHARACTER, character) for character in dict.fromkeys(name[len(surname) :])]
    return [Point(PointKind.SURNAME, surname), *characters] if surname else characters


def _surname(name: str, spelled: str) -> str:
    """Return what the first of several words of pinyin spells, or an empty string."""
    try:
        words = pinyin.split(name, spelled)
    except ValueError:
        return ""
    return name[: len(words[0])] if len(words) > 1 else ""


def learned(weight: int, *, correct: bool) -> int:
    """Return a point's weight after an answer to a name that has it; 0 if it is no weak point (any more)."""
    return max(weight - RIGHT_TAKES, 0) if correct else min(weight + WRONG_ADDS, MOST)


def aim(weights: Weights, random: Random) -> Point | None:
    """Return the weak point that the next question is about, the heavier the likelier; None for any question."""
    if not weights or random.random() >= AIMED:
        return None
    (chosen,) = random.choices(list(weights), list(weights.values()))
    return chosen


def choose(questions: Sequence[Question], weights: Weights, recent: Iterable[str], random: Random) -> Question:
    """Return the question to ask: one with weak points rather than one without, and none of the recent ones.

    Raises IndexError when there are no questions; if all of them are recent, any is asked.
    """
    asked = set(recent)
    fresh = [question for question in questions if question.name not in asked] or list(questions)
    heavy = [1 + sum(weights.get(point, 0) for point in weak_points_of(question)) for question in fresh]
    (chosen,) = random.choices(fresh, heavy)
    return chosen


def remembered(recent: Sequence[str], name: str) -> list[str]:
    """Return the recent names with one more, the oldest first."""
    return [*recent, name][-RECENT:]


def often_missed(weights: Weights, count: int) -> list[Point]:
    """Return the weakest points of a person, the weakest first, of those that they missed at least twice."""
    twice = [point for point, weight in weights.items() if weight > WRONG_ADDS]
    return sorted(twice, key=lambda point: (-weights[point], point.kind, point.text))[:count]
