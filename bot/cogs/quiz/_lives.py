"""Lives, in modes that count them."""

from collections.abc import Iterable


def left(lives: int, right: Iterable[bool]) -> int:
    """Return how many of so many lives are left after rounds of which each was right, or wrong or missed."""
    return max(0, lives - sum(not one for one in right))
