"""What a checkpoint predicts with: its network, mixed with its n-grams where it has some."""

import torch
from torch import Tensor

from models.networks import NameNetwork, State, select
from models.ngrams import NGrams
from models.vocabulary import BOUNDARY, UNKNOWN

MAX_TABLE = 2**23
"""How many numbers the probabilities after every first character may be: 32 MiB."""

_CHUNK = 256
"""How many first characters are read at once."""


class Mixture:
    """A `Predictor`. Its `State` is the network's, and then the position (B,).

    All names of a batch are at the same position.
    """

    def __init__(self, network: NameNetwork, ngrams: NGrams | None = None) -> None:
        self._network = network
        self._ngrams = ngrams
        self._openings: tuple[Tensor, State] | None = None

    @torch.inference_mode()
    def prepare(self) -> None:
        """With a small enough vocabulary, read every first character now, so that `open` looks its answer up."""
        size = len(self._network.bias)
        if size * size > MAX_TABLE:
            return
        # The last row is UNKNOWN's, as in Python's lists that of index -1.
        tokens = torch.tensor([*range(size), UNKNOWN])
        # Filled in chunks: computed at once, the table would be in memory three times.
        likely = torch.empty(size + 1, size)
        states: list[State] = []
        for rows in torch.split(tokens, _CHUNK):
            likely[rows], state = self.open(rows)
            states.append(state)
        self._openings = likely, tuple(map(torch.cat, zip(*states, strict=True)))

    def start(self, batch: int) -> State:
        """Return the state before the first character of `batch` names."""
        return *self._network.start(batch), torch.zeros(batch, dtype=torch.long)

    def open(self, tokens: Tensor) -> tuple[Tensor, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""
        if self._openings:
            likely, state = self._openings
            rows = tokens.masked_fill(tokens == UNKNOWN, len(likely) - 1)
            return likely.index_select(0, rows), select(state, rows)
        _, state = self.step(torch.tensor([BOUNDARY]), self.start(1))
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
