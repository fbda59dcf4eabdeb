"""Names of files and folders that are not finished: they say which process owns them.

So the ones that a killed process has left behind can be told from those that another one is writing right now.
"""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_TOKEN = secrets.token_hex(4)
"""Tells a process from an earlier one of the same id: in a container, each start of the bot has the same one."""


def owned(prefix: str) -> str:
    """Return how a name begins that this process owns, such as `.partial-123-0a1b2c3d-`."""
    return f"{prefix}{os.getpid()}-{_TOKEN}-"


def discard_abandoned(paths: Iterable[Path], prefix: str) -> None:
    """Delete the files and folders, whose names begin with `prefix`, that no living process owns.

    What can't be deleted, as on a read-only disk, stays: it is in nobody's way.
    """
    for path in _abandoned(paths, prefix):
        discard(path)


def discard(path: Path) -> None:
    """Delete a file, a link, or a folder with all that is in it, as far as that is possible."""
    if path.is_symlink() or not path.is_dir():
        with suppress(OSError):
            path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _abandoned(paths: Iterable[Path], prefix: str) -> Iterator[Path]:
    for path in paths:
        owner, _, rest = path.name.removeprefix(prefix).partition("-")
        if not (owner.isdecimal() and _is_alive(int(owner), rest)):
            yield path


def _is_alive(pid: int, token: str) -> bool:
    """Tell whether a process has this id; another one that reuses it only delays the clearing."""
    if pid == os.getpid():
        return token.startswith(f"{_TOKEN}-")
    if os.name != "posix":
        # Windows would take the signal 0 for Ctrl-C.
        return True
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
