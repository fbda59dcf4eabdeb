"""The interface that every network shares."""

from abc import ABC, abstractmethod

from torch import Tensor, nn
from torch.nn import functional

PADDING = -100
"""Target value of positions that the loss leaves out (PyTorch's `ignore_index`)."""

State = tuple[Tensor, ...]
"""What a network carries from one character to the next: tensors whose first dimension is the batch."""


class NameNetwork(nn.Module, ABC):
    """A network that predicts the next character of a name.

    Shapes: B names in a batch, T positions, V tokens in the vocabulary.
    """

    @abstractmethod
    def logits(self, tokens: Tensor) -> Tensor:
        """Map tokens (B, T) to the logits (B, T, V) of each position's next token."""

    @abstractmethod
    def start(self, batch: int) -> State:
        """Return the state before the first character of `batch` names."""

    @abstractmethod
    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one token a name, (B,), and return the next one's logits (B, V) and the new state."""

    def forward(
        self, tokens: Tensor, targets: Tensor | None = None, label_smoothing: float = 0.0
    ) -> tuple[Tensor, Tensor | None]:
        """Return logits (B, T, V) and, given targets (B, T), the mean cross-entropy in nats a token.

        Targets equal to `PADDING` are left out of the mean.
        """
        logits = self.logits(tokens)
        if targets is None:
            return logits, None
        loss = functional.cross_entropy(
            logits.flatten(0, 1), targets.flatten(), ignore_index=PADDING, label_smoothing=label_smoothing
        )
        return logits, loss

    def freeze(self) -> None:
        """Make the network ready to serve: no dropout, no gradients."""
        self.eval()
        self.requires_grad_(requires_grad=False)

    def parameter_count(self) -> int:
        """Return how many numbers the network learns."""
        return sum(parameter.numel() for parameter in self.parameters())


def select(state: State, rows: Tensor) -> State:
    """Return the state of the names at `rows` (a 1-D index), in that order."""
    return tuple(part.index_select(0, rows) for part in state)
