"""Putting a trained checkpoint in place, and making it active where the gates let it through."""

from pathlib import Path

from models.promotion import staging
from models.promotion.gates import LEAST_NOVELTY, MOST_DISTANCE, MOST_JUNK, TOLERANCE, Reason
from models.promotion.swap import Promotion, compare_with_active, promote
from models.store import checkpoint
from models.store.origin import Origin
from models.store.registry import SHIPPED, Registry
from models.versions.journal import Action, Entry, record
from training.pipeline import Trained

_REASONS = {
    Reason.WORSE: f"more than {TOLERANCE:.2f} nats a dev name worse than the active version",
    Reason.COPIES: f"natural novelty below {LEAST_NOVELTY:.0%}",
    Reason.JUNK: f"more than {MOST_JUNK:.0%} of raw draws too short or too long",
    Reason.SHAPE: f"surnames or lengths more than {MOST_DISTANCE:.2f} from the roster's",
}


def write_candidate(out: Path, trained: Trained, origin: Origin) -> None:
    """Write a checkpoint to `out` and leave it at that. Raises OSError."""
    staging.clear_abandoned(out)
    checkpoint.write(out, trained.card, trained.weights, trained.roster, _kept_in(out, origin))


def write_and_promote(out: Path, trained: Trained, origin: Origin, *, force: bool) -> Promotion:
    """Put a checkpoint in place in `out`, and make it active if the gates let it through or with `force`.

    The journal records that. The gates compare it with what serves in the shipped checkpoints overlaid by `out`.
    Raises NeverActiveError once it is in place, CheckpointError when it can't be drawn from, ManifestError and
    OSError.
    """
    staging.clear_abandoned(out)
    with checkpoint.partial_folder(out) as aside:
        checkpoint.write(aside, trained.card, trained.weights, trained.roster, _kept_in(out, origin))
        model = staging.take_in(aside, out, trained.card.style, trained.card.version)
    registry = Registry(SHIPPED, out)
    registry.refresh()
    done = promote(registry, model, compare_with_active(registry, model), force=force)
    # What ships has no journal: Git is its history.
    if done.changed and registry.root != SHIPPED:
        record(registry.root, Entry.of(Action.TRAIN, done))
    return done


def _kept_in(out: Path, origin: Origin) -> Origin | None:
    """Return the origin, or None for the shipped checkpoints: a clock must not change what ships."""
    return None if out.absolute() == SHIPPED else origin


def objections(promotion: Promotion) -> str:
    """Return what the gates have against a version, in one line; empty when they let it through."""
    if not promotion.reasons:
        return ""
    fate = "made active all the same" if promotion.active else "kept as a candidate, --force makes it active"
    reasons = "; ".join(_REASONS[reason] for reason in promotion.reasons)
    return f"{promotion.style}/{promotion.version} is {fate}: {reasons}"
