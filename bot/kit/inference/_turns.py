"""Turns at something that few can use at once."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from bot.kit.inference._fair_queue import FairQueue
from bot.metrics import WAITING


class Turns:
    """A semaphore of `slots` that people acquire by turns: see `FairQueue` for the order, `limit` and `share`."""

    def __init__(self, slots: int, limit: int, share: int) -> None:
        self._free = slots
        self._queue: FairQueue[asyncio.Future[None]] = FairQueue(limit, share)

    @asynccontextmanager
    async def turn(self, person: Hashable) -> AsyncIterator[None]:
        """Wait for a slot and hold it. Raises ShareUsedError or FullError when too many wait."""
        await self._acquire(person)
        try:
            yield
        finally:
            self._release()

    async def _acquire(self, person: Hashable) -> None:
        if self._free:
            self._free -= 1
            return
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.put(person, granted)
        try:
            with WAITING.track_inprogress():
                await granted
        except asyncio.CancelledError:
            self._queue.discard(person, granted)
            if granted.done() and not granted.cancelled():
                # Granted and cancelled in the same moment: the slot is the next one's.
                self._release()
            raise

    def _release(self) -> None:
        while self._queue:
            granted = self._queue.take()
            # One that was cancelled a moment ago may not have left the queue yet.
            if not granted.done():
                granted.set_result(None)
                return
        self._free += 1

    def close(self) -> None:
        """Cancel everybody who waits."""
        while self._queue:
            self._queue.take().cancel()
