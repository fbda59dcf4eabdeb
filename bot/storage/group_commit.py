"""Group commit: what arrives while a transaction runs is written together in the next one.

DeWitt et al. 1984, "Implementation techniques for main memory database systems". Two thousand people who answer
at once so cost a handful of transactions instead of two thousand in line.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

from sqlalchemy import Connection

from bot.storage.database import Database
from bot.storage.errors import BusyError

PAUSE = 0.03
"""Seconds between batches, so that a crowd makes large ones (PostgreSQL's commit_delay)."""

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class GroupCommit(Generic[Item, Outcome]):
    """Writes waiting items in batches of at most `batch`, in order of arrival, one transaction a batch.

    `operation` writes a batch and returns one outcome an item, in order. The writer's thread goes from batch to
    batch by itself, so that nobody waits for the event loop's turn but to be told. A `Database.write` that is
    asked for later is done later.
    """

    def __init__(
        self,
        database: Database,
        operation: Callable[[Connection, Sequence[Item]], Sequence[Outcome]],
        *,
        batch: int = 500,
        limit: int = 20_000,
    ) -> None:
        self._database = database
        self._operation = operation
        self._batch = batch
        self._limit = limit
        self._lock = Lock()
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        self._writing = False

    async def submit(self, item: Item) -> Outcome:
        """Return the item's outcome once its batch is committed.

        Raises BusyError when `limit` items wait already, and what `operation` raised when the batch failed. A
        caller that is cancelled gives up the outcome, not the item.
        """
        outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        with self._lock:
            if len(self._waiting) >= self._limit:
                raise BusyError(f"{self._limit:,} writes are waiting already")
            self._waiting.append((item, outcome))
            start = not self._writing
            self._writing = True
        if start:
            self._database.in_writer(self._write_all)
        return await outcome

    def _write_all(self) -> None:
        """Write batch after batch until nothing waits. Runs in the writer's thread."""
        while batch := self._next_batch():
            self._write(batch)
            time.sleep(PAUSE)

    def _next_batch(self) -> list[tuple[Item, asyncio.Future[Outcome]]]:
        with self._lock:
            batch, self._waiting = self._waiting[: self._batch], self._waiting[self._batch :]
            self._writing = bool(batch)
            return batch

    def _write(self, batch: list[tuple[Item, asyncio.Future[Outcome]]]) -> None:
        items, futures = [item for item, _ in batch], [future for _, future in batch]
        loop = futures[0].get_loop()
        try:
            outcomes = self._database.transact(lambda connection: self._operation(connection, items))
        except Exception as error:  # noqa: BLE001 - every waiting caller gets it
            loop.call_soon_threadsafe(_fail, futures, error)
        else:
            loop.call_soon_threadsafe(_tell, futures, outcomes)


def _tell(futures: Sequence[asyncio.Future[Outcome]], outcomes: Sequence[Outcome]) -> None:
    for future, outcome in zip(futures, outcomes, strict=True):
        if not future.done():
            future.set_result(outcome)


def _fail(futures: Sequence[asyncio.Future[Outcome]], error: Exception) -> None:
    for future in futures:
        if not future.done():
            future.set_exception(error)
