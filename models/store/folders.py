"""Looking at folders and files of checkpoints without trusting them: what can't be looked at is not there."""

import os
from pathlib import Path


def folders_in(path: Path) -> list[str]:
    """Return the names of the folders in a folder; none where it can't be looked into."""
    try:
        return [inside.name for inside in path.iterdir() if is_folder(inside)]
    except OSError:
        return []


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder that can be looked at: `Path.is_dir` raises OSError where it can't."""
    return os.path.isdir(path)  # noqa: PTH112


def stamp(path: Path) -> tuple[int, int] | None:
    """Return what changes whenever a file is replaced; None where there is none."""
    try:
        # A link is refused when it is read, and must be noticed even where it leads nowhere.
        status = path.lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino
