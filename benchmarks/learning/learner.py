"""A scripted player who learns whose names are whose from what the quiz reveals: names with their answers."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from models.roster.surnames import COMPOUND_SURNAMES

SMOOTHING = 1.0
"""What is added to every count, so that something seen once for one author proves little."""


class Shown(NamedTuple):
    """A name, and the index of the author it was revealed to be of."""

    name: str
    answer: int


class Learner:
    """A naive Bayes classifier of surnames, lengths and given characters; it knows nothing at first.

    Each feature speaks for an author by the logarithm of the share of the author's names that had it, smoothed. A
    feature that no name had says nothing, so that a name without anything known is a blind guess.
    Example: after 10 names of each of two authors, a character seen in 2 of the first one's and none of the
    second one's speaks for the first by log((2 + 1) / (10 + 2)) - log((0 + 1) / (10 + 2)) = log 3.
    """

    def __init__(self, authors: int, random: Random) -> None:
        self._seen: list[Counter[str]] = [Counter() for _ in range(authors)]
        self._names = [0] * authors
        self._random = random

    def guess(self, name: str) -> int:
        """Return the index of the likeliest author, a random one of several that are equally likely."""
        known = [feature for feature in _features(name) if any(seen[feature] for seen in self._seen)]
        scores = [self._score(author, known) for author in range(len(self._names))]
        best = [author for author, score in enumerate(scores) if math.isclose(score, max(scores), abs_tol=1e-9)]
        return self._random.choice(best)

    def learn(self, shown: Shown) -> None:
        """Take in a reveal."""
        self._seen[shown.answer].update(_features(shown.name))
        self._names[shown.answer] += 1

    def _score(self, author: int, features: Iterable[str]) -> float:
        of = self._names[author] + 2 * SMOOTHING
        return sum(math.log((self._seen[author][feature] + SMOOTHING) / of) for feature in features)


def surname_of(name: str) -> str:
    """Return what a name begins with: a surname of two characters if it is one, else its first character."""
    return name[:2] if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else name[:1]


def play(questions: Sequence[Shown], authors: int, random: Random) -> list[bool]:
    """Return for each question whether a new learner, to whom all earlier ones were revealed, is right."""
    learner = Learner(authors, random)
    right = []
    for shown in questions:
        right.append(learner.guess(shown.name) == shown.answer)
        learner.learn(shown)
    return right


def _features(name: str) -> set[str]:
    """Return what a learner looks at in a name: its surname, its lengths, each given character."""
    surname = surname_of(name)
    given = name[len(surname) :]
    return {f"surname {surname}", f"lengths {len(surname)} {len(given)}", *given}
