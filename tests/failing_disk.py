"""A disk that fails at a chosen change: full once, read-only from then on, or with the process killed there.

Every change that Python makes to files is counted: opening one to write, syncing it, making, renaming and deleting
files and folders. Python reports all but the syncing to audit hooks, which can raise:
https://docs.python.org/3/library/audit_events.html
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from unittest import mock

_CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.chmod", "os.truncate", "os.link", "os.symlink"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Fault(StrEnum):
    """What happens at a change."""

    FULL = "full"
    """It fails for lack of space; the next ones don't."""
    READ_ONLY = "read-only"
    """It fails, and so does every later one."""
    KILLED = "killed"
    """The process ends there: nothing more is changed, and no cleaning up is done."""


class KilledError(BaseException):
    """Stands for the end of the process: it passes by every handler of errors."""


@dataclass
class Disk:
    """A disk that fails at a change, counted from 0; at none without a `fault`."""

    fault: Fault | None = None
    at: int = 0
    changes: int = 0
    """How many changes there were so far."""
    made: set[str] = field(default_factory=set)
    """The kinds of change that were tried: `fsync`, or the names of audit events."""

    @property
    def has_failed(self) -> bool:
        """Whether the change at which it fails came."""
        return self.fault is not None and self.changes > self.at

    def change(self, kind: str) -> None:
        """Count a change, and fail if it is its turn."""
        number = self.changes
        self.changes += 1
        self.made.add(kind)
        if self.fault is Fault.FULL and number == self.at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.fault is Fault.READ_ONLY and number >= self.at:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        if self.fault is Fault.KILLED and number >= self.at:
            raise KilledError


_disks: list[Disk] = []
"""The disk in use, if any; a hook can't be removed."""


@contextmanager
def failing(disk: Disk) -> Iterator[Disk]:
    """Let the changes of this block be made to a disk. A kill ends the block and no more."""

    def sync(descriptor: int) -> None:
        disk.change("fsync")
        fsync(descriptor)

    fsync = os.fsync
    _disks.append(disk)
    try:
        with mock.patch("os.fsync", sync):
            yield disk
    except KilledError:
        pass
    finally:
        _disks.remove(disk)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if not _disks:
        return
    if event == "open":
        changes = isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)
    elif event == "os.mkdir":
        # Making a folder that is there fails for that alone.
        changes = not os.path.exists(str(arguments[0]))  # noqa: PTH110
    else:
        changes = event in _CHANGES
    if changes:
        _disks[-1].change(event)


sys.addaudithook(_hook)
