"""A version of a style beside the one that it would replace, if there is one."""

from dataclasses import dataclass

from models.promotion.gates import Comparison, Gate, compare_cards
from models.store.card import Card
from models.versions.intervals import half_width
from models.versions.samples import Samples


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure of a version."""

    nats: float
    """The mean over held-out names, in nats a name."""
    margin: float | None
    """Half of its 95 % interval; None where no name was held out."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the versions."""

    card: Card
    samples: Samples

    @property
    def version(self) -> str:
        """Its name on disk."""
        return self.card.version

    @property
    def dev(self) -> Measured:
        """The figure that decides."""
        figures = self.card.figures
        return Measured(figures.dev_nats, half_width(figures, figures.dev_names))

    @property
    def test(self) -> Measured:
        """The figure that is only reported."""
        figures = self.card.figures
        return Measured(figures.test_nats, half_width(figures, figures.test_names))


@dataclass(frozen=True, slots=True)
class Beside:
    """Two versions of a style, and what the gates say of the new one in the old one's place."""

    old: Side | None
    """None for a style's first version, which replaces none."""
    new: Side

    @property
    def comparison(self) -> Comparison:
        """The new version's figures beside the old one's, if there is one."""
        return compare_cards(self.new.card, self.old.card if self.old else None)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates one by one."""
        return self.comparison.gates
