"""All five kinds of network, trained from nothing on the same split."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean

from models.events import EpochEvent
from models.networks import KINDS
from models.scoring import nats
from models.vocabulary import Vocabulary
from training.corpora import Corpus
from training.fit.fitting import Run, fit_split
from training.fit.presets import PRESETS, from_nothing
from training.fit.split import split
from training.pipeline import draw_raw, novelty


@dataclass(frozen=True, slots=True)
class Compared:
    """A network's row: parameters, seconds of training, nats a test name, novelty; and its dev figure by epoch."""

    kind: str
    parameters: int
    seconds: float
    test_nats: float
    novelty: float
    dev_nats: tuple[float, ...]


def compare(style: Corpus, seed: int, say: Callable[[str], None]) -> list[Compared]:
    """Train every kind with the same sizes and regularization. Minutes of CPU time."""
    names = [entry.name for entry in style.roster]
    vocabulary = Vocabulary.of(names)
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
                novelty=novelty(draw_raw(network, vocabulary, style.roster.longest, seed)),
                dev_nats=tuple(epoch.dev_nats for epoch in epochs if epoch.dev_nats is not None),
            )
        )
        say(f"{kind}: {rows[-1].test_nats:.2f} nats a test name in {seconds:.0f} s")
    return rows
