"""How a name reads: the rating, type and gender that a blind reader would give it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import torch
from torch import Tensor

from models.reader import files
from models.reader.features import Features
from models.reader.network import GENDERS, RATING, TYPES, Network, Weights
from models.reader.spelling import Speller
from models.reader.statistics import Statistics

SHIPPED = Path(__file__).parent
"""The folder of the reader that comes with the package."""
KINDS = ("name", "byname", "title", "fragment", "word", "real_person")
"""The types of names that a reader tells apart, in the order of `Ratings.types`."""
READ_GENDERS = ("m", "f", "u")
"""The genders, in the order of `Ratings.genders`."""
LEAST, MOST = 1.0, 5.0
"""A rating is at least 1, unusable, and at most 5, memorable."""
_VERSION = 12


@dataclass(frozen=True, slots=True)
class Ratings:
    """Predictions for N names."""

    rating: Tensor
    """(N,) the expected rating, 1 to 5."""
    types: Tensor
    """(N, 6) probabilities in the order of `KINDS`."""
    genders: Tensor
    """(N, 3) probabilities in the order of `READ_GENDERS`."""


class Reader:
    """Rates names. Blocking: a millisecond of CPU time per hundred names. Safe to share between threads."""

    def __init__(self, statistics: Statistics, weights: Weights, version: str) -> None:
        self.statistics = statistics
        """What it knows of characters."""
        self._speller = Speller(statistics)
        self._network = Network(Features(statistics), weights)
        self.version = version
        """The beginning of the hash of its tensors: the same for the same predictions."""

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Self:
        """Read the reader in `folder`. Blocking. Raises ReaderError, in one sentence, for unusable files."""
        card, parts = files.read(folder)
        return cls(Statistics.unpack(card.alphabet, parts), Weights.unpack(parts), card.sha256[:_VERSION])

    @torch.inference_mode()
    def rate(self, names: Sequence[str]) -> Ratings:
        """Return the predictions for `names`, in order. Any characters are allowed; names are not empty."""
        if not names:
            return Ratings(torch.zeros(0), torch.zeros(0, len(KINDS)), torch.zeros(0, len(READ_GENDERS)))
        outputs = self._network(self._speller.spell(names))
        return Ratings(
            outputs[:, RATING].squeeze(1).clamp(LEAST, MOST),
            _shares(outputs[:, TYPES]),
            _shares(outputs[:, GENDERS]),
        )


@cache
def shipped_reader() -> Reader:
    """Return the reader that comes with the package, read once. Blocking."""
    return Reader.load()


def _shares(outputs: Tensor) -> Tensor:
    """Return probabilities from regressed shares, some of which may be below 0."""
    shares = outputs.clamp(min=1e-3)
    return shares / shares.sum(1, keepdim=True)
