"""Interpolated Kneser-Ney, the n-gram model that a network is compared with.

Source: Chen & Goodman 1999, "An empirical study of smoothing techniques for language modeling", with one
discount. The lowest order is interpolated with 1/V, so that a character never seen still has a probability.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from statistics import fmean

import numpy as np
import numpy.typing as npt

ORDERS = (2, 3)
DISCOUNTS = (0.75, 0.8, 0.85, 0.9, 0.95)
_BOUNDARY = "\n"


class KneserNey:
    """An n-gram model that has learned from `names`.

    `order` is the n, `discount` what is subtracted from each count, and `size` the number of tokens, the boundary
    included.
    """

    def __init__(self, names: Iterable[str], order: int, discount: float, size: int) -> None:
        self._order = order
        self._discount = discount
        self._size = size
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        grams = Counter(gram for name in names for gram in _grams(name, order))
        for gram, count in grams.items():
            self._counts[gram[:-1]][gram[-1]] += count
        # Lower orders count in how many contexts a gram was seen, not how often.
        for _ in range(order - 1):
            grams = Counter(gram[1:] for gram in grams)
            for gram, count in grams.items():
                self._counts[gram[:-1]][gram[-1]] += count

    def probability(self, context: str, character: str) -> float:
        """Return the probability of `character` after `context`, its last `order - 1` characters used."""
        lower = self.probability(context[1:], character) if context else 1 / self._size
        counts = self._counts.get(context)
        if not counts:
            return lower
        total = counts.total()
        kept = max(counts[character] - self._discount, 0)
        return (kept + self._discount * len(counts) * lower) / total

    def draw(self, characters: Sequence[str], generator: random.Random, limit: int, count: int) -> list[str]:
        """Draw names of these characters, each at most `limit` long; a name may be empty."""
        tokens = (_BOUNDARY, *characters)
        places = {token: place for place, token in enumerate(tokens)}
        rows = cache(lambda context: self._row(context, places).cumsum().tolist())
        names = []
        for _ in range(count):
            name = ""
            while len(name) < limit:
                context = (_BOUNDARY * self._order + name)[-(self._order - 1) :]
                (drawn,) = generator.choices(tokens, cum_weights=rows(context))
                if drawn == _BOUNDARY:
                    break
                name += drawn
            names.append(name)
        return names

    def _row(self, context: str, places: Mapping[str, int]) -> npt.NDArray[np.float64]:
        """Return the probability of each token after `context`, in the order of `places`."""
        lower = self._row(context[1:], places) if context else np.full(len(places), 1 / self._size)
        counts = self._counts.get(context)
        if not counts:
            return lower
        row = lower * self._discount * len(counts)
        for character, count in counts.items():
            if character in places:
                row[places[character]] += max(count - self._discount, 0)
        return np.asarray(row / counts.total())

    def nats(self, name: str) -> float:
        """Return a name's negative log likelihood in nats, its end included."""
        grams = _grams(name, self._order)
        return -sum(math.log(self.probability(gram[:-1], gram[-1])) for gram in grams)


def _grams(name: str, order: int) -> list[str]:
    padded = _BOUNDARY * (order - 1) + name + _BOUNDARY
    return [padded[start : start + order] for start in range(len(name) + 1)]


def best(train: Sequence[str], held_out: Sequence[str], size: int) -> tuple[float, KneserNey]:
    """Return the lowest mean nats on `held_out` of all orders and discounts, and the model that has it.

    The choice is made on the names that are reported on, which favors this peer.
    """
    models = [KneserNey(train, order, discount, size) for order in ORDERS for discount in DISCOUNTS]
    means = [fmean(map(model.nats, held_out)) for model in models]
    best_mean = min(means)
    return best_mean, models[means.index(best_mean)]
