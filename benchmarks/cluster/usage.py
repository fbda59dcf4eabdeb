"""What processes use, from Linux' /proc, and for how much of the time a database is being written to."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bot.storage.dialects.postgresql import WRITE_LOCK

_TICKS = os.sysconf("SC_CLK_TCK")
_LOOK_SECONDS = 0.05
_HELD = """
    SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted
    AND objsubid = 1 AND (classid::bigint << 32) + objid::bigint = %s
"""


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    found = [path.read_text(encoding="ascii").split() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for part in found for child in part]


def cpu_seconds(pid: int) -> float:
    """Return the processor time of a process and of all that it has started, those that have ended included."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        started = children(pid)
    except (FileNotFoundError, ProcessLookupError):  # it has just ended, and counts as its parent's
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS + sum(map(cpu_seconds, started))


def resident_megabytes(pid: int) -> float:
    """Return the memory of a process that is in use now, with what it shares with others."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@dataclass
class Writing:
    """How often somebody wrote to a database when it was looked at."""

    looks: int = 0
    held: int = 0

    @property
    def share(self) -> float:
        """The share of the time in which the writers' lock was held."""
        return self.held / max(self.looks, 1)


@contextmanager
def writing_watched(url: str) -> Iterator[Writing]:
    """Look at the writers' lock twenty times a second for as long as the block lasts."""
    seen, done = Writing(), threading.Event()

    def look() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while not done.wait(_LOOK_SECONDS):
                row = connection.execute(_HELD, (WRITE_LOCK,)).fetchone()
                seen.looks += 1
                seen.held += bool(row and row[0])

    thread = threading.Thread(target=look, name="writers-lock")
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()


@dataclass(frozen=True)
class Reading:
    """The processor time that each role had used at a moment, in seconds."""

    at: float
    cpu: dict[str, float]

    @classmethod
    def of(cls, roles: dict[str, int]) -> "Reading":
        """Read it of processes and their children; this process counts alone."""
        used = {
            role: time.process_time() if pid == os.getpid() else cpu_seconds(pid) for role, pid in roles.items()
        }
        return cls(time.perf_counter(), used)
