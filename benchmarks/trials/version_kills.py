"""Killing programs that change versions or train at random moments, and looking at what is left.

They are forked from a server that has imported PyTorch, so that a hundred kills take minutes.
"""

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from benchmarks.trials import programs
from benchmarks.trials.programs import shipped_in, trained_in
from models.errors import CheckpointError, ManifestError
from models.promotion import staging
from models.store import checkpoint
from models.store.manifest import read_manifest
from models.store.registry import Registry
from tests import tiny

START_SECONDS = 300.0
"""How long a program may take to begin, on a busy machine."""

Program = Callable[[Path, int, Event], None]


@dataclass
class VersionTrial:
    """A folder of versions that one `program` after the other changes, each of which is killed.

    `seconds` is how long after its beginning a program is killed at the latest.
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
        self._context.set_forkserver_preload([programs.__name__])

    def kill_once(self) -> None:
        """Start a program, kill it at a random moment, and look at what is left, as the next start does."""
        began, number = self._context.Event(), self.kills
        process = self._context.Process(target=self.program, args=(self.root, number, began))
        process.start()
        if not began.wait(START_SECONDS):
            self.troubles.append(f"kill {number}: the program did not begin")
        time.sleep(self.random.uniform(0, self.seconds))
        process.kill()
        process.join()
        if process.exitcode != -signal.SIGKILL:
            self.troubles.append(f"kill {number}: the program ended by itself with {process.exitcode}")
        self.in_the_middle += bool(left_over(trained_in(self.root)))
        staging.clear_abandoned(trained_in(self.root))
        self.troubles += [f"kill {number}: {trouble}" for trouble in self._broken()]
        self.kills += 1

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
