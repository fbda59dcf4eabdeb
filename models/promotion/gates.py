"""Which new model becomes active by itself: gates on what the split run measured."""

from dataclasses import dataclass
from enum import StrEnum

from models.store.card import Card

TOLERANCE = 0.05
"""How much worse than the active version's a dev figure may be, in nats a name."""

LEAST_NOVELTY = 0.85
"""Share of raw draws that may be shown, each counted once: their natural novelty."""

MOST_JUNK = 0.02
"""Share of raw draws of one character, or longer than the roster's longest name; rosters have none."""

MOST_DISTANCE = 0.2
"""Total variation of raw draws from the roster, in surnames or in lengths."""


class Reason(StrEnum):
    """Why a model does not become active by itself."""

    WORSE = "worse"
    COPIES = "copies"
    JUNK = "junk"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Gate:
    """What one gate says of a new model."""

    reason: Reason
    """What speaks against the model where it does not pass."""
    value: float | None
    """What was measured; None in records from before it was."""
    limit: float | None
    """What the value is compared with; None where there is nothing to compare with."""
    passed: bool

    @property
    def applies(self) -> bool:
        """Whether there is something to compare the value with: a style's first version has none before it."""
        return self.limit is not None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new model's figures beside the active one's, in nats a name; the active ones are null without a model.

    Dev figures decide and test figures are only reported: a figure that promotions are chosen by becomes too good.
    Figures of different rosters or vocabularies are not measured on the same names, so they say less.
    """

    test_nats: float
    """The new model's mean nats a test name."""
    novelty: float
    """`Figures.natural_novelty` of the new model."""
    active_version: str | None
    """The active version, which it is compared with."""
    active_nats: float | None
    """The active model's mean nats a test name."""
    same_roster: bool
    """Whether both learned from the same roster."""
    same_vocabulary: bool
    """Whether both know the same characters."""
    junk: float
    """`Figures.junk` of the new model."""
    distance: float
    """The larger of the distances in surnames and in lengths."""
    dev_nats: float | None = None
    """The new model's mean nats a dev name; null only in records from before dev figures decided."""
    active_dev_nats: float | None = None
    """The active model's mean nats a dev name."""

    @property
    def gates(self) -> tuple[Gate, ...]:
        """What each gate says: all have to pass before the new model becomes active by itself."""
        limit = None if self.active_dev_nats is None else self.active_dev_nats + TOLERANCE
        better = self.dev_nats is None or limit is None or self.dev_nats <= limit
        return (
            Gate(Reason.WORSE, self.dev_nats, limit, better),
            Gate(Reason.COPIES, self.novelty, LEAST_NOVELTY, self.novelty >= LEAST_NOVELTY),
            Gate(Reason.JUNK, self.junk, MOST_JUNK, self.junk <= MOST_JUNK),
            Gate(Reason.SHAPE, self.distance, MOST_DISTANCE, self.distance <= MOST_DISTANCE),
        )

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What speaks against the new model; nothing means that it becomes active."""
        return tuple(gate.reason for gate in self.gates if not gate.passed)

    @property
    def comparable(self) -> bool:
        """Whether both figures are measured on the same names over the same characters."""
        return self.same_roster and self.same_vocabulary


def compare_cards(new: Card, active: Card | None) -> Comparison:
    """Put a new model's card beside the active one's."""
    return Comparison(
        test_nats=new.figures.test_nats,
        novelty=new.figures.natural_novelty,
        active_version=active.version if active else None,
        active_nats=active.figures.test_nats if active else None,
        same_roster=active is None or active.corpus_sha256 == new.corpus_sha256,
        same_vocabulary=active is None or active.vocabulary == new.vocabulary,
        junk=new.figures.junk,
        distance=max(new.figures.surname_distance, new.figures.length_distance),
        dev_nats=new.figures.dev_nats,
        active_dev_nats=active.figures.dev_nats if active else None,
    )
