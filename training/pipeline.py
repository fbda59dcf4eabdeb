"""From a corpus to a checkpoint: the split run, its figures, then the run on the whole roster."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import torch

from models.card import Card, Figures, digest
from models.checkpoint import pack
from models.drawing import Drawing, draw_batch
from models.networks import NameNetwork
from models.scoring import nats
from models.vocabulary import Vocabulary
from training.corpus import Corpus, real_names
from training.presets import Preset
from training.split import Split, split
from training.trainer import Trainer

QUANTILES = 21
NOVELTY_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Epoch:
    """How a run stands after an epoch; `loss` in nats a token, the dev figures in nats a name."""

    stage: Literal["split", "roster"]
    epoch: int
    epochs: int
    loss: float
    dev_nats: float | None
    best_nats: float | None
    seconds_left: float


@dataclass(frozen=True, slots=True)
class Trained:
    """All that a checkpoint's files hold."""

    card: Card
    weights: bytes
    roster: bytes


Report = Callable[[Epoch], None]


def train(corpus: Corpus, preset: Preset, seed: int, report: Report) -> Trained:
    """Train a style and return its checkpoint's content.

    The split run finds the number of epochs and the figures; what ships is trained on the whole roster for that
    many. Raises TrainingError when the loss is no longer finite.
    """
    names = [entry.name for entry in corpus.roster]
    vocabulary = Vocabulary.of(names)
    held_out = split(names)
    network, epochs = _split_run(held_out, vocabulary, preset, seed, report)
    figures = _figures(network, vocabulary, held_out, corpus.roster.longest, seed)
    weights = pack(_roster_run(names, vocabulary, preset, seed, epochs, report))
    card = Card(
        style=corpus.style,
        display=corpus.display,
        works=corpus.works,
        network=preset.network,
        vocabulary="".join(vocabulary.characters),
        preset=preset.name,
        seed=seed,
        epochs=epochs,
        corpus_sha256=corpus.sha256,
        libraries={"torch": torch.__version__},
        figures=figures,
        weights=digest(weights),
        roster=digest(corpus.content),
    )
    return Trained(card, weights, corpus.content)


def _split_run(
    held_out: Split, vocabulary: Vocabulary, preset: Preset, seed: int, report: Report
) -> tuple[NameNetwork, int]:
    """Train on the train names until dev stops improving; return the best network and its epoch."""
    trainer = Trainer(held_out.train, vocabulary, preset, seed)
    best, best_nats, best_epoch = trainer.averaged(), float("inf"), 0
    began = time.monotonic()
    for epoch, loss in enumerate(trainer.epochs(), start=1):
        network = trainer.averaged()
        dev_nats = mean(nats(network, vocabulary, held_out.dev))
        if dev_nats < best_nats:
            best, best_nats, best_epoch = network, dev_nats, epoch
        # The second run repeats the best epochs so far, on a quarter more names.
        left = preset.epochs - epoch + best_epoch * 1.25
        seconds_left = (time.monotonic() - began) / epoch * left
        report(Epoch("split", epoch, preset.epochs, loss, dev_nats, best_nats, seconds_left))
        if epoch - best_epoch >= preset.patience:
            break
    return best, best_epoch


def _roster_run(
    names: Sequence[str], vocabulary: Vocabulary, preset: Preset, seed: int, epochs: int, report: Report
) -> NameNetwork:
    trainer = Trainer(names, vocabulary, preset, seed)
    began = time.monotonic()
    for epoch, loss in enumerate(islice(trainer.epochs(), epochs), start=1):
        seconds_left = (time.monotonic() - began) / epoch * (epochs - epoch)
        report(Epoch("roster", epoch, epochs, loss, None, None, seconds_left))
    return trainer.averaged()


def _figures(network: NameNetwork, vocabulary: Vocabulary, held_out: Split, longest: int, seed: int) -> Figures:
    dev, test = (nats(network, vocabulary, names) for names in (held_out.dev, held_out.test))
    quantiles = torch.tensor(dev + test).quantile(torch.linspace(0, 1, QUANTILES))
    return Figures(
        test_nats=round(mean(test), 4),
        dev_nats=round(mean(dev), 4),
        test_names=len(test),
        dev_names=len(dev),
        train_names=len(held_out.train),
        novelty=novelty(network, vocabulary, longest, seed),
        held_out_nats=tuple(round(value, 4) for value in quantiles.tolist()),
    )


def novelty(network: NameNetwork, vocabulary: Vocabulary, longest: int, seed: int) -> float:
    """Return the share of raw draws that are in no roster."""
    drawing = Drawing(temperature=1, top_p=1, prefix=(), shortest=1, limit=longest)
    generator = torch.Generator().manual_seed(seed)
    drawn = draw_batch(network, vocabulary, drawing, NOVELTY_DRAWS, generator)
    real = real_names()
    return sum(name not in real for name, _ in drawn) / len(drawn)


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean of at least one value."""
    return sum(values) / len(values)
