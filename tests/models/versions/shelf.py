"""A registry with tiny shipped models, and versions that were trained after them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.store import checkpoint
from models.store.card import Card
from models.store.origin import Origin
from models.store.registry import Registry
from tests import tiny

STYLE = "jin_yong"


@dataclass
class Shelf:
    """`shipped` is the version of Jin Yong's style that serves at first."""

    registry: Registry
    folder: Path
    shipped: str

    def add(self, seed: int, *, nats: float = 9, day: int | None = None) -> str:
        """Add a version with this dev figure, trained on a day of May; without a day nothing says when."""
        card, weights, roster = tiny.content(STYLE, seed)
        figures = tiny.FIGURES.model_copy(update={"dev_nats": nats, "test_nats": nats})
        card = Card.model_validate({**card.model_dump(), "figures": figures.model_dump()})
        origin = Origin(trained_at=datetime(2026, 5, day, tzinfo=UTC), note=f"day {day}") if day else None
        checkpoint.write(self.folder, card, weights, roster, origin)
        return card.version

    def add_first(self, seed: int = 1, **changes: object) -> str:
        """Add a candidate of a style that serves none, `elves`; `changes` are made to its card."""
        return tiny.write_first(self.folder, seed, **changes)

    def add_article(self) -> str:
        """Add a version of the recipe of 2017 that would pass the gates."""
        card, weights, roster = tiny.content(STYLE, 5)
        card = Card.model_validate({**card.model_dump(), "preset": "article"})
        checkpoint.write(self.folder, card, weights, roster)
        return card.version


def shelf_in(root: Path) -> Shelf:
    """Make one."""
    versions = tiny.write_models(root / "shipped")
    registry = Registry(root / "shipped", root / "trained")
    registry.refresh()
    return Shelf(registry, root / "trained", versions[STYLE])
