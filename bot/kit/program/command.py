"""How the training program is started: an argument list and an environment built from nothing."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.kit.program.leash import UNLIMITED
from bot.settings import Device

SECONDS = 30 * 60.0
"""How long a run may take."""

_LEASH = Path(__file__).with_name("leash.py")
_PACKAGES = Path(__file__).parents[3]
_INHERITED = ("PATH", "LD_LIBRARY_PATH", "TMPDIR", "CUDA_VISIBLE_DEVICES")
"""What Python may need to start; the rest of the environment, token and database included, stays here."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the training program is to do."""

    style: str
    preset: str
    seed: int
    network: str | None = None
    """The kind of network; None, here and below, for the preset's own."""
    epochs: int | None = None
    dropout: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A program to run: its arguments, all of its environment, and for how many seconds at most."""

    arguments: tuple[str, ...]
    environment: dict[str, str]
    seconds: float = SECONDS


def environment() -> dict[str, str]:
    """Return the environment of a training run."""
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return {**inherited, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONPATH": str(_PACKAGES)}


def training_command(run: Run, out: Path, device: Device, corpora: Path | None = None) -> Command:
    """Return the command that trains a model into the folder `out`.

    `corpora` is the folder of an uploaded style's roster. Both are absolute paths.
    """
    # A driver of graphics cards sets aside far more memory than it uses.
    leash = [str(_LEASH), *([UNLIMITED] if device != "cpu" else [])]
    return Command(
        arguments=(
            *(sys.executable, "-P", *leash, "training"),
            *(["--corpora", str(corpora)] if corpora else []),
            "train",
            *("--style", run.style, "--preset", run.preset, "--seed", str(run.seed)),
            *("--out", str(out), "--progress", "json", "--candidate"),
            *("--device", device),
            # In one argument, so that a note that begins with a dash is no option.
            *([f"--note={run.note}"] if run.note else []),
            *(["--network", run.network] if run.network else []),
            *(["--epochs", str(run.epochs)] if run.epochs is not None else []),
            *(["--dropout", str(run.dropout)] if run.dropout is not None else []),
        ),
        environment=environment(),
    )
