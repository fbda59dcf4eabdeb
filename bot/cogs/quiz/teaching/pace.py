"""How long people get to read, and waits that they can cut short."""

import asyncio
from datetime import timedelta

from bot.kit.pages.page import Field, Page

LEAST, MOST = 6.0, 8.0
"""Seconds to read a reveal before the next question."""

CHARACTERS = 400
"""Characters of a reveal that takes the longest time."""


def reading_time(page: Page) -> timedelta:
    """Return how long a reveal is left alone: the longer its text, the longer."""
    texts = (f"{block.heading}{block.content}" if isinstance(block, Field) else block for block in page.blocks)
    length = sum(len(text) for text in texts if isinstance(text, str))
    return timedelta(seconds=LEAST + (MOST - LEAST) * min(1.0, length / CHARACTERS))


class Wait:
    """A wait that people can end, perhaps before it has begun."""

    def __init__(self) -> None:
        self._ended = False
        self._timer: asyncio.Task[None] | None = None

    def renew(self) -> None:
        """Let the next wait last again, although the one before was ended."""
        self._ended = False

    async def run(self, time: timedelta) -> None:
        """Wait for some time, or until somebody ends the wait."""
        if self._ended:
            return
        self._timer = asyncio.create_task(asyncio.sleep(max(time.total_seconds(), 0)))
        try:
            await asyncio.wait({self._timer})
        finally:
            self._timer.cancel()

    def end(self) -> None:
        """End the wait that runs, or is about to."""
        self._ended = True
        if self._timer is not None:
            self._timer.cancel()
