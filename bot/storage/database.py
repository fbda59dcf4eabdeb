"""The open database.

Readers never wait for the writer (write-ahead log), and there is one writing connection, so that writers wait
for each other in the event loop and not in SQLite's lock. A commit is flushed to the disk (synchronous FULL):
what was acknowledged survives the process and a power cut alike, and the group commit of answers keeps that cheap.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage import schema
from bot.storage.location import database_path, sqlite_url

Result = TypeVar("Result")

BUSY_SECONDS = 5
"""How long SQLite waits for a lock that another process holds, such as a backup's."""


class Database:
    """Reads and writes. Close it: its connections live in threads that would keep the process alive."""

    def __init__(self, path: Path) -> None:
        self._reader = _engine(path, "BEGIN", pool_size=4, query_only=True)
        self._writer = _engine(path, "BEGIN IMMEDIATE", pool_size=1, query_only=False)
        self._writes: set[asyncio.Task[object]] = set()

    @classmethod
    async def open(cls, url: str) -> Self:
        """Migrate the file that `url` names and open it. Raises StorageError."""
        path = database_path(url)
        await asyncio.to_thread(schema.upgrade, path)
        return cls(path)

    async def close(self) -> None:
        """Let the writes that have begun finish, then close all connections."""
        await asyncio.gather(*self._writes, return_exceptions=True)
        await self._reader.dispose()
        await self._writer.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open a read-only transaction: one consistent view of the data."""
        async with self._reader.begin() as connection:
            yield connection

    async def write(self, operation: Callable[[AsyncConnection], Awaitable[Result]]) -> Result:
        """Run `operation` in a transaction of its own, committed when it returns and undone when it raises.

        It runs to its end even if the caller is cancelled: SQL that has been queued in a connection's thread
        can't be called back, so half an operation must not be all that remains of it.
        """
        task = asyncio.create_task(self._write(operation))
        self._writes.add(task)
        task.add_done_callback(self._writes.discard)
        return await asyncio.shield(task)

    async def _write(self, operation: Callable[[AsyncConnection], Awaitable[Result]]) -> Result:
        async with self._writer.begin() as connection:
            return await operation(connection)


def _engine(path: Path, begin: str, *, pool_size: int, query_only: bool) -> AsyncEngine:
    engine = create_async_engine(
        sqlite_url(path, "sqlite+aiosqlite"),
        pool_size=pool_size,
        max_overflow=0,
        # No isolation level: the driver would else begin by itself, and only before DML.
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS},
    )

    def set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    sa.event.listen(engine.sync_engine, "connect", set_pragmas)
    sa.event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine
