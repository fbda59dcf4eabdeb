"""What drawing asks of a network."""

from typing import Protocol

from torch import Tensor

from models.drawing.rows.rows import Rows
from models.networks import State


class Predictor(Protocol):
    """Predicts the next character of names, one step at a time: a `Mixture`, or a blend of several.

    Tokens that are read can be `UNKNOWN`.
    """

    def begin(self) -> tuple[Tensor, State]:
        """Read the boundary: return the first character's probabilities (1, V) and the state before it.

        Every name begins with these, so they are kept: don't change them.
        """

    def open(self, tokens: Tensor) -> tuple[Rows, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""

    def step(self, tokens: Tensor, state: State) -> tuple[Rows, State]:
        """Read one token a name, (B,), and return the next one's probabilities, B rows, and the new state."""
