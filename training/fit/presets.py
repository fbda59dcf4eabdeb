"""Presets: named sets of hyperparameters.

The values without a source were chosen on dev names; see docs/quality.
"""

import dataclasses
from dataclasses import dataclass

from models.networks import NetworkKind, NetworkSpec
from models.store.card import ARTICLE
from training.recipe.learning import ITERATIONS, ROUND
from training.recipe.serving import SPEC


@dataclass(frozen=True, slots=True)
class Stage:
    """How long and how fast to learn from one list of names."""

    epochs: int
    """How many times to go through the names, at most; `patience` may end the stage earlier."""
    batch: int
    """Names a step of the optimizer."""
    learning_rate: float
    """AdamW's highest learning rate. It is reached after the first tenth of all steps and falls again until the
    last one (one cycle, Smith & Topin 2019)."""
    average: float = 0.98
    """Decay a step of the moving average of the weights, which is what serves (Polyak & Juditsky 1992); 0 averages
    nothing and keeps the latest weights."""
    patience: int = 5
    """After how many epochs without a better dev figure to stop; ignored where no dev names are held out."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Learn from one list of names as the article of 2017 did; `training.recipe` has the other settings."""

    epochs: int = ITERATIONS // ROUND
    """How often to learn from `ROUND` sequences, at most: 20,000 sequences in all."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Hyperparameters of a style's training."""

    name: str
    """The preset's key on the command line and in a checkpoint's card."""
    network: NetworkSpec
    """Kind and sizes of the network; with `from_base` they must be the base's."""
    own: Stage | Recipe
    """The last stage, on the style's roster alone. Of a `Recipe`'s preset nothing counts that is listed below."""
    shared: Stage | None = None
    """With `from_base`, a stage before it on the rosters of all styles together."""
    from_base: bool = False
    """Start from the weights of the base (see `training.fit.base`) instead of random ones."""
    mixed: bool = True
    """Serve the network mixed with n-grams, over the base's vocabulary; else alone, over the roster's own."""
    epochs: int | None = None
    """How many epochs of the style's own stage were asked for at most; None for the stage's own number."""
    dropout: float = 0.4
    """Share of the embedding's and the hidden state's numbers set to 0 at each step (Srivastava et al. 2014)."""
    label_smoothing: float = 0.1
    """Share of the target's probability spread evenly over all tokens (Szegedy et al. 2016)."""
    noise: float = 0.15
    """Share of input characters replaced by random ones (Xie et al. 2017)."""
    weight_decay: float = 0.01
    """AdamW's decoupled weight decay (Loshchilov & Hutter 2019); multiplied by the learning rate at each step."""
    clip: float = 1.0
    """The largest norm of the gradient; a larger gradient is scaled down to it (Pascanu et al. 2013)."""


BASE_NETWORK = NetworkSpec(kind="lstm", embedding=128, hidden=160)
"""The base's network, and so that of every preset that starts from it."""

WORDS = Stage(epochs=2, batch=128, learning_rate=3e-3, average=0.995)
"""The base's first stage, on a dictionary's words."""

NAMES = Stage(epochs=10, batch=128, learning_rate=3e-3, average=0.995)
"""The base's second stage, on a dictionary's names."""

BASE = Preset(
    name="base",
    network=BASE_NETWORK,
    own=NAMES,
    dropout=0.2,
    noise=0.1,
)
"""The base's own training."""

PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            name=ARTICLE,
            mixed=False,
            network=SPEC,
            own=Recipe(),
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
"""By name. `article` is the recipe of the article of 2017. `fast` is a first look, `best` is what ships."""

_FROM_NOTHING = Stage(epochs=40, batch=32, learning_rate=3e-3, patience=6)
"""The only stage of a network that starts from random weights."""


def with_network(preset: Preset, kind: NetworkKind) -> Preset:
    """Return the preset for a kind of network; any other kind than the base's starts from random weights."""
    if kind == preset.network.kind:
        return preset
    return from_nothing(preset, kind)


def from_nothing(preset: Preset, kind: NetworkKind) -> Preset:
    """Return the preset for a network of this kind that starts from random weights."""
    network = NetworkSpec(kind=kind, embedding=BASE_NETWORK.embedding, hidden=BASE_NETWORK.hidden)
    other = dataclasses.replace(preset, network=network, own=_FROM_NOTHING, shared=None, from_base=False)
    return with_settings(other, epochs=preset.epochs)


def with_settings(preset: Preset, *, epochs: int | None = None, dropout: float | None = None) -> Preset:
    """Return the preset with another number of epochs of the style's own stage, or another dropout.

    What is None stays. The preset of a `Recipe` has no such settings.
    """
    if isinstance(preset.own, Recipe):
        return preset
    if epochs is not None:
        preset = dataclasses.replace(preset, epochs=epochs, own=dataclasses.replace(preset.own, epochs=epochs))
    return preset if dropout is None else dataclasses.replace(preset, dropout=dropout)
