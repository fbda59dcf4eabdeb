"""What an answer is worth.

A right answer earns 10 points and up to 5 more for speed; a wrong one earns nothing. With two authors a blind
guess in the first instant is worth (10 + 5) / 2 = 7.5 points on average, so knowing slowly beats guessing fast.
"""

from datetime import timedelta

RIGHT = 10
SPEED_BONUS = 5


def points(*, correct: bool, elapsed: timedelta, allowed: timedelta) -> int:
    """Return the points of an answer given `elapsed` after the question, of `allowed` time.

    The bonus falls in whole points as time passes, so that a slow connection costs one of them at most.
    """
    if not correct:
        return 0
    left = max(allowed - elapsed, timedelta(0))
    return RIGHT + min(SPEED_BONUS * left // allowed, SPEED_BONUS)
