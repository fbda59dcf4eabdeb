"""Programs that change versions, or train, without end: to be killed in the midst of it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random
from unittest import mock

import torch

from models.errors import ModelError
from models.networks import NetworkSpec
from models.store.origin import Origin
from models.store.registry import Registry
from models.versions import operations
from tests import tiny
from training import origins, pipeline, publish
from training.corpora import Corpora
from training.fit.presets import Preset, Stage
from training.pipeline import Trained

STYLE = "jin_yong"
"""Whose versions are changed."""

TRAINED_STYLE = "harbour"
"""What is trained."""

TINY = Preset(
    "tiny", NetworkSpec(embedding=4, hidden=4), Stage(epochs=2, batch=32, learning_rate=0.1), mixed=False
)
"""About a second of training."""

_KEPT = 3
_LATIN = Path(__file__).parents[2] / "tests" / "training" / "latin"


def shipped_in(root: Path) -> Path:
    """Return where the programs look for shipped checkpoints."""
    return root / "shipped"


def trained_in(root: Path) -> Path:
    """Return the folder whose versions the programs change."""
    return root / "trained"


def change_versions(root: Path, seed: int, began: Event) -> None:
    """Publish, promote, roll back, pin, delete and prune tiny versions, in an order that the seed chooses."""
    random = Random(seed)  # noqa: S311 - the same order for the same seed
    changes = (_publish, _promote, _roll_back, _pin, _delete, _prune)
    with _beginning(root, began) as registry:
        while True:
            # There may be no version to go back to, and one that is active or pinned can't be deleted.
            with suppress(ModelError):
                random.choice(changes)(registry, random)


def train(root: Path, seed: int, began: Event) -> None:
    """Train tiny models of a small roster, and make each active."""
    corpora, out = Corpora(_LATIN), trained_in(root)
    with _beginning(root, began) as registry:
        for number in count(seed * 1_000):
            curve = origins.Curve(lambda _: None)
            trained = pipeline.train(corpora, TRAINED_STYLE, TINY, number, curve.take)
            publish.write_and_promote(
                out, trained, origins.origin(TINY, curve.values, origins.Wishes()), force=True
            )
            registry.refresh()
            operations.prune(registry, TRAINED_STYLE, _KEPT)


@contextmanager
def _beginning(root: Path, began: Event) -> Iterator[Registry]:
    """Yield the registry of a program that begins now."""
    torch.set_num_threads(1)
    registry = Registry(shipped_in(root), trained_in(root))
    registry.refresh()
    with mock.patch.object(publish, "SHIPPED", shipped_in(root)):
        began.set()
        yield registry


def _publish(registry: Registry, random: Random) -> None:
    card, weights, roster = tiny.content(STYLE, random.randrange(10**6))
    origin = Origin(trained_at=datetime.now(UTC))
    publish.write_and_promote(registry.root, Trained(card, weights, roster, TINY), origin, force=True)
    registry.refresh()


def _promote(registry: Registry, random: Random) -> None:
    operations.promote(registry, STYLE, _any_version(registry, random), force=True)


def _roll_back(registry: Registry, _: Random) -> None:
    operations.roll_back(registry, STYLE)


def _pin(registry: Registry, random: Random) -> None:
    registry.pin(STYLE, random.choice([None, _any_version(registry, random)]))


def _delete(registry: Registry, random: Random) -> None:
    registry.delete(STYLE, _any_version(registry, random))


def _prune(registry: Registry, _: Random) -> None:
    operations.prune(registry, STYLE, _KEPT)


def _any_version(registry: Registry, random: Random) -> str:
    return random.choice(registry.versions(STYLE))
