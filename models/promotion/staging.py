"""New checkpoints on disk: written aside, tried, and moved into place. Everything here blocks."""

import os
import shutil
from pathlib import Path

from models.drawing.sampler import DrawRequest, Sampler
from models.errors import CheckpointError
from models.store import checkpoint, registry
from models.store.card import Card

_PREFIX = ".staging-"


def make_staging(models_dir: Path, job_id: int) -> Path:
    """Make and return the empty folder that a job's program writes to, as an absolute path."""
    folder = models_dir.absolute() / f"{_PREFIX}{job_id}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def clear_leftovers(models_dir: Path) -> None:
    """Remove what a killed bot has left behind. No job may be running."""
    clear_staging(models_dir)
    registry.clear_leftovers(models_dir)


def clear_staging(models_dir: Path) -> None:
    """Remove what jobs have left behind. None may be running."""
    for folder in models_dir.glob(f"{_PREFIX}*"):
        shutil.rmtree(folder, ignore_errors=True)


def verify(staging: Path, style: str, version: str) -> Card:
    """Load a checkpoint and draw from it; return its card. Raises CheckpointError."""
    model = checkpoint.load(staging / style / version)
    if not Sampler(model).draw(DrawRequest()).names:
        raise CheckpointError(f"the checkpoint {style}/{version} draws no new names")
    return model.card


def install(staging: Path, models_dir: Path, style: str, version: str) -> None:
    """Move a checkpoint into place; one that is there already has the same content."""
    final = models_dir / style / version
    if not final.exists():
        final.parent.mkdir(parents=True, exist_ok=True)
        os.replace(staging / style / version, final)  # noqa: PTH105 - named after what it promises
