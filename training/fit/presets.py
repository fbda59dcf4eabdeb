"""Presets: named sets of hyperparameters."""

import dataclasses
from dataclasses import dataclass

from models.networks import NetworkKind, NetworkSpec


@dataclass(frozen=True, slots=True)
class Stage:
    """How long and how fast to learn from one list of names.

    The learning rate rises to `learning_rate` and falls again over all `epochs` (one cycle, Smith & Topin 2019).
    `patience` is how many epochs without a better dev figure end a stage that is watched.
    """

    epochs: int
    batch: int
    learning_rate: float
    average: float = 0.98
    patience: int = 5


@dataclass(frozen=True, slots=True)
class Preset:
    """Hyperparameters of a style's training.

    With `from_base` the network begins as the base (see `training.base`), goes through `shared`, a stage on all
    rosters together, and then through `own`, on the style's roster alone; otherwise only the last.

    `noise` is the share of input characters replaced by random ones, `average` of a stage the decay of the moving
    average of the weights that is served (Polyak & Juditsky 1992).
    """

    name: str
    network: NetworkSpec
    own: Stage
    shared: Stage | None = None
    from_base: bool = False
    dropout: float = 0.4
    label_smoothing: float = 0.1
    noise: float = 0.15
    weight_decay: float = 0.01
    clip: float = 1.0


BASE_NETWORK = NetworkSpec(kind="lstm", embedding=128, hidden=160)

WORDS = Stage(epochs=2, batch=128, learning_rate=3e-3, average=0.995)
"""The base's first stage, on words; its own stage is on names."""

BASE = Preset(
    name="base",
    network=BASE_NETWORK,
    own=Stage(epochs=10, batch=128, learning_rate=3e-3, average=0.995),
    dropout=0.2,
    noise=0.1,
)

PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            name="article",
            network=NetworkSpec(kind="rnn", embedding=100, hidden=100),
            own=Stage(epochs=20, batch=16, learning_rate=3e-3, average=0.0, patience=20),
            dropout=0.0,
            label_smoothing=0.0,
            noise=0.0,
            weight_decay=0.0,
            clip=5.0,
        ),
        Preset(
            name="fast",
            network=BASE_NETWORK,
            own=Stage(epochs=6, batch=32, learning_rate=1e-3),
            from_base=True,
        ),
        Preset(
            name="best",
            network=BASE_NETWORK,
            shared=Stage(epochs=6, batch=64, learning_rate=2e-3),
            own=Stage(epochs=25, batch=32, learning_rate=1e-3),
            from_base=True,
        ),
    )
}
"""`article` is the size of the network of 2017 and has, like it, nothing against learning by heart."""

_FROM_NOTHING = Stage(epochs=40, batch=32, learning_rate=3e-3, patience=6)


def with_network(preset: Preset, kind: NetworkKind) -> Preset:
    """Return the preset for another kind of network; only the base's own kind can begin as the base."""
    if kind == preset.network.kind:
        return preset
    return from_nothing(preset, kind)


def from_nothing(preset: Preset, kind: NetworkKind) -> Preset:
    """Return the preset for a network of this kind that begins with random weights."""
    network = NetworkSpec(kind=kind, embedding=BASE_NETWORK.embedding, hidden=BASE_NETWORK.hidden)
    return dataclasses.replace(preset, network=network, own=_FROM_NOTHING, shared=None, from_base=False)
