"""What changes which version serves, is kept or is deleted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.errors import (
    CheckpointError,
    NoActiveVersionError,
    NoPreviousVersionError,
    NotActiveError,
    ProtectedVersionError,
    UnknownVersionError,
)
from models.promotion import swap
from models.promotion.swap import Promotion
from models.store.manifest import Aliases
from models.store.registry import Registry
from models.versions.listing import Alias, Version, resolve, versions

KEPT = 10
"""How many trained versions of a style are kept unless another number is asked for."""


def promote(registry: Registry, style: str, version: str, *, force: bool = False) -> Promotion:
    """Make a version on disk active if the gates let it through, or with `force` in any case.

    `Promotion.reasons` has what the gates say against it either way. Raises NeverActiveError, CheckpointError when
    it can't be loaded or drawn from, ManifestError and OSError; the old version then serves on.
    """
    model = registry.load(style, version)
    return swap.compare_and_promote(registry, model, force=force)


def roll_back(registry: Registry, style: str, leaving: str | None = None) -> Promotion:
    """Make the version active that was before, without gates; once more undoes it.

    With `leaving`, only from that version: the second of two clicks at once would otherwise undo the first. Raises
    NotActiveError where another version is active, also by what another process has just done;
    NoActiveVersionError where none is; NoPreviousVersionError; and what `promote` raises.
    """
    registry.refresh()
    card = swap.active_card(registry, style)
    active = card.version if card else None
    if leaving is not None and active != leaving:
        raise NotActiveError(style, leaving)
    if active is None and (known := registry.versions(style)):
        raise NoActiveVersionError(style, known)
    try:
        version = resolve(registry, style, Alias.PREVIOUS)
    except UnknownVersionError:
        raise NoPreviousVersionError(style) from None

    def check(aliases: Aliases) -> None:
        if (aliases.active.get(style), aliases.previous.get(style)) != (active, version):
            raise NotActiveError(style, active or "no version")

    return swap.choose(registry, style, version, check)


def prunable(registry: Registry, style: str, keep: int = KEPT) -> list[Version]:
    """Return the versions that `prune` would delete: all but the `keep` newest, and none that has an alias.

    Shipped versions and kept candidates are not counted.
    """
    trained = [version for version in versions(registry, style) if not version.shipped and not version.kept]
    newest = sorted(trained, key=lambda version: version.changed_at, reverse=True)
    return [version for version in newest[keep:] if not version.aliases]


def prune(
    registry: Registry,
    style: str,
    keep: int = KEPT,
    spare: str | None = None,
    on_deleted: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Delete all but the `keep` newest trained versions of a style, and return which.

    None that is active, previous, pinned or kept is deleted, nor `spare`: after a clock was set back, a version
    that was just trained is not among the newest. `on_deleted` is called with each as soon as it is gone, since a
    later one may fail. Raises ManifestError and OSError.
    """
    deleted = []
    for version in prunable(registry, style, keep):
        if version.version == spare:
            continue
        try:
            registry.delete(style, version.version, spare_kept=True)
        except (ProtectedVersionError, UnknownVersionError):
            # Another process made it active, kept or deleted it since it was looked at.
            continue
        on_deleted(version.version)
        deleted.append(version.version)
    return deleted


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a version can serve."""

    style: str
    version: str
    complaint: str = ""
    """Why it can't; empty where it can."""


def verify(registry: Registry, styles: Sequence[str]) -> Iterator[Check]:
    """Load, score and draw from each version of these styles, and yield whether it can serve."""
    for style in styles:
        for version in registry.versions(style):
            try:
                registry.load(style, version)
            except CheckpointError as error:
                yield Check(style, version, str(error))
            else:
                yield Check(style, version)
