"""Networks by name, behind one interface."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from models.networks._base import PADDING, NameNetwork, State, known, select
from models.networks._clockwork import PERIODS, ClockworkNetwork
from models.networks._gru import GRUNetwork
from models.networks._lstm import LSTMNetwork
from models.networks._rnn import RNNNetwork
from models.networks._transformer import HEADS, TransformerNetwork

__all__ = [
    "KINDS",
    "PADDING",
    "PERIODS",
    "ClockworkNetwork",
    "GRUNetwork",
    "LSTMNetwork",
    "NameNetwork",
    "NetworkKind",
    "NetworkSpec",
    "RNNNetwork",
    "State",
    "TransformerNetwork",
    "build",
    "known",
    "select",
]

NetworkKind = Literal["rnn", "lstm", "gru", "clockwork", "transformer"]
"""The name of a kind of network; `KINDS` lists them."""

_LAYERED: dict[NetworkKind, type[RNNNetwork | TransformerNetwork]] = {
    "rnn": RNNNetwork,
    "lstm": LSTMNetwork,
    "gru": GRUNetwork,
    "transformer": TransformerNetwork,
}
KINDS: tuple[NetworkKind, ...] = (*_LAYERED, "clockwork")


class NetworkSpec(BaseModel):
    """A network's kind and sizes: with the weights, all that is needed to rebuild it.

    The limits keep a forged card from taking memory.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: NetworkKind = "lstm"
    embedding: int = Field(ge=1, le=512)
    hidden: int = Field(ge=1, le=1024)
    layers: int = Field(default=1, ge=1, le=4)

    @model_validator(mode="after")
    def _sizes_fit(self) -> Self:
        if self.kind == "clockwork" and (self.layers != 1 or self.hidden % len(PERIODS)):
            raise ValueError(f"a clockwork network has one layer and a hidden size divisible by {len(PERIODS)}")
        if self.kind == "transformer" and self.hidden % (2 * HEADS):
            raise ValueError(f"a transformer's hidden size is divisible by {2 * HEADS}")
        return self


def build(spec: NetworkSpec, vocabulary: int, *, dropout: float = 0.0) -> NameNetwork:
    """Return a new network of this spec for `vocabulary` tokens, with random weights."""
    if spec.kind == "clockwork":
        return ClockworkNetwork(
            vocabulary=vocabulary, embedding=spec.embedding, hidden=spec.hidden, dropout=dropout
        )
    return _LAYERED[spec.kind](
        vocabulary=vocabulary,
        embedding=spec.embedding,
        hidden=spec.hidden,
        layers=spec.layers,
        dropout=dropout,
    )
