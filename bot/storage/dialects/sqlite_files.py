"""SQLite's files: copies, damage, and whether they are still where they were opened. Everything here blocks.

A database is `NAME` and, while it is open or after a crash, `NAME-wal` with the latest commits. The two belong
together: with another database's -wal beside it, a file is silently corrupted at the next opening.
https://www.sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
"""

import os
import re
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.errors import BackupError, DamageError, LostError

_PARTIAL = re.compile(r"\..+?(?:\.(?P<pid>\d+))?\.partial")
"""A copy that is not finished: `.NAME.PID.partial`, where PID is the process that writes it."""

_JOURNAL_MODE_AT = 18
"""Where the file's header says how it is written: 1 is with a rollback journal, 2 with a -wal."""

_ROLLBACK = 1
_COMPANIONS = ("", "-wal", "-shm")


class OpenFiles:
    """The files of an open database, to notice that they were moved, deleted or replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: list[tuple[int, int]] | None = None

    def check(self) -> None:
        """Raise LostError unless the files are those of the first call. Call it with a transaction open."""
        try:
            found = [(stat.st_dev, stat.st_ino) for stat in map(os.stat, (self._path, _wal(self._path)))]
        except OSError:
            found = []
        if self._opened is None:
            self._opened = found
        if not found or found != self._opened:
            raise LostError(
                f"the database at {self._path} was moved, deleted or replaced while it was open: "
                "nothing is stored until the bot is started again"
            )


def check(path: Path) -> None:
    """Raise DamageError where a database can't be trusted. Reads only, so that nothing gets worse by it."""
    wal = _wal(path)
    try:
        leftover = wal.exists() and wal.stat().st_size > 0
        if not path.exists() or path.stat().st_size == 0:
            if leftover:
                raise DamageError(f"the database {path} is missing, and its latest commits are left in {wal.name}")
            return
        if leftover and _journal_mode(path) == _ROLLBACK:
            raise DamageError(
                f"{path} is a backup that was copied over a database whose {wal.name} was left there"
            )
        with closing(_open_to_read(path)) as connection:
            [verdict] = connection.execute("PRAGMA quick_check(1)").fetchone()
    except (sqlite3.Error, OSError) as error:
        raise DamageError(f"the database at {path} can't be opened: {error}") from None
    if verdict != "ok":
        raise DamageError(f"the database at {path} is damaged: {' '.join(verdict.split())[:100]}")


def copy(path: Path, target: Path) -> None:
    """Copy a database that may be in use onto `target`, which is replaced only by a whole copy.

    Uses SQLite's online backup, https://www.sqlite.org/backup.html. Raises BackupError.
    """
    aside = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with closing(_open_to_read(path)) as source, closing(sqlite3.connect(aside)) as made:
            source.backup(made)
            # A file of its own, which needs no -wal. It also tells a backup from a database that was in use.
            made.execute("PRAGMA journal_mode = DELETE")
        aside.replace(target)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            aside.unlink()
        raise BackupError(f"the backup to {target} failed: {_reason(error)}") from None


def put_in_place(source: Path, path: Path) -> Path | None:
    """Make a copy of `source` the database at `path`; return where the files that were there are kept.

    Raises BackupError.
    """
    made = path.with_name(f"{path.name}.restored")
    copy(source, made)
    kept = path.with_name(f"{path.name}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}.replaced")
    moved = False
    try:
        for companion in _COMPANIONS:
            with suppress(FileNotFoundError):
                path.with_name(path.name + companion).rename(kept.with_name(kept.name + companion))
                moved = True
        made.replace(path)
    except OSError as error:
        raise BackupError(f"{source} can't be put in the place of {path}: {_reason(error)}") from None
    return kept if moved else None


def clear_leftovers(folder: Path) -> None:
    """Delete unfinished copies in `folder` whose process is gone."""
    for file in folder.glob(".*.partial"):
        found = _PARTIAL.fullmatch(file.name)
        if found and file.is_file() and not _runs_elsewhere(found["pid"]):
            for leftover in (file, file.with_name(f"{file.name}-journal")):
                leftover.unlink(missing_ok=True)


def _runs_elsewhere(pid: str | None) -> bool:
    """Tell whether another process of that id runs. In a container, a restarted bot often gets its old id."""
    if pid is None or int(pid) == os.getpid():
        return False
    if sys.platform == "win32":
        return True  # os.kill would end the process there
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _journal_mode(path: Path) -> int:
    with path.open("rb") as file:
        return (file.read(_JOURNAL_MODE_AT + 1) + bytes(_JOURNAL_MODE_AT + 1))[_JOURNAL_MODE_AT]


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
