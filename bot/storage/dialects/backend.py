"""What each kind of database can do. `sqlite.File` and `postgresql.Server` are the two kinds."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine


class Backend(Protocol):
    """Where a database is, and how it is opened, copied and replaced. Everything here blocks."""

    exclusive: bool
    """Whether no other process uses the database while a bot runs."""

    @property
    def name(self) -> str:
        """What messages call it; holds no password."""

    def exists(self) -> bool:
        """Tell whether there is a database to open. Raises SchemaError where that can't be told."""

    def prepare(self) -> None:
        """Make the place where a new database goes. Raises SchemaError."""

    def inspect(self) -> None:
        """Raise DamageError or SchemaError where the database can't be trusted; change nothing."""

    def check(self) -> None:
        """Delete what killed backups left, and `inspect`."""

    def reader(self, size: int) -> AsyncEngine:
        """Return an engine for `size` read-only transactions at a time, on the event loop."""

    def long_reader(self) -> sa.Engine:
        """Return an engine for read-only transactions in any thread; it keeps no connection."""

    def writer(self) -> sa.Engine:
        """Return an engine with one connection, for writing in one thread.

        A transaction waits until no other one writes, in any process, and so sees all that others have written.
        """

    def single(self, *, writing: bool, seconds: int) -> sa.Engine:
        """Return an engine that keeps no connection; `seconds` is how long it waits for a lock."""

    def watch(self) -> Callable[[], None]:
        """Return a function that raises LostError once the open database is not where it was any more.

        It is to be called with a transaction open.
        """

    def listen(self, channel: str, heard: Callable[[], None]) -> Callable[[], None]:
        """Call `heard`, in a thread, after each notification in a channel; return what ends that, and blocks.

        Where there are no notifications, do nothing.
        """

    def save(self, revision: str) -> str | None:
        """Copy the database before it is migrated from `revision`, where that is cheap; return the copy's name.

        Raises BackupError.
        """

    def backup_file(self, folder: Path, moment: str) -> Path:
        """Return where a backup goes that was given no name; `folder` is DATA_DIR."""

    def copy(self, target: Path) -> None:
        """Write a backup, which is one consistent view, to a new file. Raises BackupError."""

    def replace(self, source: Path, accept: Callable[["Backend"], None]) -> str | None:
        """Put the backup `source` in the place of the database; return where the earlier one is kept, if any.

        `accept` gets the backup as a database, and raises where it is none of ours: then nothing has changed.
        Raises BackupError or DamageError.
        """
