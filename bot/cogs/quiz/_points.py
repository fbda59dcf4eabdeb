"""What an answer is worth, so that a player understands it on one screen.

A right answer earns 10 points, 12 at normal difficulty and 15 at hard; from the third right answer in a row on, 2
more; in blitz up to 5 more for speed. Each hint costs 3 of them. A wrong answer earns nothing.

With two authors a blind guess in blitz's first instant is worth (12 + 5) / 2 = 8.5 points on average, so knowing
slowly beats guessing fast.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.cogs.quiz._bands import Band

RIGHT = {Band.EASY: 10, Band.NORMAL: 12, Band.HARD: 15}
STREAK = 3
"""From how many right answers in a row on there is a bonus."""

STREAK_BONUS = 2
SPEED_BONUS = 5
HINT_PRICE = 3

DAILY_ALONE = 200
"""How many points a day somebody can earn in games that nobody else plays."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a right answer in a round is worth to a person, but for speed."""

    band: Band = Band.NORMAL
    streak: int = 0
    """How many rounds in a row, up to this one, the person was right in."""
    hints: int = 0
    """How many hints the person bought."""

    def points(self, speed: int = 0) -> int:
        """Return the points of a right answer, of which `speed` are for speed; at least 1."""
        bonus = STREAK_BONUS if self.streak + 1 >= STREAK else 0
        return max(1, RIGHT[self.band] + bonus + speed - HINT_PRICE * self.hints)


def speed_points(elapsed: timedelta, allowed: timedelta) -> int:
    """Return the bonus of a right answer given `elapsed` after the question, of `allowed` time.

    It falls in whole points as time passes, so that a slow connection costs one of them at most.
    """
    left = max(allowed - elapsed, timedelta(0))
    return min(SPEED_BONUS * left // allowed, SPEED_BONUS)
