"""Group commit: what arrives while a transaction runs is written together in the next one.

DeWitt et al. 1984, "Implementation techniques for main memory database systems". Two thousand simultaneous answers
take a handful of transactions instead of two thousand.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from sqlalchemy import Connection

from bot.storage.database import Database
from bot.storage.errors import BusyError

PAUSE = 0.03
"""Seconds between two batches, in which the second one grows (as with PostgreSQL's commit_delay)."""

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class GroupCommit(Generic[Item, Outcome]):
    """Writes items in batches of at most `batch`, in order of arrival, one transaction a batch.

    `operation` writes a batch and returns one outcome an item, in order. Other writes to the database run between
    the batches; await `settled` before one that must come after the items submitted so far.
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
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        """The items without an outcome; those of the running transaction come first."""
        self._writing: asyncio.Task[None] | None = None

    async def submit(self, item: Item) -> Outcome:
        """Return the item's outcome once its batch is committed.

        Raises BusyError when `limit` items have no outcome yet, and what `operation` raised when the batch failed.
        Cancelling the caller does not take the item back.
        """
        if len(self._waiting) >= self._limit:
            raise BusyError(f"{self._limit:,} writes are waiting already")
        outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, outcome))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await outcome

    async def settled(self) -> None:
        """Wait until every item that was submitted so far is written, or has failed."""
        if self._waiting:
            await asyncio.wait([outcome for _, outcome in self._waiting])

    async def _write_all(self) -> None:
        while self._waiting:
            batch = self._waiting[: self._batch]
            await self._write(batch)
            del self._waiting[: len(batch)]
            if self._waiting:
                await asyncio.sleep(PAUSE)
        self._writing = None

    async def _write(self, batch: Sequence[tuple[Item, asyncio.Future[Outcome]]]) -> None:
        items = [item for item, _ in batch]
        try:
            outcomes = await self._database.write(lambda connection: self._operation(connection, items))
        except Exception as error:  # noqa: BLE001 - every waiting caller gets it
            for _, future in batch:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if not future.done():
                future.set_result(outcome)
