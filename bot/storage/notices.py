"""What other processes say of their changes, so that what this one has in memory follows.

A change is announced in its own transaction, and heard once that is committed, by the process that made it too.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from sqlalchemy import Connection

from bot.storage import dialects

RETRY_SECONDS = 1.0
"""The pause before everything is read again after a notice could not be followed."""

NoticeHandler: TypeAlias = Callable[[str | None], Awaitable[None]]
"""Reads again what has changed: the thing that the notice names, or with None everything."""

_MISSED = ""
"""Stands in the queue for all notices that nobody heard while there was no connection."""

_log = logging.getLogger(__name__)


def announce(connection: Connection, topic: str, what: str | int = "") -> None:
    """Tell the other processes, once this transaction is committed, that something of a topic has changed."""
    dialects.notify(connection, f"{topic} {what}")


class Notices:
    """Hands notices to those who follow their topics, one at a time and in their order."""

    def __init__(self) -> None:
        self._handlers: defaultdict[str, list[NoticeHandler]] = defaultdict(list)
        self._waiting: asyncio.Queue[str] = asyncio.Queue()

    def follow(self, topic: str, handler: NoticeHandler) -> None:
        """Call `handler` with what `announce` says of a topic, and with None where notices were missed."""
        self._handlers[topic].append(handler)

    def put(self, notice: str) -> None:
        """Take a notice that was heard."""
        self._waiting.put_nowait(notice)

    def put_missed(self) -> None:
        """Let everything be read again: the connection was lost, and notices with it."""
        self._waiting.put_nowait(_MISSED)

    async def handle(self) -> None:
        """Handle notices until cancelled. After a failure everything is read again, until that succeeds."""
        while True:
            notice = await self._waiting.get()
            try:
                await self._follow(notice)
            except Exception as error:  # noqa: BLE001 - logged; a handler is a cog's or a plugin's
                _log.warning("a change of another process could not be followed, trying again: %s", error)
                await asyncio.sleep(RETRY_SECONDS)
                self.put_missed()

    async def _follow(self, notice: str) -> None:
        if notice == _MISSED:
            for handler in [handler for handlers in self._handlers.values() for handler in handlers]:
                await handler(None)
            return
        topic, _, what = notice.partition(" ")
        for handler in self._handlers.get(topic, ()):
            await handler(what)
