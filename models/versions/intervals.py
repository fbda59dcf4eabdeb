"""How far a figure could be off by chance, since it was measured on some names only."""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from statistics import pstdev

from models.store.card import Figures

_NORMAL = 1.96
"""Standard deviations around the mean that hold 95 % of a normal distribution."""


def half_width(figures: Figures, names: int) -> float | None:
    """Return half of the 95 % interval of a mean over `names` held-out names, in nats a name; None for none.

    A card keeps quantiles of the names' nats, between which lie equally many names. Two figures of the same names
    differ by less chance than this says: it is for one figure alone.
    """
    return _NORMAL * _deviation(figures.held_out_nats) / sqrt(names) if names else None


def _deviation(quantiles: Sequence[float]) -> float:
    """Return the standard deviation, with the middle between two quantiles for all names between them."""
    return pstdev((low + high) / 2 for low, high in pairwise(quantiles))
