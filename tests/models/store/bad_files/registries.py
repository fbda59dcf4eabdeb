"""A program that lets registries read folders: `python -m tests.models.store.bad_files.registries SHIPPED`.

Each line of standard input is JSON with two paths: a folder, and where it is to be moved while a registry serves.
Each line of standard output is the JSON of what the registries did, see `refusals.Refusal`.
"""

import ctypes
import gc
import json
import logging
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

import torch

from models.store.registry import Registry
from tests.models.store.bad_files.case import STYLE

_STUCK_SECONDS = 60
_STATUS = Path("/proc/self/status")


class _Lines(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def take(self) -> list[str]:
        """Return the lines since the last time."""
        lines, self.lines = self.lines, []
        return lines


def main(shipped: Path) -> None:
    """Answer line after line."""
    torch.set_num_threads(1)
    logged = _Lines()
    logging.getLogger().addHandler(logged)
    # The first load imports and starts what every other one uses.
    version = _started(shipped).get(STYLE).version
    # As the bot does: what torch brings is not visited by every collection.
    gc.collect()
    gc.freeze()
    open_now = _open()
    for line in sys.stdin:
        aside, root = map(Path, json.loads(line))
        # Its default is to end the process, even one that waits for a file.
        signal.alarm(_STUCK_SECONDS)
        serving = _started(shipped, root)
        old = serving.get(STYLE)
        aside.rename(root)
        before = _resting()
        began, busy = time.perf_counter(), time.process_time()
        serving.refresh()
        seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - busy
        megabytes, lines = _megabytes("VmHWM") - before, logged.take()
        started = _started(shipped, root)
        answer = {
            "lines": lines,
            "lines_at_start": logged.take(),
            "serves_the_old": serving.get(STYLE) is old and started.get(STYLE).version == version,
            "seconds": seconds,
            "cpu_seconds": cpu_seconds,
            "megabytes": megabytes,
            "left_over": _open() - open_now,
        }
        print(json.dumps(answer), flush=True)  # noqa: T201 - its output is for a program


def _started(*roots: Path) -> Registry:
    registry = Registry(*roots)
    registry.refresh()
    return registry


def _resting() -> float:
    """Return the process's memory in MB after giving back what it does not use, and begin a new VmHWM."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _megabytes("VmRSS")


def _megabytes(what: str) -> float:
    """Return the process's memory now (VmRSS), or at the most since `clear_refs` was written (VmHWM)."""
    found = re.search(rf"{what}:\s+(\d+) kB", _STATUS.read_text(encoding="ascii"))
    assert found
    return int(found[1]) / 1024


def _open() -> int:
    """Return how many files are open and threads run."""
    return len(os.listdir("/proc/self/fd")) + threading.active_count()  # noqa: PTH208 - of a path that is no folder's


if __name__ == "__main__":
    main(Path(sys.argv[1]))
