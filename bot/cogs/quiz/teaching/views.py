"""What the judge thinks of a name, in words rather than figures."""

from bot.cogs.quiz._bands import Band, margin
from models.judge.judge import Verdict

MOST_DECISIVE = 2


def favorite(view: Verdict) -> str:
    """Return the likeliest style."""
    return max(view.probabilities, key=view.probabilities.__getitem__)


def sureness(view: Verdict) -> Band:
    """Return how sure the judge is of the likeliest style, as the difficulty of a name of that style."""
    return Band.of(margin(view.probabilities, favorite(view)))


def decisive(view: Verdict) -> list[int]:
    """Return the places of the one or two characters that decided, in the order of the name.

    The second one has to weigh at least half as much as the first.
    """
    shares = [share for _, share in view.characters]
    heaviest = sorted(range(len(shares)), key=shares.__getitem__, reverse=True)[:MOST_DECISIVE]
    return sorted(place for place in heaviest if shares[place] >= max(shares) / 2)
