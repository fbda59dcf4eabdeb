"""How certain a difference between two models is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import bootstrap

RESAMPLES = 10_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and its 95 % confidence interval."""

    mean: float
    low: float
    """The 2.5 % quantile of the bootstrap's means."""
    high: float
    """The 97.5 % quantile."""


def paired(ours: Sequence[float], theirs: Sequence[float], seed: int = 0) -> Interval:
    """Return the mean of `theirs - ours`, name by name, with its bootstrap interval (Efron 1979, percentiles).

    Raises ValueError for fewer than two names.
    """
    differences = np.subtract(theirs, ours)
    found = bootstrap(
        (differences,), np.mean, n_resamples=RESAMPLES, method="percentile", rng=np.random.default_rng(seed)
    ).confidence_interval
    return Interval(float(differences.mean()), float(found.low), float(found.high))
