"""Making a version the one that serves, and saying what happened. Everything here blocks.

The train cog and `python -m training train` both promote a new model in these steps: `staging.take_in` puts it in
place, `compare_with_active` asks the gates, `promote` swaps it in. `choose` is the swap by hand, without gates.
"""

from dataclasses import dataclass

from models.errors import UnknownStyleError
from models.promotion.gates import Comparison, Reason, compare_cards
from models.store.card import Card
from models.store.checkpoint import NameModel
from models.store.registry import Registry


@dataclass(frozen=True, slots=True)
class Promotion:
    """What became of a version, for the caller to store or print."""

    style: str
    version: str
    """The version that was put in place."""
    previous: str | None
    """The version that was active before, or None when the style had no model."""
    active: bool
    """Whether the version is active now."""
    reasons: tuple[Reason, ...] = ()
    """What the gates have against it. A forced promotion is active all the same."""

    @property
    def changed(self) -> bool:
        """Whether another version serves now."""
        return self.active and self.previous != self.version


def active_card(registry: Registry, style: str) -> Card | None:
    """Return the card of a style's active model, or None when there is no model."""
    try:
        return registry.get(style).card
    except UnknownStyleError:
        return None


def compare_with_active(registry: Registry, model: NameModel) -> Comparison:
    """Put a new model's figures beside those of the one that serves; `reasons` has the gates' answer."""
    return compare_cards(model.card, active_card(registry, model.style))


def promote(registry: Registry, model: NameModel, comparison: Comparison, *, force: bool = False) -> Promotion:
    """Make a model active if the gates let it through, or with `force` in any case; otherwise leave all as it is.

    Raises NeverActiveError, CheckpointError, ManifestError or OSError when the swap fails; the old version then
    serves on.
    """
    # Also where the gates refuse it: they would offer to force it.
    model.card.refuse_never_active()
    active = force or not comparison.reasons
    if active:
        registry.activate(model)
    return Promotion(model.style, model.version, comparison.active_version, active, comparison.reasons)


def choose(registry: Registry, style: str, version: str) -> Promotion:
    """Make a version that is on disk active, without gates: an older one, or a candidate.

    Raises CheckpointError when it can't be loaded or drawn from, ManifestError or OSError when the swap fails; the
    old version then serves on.
    """
    card = active_card(registry, style)
    model = registry.load(style, version)
    registry.activate(model)
    return Promotion(style, version, card.version if card else None, active=True)
