"""What the copy task found: a table, and what is said of several seeds."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from models.networks import KINDS, NetworkKind
from training.memory.learning import accuracy

DISTANCES = (5, 10, 20)
SEEDS = 5
_T = {2: 12.71, 3: 4.30, 4: 3.18, 5: 2.78, 6: 2.57, 7: 2.45, 8: 2.36, 9: 2.31, 10: 2.26}
"""Student's t for 95 %, two-sided, by the number of seeds."""

MOST_SEEDS = max(_T)


@dataclass(frozen=True, slots=True)
class Recalled:
    """How a kind of network did at a distance: the share of right answers of each seed, 0 to 1."""

    kind: NetworkKind
    distance: int
    shares: Sequence[float]

    @property
    def mean(self) -> float:
        """The mean of all seeds."""
        return fmean(self.shares)

    @property
    def interval(self) -> tuple[float, float]:
        """The mean's 95 % interval over seeds, by Student's t, within 0 and 1; with one seed all of it."""
        if len(self.shares) == 1:
            return 0.0, 1.0
        half = _T[len(self.shares)] * stdev(self.shares) / math.sqrt(len(self.shares))
        return max(0.0, self.mean - half), min(1.0, self.mean + half)


def recall(distances: Sequence[int], seeds: int, say: Callable[[str], None]) -> list[Recalled]:
    """Train every kind of network at every distance with so many seeds. Minutes of CPU time."""
    found = []
    for kind in KINDS:
        for distance in distances:
            shares = [accuracy(kind, distance, seed) for seed in range(seeds)]
            found.append(Recalled(kind, distance, shares))
            say(f"{kind} at distance {distance}: {' '.join(f'{share:.0%}' for share in shares)}")
    return found


def table(found: Sequence[Recalled]) -> str:
    """Return the shares as a table in Markdown, a row for each kind of network."""
    distances = list(dict.fromkeys(one.distance for one in found))
    lines: list[tuple[str, ...]] = [("distance", *map(str, distances)), ("---", *["---:"] * len(distances))]
    kinds = dict.fromkeys(one.kind for one in found)
    lines += [(kind, *(_cell(one) for one in found if one.kind == kind)) for kind in kinds]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(one: Recalled) -> str:
    low, high = one.interval
    return f"{one.mean:.0%} ({low:.0%} to {high:.0%})"
