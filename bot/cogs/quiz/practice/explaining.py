"""Explaining an answer: which characters of a name speak for which of two authors."""

from models.judge.judge import Verdict

WEIGHTIEST = 3
"""How many characters are named."""


def weightiest(verdict: Verdict) -> list[tuple[int, bool]]:
    """Return the places of the characters that say most, and whether each speaks for the likeliest style.

    They are in the order of the name. A character that says nothing is left out.
    """
    shares = [(place, share) for place, (_, share) in enumerate(verdict.characters) if share]
    heaviest = sorted(shares, key=lambda pair: -abs(pair[1]))[:WEIGHTIEST]
    return [(place, share > 0) for place, share in sorted(heaviest)]
