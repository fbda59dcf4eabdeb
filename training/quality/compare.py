"""All kinds of network, trained from random weights on the same split."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean

from models.drawing.mixture import Mixture
from models.events import EpochEvent
from models.networks import KINDS
from models.scoring import nats
from training.corpora import Corpora
from training.fit import shape
from training.fit.fitting import Run, fit_split
from training.fit.presets import PRESETS, from_nothing
from training.fit.split import split
from training.pipeline import draw_raw
from training.quality.setting import vocabulary_of


@dataclass(frozen=True, slots=True)
class Compared:
    """The figures of one kind of network."""

    kind: str
    """The kind of network."""
    parameters: int
    """How many parameters can be trained."""
    seconds: float
    """How long the training took."""
    test_nats: float
    """Mean nats a test name."""
    novelty: float
    """Share of raw draws that are in no roster."""
    dev_nats: tuple[float, ...]
    """Mean nats a dev name after each epoch."""


def compare(corpora: Corpora, style: str, seed: int, say: Callable[[str], None]) -> list[Compared]:
    """Train every kind with the same sizes and regularization. Minutes of CPU time.

    `say` gets a line about each. Raises CorpusError, or TrainingError when the roster is too small.
    """
    roster = corpora.get(style).roster
    names = [entry.name for entry in roster]
    vocabulary = vocabulary_of(corpora)
    held_out = split(names)
    rows = []
    for kind in KINDS:
        preset = from_nothing(PRESETS["best"], kind)
        epochs: list[EpochEvent] = []
        began = time.perf_counter()
        network, _ = fit_split(Run(vocabulary, preset, seed, epochs.append), held_out, ())
        seconds = time.perf_counter() - began
        rows.append(
            Compared(
                kind=kind,
                parameters=network.parameter_count(),
                seconds=seconds,
                test_nats=fmean(nats(network, vocabulary, held_out.test)),
                novelty=shape.novelty(
                    draw_raw(Mixture(network), vocabulary, roster.longest, seed), corpora.real_names
                ),
                dev_nats=tuple(epoch.dev_nats for epoch in epochs if epoch.dev_nats is not None),
            )
        )
        say(f"{kind}: {rows[-1].test_nats:.2f} nats a test name in {seconds:.0f} s")
    return rows
