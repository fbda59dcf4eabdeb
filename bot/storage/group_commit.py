"""Group commit: what arrives while a transaction runs is written together in the next one.

DeWitt et al. 1984, "Implementation techniques for main memory database systems". Two thousand people who answer
at once so cost a handful of transactions instead of two thousand in line.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.storage.errors import BusyError

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class GroupCommit(Generic[Item, Outcome]):
    """Hands waiting items to `commit` in batches of at most `batch`, in order of arrival.

    `commit` writes a batch in one transaction and returns one outcome an item, in order.
    """

    def __init__(
        self,
        commit: Callable[[Sequence[Item]], Awaitable[Sequence[Outcome]]],
        *,
        batch: int = 500,
        limit: int = 20_000,
    ) -> None:
        self._commit = commit
        self._batch = batch
        self._limit = limit
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        self._task: asyncio.Task[None] | None = None

    async def submit(self, item: Item) -> Outcome:
        """Return the item's outcome once its batch is committed.

        Raises BusyError when `limit` items wait already, and what `commit` raised when the batch failed. A
        caller that is cancelled gives up the outcome, not the item.
        """
        if len(self._waiting) >= self._limit:
            raise BusyError(f"{self._limit:,} writes are waiting already")
        outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, outcome))
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        return await outcome

    async def drain(self) -> None:
        """Wait until nothing is waiting."""
        while self._task is not None:
            await asyncio.shield(self._task)

    async def _run(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[: self._batch], self._waiting[self._batch :]
                await self._write(batch)
        finally:
            self._task = None

    async def _write(self, batch: Sequence[tuple[Item, asyncio.Future[Outcome]]]) -> None:
        try:
            outcomes = await self._commit([item for item, _ in batch])
        except Exception as error:  # noqa: BLE001, every waiting caller gets it
            for _, future in batch:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if not future.done():
                future.set_result(outcome)
