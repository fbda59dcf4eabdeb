"""A person's total on a board, and how an answer or a won game changes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import sqrt

LEAST_ANSWERS = 20
"""From so many answers on a person is ranked by accuracy."""

_Z = 1.96
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Total:
    """What a person gained."""

    answered: int = 0
    correct: int = 0
    points: int = 0
    wins: int = 0
    """Won games of at least two players."""
    run: int = 0
    """Right answers since the last wrong one."""
    streak: int = 0
    """The longest run so far."""
    styles: Mapping[str, int] = field(default_factory=dict)
    """How many of the answers were given in games with a style, by the style's key."""

    def after_answer(self, *, correct: bool, points: int, styles: Iterable[str] = ()) -> "Total":
        """Return the total with one more answer, given in a game with these styles."""
        run = self.run + 1 if correct else 0
        return replace(
            self,
            answered=self.answered + 1,
            correct=self.correct + correct,
            points=self.points + points,
            run=run,
            streak=max(self.streak, run),
            styles=_added(self.styles, dict.fromkeys(styles, 1)),
        )

    def after_win(self) -> "Total":
        """Return the total with one more won game."""
        return replace(self, wins=self.wins + 1)

    def with_server(self, other: "Total") -> "Total":
        """Return the total of several servers with that of one more.

        Its streak is the longest of a server, and its run is 0: a run of right answers is one server's.
        """
        return Total(
            self.answered + other.answered,
            self.correct + other.correct,
            self.points + other.points,
            self.wins + other.wins,
            streak=max(self.streak, other.streak),
            styles=_added(self.styles, other.styles),
        )

    @property
    def accuracy(self) -> int | None:
        """The share of right answers that is certain, in hundredths of a percent; None with too few answers."""
        return None if self.answered < LEAST_ANSWERS else round(10_000 * lower_bound(self.correct, self.answered))


def _added(counts: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """Return the sums of two counts."""
    sums = dict(counts)
    for style, count in more.items():
        sums[style] = sums.get(style, 0) + count
    return sums


def lower_bound(correct: int, answered: int) -> float:
    """Return the lower end of Wilson's 95 % interval of a share, from 0 to 1.

    The more answers, the nearer it is to the share itself: 19 of 20 is 0.76, and 190 of 200 is 0.91.
    Wilson 1927, "Probable inference, the law of succession, and statistical inference".
    """
    share = correct / answered
    center = share + _Z**2 / (2 * answered)
    spread = _Z * sqrt(share * (1 - share) / answered + _Z**2 / (4 * answered**2))
    return max(center - spread, 0.0) / (1 + _Z**2 / answered)
