"""Networks by name, behind one interface."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from models.networks._base import PADDING, NameNetwork, State, select
from models.networks._lstm import LSTMNetwork

__all__ = ["PADDING", "NameNetwork", "NetworkSpec", "State", "build", "select"]


class NetworkSpec(BaseModel):
    """A network's kind and sizes: all that is needed, beside the weights, to build it again.

    The limits keep a forged card from taking memory.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["lstm"] = "lstm"
    embedding: int = Field(ge=1, le=1024)
    hidden: int = Field(ge=1, le=2048)
    layers: int = Field(ge=1, le=4)


def build(spec: NetworkSpec, vocabulary: int, *, dropout: float = 0.0) -> NameNetwork:
    """Return a new network of this spec for `vocabulary` tokens, with random weights."""
    return LSTMNetwork(
        vocabulary=vocabulary,
        embedding=spec.embedding,
        hidden=spec.hidden,
        layers=spec.layers,
        dropout=dropout,
    )
