"""SQLite: which file a URL names, and how connections to it are set up."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.dialects import sqlite_files
from bot.storage.dialects.backend import Backend, Session, Taken
from bot.storage.dialects.sqlite_files import OpenFiles
from bot.storage.errors import BackupError, DatabaseURLError, SchemaError, SessionError

EXAMPLE = "sqlite:///data/jianghu.db"

READ = "BEGIN"
"""Begins a transaction that takes no lock before it reads."""

WRITE = "BEGIN IMMEDIATE"
"""Begins a transaction that waits for the write lock at once, so that it can't fail later for want of it."""

BUSY_SECONDS = 5
"""How long SQLite waits for a lock that another process holds, such as a backup's."""

_DRIVERS = {"sqlite", "sqlite+pysqlite", "sqlite+aiosqlite"}
_DURABLE = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")
"""Readers never wait for the writer, and a commit is on the disk before it is acknowledged."""

_ERASED = "secure_delete = ON"
"""What is deleted is overwritten with zeros; https://www.sqlite.org/pragma.html#pragma_secure_delete."""


def path_of(url: str) -> Path:
    """Return the file that `url` names. Raises DatabaseURLError, whose text holds no password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseURLError(f"this is not a URL; one such as {EXAMPLE} would be right") from None
    if parsed.get_backend_name() != "sqlite":
        kind = parsed.get_backend_name()[:20]
        raise DatabaseURLError(
            f"the URL names a {kind} database, and Jianghu keeps its data in SQLite or PostgreSQL: {EXAMPLE}"
        )
    if parsed.drivername not in _DRIVERS:
        raise DatabaseURLError(f"SQLite is used through its standard driver only: {EXAMPLE}")
    if parsed.host or parsed.username or not parsed.database or parsed.database == ":memory:":
        raise DatabaseURLError(f"the URL names no file; one such as {EXAMPLE} would be right")
    if "?" in url:
        raise DatabaseURLError(f"a ? in the path must be written as %3F, and options are not known: {EXAMPLE}")
    try:
        return Path(parsed.database).expanduser()
    except RuntimeError:
        raise DatabaseURLError(f"the URL names the home of an unknown user: {EXAMPLE}") from None


def url_of(path: Path, driver: str = "sqlite") -> URL:
    """Return the URL of a file, for a driver such as `sqlite+aiosqlite`."""
    return URL.create(driver, database=str(path))


class File:
    """A database in a file; see `Backend`."""

    exclusive = True
    """The file is in DATA_DIR, which is one bot's alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        """The file."""

    @property
    def name(self) -> str:
        """The path."""
        return str(self.path)

    def exists(self) -> bool:
        """Tell whether the file exists."""
        try:
            return self.path.exists()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise SchemaError(f"the database at {self.path} can't be opened: {reason}") from None

    def prepare(self) -> None:
        """Make the file's folder."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SchemaError(
                f"the database's folder {self.path.parent} can't be made: {error.strerror}"
            ) from None

    def inspect(self) -> None:
        """Check that the file is whole: about a second for each gigabyte."""
        sqlite_files.check(self.path)

    def check(self) -> None:
        """Delete what killed backups left beside the file, and check that it is whole."""
        sqlite_files.clear_leftovers(self.path.parent)
        self.inspect()

    def reader(self, size: int) -> AsyncEngine:
        """Return an engine for reading on the event loop."""
        engine = create_async_engine(
            url_of(self.path, "sqlite+aiosqlite"),
            pool_size=size,
            max_overflow=0,
            connect_args=_arguments(BUSY_SECONDS),
            hide_parameters=True,
        )
        _set_up(engine.sync_engine, begin=READ, pragmas=(*_DURABLE, "query_only = ON"))
        return engine

    def long_reader(self) -> sa.Engine:
        """Return an engine for reading in any thread."""
        return self._engine(READ, ("query_only = ON",), poolclass=sa.NullPool)

    def writer(self) -> sa.Engine:
        """Return an engine for writing."""
        return self._engine(WRITE, (*_DURABLE, _ERASED), pool_size=1, max_overflow=0)

    def single(self, *, writing: bool, seconds: int) -> sa.Engine:
        """Return an engine that keeps no connection, without the pragmas that write to the file."""
        return self._engine(WRITE if writing else READ, (), seconds, poolclass=sa.NullPool)

    def _engine(
        self,
        begin: str,
        pragmas: tuple[str, ...],
        seconds: int | None = None,
        **pool: Any,  # noqa: ANN401 - passed on
    ) -> sa.Engine:
        # Parameters are ids and names of people, which errors would bring into the log.
        arguments = _arguments(BUSY_SECONDS if seconds is None else seconds)
        engine = sa.create_engine(url_of(self.path), connect_args=arguments, hide_parameters=True, **pool)
        _set_up(engine, begin=begin, pragmas=pragmas)
        return engine

    async def session(self) -> Session:
        """Raise SessionError: there is nobody to share locks with."""
        raise SessionError(f"the database at {self.path} is one process's alone")

    async def work(self, name: str, perform: Callable[[Taken], Awaitable[None]]) -> None:
        """Raise SessionError: the one process that uses it does its work by itself."""
        del name, perform
        raise SessionError(f"the database at {self.path} is one process's alone")

    def watch(self) -> Callable[[], None]:
        """Return a function that looks whether the files were moved, deleted or replaced."""
        return OpenFiles(self.path).check

    def save(self, revision: str) -> str | None:
        """Copy the database to a file beside it."""
        copy = self.path.with_name(f"{self.path.name}.{revision}.backup")
        sqlite_files.copy(self.path, copy)
        return copy.name

    def backup_file(self, folder: Path, moment: str) -> Path:
        """Return the name of a file beside the database."""
        del folder
        return self.path.with_name(f"{self.path.name}.{moment}.backup")

    def copy(self, target: Path) -> None:
        """Copy the database by SQLite's online backup."""
        sqlite_files.copy(self.path, target)

    def replace(self, source: Path, accept: Callable[[Backend], None]) -> str | None:
        """Put a copy of the backup in the file's place; no process may have the database open."""
        if self.exists() and self.path.samefile(source):
            raise BackupError(f"{source} is the database itself, not a backup of it")
        sqlite_files.check(source)
        accept(File(source))
        self.prepare()
        kept = sqlite_files.put_in_place(source, self.path)
        return None if kept is None else str(kept)


def _arguments(seconds: int) -> dict[str, Any]:
    # No isolation level: the driver would open a transaction by itself, and only before INSERT, UPDATE or DELETE.
    return {"isolation_level": None, "timeout": seconds}


def _set_up(engine: sa.Engine, *, begin: str, pragmas: tuple[str, ...]) -> None:
    """Set what SQLite forgets when a connection closes, and how a transaction begins."""

    def set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    sa.event.listen(engine, "connect", set_pragmas)
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
