"""Killing programs that change versions or train at random moments, and looking at what is left.

They are forked from a server of processes, which can import PyTorch beforehand: see `set_forkserver_preload`.
"""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from benchmarks.trials.programs import shipped_in, trained_in
from models.errors import CheckpointError, ManifestError
from models.promotion import staging
from models.store import checkpoint
from models.store.manifest import read_manifest
from models.store.registry import Registry
from tests import tiny

PATIENCE = 300.0
"""Seconds, for a busy machine."""

Program = Callable[[Path, int, Event], None]


@dataclass
class VersionTrial:
    """A folder of versions that one `program` after the other changes, each of which is killed.

    A program is killed after at most so many `seconds` of its own processor time: on a busy machine it would not
    get far in as many seconds of the clock.
    """

    root: Path
    program: Program
    seconds: float
    random: Random
    kills: int = 0
    in_the_middle: int = 0
    """How many kills left a file or folder half written or half deleted."""
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        tiny.write_models(shipped_in(self.root))
        trained_in(self.root).mkdir()
        self._context = multiprocessing.get_context("forkserver")

    def kill_once(self) -> None:
        """Start a program, kill it at a random moment, and look at what is left, as the next start does."""
        began = self._context.Event()
        process = self._context.Process(target=self.program, args=(self.root, self.kills, began))
        process.start()
        if not began.wait(PATIENCE):
            self._complain("the program did not begin")
        moment, latest = _busy_seconds(process) + self.random.uniform(0, self.seconds), time.monotonic() + PATIENCE
        while process.is_alive() and _busy_seconds(process) < moment and time.monotonic() < latest:
            time.sleep(0.001)
        process.kill()
        process.join()
        if process.exitcode != -signal.SIGKILL:
            self._complain(f"the program ended by itself with {process.exitcode}")
        self.in_the_middle += bool(left_over(trained_in(self.root)))
        staging.clear_abandoned(trained_in(self.root))
        for trouble in self._broken():
            self._complain(trouble)
        self.kills += 1

    def _complain(self, trouble: str) -> None:
        """Keep a trouble and print it at once: the next kills may take minutes."""
        self.troubles.append(f"kill {self.kills} of {self.program.__name__}: {trouble}")
        print(self.troubles[-1], flush=True)

    @property
    def versions(self) -> int:
        """How many versions there are now."""
        return len([*trained_in(self.root).glob("*/*/")])

    def _broken(self) -> Iterator[str]:
        """Yield what a start would find wrong."""
        yield from broken(trained_in(self.root))
        try:
            active = read_manifest(shipped_in(self.root)) | read_manifest(trained_in(self.root))
        except ManifestError as error:
            yield str(error)
            return
        started = Registry(shipped_in(self.root), trained_in(self.root))
        started.refresh()
        served = {style: started.get(style).version for style in started.styles()}
        if served != active:
            yield f"{served} are served, and {active} are active"


def _busy_seconds(process: BaseProcess) -> float:
    """Return how much processor time a process has taken.

    Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    """
    # The second field is the program's name in parentheses, which can have spaces.
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def left_over(models: Path) -> list[Path]:
    """Return what is half written or half deleted in a folder of versions."""
    return [*models.glob(".*"), *models.glob("*/.*")]


def broken(models: Path) -> Iterator[str]:
    """Yield what is wrong with the files in a folder of versions once what was left has been cleared."""
    for path in left_over(models):
        yield f"left over: {path.name}"
    for version in models.glob("*/*/"):
        try:
            checkpoint.load(version)
        except CheckpointError as error:
            yield str(error)
