"""How sure a difference is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 10_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and its 95 % interval."""

    mean: float
    low: float
    high: float


def paired(ours: Sequence[float], theirs: Sequence[float], seed: int = 0) -> Interval:
    """Return the mean of `theirs - ours`, name by name, with its bootstrap interval (Efron 1979, percentiles)."""
    differences = np.subtract(theirs, ours)
    generator = np.random.default_rng(seed)
    rows = generator.integers(0, len(differences), (RESAMPLES, len(differences)))
    low, high = np.percentile(differences[rows].mean(1), [2.5, 97.5])
    return Interval(float(differences.mean()), float(low), float(high))
