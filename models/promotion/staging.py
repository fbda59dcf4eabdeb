"""New checkpoints on disk: written to a staging folder, loaded, moved into place. Everything here blocks."""

from pathlib import Path

from models.store import checkpoint, manifest
from models.store.checkpoint import NameModel
from models.store.leftovers import discard

_PREFIX = ".staging-"


def make_staging(models_dir: Path, name: int | str) -> Path:
    """Make and return an empty folder of this name for a pending checkpoint, as an absolute path."""
    folder = models_dir.absolute() / f"{_PREFIX}{name}"
    discard(folder)
    folder.mkdir(parents=True)
    return folder


def clear_leftovers(models_dir: Path) -> None:
    """Remove what killed processes have left behind. No job may be running."""
    clear_staging(models_dir)
    clear_abandoned(models_dir)


def clear_abandoned(models_dir: Path) -> None:
    """Remove half-written checkpoints and manifests whose process has ended. Others may be writing."""
    checkpoint.clear_partial(models_dir)
    manifest.clear_leftovers(models_dir)


def clear_staging(models_dir: Path) -> None:
    """Remove every staging folder. No job may be running."""
    for folder in models_dir.glob(f"{_PREFIX}*"):
        discard(folder)


def take_in(staging: Path, models_dir: Path, style: str, version: str) -> NameModel:
    """Load a staged checkpoint, move it into place, and return it.

    If the version is in place already and is not damaged, that copy stays: it has the same content. Raises
    CheckpointError when it can't be trusted or drawn from, and OSError.
    """
    aside, final = staging / style / version, models_dir / style / version
    model = checkpoint.load(aside)
    checkpoint.put_in_place(aside, final)
    # The style's folder can be a link, in which the next start would trust no version.
    checkpoint.read_card(final)
    return model
