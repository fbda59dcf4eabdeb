"""The open database.

All writing happens in one thread, a whole transaction at a time. A transaction that returned to the event loop
between its statements would wait a turn of the loop for each, and a turn is long when a crowd is answering. The
group commit of answers keeps the flush to the disk at each commit cheap.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import asynccontextmanager, suppress
from typing import Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.metrics import DATABASE
from bot.storage import schema
from bot.storage.dialects import backend_of
from bot.storage.dialects.backend import Backend
from bot.storage.errors import SchemaError

CLOSE_SECONDS = 2.0
"""How long `close` waits for the writes that were asked for; what has not begun by then is dropped."""

READERS = 4
"""How many read-only transactions run at the same time, unless told."""

_READ, _LONG_READ, _WRITE = map(DATABASE.labels, ("read", "long read", "write"))
Result = TypeVar("Result")
_log = logging.getLogger(__name__)


class Database:
    """Reads and writes. Close it: its connections live in threads that would keep the process alive."""

    def __init__(self, backend: Backend, readers: int = READERS) -> None:
        self.exclusive = backend.exclusive
        """Whether no other process uses it."""
        self._reader = backend.reader(readers)
        self._long_reader = backend.long_reader()
        self._writer = backend.writer()
        self._check = backend.watch()
        self.guard: Callable[[], None] = lambda: None
        """Raises StorageError while this process is not allowed to write; called before each commit."""
        self._thread = ThreadPoolExecutor(1, "database-writer")
        self._reading = ThreadPoolExecutor(1, "database-long-reader")

    @classmethod
    async def open(cls, url: str, readers: int = READERS) -> Self:
        """Migrate the database that `url` names and open it for writing. Raises StorageError."""
        backend = backend_of(url)
        await asyncio.to_thread(schema.upgrade, backend)
        database = cls(backend, readers)
        try:
            # A database that can only be read would look fine until the first answer.
            await database.write(lambda _: None)
        except sa.exc.DBAPIError as error:
            await database.close()
            raise SchemaError(f"the database at {backend.name} can't be written: {error.orig}") from None
        return database

    async def close(self) -> None:
        """Finish the writes that were asked for, then close all connections. May be called again.

        While another process holds the database, each write waits for seconds: after `CLOSE_SECONDS` those
        that have not begun are dropped.
        """
        await asyncio.to_thread(self._close_writer)
        await self._reader.dispose()

    def _close_writer(self) -> None:
        with suppress(RuntimeError):  # closed before
            wait([self._thread.submit(lambda: None)], CLOSE_SECONDS)
        self._thread.shutdown(cancel_futures=True)
        self._writer.dispose()
        self._reading.shutdown(cancel_futures=True)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open a read-only transaction: one consistent view of the data.

        Raises LostError when it failed and the files were moved, deleted or replaced since they were opened.
        """
        try:
            async with self._reader.begin() as connection:
                with _READ.time():
                    yield connection
        except sa.exc.OperationalError:
            await asyncio.to_thread(self._check)
            raise

    async def read_long(self, operation: Callable[[sa.Connection], Result]) -> Result:
        """Run `operation` in a thread, in a read-only transaction, one at a time.

        For what takes too long for the event loop, such as making records of ten thousand rows. Raises LostError
        as `read` does.
        """
        return await asyncio.get_running_loop().run_in_executor(self._reading, self._view, operation)

    def _view(self, operation: Callable[[sa.Connection], Result]) -> Result:
        try:
            with _LONG_READ.time(), self._long_reader.begin() as connection:
                return operation(connection)
        except sa.exc.OperationalError:
            self._check()
            raise

    async def write(self, operation: Callable[[sa.Connection], Result]) -> Result:
        """Run `operation` in the writer's thread, in a transaction that is rolled back when it raises.

        Operations run in the order of the calls, and to their ends even if the caller is cancelled. Raises what
        `operation` raised, what `guard` raises, and LostError when the files were moved, deleted or replaced since
        they were opened.
        """
        loop = asyncio.get_running_loop()
        writing = loop.run_in_executor(self._thread, self._transact, operation)
        try:
            return await asyncio.shield(writing)
        except asyncio.CancelledError:
            writing.add_done_callback(_log_failure)
            raise

    def _transact(self, operation: Callable[[sa.Connection], Result]) -> Result:
        with _WRITE.time(), self._writer.begin() as connection:
            outcome = operation(connection)
            self.guard()
            # SQLite goes on writing into a file that nobody will find again.
            self._check()
            return outcome


def _log_failure(writing: asyncio.Future[Result]) -> None:
    """Log in one line how a write failed whose caller had gone; asyncio would log its traceback."""
    if not writing.cancelled() and (error := writing.exception()) is not None:
        _log.warning("a write failed after its caller had gone: %s", error)
