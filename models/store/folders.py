"""What is in a folder of checkpoints, without reading any of it."""

import os
import re
from pathlib import Path

from models.store.card import STYLE, VERSION


def versions_in(root: Path) -> set[tuple[str, str]]:
    """Return each style and version that has a folder in `root`."""
    styles = [name for name in folders_in(root) if re.fullmatch(STYLE, name)]
    return {(style, name) for style in styles for name in folders_in(root / style) if re.fullmatch(VERSION, name)}


def folders_in(path: Path) -> list[str]:
    """Return the names of the folders in a folder; none where it can't be looked into."""
    try:
        return [inside.name for inside in path.iterdir() if is_folder(inside)]
    except OSError:
        return []


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder that can be looked at: `Path.is_dir` raises OSError where it can't."""
    return os.path.isdir(path)  # noqa: PTH112
