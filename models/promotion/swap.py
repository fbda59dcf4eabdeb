"""Making a version the one that serves, and saying what happened. Everything here blocks.

The train cog and `python -m training train` both promote a new model in these steps: `staging.take_in` puts it in
place, `compare_and_promote` asks the gates and swaps it in. `choose` is the swap by hand, without gates.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from models.errors import NotActiveError, UnknownStyleError
from models.promotion.gates import Comparison, Reason, compare_cards
from models.store.card import Card
from models.store.checkpoint import NameModel
from models.store.manifest import Aliases
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
    # A version that another process has just made active counts.
    registry.refresh()
    return compare_cards(model.card, active_card(registry, model.style))


def promote(registry: Registry, model: NameModel, comparison: Comparison, *, force: bool = False) -> Promotion:
    """Make a model active if the gates let it through, or with `force` in any case; otherwise leave all as it is.

    Raises NotActiveError when another version than the one of the comparison is active by now, and
    NeverActiveError, CheckpointError, ManifestError or OSError when the swap fails; what served then serves on.
    """
    # Also where the gates refuse it: they would offer to force it.
    model.card.refuse_never_active()
    style, compared = model.style, comparison.active_version

    def check(aliases: Aliases) -> None:
        if aliases.active.get(style) != compared:
            raise NotActiveError(style, compared or "no version")

    active = force or not comparison.reasons
    if active:
        registry.activate(model, check)
    return Promotion(style, model.version, compared, active, comparison.reasons)


def compare_and_promote(
    registry: Registry,
    model: NameModel,
    *,
    force: bool = False,
    before_swap: Callable[[Comparison], None] = lambda _: None,
) -> Promotion:
    """Compare a model with the one that serves and promote it, again when another process has promoted meanwhile.

    `before_swap` is called with each comparison. Raises what it raises, and what `promote` does except
    NotActiveError.
    """
    while True:
        comparison = compare_with_active(registry, model)
        before_swap(comparison)
        with suppress(NotActiveError):
            return promote(registry, model, comparison, force=force)


def choose(
    registry: Registry, style: str, version: str, check: Callable[[Aliases], None] = lambda _: None
) -> Promotion:
    """Make a version that is on disk active, without gates: an older one, or a candidate.

    `check` is as in `Registry.activate`. Raises CheckpointError when it can't be loaded or drawn from,
    ManifestError or OSError when the swap fails; the old version then serves on.
    """
    previous = registry.activate(registry.load(style, version), check)
    return Promotion(style, version, previous, active=True)
