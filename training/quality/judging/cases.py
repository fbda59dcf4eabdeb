"""Names with their styles, and the figures of a judge that has not learned from them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cases:
    """Names with their styles; `labels` are places in a list of styles."""

    names: tuple[str, ...]
    labels: Labels

    def weights(self, *, even: bool) -> Floats:
        """Return a weight for each name, 1 on average: with `even`, every style counts the same."""
        counts = np.bincount(self.labels)
        share = len(self.labels) / np.count_nonzero(counts) / counts.clip(1)
        return np.asarray(share[self.labels] if even else np.ones(len(self.labels)), dtype=np.float64)


def join(parts: Sequence[Cases]) -> Cases:
    """Return all cases as one."""
    return Cases(
        tuple(name for part in parts for name in part.names), np.concatenate([part.labels for part in parts])
    )


@dataclass(frozen=True, slots=True)
class JudgeFigures:
    """How good a judge is.

    `accuracy` is the share of names whose own style got the highest probability, `log_loss` the mean negative log
    probability of the own style, in nats.
    """

    names: int
    accuracy: float
    log_loss: float


def figures(cases: Cases, chances: Floats, *, even: bool) -> JudgeFigures:
    """Return the figures of probabilities (cases, styles); with `even`, every style counts the same."""
    weights = cases.weights(even=even)
    return JudgeFigures(
        names=len(cases.names),
        accuracy=float(np.average(chances.argmax(1) == cases.labels, weights=weights)),
        log_loss=float(np.mean(losses(cases, chances, even=even))),
    )


def losses(cases: Cases, chances: Floats, *, even: bool) -> Floats:
    """Return the negative log probability of each case's own style in nats, times the case's weight."""
    right = chances[np.arange(len(cases.labels)), cases.labels]
    return np.asarray(-np.log(right.clip(1e-12)) * cases.weights(even=even), dtype=np.float64)


def two_columns(first: Floats) -> Floats:
    """Return probabilities (N, 2) from those of the first style."""
    return np.stack([first, 1 - first], axis=1)
