"""A version that a trainer has made, before it is anywhere: its files wait in the database for the bot's gates.

They are a folder beside those of versions and rosters, so their contents are stored once, as long as it is there.
"""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from bot.kit.shared import _folders, _rows
from models.store.sharing import LIMITS
from models.uploads.shelf import Shelf


def _folder(job_id: int) -> str:
    return f"aside/{job_id}"


def write(connection: Connection, job_id: int, files: Mapping[str, bytes]) -> None:
    """Store the files of a job's version."""
    _rows.put(connection, _folder(job_id), files)


def read(connection: Connection, job_id: int) -> dict[str, bytes]:
    """Return the files of a job's version; none where there is none. Raises CheckpointError for damaged ones."""
    return _rows.contents(connection, _rows.files(connection, _folder(job_id)), LIMITS)


def remove(connection: Connection, job_id: int) -> None:
    """Delete the files of a job's version; where it was put into place, its contents stay."""
    _rows.remove(connection, [_folder(job_id)])


def take_roster(connection: Connection, style: str, root: Path) -> Path | None:
    """Put an uploaded style's roster on the shelf `root`; return its folder, or None where there is none.

    Raises CheckpointError for a damaged one, and OSError.
    """
    files = _folders.roster_files(connection, style)
    if not files:
        return None
    Shelf(root).place(style, files)
    return root / style
