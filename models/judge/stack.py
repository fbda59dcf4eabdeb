"""The judge's fitted evidence between two styles: three views of a name, weighted (stacking, Wolpert 1992).

- How much likelier one style's network finds it than the other's. The networks are those that serve.
- Kernel ridge regression on what its characters are like, from the reader's table of characters: a name is
  compared with the landmarks, some of the rosters' names (Nystroem: Williams & Seeger 2001), so that a rare
  character counts like those that resemble it.
- Logistic regression on its character n-grams.

The weights are learned on names that none of the three has learned from.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.reader.features import Features
from models.reader.network import Scale
from models.reader.spelling import Speller
from models.reader.statistics import Statistics

BEGIN, END = "<>"
"""Mark a name's begin and end in n-grams."""
LONGEST_GRAM = 3
VIEWS = 3
"""The columns of a row of views: the networks', the kernel's, the n-grams'."""

_SCALARS = 0.25
"""The weight of a standardized scalar beside the parts of unit vectors; chosen on dev names."""

_CHUNK = 1024
"""How many names are compared with the landmarks at once."""


class Describe:
    """Computes what the kernel reads of a name: scalars, and the vectors of its surname and given characters."""

    def __init__(self, statistics: Statistics, scale: Scale) -> None:
        self._features = Features(statistics)
        self._speller = Speller(statistics)
        self._scale = scale

    def scalars(self, names: Sequence[str]) -> Tensor:
        """Return the scalars (N, F) of names, none of them empty, before they are scaled."""
        return self._features.scalars(self._speller.spell(names)).float()

    def __call__(self, names: Sequence[str]) -> Tensor:
        """Return rows (N, D) of names, none of them empty."""
        spelling = self._speller.spell(names)
        characters = torch.cat([spelling.surname.unsqueeze(1), spelling.given], 1)
        scalars = self._scale(self._features.scalars(spelling)) * _SCALARS
        return torch.cat([scalars, self._features.unit[characters].flatten(1)], 1)


class Kernel:
    """Weighs how much a name resembles each of M landmarks."""

    def __init__(self, describe: Describe, landmarks: Sequence[str], weights: Tensor, width: float) -> None:
        """Take landmarks, their weights (M,), and the width, which divides squared distances."""
        self.describe = describe
        self._landmarks = describe(landmarks)
        self._weights = weights
        self._width = width

    def __call__(self, names: Sequence[str]) -> Tensor:
        """Return the weighted resemblance (N,) of names."""
        chunks = torch.split(self.describe(names), _CHUNK)
        return torch.cat([resemblance(chunk, self._landmarks, self._width) @ self._weights for chunk in chunks])


def resemblance(rows: Tensor, landmarks: Tensor, width: float) -> Tensor:
    """Return the Gaussian kernel (N, M) of rows (N, D) and landmarks (M, D)."""
    squared = rows.square().sum(1, keepdim=True) + landmarks.square().sum(1) - 2 * rows @ landmarks.T
    return torch.exp(-squared.clamp(min=0) / width)


def grams(name: str) -> set[str]:
    """Return a name's different n-grams, begin and end marked.

    Example: 郭靖 has < 郭 靖 > <郭 郭靖 靖> <郭靖 郭靖>.
    """
    marked = f"{BEGIN}{name}{END}"
    return {
        marked[start : start + size]
        for size in range(1, LONGEST_GRAM + 1)
        for start in range(len(marked) - size + 1)
    }


@dataclass(frozen=True)
class Stack:
    """Computes the log odds of the first of two styles against the second."""

    styles: tuple[str, str]
    kernel: Kernel
    grams: dict[str, float]
    """The evidence of each n-gram for the first style."""
    weights: Tensor
    """(VIEWS,)"""
    bias: float

    def views(self, names: Sequence[str], ratio: Tensor) -> Tensor:
        """Return the views (N, VIEWS), given by how many nats the first style's network finds names likelier."""
        by_grams = torch.tensor([sum(self.grams.get(gram, 0.0) for gram in sorted(grams(name))) for name in names])
        return torch.stack([ratio, self.kernel(names), by_grams], 1)

    def log_odds(self, names: Sequence[str], ratio: Tensor) -> Tensor:
        """Return the log odds (N,) of the first style; `ratio` is as for `views`."""
        return self.views(names, ratio) @ self.weights + self.bias
