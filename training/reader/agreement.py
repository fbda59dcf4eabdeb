"""How far two readers agree about a drawn name that both rated, which bounds what predictions can reach."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from training.reader.ratings import Rating


@dataclass(frozen=True)
class Agreement:
    """What two readers said of the same drawn names, shown under the same style."""

    pairs: int
    correlation: float
    """Pearson's, of the two ratings."""
    same: float
    """Share of pairs with the same rating."""
    within_one: float
    """Share of pairs whose ratings differ by one at most."""
    same_type: float
    same_gender: float


def agreement(ratings: Sequence[Rating]) -> Agreement | None:
    """Compare readers; None where too few drawn names were rated twice for a correlation."""
    drawn: dict[tuple[str, str], list[Rating]] = defaultdict(list)
    for rating in ratings:
        if not rating.real:
            drawn[rating.name, rating.style].append(rating)
    pairs = [pair for same in drawn.values() for pair in combinations(same, 2) if pair[0].reader != pair[1].reader]
    first, second = np.array([[rating.rating for rating in pair] for pair in pairs]).reshape(-1, 2).T
    if len(set(first)) < 2 or len(set(second)) < 2:  # noqa: PLR2004 - one value correlates with nothing
        return None
    return Agreement(
        pairs=len(pairs),
        correlation=float(np.corrcoef(first, second)[0, 1]),
        same=float((first == second).mean()),
        within_one=float((abs(first - second) <= 1).mean()),
        same_type=float(np.mean([one.type == other.type for one, other in pairs])),
        same_gender=float(np.mean([one.gender == other.gender for one, other in pairs])),
    )
