"""What shared folders are called, and a machine's copies of them: versions in MODELS_DIR, rosters on the shelf."""

import hashlib
import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from bot.kit.shared import _rows
from bot.kit.shared._rows import State
from models.errors import CheckpointError
from models.store import checkpoint
from models.store.card import MAX_CARD, MAX_ROSTER, STYLE, VERSION
from models.store.folders import versions_in
from models.store.sharing import LIMITS, Version, check_version
from models.uploads.shelf import ABOUT_FILE, ROSTER_FILE, Shelf

_VERSION = re.compile(rf"models/({STYLE})/({VERSION})")
_ROSTER = re.compile(rf"rosters/({STYLE})")
_ROSTER_LIMITS = {ABOUT_FILE: MAX_CARD, ROSTER_FILE: MAX_ROSTER}
_log = logging.getLogger(__name__)


def of_version(version: Version) -> str:
    """Return what the folder of a style's version is called."""
    return "/".join(("models", *version))


def of_roster(style: str) -> str:
    """Return what the folder of a style's roster is called."""
    return f"rosters/{style}"


def versions_of(state: State) -> dict[Version, Mapping[str, str]]:
    """Return the files of each version; a folder of another name is left out, since a path is made of it."""
    found = ((_VERSION.fullmatch(folder), files) for folder, files in state.folders.items())
    return {(name[1], name[2]): files for name, files in found if name}


def rosters_of(state: State) -> dict[str, Mapping[str, str]]:
    """Return the files of each uploaded roster, by style."""
    found = ((_ROSTER.fullmatch(folder), files) for folder, files in state.folders.items())
    return {name[1]: files for name, files in found if name}


def fetch_versions(connection: Connection, state: State, root: Path, refused: set[Version]) -> set[Version]:
    """Write the versions that a folder lacks and return them; each has all of its files or is not there.

    One that is damaged or too large is added to `refused`, and logged when it is new there. Raises OSError.
    """
    fetched: set[Version] = set()
    missing = versions_of(state).keys() - versions_in(root)
    for style, version in sorted(missing):
        try:
            files = _rows.contents(connection, versions_of(state)[style, version], LIMITS)
            check_version(style, version, files)
        except CheckpointError as error:
            if (style, version) not in refused:
                _log.error("the shared version %s/%s is not used: %s", style, version, error)
            refused.add((style, version))
            continue
        checkpoint.write_files(root / style / version, files)
        fetched.add((style, version))
    return fetched


def remove_versions(root: Path, versions: set[Version]) -> None:
    """Delete versions. Raises OSError, but not for one that is gone."""
    for style, version in versions:
        with suppress(FileNotFoundError):
            checkpoint.remove(root / style / version)


def roster_files(connection: Connection, style: str) -> dict[str, bytes]:
    """Return the files of an uploaded roster; nothing where there is none. Raises CheckpointError."""
    found = _rows.files(connection, of_roster(style))
    return _rows.contents(connection, found, _ROSTER_LIMITS)


def take_rosters(connection: Connection, state: State, shelf: Shelf, *, alone: bool) -> int:
    """Make a shelf have what is shared; return how many rosters changed. Raises OSError.

    Those that are not shared are removed, unless the shelf was never shared, and so is `alone`.
    """
    wanted, changed = rosters_of(state), 0
    for style, files in wanted.items():
        if files == {name: hashlib.sha256(content).hexdigest() for name, content in shelf.files(style).items()}:
            continue
        try:
            found = _rows.contents(connection, files, _ROSTER_LIMITS)
        except CheckpointError as error:
            _log.error("the shared roster %s is not used: %s", style, error)
            continue
        if found.keys() == _ROSTER_LIMITS.keys():
            shelf.place(style, found)
            changed += 1
    for style in () if alone else shelf.all().keys() - wanted.keys():
        changed += shelf.remove(style)
    return changed
