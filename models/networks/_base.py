"""The interface that every network shares."""

from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.vocabulary import UNKNOWN

PADDING = -100
"""Target value of positions that the loss leaves out (PyTorch's `ignore_index`)."""

MAX_TABLE = 2**22
"""How many numbers a table may have that is computed once to answer faster: 16 MiB."""

_STAND_IN = 1
"""Token that is read for `UNKNOWN`; training noise makes a network tolerate a wrong one."""

State = tuple[Tensor, ...]
"""What a network carries from one character to the next: tensors whose first dimension is the batch."""


class NameNetwork(nn.Module, ABC):
    """A network that predicts the next character of a name.

    Each kind maps embedded characters to hidden states in its own way. An embedding comes first. A projection back
    to the embedding's size comes last; its product with every character's embedding gives the logits: weight tying
    (Press & Wolf 2017), so that a rare character learns both from being read and from being predicted.

    Shapes: B names in a batch, T positions, V tokens in the vocabulary, W of them predicted, E and H the
    sizes of an embedding and of a hidden state. Tokens that are read can be `UNKNOWN`.
    """

    written: int
    """How many tokens it predicts, W: the first ones of its vocabulary. All V until it is frozen."""

    def __init__(self, *, vocabulary: int, embedding: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.written = vocabulary
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.projection = nn.Linear(hidden, embedding)
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=embedding**-0.5)

    @abstractmethod
    def start(self, batch: int) -> State:
        """Return the state before the first character of `batch` names."""

    @abstractmethod
    def sequence(self, embedded: Tensor) -> Tensor:
        """Map embedded characters (B, T, E) to hidden states (B, T, H), each from its own past alone."""

    @abstractmethod
    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one embedded character a name, (B, E); return the hidden state (B, H) and the new `State`."""

    def logits(self, tokens: Tensor) -> Tensor:
        """Map tokens (B, T) to the logits (B, T, W) of each position's next token."""
        return self._output(self.dropout(self.sequence(self.dropout(self.embedding(known(tokens))))))

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one token a name, (B,), and return the next one's logits (B, W) and the new state."""
        hidden, state = self.advance(self.embedding(known(tokens)), state)
        return self._output(hidden), state

    def _output(self, hidden: Tensor) -> Tensor:
        weight, bias = self.embedding.weight, self.bias
        return functional.linear(self.projection(hidden), weight[: self.written], bias[: self.written])

    def forward(
        self, tokens: Tensor, targets: Tensor | None = None, label_smoothing: float = 0.0
    ) -> tuple[Tensor, Tensor | None]:
        """Return logits (B, T, W) and, given targets (B, T), the mean cross-entropy in nats a token.

        Targets equal to `PADDING` are left out of the mean.
        """
        logits = self.logits(tokens)
        if targets is None:
            return logits, None
        loss = functional.cross_entropy(
            logits.flatten(0, 1), targets.flatten(), ignore_index=PADDING, label_smoothing=label_smoothing
        )
        return logits, loss

    def freeze(self, written: int | None = None) -> None:
        """Make the network ready to serve: no dropout, no gradients.

        With `written`, it predicts only so many tokens from now on. A style's network need not write what its
        roster lacks, since the n-grams can, and its output is most of the work of drawing names.
        """
        self.written = written or self.written
        self.eval()
        self.requires_grad_(requires_grad=False)

    def parameter_count(self) -> int:
        """Return the number of trainable parameters."""
        return sum(parameter.numel() for parameter in self.parameters())


def known(tokens: Tensor) -> Tensor:
    """Return tokens with a stand-in where they are UNKNOWN."""
    return tokens.masked_fill(tokens == UNKNOWN, _STAND_IN)


def select(state: State, rows: Tensor) -> State:
    """Return the state of the names at `rows` (a 1-D index), in that order."""
    return tuple(part.index_select(0, rows) for part in state)
