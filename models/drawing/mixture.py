"""What a checkpoint predicts with: its network, mixed with its n-grams where it has some."""

from functools import cached_property

import torch
from torch import Tensor

from models.drawing.rows.mixed import KeptBlocks, MixedRows
from models.drawing.rows.openings import Openings
from models.drawing.rows.rows import DenseRows, Rows
from models.networks import NameNetwork, State, select
from models.ngrams import KEPT, POSITIONS, NGrams, context
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
            rows, state = self.step(torch.tensor([BOUNDARY]), start)
            return rows.dense(), state

    def open(self, tokens: Tensor) -> tuple[Rows, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""
        if self._openings:
            return self._openings.of(tokens, self._read_first)
        likely, state = self._read_first(tokens)
        return DenseRows(likely), state

    def _read_first(self, tokens: Tensor) -> tuple[Tensor, State]:
        _, state = self.begin()
        rows, state = self.step(tokens, select(state, torch.zeros_like(tokens)))
        return rows.dense(), state

    def step(self, tokens: Tensor, state: State) -> tuple[Rows, State]:
        """Read one token a name, (B,), and return the next one's probabilities, B rows, and the new state.

        The first token read is the boundary.
        """
        *carried, positions = state
        logits, network_state = self._network.step(tokens, tuple(carried))
        likely = logits.softmax(1)
        rows = self._mix(likely, int(positions[0]), tokens) if len(tokens) else DenseRows(likely)
        return rows, (*network_state, positions + 1)

    def _mix(self, likely: Tensor, position: int, tokens: Tensor) -> Rows:
        """Return the rows after tokens, given the network's probabilities (B, W)."""
        if self._ngrams is None:
            return DenseRows(likely)
        if position < KEPT:
            return DenseRows(self._ngrams.mix(likely, position, tokens))
        return MixedRows(self._kept[min(position, POSITIONS - 1) - KEPT], context(tokens), likely)

    @cached_property
    def _kept(self) -> tuple[KeptBlocks, ...]:
        """What is kept of the n-grams' rows from position KEPT on."""
        if self._ngrams is None:
            return ()
        return tuple(KeptBlocks(self._ngrams, place, self._network.written) for place in range(KEPT, POSITIONS))
