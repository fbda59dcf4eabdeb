"""The teacher: kernel ridge regression from features to ratings, types and genders.

It keeps every rated name, so it never serves: `training.reader.student` learns its function from other names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from scipy.linalg import cho_factor, cho_solve
from torch import Tensor

from models.reader.network import OUTPUTS
from models.reader.reader import KINDS, READ_GENDERS
from training.reader.inputs import Inputs, Rows
from training.reader.ratings import Rating

_WIDTH = 2.0
"""The kernel is exp(-WIDTH d² / mean d²), d the distance of two names' features; chosen on folds."""
_RIDGE = 0.5
"""The penalty, in units of the kernel's diagonal; chosen on folds."""
_OFFSET_RIDGE = 30.0
_CHUNK = 4096


@dataclass(frozen=True)
class Teacher:
    """A fitted kernel machine."""

    rows: Rows
    learned: Tensor
    """(N, D) the rows of the names that it learned from."""
    mean_distance: float
    coefficients: Tensor
    """(N, OUTPUTS)"""
    means: Tensor
    """(OUTPUTS,) what it predicts far from all names."""

    @classmethod
    def fit(cls, inputs: Inputs, ratings: Sequence[Rating]) -> Self:
        """Learn from ratings, whose readers' offsets are removed first."""
        names = [rating.name for rating in ratings]
        rows = Rows.fit(inputs, names)
        learned = rows(names)
        targets = _targets(learned.numpy(), ratings)
        means = targets.mean(0)
        mean_distance = float(_distances(learned, learned).mean())
        kernel = _kernel(learned, learned, mean_distance).numpy()
        kernel[np.diag_indices_from(kernel)] += _RIDGE
        solved = cho_solve(cho_factor(kernel, overwrite_a=True), targets - means)
        as_tensor = torch.from_numpy
        return cls(rows, learned, mean_distance, as_tensor(solved).float(), as_tensor(means).float())

    def __call__(self, rows: Tensor) -> Tensor:
        """Return predictions (N, OUTPUTS) for what `rows` made of names."""
        parts = [
            _kernel(chunk, self.learned, self.mean_distance) @ self.coefficients
            for chunk in torch.split(rows, _CHUNK)
        ]
        return torch.cat(parts) + self.means


def _distances(one: Tensor, other: Tensor) -> Tensor:
    squares = (one**2).sum(1).unsqueeze(1) + (other**2).sum(1)
    return torch.addmm(squares, one, other.T, alpha=-2).clamp(min=0)


def _kernel(one: Tensor, other: Tensor, mean_distance: float) -> Tensor:
    return torch.exp(_distances(one, other) * (-_WIDTH / mean_distance))


def _targets(rows: np.ndarray, ratings: Sequence[Rating]) -> np.ndarray:
    """Return what to predict (N, OUTPUTS): the rating without offsets, and 1 for the type and gender given."""
    targets = np.zeros((len(ratings), OUTPUTS), np.float32)
    targets[:, 0] = [rating.rating for rating in ratings]
    targets[:, 0] -= _offsets(rows, ratings, targets[:, 0])
    for target, rating in zip(targets, ratings, strict=True):
        target[1 + KINDS.index(rating.type)] = 1
        target[1 + len(KINDS) + READ_GENDERS.index(rating.gender)] = 1
    return targets


def _offsets(rows: np.ndarray, ratings: Sequence[Rating], given: np.ndarray) -> np.ndarray:
    """Return how much each rating owes to its reader, its style and to being recognised rather than to the name.

    By ridge regression on the rows and these circumstances together. Readers' and styles' offsets have mean 0;
    a recognised name's is taken off whole.
    """
    circumstances = [
        _one_hot([rating.reader for rating in ratings]),
        _one_hot([rating.style for rating in ratings]),
        np.array([[rating.recognised] for rating in ratings], np.float32),
    ]
    # Large columns are hardly penalized.
    extra = np.concatenate([*(part - part.mean(0) for part in circumstances[:2]), circumstances[2]], 1) * 3
    both = np.concatenate([rows - rows.mean(0), extra], 1)
    gram = both.T @ both
    gram[np.diag_indices_from(gram)] += _OFFSET_RIDGE
    solved = np.linalg.solve(gram, both.T @ (given - given.mean()))
    return extra @ solved[-extra.shape[1] :]


def _one_hot(values: Sequence[str]) -> np.ndarray:
    kinds = sorted(set(values))
    return np.array([[value == kind for kind in kinds] for value in values], np.float32)
