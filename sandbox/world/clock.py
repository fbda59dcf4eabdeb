"""The only source of time, so that tests can move it."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """A callback that is due later and can be cancelled."""

    def cancel(self) -> None:
        """Cancel it; does nothing when it has already run."""


class Clock(Protocol):
    """Tells the time and runs callbacks later."""

    def now(self) -> float:
        """Return seconds since the epoch; never runs backwards."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run `callback` in `delay` seconds, on the event loop."""


class SystemClock:
    """The wall clock at the start, moved on by the monotonic clock."""

    def __init__(self) -> None:
        self._offset = time.time() - time.monotonic()

    def now(self) -> float:
        """Return seconds since the epoch; never runs backwards."""
        return self._offset + time.monotonic()

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run `callback` in `delay` seconds, on the event loop."""
        return asyncio.get_running_loop().call_later(delay, callback)
