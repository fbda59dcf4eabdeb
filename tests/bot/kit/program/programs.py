"""Programs that stand in for the training program."""

import sys
from pathlib import Path

from bot.kit.program.command import Command, environment

WAIT = "import time; time.sleep(600)"


def command(source: str, *arguments: str, seconds: float = 60) -> Command:
    """Return a command that runs a piece of Python with the environment of a training run."""
    return Command((sys.executable, "-P", "-c", source, *arguments), environment(), seconds)


def alive(pid: int) -> bool:
    """Tell whether a process is running; a zombie is not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
