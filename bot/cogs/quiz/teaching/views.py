"""What the judge thinks of a name, in words rather than figures."""

from enum import StrEnum

from models.judge.judge import Verdict

CLEAR, LIKELY = 0.85, 0.6
MOST_DECISIVE = 2


class Sureness(StrEnum):
    """How sure the judge is of the likeliest style."""

    CLEAR = "clear"
    LIKELY = "likely"
    OPEN = "open"


def favorite(view: Verdict) -> str:
    """Return the likeliest style."""
    return max(view.probabilities, key=view.probabilities.__getitem__)


def sureness(view: Verdict) -> Sureness:
    """Return how sure the judge is."""
    chance = max(view.probabilities.values())
    if chance >= CLEAR:
        return Sureness.CLEAR
    return Sureness.LIKELY if chance >= LIKELY else Sureness.OPEN


def decisive(view: Verdict) -> list[int]:
    """Return the places of the one or two characters that decided, in the order of the name.

    The second one has to weigh at least half as much as the first.
    """
    shares = [share for _, share in view.characters]
    heaviest = sorted(range(len(shares)), key=shares.__getitem__, reverse=True)[:MOST_DECISIVE]
    return sorted(place for place in heaviest if shares[place] >= max(shares) / 2)
