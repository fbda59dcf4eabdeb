"""Training one style's network, stage by stage, on a split or on the whole roster."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Literal

from models.events import MAX_SECONDS_LEFT, EpochEvent
from models.networks import NameNetwork, build
from models.scoring import nats
from models.vocabulary import Vocabulary
from training import base
from training.base import Base
from training.corpora import real_names
from training.fit.presets import Preset, Stage
from training.fit.split import Split
from training.fit.trainer import Trainer, TrainingError, make_reproducible

Report = Callable[[EpochEvent], None]
"""What a run calls after each epoch."""

_Stage = Literal["split", "roster"]


@dataclass
class Clock:
    """Estimates how long a run still takes; its work is counted in names read."""

    left: float
    done: float = 0.0
    began: float = field(default_factory=time.monotonic)

    def tick(self, names: int) -> float:
        """Count an epoch over `names` and return the seconds left."""
        self.done += names
        self.left = max(self.left - names, 0)
        return min((time.monotonic() - self.began) / self.done * self.left, MAX_SECONDS_LEFT)


@dataclass(frozen=True)
class Run:
    """All that decides a run, but for the names it learns from."""

    vocabulary: Vocabulary
    preset: Preset
    seed: int
    report: Report

    @property
    def shared_epochs(self) -> int:
        """How many epochs come before the style's own."""
        return self.preset.shared.epochs if self.preset.shared else 0


def fit_split(run: Run, held_out: Split, shared: Sequence[str]) -> tuple[NameNetwork, int]:
    """Train on the train names until dev stops improving; return the best network and its own epoch.

    `shared` are the names of the shared stage; none of them may be held out.
    """
    stage = run.preset.own
    clock = Clock(run.shared_epochs * len(shared) + stage.epochs * len(held_out.train))
    network = _begin(run, shared, "split", clock, run.shared_epochs + stage.epochs)
    trainer = Trainer(network, held_out.train, run.vocabulary, run.preset, stage)
    best, best_nats, best_epoch = trainer.averaged(), float("inf"), 0
    for epoch, loss in enumerate(trainer.epochs(), start=1):
        network = trainer.averaged()
        dev_nats = fmean(nats(network, run.vocabulary, held_out.dev))
        if not math.isfinite(dev_nats):
            raise TrainingError("the dev figure is no longer a number: use a lower learning rate")
        if dev_nats < best_nats:
            best, best_nats, best_epoch = network, dev_nats, epoch
        left = clock.tick(len(held_out.train))
        number, total = run.shared_epochs + epoch, run.shared_epochs + stage.epochs
        run.report(
            EpochEvent(
                stage="split",
                epoch=number,
                epochs=total,
                loss=loss,
                dev_nats=dev_nats,
                best_nats=best_nats,
                seconds_left=left,
            )
        )
        if epoch - best_epoch >= stage.patience:
            break
    return best, best_epoch


def fit_roster(run: Run, names: Sequence[str], shared: Sequence[str], epochs: int) -> NameNetwork:
    """Train on all names for a known number of own epochs."""
    total = run.shared_epochs + epochs
    clock = Clock(run.shared_epochs * len(shared) + epochs * len(names))
    network = _begin(run, shared, "roster", clock, total)
    trainer = Trainer(network, names, run.vocabulary, run.preset, run.preset.own)
    for epoch, loss in zip(range(run.shared_epochs + 1, total + 1), trainer.epochs(), strict=False):
        run.report(_unmeasured("roster", epoch, total, loss, clock.tick(len(names))))
    return trainer.averaged()


def _begin(run: Run, shared: Sequence[str], stage: _Stage, clock: Clock, total: int) -> NameNetwork:
    """Return the network that the style's own stage begins with."""
    make_reproducible(run.seed)
    if not run.preset.from_base:
        return build(run.preset.network, len(run.vocabulary), dropout=run.preset.dropout)
    origin = base.load()
    if run.preset.shared:
        reports = _numbered(run, len(shared), stage, clock, total)
        origin = _shared(origin, run.preset, run.preset.shared, shared, reports)
    return base.transplant(origin, run.vocabulary, run.preset.dropout)


def _numbered(run: Run, names: int, stage: _Stage, clock: Clock, total: int) -> Callable[[int, float], None]:
    return lambda epoch, loss: run.report(_unmeasured(stage, epoch, total, loss, clock.tick(names)))


def _unmeasured(stage: _Stage, epoch: int, epochs: int, loss: float, seconds_left: float) -> EpochEvent:
    return EpochEvent(
        stage=stage,
        epoch=epoch,
        epochs=epochs,
        loss=loss,
        dev_nats=None,
        best_nats=None,
        seconds_left=seconds_left,
    )


def _shared(
    origin: Base, preset: Preset, stage: Stage, names: Sequence[str], report: Callable[[int, float], None]
) -> Base:
    vocabulary = Vocabulary.of(real_names())
    network = base.transplant(origin, vocabulary, preset.dropout)
    trainer = Trainer(network, names, vocabulary, preset, stage)
    for epoch, loss in enumerate(trainer.epochs(), start=1):
        report(epoch, loss)
    return Base(origin.spec, vocabulary, trainer.averaged())
