"""The open database.

Readers never wait for the writer (write-ahead log). All writing happens in one thread, a whole transaction at a
time: a transaction that came back to the event loop between its statements would take a turn of it for each, and
a turn is long when a crowd is answering. A commit is flushed to the disk (synchronous FULL): what was acknowledged
survives the process and a power cut alike, and the group commit of answers keeps that cheap.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage import schema
from bot.storage.location import database_path, sqlite_url

Result = TypeVar("Result")

BUSY_SECONDS = 5
"""How long SQLite waits for a lock that another process holds, such as a backup's."""

READERS = 4


class Database:
    """Reads and writes. Close it: its connections live in threads that would keep the process alive."""

    def __init__(self, path: Path) -> None:
        # No isolation level: the driver would else begin by itself, and only before DML.
        arguments = {"isolation_level": None, "timeout": BUSY_SECONDS}
        self._reader = create_async_engine(
            sqlite_url(path, "sqlite+aiosqlite"), pool_size=READERS, max_overflow=0, connect_args=arguments
        )
        self._writer = sa.create_engine(
            sqlite_url(path, "sqlite"), pool_size=1, max_overflow=0, connect_args=arguments
        )
        self._thread = ThreadPoolExecutor(1, "database-writer")
        _prepare(self._reader.sync_engine, begin="BEGIN", query_only=True)
        _prepare(self._writer, begin="BEGIN IMMEDIATE", query_only=False)

    @classmethod
    async def open(cls, url: str) -> Self:
        """Migrate the file that `url` names and open it. Raises StorageError."""
        path = database_path(url)
        await asyncio.to_thread(schema.upgrade, path)
        return cls(path)

    async def close(self) -> None:
        """Let the writes that were asked for finish, then close all connections. May be called again."""
        await asyncio.to_thread(self._close_writer)
        await self._reader.dispose()

    def _close_writer(self) -> None:
        self._thread.shutdown()
        self._writer.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open a read-only transaction: one consistent view of the data."""
        async with self._reader.begin() as connection:
            yield connection

    async def write(self, operation: Callable[[sa.Connection], Result]) -> Result:
        """Run `operation` in the writer's thread, in a transaction that is undone when it raises.

        Operations run in the order of the calls, and to their ends even if the caller is cancelled.
        """
        loop = asyncio.get_running_loop()
        return await asyncio.shield(loop.run_in_executor(self._thread, self._transact, operation))

    def _transact(self, operation: Callable[[sa.Connection], Result]) -> Result:
        with self._writer.begin() as connection:
            return operation(connection)


def _prepare(engine: sa.Engine, *, begin: str, query_only: bool) -> None:
    """Set what SQLite forgets with each connection, and how a transaction begins."""

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

    sa.event.listen(engine, "connect", set_pragmas)
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
