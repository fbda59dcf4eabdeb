"""From features to a rating, types and genders: a perceptron with two hidden layers."""

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

from models.reader.features import PRODUCT, SLOTS, Features
from models.reader.spelling import Spelling

RATING, TYPES, GENDERS = slice(0, 1), slice(1, 7), slice(7, 10)
OUTPUTS = 10
"""The columns of an output row: the rating, then shares of types and of genders."""
_CLIP = 4.0
"""Standard deviations; rarer values of a feature are taken for this one."""
_LOOKED_UP = SLOTS - 1
"""The slots that are sums over characters; the last one is a product."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How scalars are standardized."""

    mean: Tensor
    """(F,)"""
    deviation: Tensor
    """(F,), positive."""

    def __call__(self, scalars: Tensor) -> Tensor:
        """Return standardized scalars."""
        return ((scalars - self.mean) / self.deviation).clamp(-_CLIP, _CLIP)


@dataclass(frozen=True, slots=True)
class Weights:
    """The parameters of the perceptron."""

    scale: Scale
    scalars: Tensor
    """(F, H) the first layer's part for scalars."""
    vectors: Tensor
    """(SLOTS * D, H) its part for vectors."""
    inner: Tensor
    """(H, I)"""
    outer: Tensor
    """(I, OUTPUTS)"""
    biases: tuple[Tensor, Tensor, Tensor]

    def pack(self) -> dict[str, Tensor]:
        """Return the weights as tensors, matrices as half floats."""
        matrices = {"scalars": self.scalars, "slots": self.vectors, "inner": self.inner, "outer": self.outer}
        return {
            "feature_mean": self.scale.mean,
            "feature_deviation": self.scale.deviation,
            **{f"weight_{name}": matrix.half().contiguous() for name, matrix in matrices.items()},
            **{f"bias_{number}": bias for number, bias in enumerate(self.biases)},
        }

    @classmethod
    def unpack(cls, parts: dict[str, Tensor]) -> Self:
        """Return what `pack` packed."""
        scalars, vectors, inner, outer = (
            parts[f"weight_{name}"].float() for name in ("scalars", "slots", "inner", "outer")
        )
        one, two, three = (parts[f"bias_{number}"] for number in range(3))
        scale = Scale(parts["feature_mean"], parts["feature_deviation"])
        return cls(scale, scalars, vectors, inner, outer, (one, two, three))


class Network:
    """Computes outputs from spelled names.

    The first layer is linear in most vectors, so what it makes of each character in each slot is computed once:
    (V, D) times (D, H) for each slot. A name's share of the first layer is then a sum of looked-up rows.
    """

    def __init__(self, features: Features, weights: Weights) -> None:
        self._features = features
        self._weights = weights
        self._size = len(features.unit)
        slots = weights.vectors.reshape(SLOTS, features.unit.shape[1], -1)
        self._rows = (features.unit @ slots[:_LOOKED_UP]).flatten(0, 1)
        self._product = slots[_LOOKED_UP] * PRODUCT

    def __call__(self, spelling: Spelling) -> Tensor:
        """Return rows of OUTPUTS numbers."""
        weights = self._weights
        standard = weights.scale(self._features.scalars(spelling))
        first, second = (self._features.unit.index_select(0, spelling.given[:, place]) for place in range(2))
        hidden = torch.addmm(weights.biases[0], standard, weights.scalars) + self._looked_up(spelling)
        hidden = functional.gelu(torch.addmm(hidden, first * second, self._product))
        hidden = functional.gelu(torch.addmm(weights.biases[1], hidden, weights.inner))
        return torch.addmm(weights.biases[2], hidden, weights.outer)

    def _looked_up(self, spelling: Spelling) -> Tensor:
        """Return the sum of the rows of surname, first and second, and the mean of the given characters' rows."""
        single = torch.cat([spelling.surname.unsqueeze(1), spelling.given[:, :2]], 1)
        places = torch.cat([single + torch.arange(3) * self._size, spelling.given + 3 * self._size], 1)
        shares = (1 / spelling.given_count).unsqueeze(1).expand(-1, spelling.given.shape[1])
        weights = torch.cat([torch.ones(single.shape), shares], 1)
        return functional.embedding_bag(places, self._rows, mode="sum", per_sample_weights=weights)
