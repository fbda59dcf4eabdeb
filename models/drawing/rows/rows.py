"""Rows of probabilities of the next token."""

from typing import Protocol

import torch
from torch import Tensor

from models.drawing.weights import draw_tokens, whole_weights


class Rows(Protocol):
    """The probabilities of the next of V tokens in R states.

    Rows from which tokens are drawn as they are need not be computed whole: see `models.drawing.rows.mixed`.
    """

    def dense(self) -> Tensor:
        """Return all probabilities, (R, V)."""

    def draw(self, rows: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw one token a name, (N,), each from the row `rows[i]`; return the tokens and their probabilities."""


class DenseRows:
    """`Rows` that are computed already."""

    def __init__(self, likely: Tensor) -> None:
        """Take the probabilities (R, V)."""
        self._likely = likely

    def dense(self) -> Tensor:
        """Return all probabilities, (R, V)."""
        return self._likely

    def draw(self, rows: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw one token a name, (N,), each from the row `rows[i]`; return the tokens and their probabilities."""
        drawn = draw_tokens(whole_weights(self._likely, top_p=1), rows, generator)
        return drawn, self._likely[rows, drawn]
