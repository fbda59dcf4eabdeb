"""Names as the rows that teacher and student learn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor

from models.reader.features import Features, telling
from models.reader.network import Scale
from models.reader.spelling import Speller, Spelling
from models.reader.statistics import Statistics

_TELLING, _OTHER = 0.5, 0.25
"""Weights of standardized scalars beside the parts of unit vectors; chosen on folds."""
_LEAST_DEVIATION = 1e-2


class Inputs:
    """Computes names' features."""

    def __init__(self, statistics: Statistics) -> None:
        self.features = Features(statistics)
        self._speller = Speller(statistics)
        self._telling = telling(statistics.surnames.shape[1], statistics.counts.shape[1])

    def spell(self, names: Sequence[str]) -> Spelling:
        """Return names as ids."""
        return self._speller.spell(names)

    def scalars(self, names: Sequence[str]) -> Tensor:
        """Return the scalars (N, F) of names."""
        return self.features.scalars(self.spell(names)).float()

    def vectors(self, names: Sequence[str]) -> Tensor:
        """Return the vectors (N, SLOTS * D) of names."""
        return self.features.vectors(self.spell(names))

    def emphasis(self, count: int) -> Tensor:
        """Return the weights of `count` standardized scalars."""
        weights = torch.full((count,), _OTHER)
        weights[: self._telling] = _TELLING
        return weights


@dataclass(frozen=True)
class Rows:
    """Turns names into rows: standardized scalars with their weights, and vectors."""

    inputs: Inputs
    scale: Scale
    emphasis: Tensor
    """(F,)"""

    @classmethod
    def fit(cls, inputs: Inputs, names: Sequence[str]) -> Self:
        """Standardize as `names` have it."""
        scalars = inputs.scalars(names)
        scale = Scale(scalars.mean(0), scalars.std(0).clamp(min=_LEAST_DEVIATION))
        return cls(inputs, scale, inputs.emphasis(scalars.shape[1]))

    def __call__(self, names: Sequence[str]) -> Tensor:
        """Return rows (N, F + SLOTS * D)."""
        standard = self.scale(self.inputs.scalars(names))
        return torch.cat([standard * self.emphasis, self.inputs.vectors(names)], 1)
