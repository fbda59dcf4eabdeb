"""Presets: named sets of hyperparameters."""

from dataclasses import dataclass

from models.networks import NetworkSpec


@dataclass(frozen=True, slots=True)
class Preset:
    """Hyperparameters of one training run.

    `noise` is the share of input characters replaced by random ones, `average` the decay of the exponential
    moving average of the weights that is served (Polyak & Juditsky 1992), `patience` how many epochs without a
    better dev figure end the run.
    """

    name: str
    network: NetworkSpec
    epochs: int
    batch: int
    learning_rate: float
    dropout: float
    patience: int
    label_smoothing: float = 0.2
    noise: float = 0.25
    average: float = 0.99
    weight_decay: float = 0.01
    clip: float = 1.0
    warmup: float = 0.1


PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            name="fast",
            network=NetworkSpec(embedding=96, hidden=128, layers=1),
            epochs=16,
            batch=32,
            learning_rate=4e-3,
            dropout=0.3,
            patience=3,
            average=0.98,
        ),
        Preset(
            name="best",
            network=NetworkSpec(embedding=192, hidden=240, layers=1),
            epochs=60,
            batch=32,
            learning_rate=3e-3,
            dropout=0.5,
            patience=8,
        ),
    )
}
