"""What a checkpoint predicts with: its network, mixed with its n-grams where it has some."""

from functools import cached_property

import torch
from torch import Tensor

from models.drawing.openings import Openings
from models.networks import NameNetwork, State, select
from models.ngrams import NGrams
from models.vocabulary import BOUNDARY

MAX_TABLE = 2**24
"""How many numbers the probabilities after every first character may be: 64 MiB, if all of them came."""


class Mixture:
    """A `Predictor`. Its `State` is the network's, and then the position (B,).

    All names of a batch are at the same position.
    """

    def __init__(self, network: NameNetwork, ngrams: NGrams | None = None) -> None:
        self._network = network
        self._ngrams = ngrams
        self._openings: Openings | None = None

    @torch.inference_mode()
    def prepare(self) -> None:
        """With a small enough vocabulary, read the likeliest first characters now; `open` looks its answers up."""
        if len(self._network.bias) ** 2 <= MAX_TABLE:
            likely, _ = self.begin()
            self._openings = Openings(self._read_first, likely[0])

    def begin(self) -> tuple[Tensor, State]:
        """Read the boundary: return the first character's probabilities (1, V) and the state before it."""
        return self._beginning

    @cached_property
    def _beginning(self) -> tuple[Tensor, State]:
        with torch.inference_mode():
            start = (*self._network.start(1), torch.zeros(1, dtype=torch.long))
            return self.step(torch.tensor([BOUNDARY]), start)

    def open(self, tokens: Tensor) -> tuple[Tensor, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""
        return self._openings.of(tokens) if self._openings else self._read_first(tokens)

    def _read_first(self, tokens: Tensor) -> tuple[Tensor, State]:
        _, state = self.begin()
        return self.step(tokens, select(state, torch.zeros_like(tokens)))

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one token a name, (B,), and return the next one's probabilities (B, V) and the new state.

        The first token read is the boundary.
        """
        *carried, positions = state
        logits, network_state = self._network.step(tokens, tuple(carried))
        likely = logits.softmax(1)
        if self._ngrams and len(tokens):
            likely = self._ngrams.mix(likely, int(positions[0]), tokens)
        return likely, (*network_state, positions + 1)
