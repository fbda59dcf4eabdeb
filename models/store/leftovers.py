"""Names of files and folders that are not finished: they say which process owns them.

So the ones that a killed process has left behind can be told from those that another one is writing right now.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def owned(prefix: str) -> str:
    """Return how a name begins that this process owns."""
    return f"{prefix}{os.getpid()}-"


def abandoned(paths: Iterable[Path], prefix: str) -> Iterator[Path]:
    """Yield the paths, whose names begin with `prefix`, that no living process owns."""
    for path in paths:
        owner = path.name.removeprefix(prefix).partition("-")[0]
        if not (owner.isdecimal() and _is_alive(int(owner))):
            yield path


def _is_alive(pid: int) -> bool:
    """Tell whether a process has this id; one that reuses it only delays the clearing."""
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
