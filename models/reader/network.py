"""From features to a rating, types and genders: a small network over standardized features."""

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

RATING, TYPES, GENDERS = slice(0, 1), slice(1, 7), slice(7, 10)
OUTPUTS = 10
"""The columns of an output row: the rating, then shares of types and of genders."""
_CLIP = 4.0
"""Standard deviations; rarer values of a feature are taken for this one."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How features are standardized: each scalar by its mean and deviation, and all scalars by one weight."""

    mean: Tensor
    """(F,)"""
    deviation: Tensor
    """(F,), positive."""

    def __call__(self, scalars: Tensor, vectors: Tensor) -> Tensor:
        """Return the features (N, F + D) that networks and kernels read."""
        standard = ((scalars - self.mean) / self.deviation).clamp(-_CLIP, _CLIP)
        return torch.cat([standard * SCALARS, vectors], 1)


SCALARS = 0.25
"""The weight of a standardized scalar beside the parts of unit vectors; chosen on folds."""


@dataclass(frozen=True, slots=True)
class Network:
    """A perceptron with two hidden layers."""

    scale: Scale
    weights: tuple[Tensor, Tensor, Tensor]
    """(inputs, hidden), (hidden, hidden), (hidden, OUTPUTS)."""
    biases: tuple[Tensor, Tensor, Tensor]

    def __call__(self, scalars: Tensor, vectors: Tensor) -> Tensor:
        """Return rows of OUTPUTS numbers."""
        hidden = self.scale(scalars, vectors)
        *inner, (weight, bias) = zip(self.weights, self.biases, strict=True)
        for one, shift in inner:
            hidden = functional.gelu(torch.addmm(shift, hidden, one))
        return torch.addmm(bias, hidden, weight)

    def pack(self) -> dict[str, Tensor]:
        """Return the network as tensors, its matrices as half floats."""
        parts = {"feature_mean": self.scale.mean, "feature_deviation": self.scale.deviation}
        for number, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            parts[f"weight_{number}"] = weight.half().contiguous()
            parts[f"bias_{number}"] = bias
        return parts

    @classmethod
    def unpack(cls, parts: dict[str, Tensor]) -> Self:
        """Return what `pack` packed."""
        first, second, last = (parts[f"weight_{number}"].float() for number in range(3))
        one, two, three = (parts[f"bias_{number}"] for number in range(3))
        return cls(
            Scale(parts["feature_mean"], parts["feature_deviation"]), (first, second, last), (one, two, three)
        )
