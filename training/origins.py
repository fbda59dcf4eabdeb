"""How a run came about: what differs from run to run, and so is beside a checkpoint's card and not in it."""

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import torch

from models.events import EpochEvent
from models.store.origin import MAX_CURVE, Origin
from training.fit.base import SHIPPED_BASE
from training.fit.device import CPU
from training.fit.fitting import Report
from training.fit.presets import Preset

_GIT_SECONDS = 10.0


class Curve:
    """Collects the split run's dev figures, and passes every epoch on."""

    def __init__(self, report: Report) -> None:
        self.values: list[float] = []
        """In nats a name, epoch by epoch."""
        self._report = report

    def take(self, epoch: EpochEvent) -> None:
        """Take the report of an epoch."""
        if epoch.run == "split" and epoch.dev_nats is not None:
            self.values.append(round(epoch.dev_nats, 4))
        self._report(epoch)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for beside the preset, the network and the seed."""

    epochs: int | None = None
    """None for the preset's own number."""
    dropout: float | None = None
    """None for the preset's own."""
    device: torch.device = CPU
    note: str = ""


def origin(preset: Preset, curve: Sequence[float], wishes: Wishes) -> Origin:
    """Return the origin of a checkpoint whose training by this preset has just ended."""
    base = hashlib.sha256(SHIPPED_BASE.read_bytes()).hexdigest() if preset.from_base else None
    return Origin(
        trained_at=datetime.now(UTC).replace(microsecond=0),
        commit=_commit(),
        base_sha256=base,
        epochs=wishes.epochs,
        dropout=wishes.dropout,
        device="cuda" if wishes.device.type == "cuda" else "cpu",
        note=wishes.note,
        curve=tuple(curve[-MAX_CURVE:]),
    )


def _commit() -> str | None:
    """Return the git commit of this code; None where it is not a checkout, or git is missing."""
    git, folder = shutil.which("git"), Path(__file__).parents[1]
    if git is None or not (folder / ".git").exists():
        return None
    command = [git, "-C", str(folder), "rev-parse", "HEAD"]
    try:
        found = subprocess.run(command, check=True, capture_output=True, text=True, timeout=_GIT_SECONDS)  # noqa: S603 - no user's text
    except (OSError, subprocess.SubprocessError):
        return None
    return found.stdout.strip()
