"""The commands that choose which version serves, is kept or is deleted. The journal records each."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from models.commands.options import MODELS, AnyVersion, Models, Style, registry_of, styles_of
from models.promotion import staging
from models.promotion.swap import Promotion
from models.versions import operations
from models.versions.journal import Action, Entry, record
from models.versions.listing import resolve

EXIT_REFUSED = 1
"""The gates did not let a version through."""


def promote(
    style: Style,
    version: AnyVersion,
    force: Annotated[
        bool, typer.Option("--force", help="Whatever the gates say; the journal records it.")
    ] = False,
    models: Models = MODELS,
) -> int:
    """Make a version active if it passes the gates; a running bot follows within a second.

    Example: python -m models promote jin_yong 0123 --force
    """
    registry = registry_of(models)
    done = operations.promote(registry, style, resolve(registry, style, version), force=force)
    if not done.active:
        reasons = ", ".join(done.reasons)
        typer.echo(f"{style}/{done.version} does not pass the gates: {reasons}; --force makes it active", err=True)
        return EXIT_REFUSED
    _tell(models, Action.PROMOTE, done)
    return 0


def rollback(style: Style, models: Models = MODELS) -> None:
    """Make the version active that was before; once more undoes it.

    Example: python -m models rollback jin_yong
    """
    _tell(models, Action.ROLLBACK, operations.roll_back(registry_of(models), style))


def _tell(models: Path, action: Action, done: Promotion) -> None:
    if not done.changed:
        typer.echo(f"{done.style}/{done.version} is active already")
        return
    record(models, Entry.of(action, done))
    instead = f"instead of {done.previous}" if done.previous else "as the style's first"
    typer.echo(f"{done.style}/{done.version} is active now {instead}")


def pin(
    style: Style,
    version: Annotated[str | None, typer.Argument(help="A version; without one, none is pinned any more.")] = None,
    models: Models = MODELS,
) -> None:
    """Pin a version, so that it is never deleted; only one of a style can be pinned.

    Example: python -m models pin jin_yong active
    """
    registry = registry_of(models)
    pinned = resolve(registry, style, version) if version else None
    before = registry.pin(style, pinned)
    if pinned or before:
        action = Action.PIN if pinned else Action.UNPIN
        record(models, Entry(action=action, style=style, version=str(pinned or before)))
    typer.echo(f"{style}/{pinned} is pinned" if pinned else f"no version of {style} is pinned")


def keep(style: Style, version: AnyVersion, models: Models = MODELS) -> None:
    """Keep a candidate, so that it is never pruned.

    Example: python -m models keep jin_yong 0123
    """
    registry = registry_of(models)
    kept = resolve(registry, style, version)
    if not registry.keep(style, kept):
        typer.echo(f"{style}/{kept} is kept already")
        return
    record(models, Entry(action=Action.KEEP, style=style, version=kept))
    typer.echo(f"{style}/{kept} is kept")


def delete(style: Style, version: AnyVersion, models: Models = MODELS) -> None:
    """Delete a version that is neither active, pinned nor shipped.

    Example: python -m models delete jin_yong 0123
    """
    registry = registry_of(models)
    gone = resolve(registry, style, version)
    registry.delete(style, gone)
    _tell_deleted(models, style, gone)


def _tell_deleted(models: Path, style: str, version: str) -> None:
    record(models, Entry(action=Action.DELETE, style=style, version=version))
    typer.echo(f"{style}/{version} is deleted")


def prune(
    style: Annotated[str | None, typer.Argument(help="A style, such as jin_yong; else all.")] = None,
    keep: Annotated[int, typer.Option(min=1, help="How many of each style.")] = operations.KEPT,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which would be deleted.")] = False,
    models: Models = MODELS,
) -> None:
    """Delete all but the newest trained versions; none that is active, previous, pinned, kept or shipped.

    What killed processes have left half written is deleted too.

    Example: python -m models prune jin_yong --keep 3
    """
    registry = registry_of(models)
    if not dry_run:
        staging.clear_abandoned(models)
    for one in styles_of(registry, style):
        if dry_run:
            for version in operations.prunable(registry, one, keep):
                typer.echo(f"{one}/{version.version} would be deleted")
            continue
        operations.prune(registry, one, keep, on_deleted=partial(_tell_deleted, models, one))
