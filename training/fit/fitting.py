"""Training one style's network, stage by stage, on a split or on the whole roster."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Literal

import torch
from threadpoolctl import threadpool_limits

from models.events import MAX_SECONDS_LEFT, EpochEvent
from models.networks import NameNetwork, build
from models.scoring import nats
from models.vocabulary import Vocabulary
from training.errors import TrainingError
from training.fit.base import Base, read_base, transplant
from training.fit.device import CPU
from training.fit.presets import Preset, Recipe, Stage
from training.fit.split import Split
from training.fit.trainer import THREADS, Trainer, make_reproducible
from training.recipe.learning import Learner, rounds
from training.recipe.serving import to_network

Report = Callable[[EpochEvent], None]
"""What a run calls after each epoch."""

_RunName = Literal["split", "roster"]


@dataclass
class TimeLeft:
    """Estimates the seconds that a run still takes, from how long the names read so far took."""

    names: float
    """Names that are still to be read, counted once an epoch; or any other measure of work."""
    done: float = 0.0
    """Names that have been read."""
    began: float = field(default_factory=time.monotonic)

    def tick(self, names: int) -> float:
        """Count an epoch over `names` and return the seconds left."""
        self.done += names
        self.names = max(self.names - names, 0)
        return min((time.monotonic() - self.began) / self.done * self.names, MAX_SECONDS_LEFT)


@dataclass(frozen=True)
class Run:
    """Everything that determines a run, except the names it learns from."""

    vocabulary: Vocabulary
    """The characters that the network will know."""
    preset: Preset
    seed: int
    """Of initial weights, order, dropout and noise."""
    report: Report
    """Called after each epoch."""
    device: torch.device = CPU
    """What computes the steps; of a `Recipe` NumPy does, on the CPU."""

    @property
    def shared_epochs(self) -> int:
        """How many epochs come before the style's own."""
        return self.preset.shared.epochs if self.preset.shared else 0


def fit_split(run: Run, held_out: Split, shared: Sequence[str]) -> tuple[NameNetwork, int]:
    """Train on the train names until dev stops improving.

    Return the network with the best dev figure and how many epochs of the style's own stage it took; with a
    `Recipe`, which never looks at dev names, the last network. `shared` are the names of the shared stage; none of
    them is allowed to be held out. Raises TrainingError when a part of the split is empty, or as soon as a loss is
    not finite.
    """
    _check_size(held_out)
    stage = run.preset.own
    if isinstance(stage, Recipe):
        return _follow(stage, run, "split", held_out.train, held_out.dev)
    left = TimeLeft(run.shared_epochs * len(shared) + stage.epochs * len(held_out.train))
    network = _begin(run, shared, "split", left, run.shared_epochs + stage.epochs)
    trainer = Trainer(network, held_out.train, run.vocabulary, run.preset, stage, run.device)
    best, best_nats, best_epoch = trainer.averaged(), float("inf"), 0
    for epoch, loss in enumerate(trainer.epochs(), start=1):
        network = trainer.averaged()
        dev_nats = fmean(nats(network, run.vocabulary, held_out.dev))
        if not math.isfinite(dev_nats):
            raise TrainingError("the dev figure is no longer a number: use a lower learning rate")
        if dev_nats < best_nats:
            best, best_nats, best_epoch = network, dev_nats, epoch
        number, total = run.shared_epochs + epoch, run.shared_epochs + stage.epochs
        run.report(
            EpochEvent(
                run="split",
                epoch=number,
                epochs=total,
                loss=loss,
                dev_nats=dev_nats,
                best_nats=best_nats,
                seconds_left=left.tick(len(held_out.train)),
            )
        )
        if epoch - best_epoch >= stage.patience:
            break
    return best, best_epoch


def _check_size(held_out: Split) -> None:
    if not (held_out.train and held_out.dev and held_out.test):
        size = len(held_out.train) + len(held_out.dev) + len(held_out.test)
        raise TrainingError(
            f"a roster of {size} names is too small: some must be left to learn from, for dev and for test"
        )


def fit_roster(run: Run, names: Sequence[str], shared: Sequence[str], epochs: int) -> NameNetwork:
    """Train on all names, for `epochs` epochs of the style's own stage.

    Raises TrainingError as soon as a loss is not finite.
    """
    stage = run.preset.own
    if isinstance(stage, Recipe):
        return _follow(Recipe(epochs), run, "roster", names)[0]
    total = run.shared_epochs + epochs
    left = TimeLeft(run.shared_epochs * len(shared) + epochs * len(names))
    network = _begin(run, shared, "roster", left, total)
    trainer = Trainer(network, names, run.vocabulary, run.preset, stage, run.device)
    for epoch, loss in zip(range(run.shared_epochs + 1, total + 1), trainer.epochs(), strict=False):
        run.report(_unmeasured("roster", epoch, total, loss, left.tick(len(names))))
    return trainer.averaged()


def _follow(
    recipe: Recipe, run: Run, name: _RunName, names: Sequence[str], dev: Sequence[str] = ()
) -> tuple[NameNetwork, int]:
    """Learn by a recipe to its end, measuring dev names; return the network and how many epochs it took."""
    make_reproducible(run.seed)
    learner = Learner(names, run.vocabulary, run.seed)
    left = TimeLeft(recipe.epochs)
    best_nats = None
    # NumPy's own threads, which PyTorch's number does not change.
    with threadpool_limits(THREADS, user_api="blas"):
        for epoch, loss in enumerate(rounds(learner, recipe.epochs), start=1):
            network = to_network(learner.weights, learner.names)
            dev_nats = fmean(nats(network, run.vocabulary, dev)) if dev else None
            if dev_nats is not None:
                best_nats = min(dev_nats, best_nats or dev_nats)
            run.report(
                EpochEvent(
                    run=name,
                    epoch=epoch,
                    epochs=recipe.epochs,
                    loss=loss,
                    dev_nats=dev_nats,
                    best_nats=best_nats,
                    seconds_left=left.tick(1),
                )
            )
    return network, epoch


def _begin(run: Run, shared: Sequence[str], name: _RunName, left: TimeLeft, total: int) -> NameNetwork:
    """Return the network that the style's own stage starts from."""
    make_reproducible(run.seed)
    if not run.preset.from_base:
        return build(run.preset.network, len(run.vocabulary), dropout=run.preset.dropout)
    base = read_base()
    if run.preset.shared:
        reports = _numbered(run, len(shared), name, left, total)
        base = _fit_shared(base, run, run.preset.shared, shared, reports)
    return transplant(base, run.vocabulary, run.preset.dropout)


def _numbered(run: Run, names: int, name: _RunName, left: TimeLeft, total: int) -> Callable[[int, float], None]:
    return lambda epoch, loss: run.report(_unmeasured(name, epoch, total, loss, left.tick(names)))


def _unmeasured(name: _RunName, epoch: int, epochs: int, loss: float, seconds_left: float) -> EpochEvent:
    return EpochEvent(
        run=name,
        epoch=epoch,
        epochs=epochs,
        loss=loss,
        dev_nats=None,
        best_nats=None,
        seconds_left=seconds_left,
    )


def _fit_shared(
    base: Base, run: Run, stage: Stage, names: Sequence[str], report: Callable[[int, float], None]
) -> Base:
    """Return the base trained further on the names of all rosters."""
    network = transplant(base, run.vocabulary, run.preset.dropout)
    trainer = Trainer(network, names, run.vocabulary, run.preset, stage, run.device)
    for epoch, loss in enumerate(trainer.epochs(), start=1):
        report(epoch, loss)
    return Base(base.spec, run.vocabulary, trainer.averaged())
