"""SQLite: which file a URL names, and how connections to it are set up."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.errors import DatabaseURLError

EXAMPLE = "sqlite:///data/jianghu.db"

READ = "BEGIN"
"""Begins a transaction that takes no lock before it reads."""

WRITE = "BEGIN IMMEDIATE"
"""Begins a transaction that waits for the write lock at once, so that it can't fail later for want of it."""

BUSY_SECONDS = 5
"""How long SQLite waits for a lock that another process holds, such as a backup's."""

READERS = 4
"""How many read-only transactions run at the same time."""

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
        raise DatabaseURLError(f"the URL names a {kind} database, and Jianghu keeps its data in SQLite: {EXAMPLE}")
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


def reader(path: Path) -> AsyncEngine:
    """Return an engine for read-only transactions on the event loop."""
    engine = create_async_engine(
        url_of(path, "sqlite+aiosqlite"),
        pool_size=READERS,
        max_overflow=0,
        connect_args=_arguments(BUSY_SECONDS),
        hide_parameters=True,
    )
    _set_up(engine.sync_engine, begin=READ, pragmas=(*_DURABLE, "query_only = ON"))
    return engine


def writer(path: Path) -> sa.Engine:
    """Return an engine with one connection, for writing in one thread."""
    # Parameters are ids and names of people, which errors would bring into the log.
    engine = sa.create_engine(
        url_of(path),
        pool_size=1,
        max_overflow=0,
        connect_args=_arguments(BUSY_SECONDS),
        hide_parameters=True,
    )
    _set_up(engine, begin=WRITE, pragmas=(*_DURABLE, _ERASED))
    return engine


def long_reader(path: Path) -> sa.Engine:
    """Return an engine for read-only transactions in any thread; it keeps no connection."""
    engine = sa.create_engine(
        url_of(path), poolclass=sa.NullPool, connect_args=_arguments(BUSY_SECONDS), hide_parameters=True
    )
    _set_up(engine, begin=READ, pragmas=("query_only = ON",))
    return engine


def single(path: Path, *, begin: str, seconds: int) -> sa.Engine:
    """Return an engine that keeps no connection; `seconds` is how long it waits for a lock."""
    engine = sa.create_engine(url_of(path), poolclass=sa.NullPool, connect_args=_arguments(seconds))
    _set_up(engine, begin=begin, pragmas=())
    return engine


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
