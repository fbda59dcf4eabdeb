"""A gateway connection that survives a frame which can't be read.

discord.py 2.7.1 lets the error of a single frame, such as broken JSON or an object without a key that it expects,
end the whole client.
"""

import asyncio
import logging
import math
import time
from dataclasses import dataclass
from typing import Any, ClassVar

import aiohttp
import discord.client
import discord.shard
from discord.gateway import DiscordWebSocket, ReconnectWebSocket, WebSocketClosure

CANNOT_DECODE = 4000
"""The close code that lets Discord keep the session, so that it can be resumed.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
"""

# What discord.py itself answers by connecting again, or by ending.
_EXPECTED = (
    ReconnectWebSocket,
    WebSocketClosure,
    discord.ConnectionClosed,
    discord.HTTPException,
    aiohttp.ClientError,
    asyncio.TimeoutError,
    OSError,
)
CALM_SECONDS = 60.0
"""After so long without a failure the next one is not waited for."""

MAX_PAUSE = 32.0
"""Seconds; the longest pause before the connection is renewed."""

_log = logging.getLogger(__name__)


@dataclass
class Pauses:
    """Growing pauses between failures that follow each other: 0, 1, 2, 4 ... seconds."""

    seconds: float = 0.0
    ended_at: float = -math.inf

    def next(self, now: float) -> float:
        """Return how many seconds to wait after a failure at `now`, in seconds of any clock."""
        calm = now - self.ended_at > CALM_SECONDS
        self.seconds = 0.0 if calm else min(max(1.0, 2 * self.seconds), MAX_PAUSE)
        self.ended_at = now + self.seconds
        return self.seconds


class SturdyWebSocket(DiscordWebSocket):
    """Logs a frame that can't be read, and renews the connection; the session resumes after that frame."""

    # Shared by all connections, since a frame such as READY may be unreadable on each of them.
    _pauses: ClassVar[Pauses] = Pauses()

    async def received_message(self, msg: Any, /) -> None:  # noqa: ANN401 - discord.py's signature
        """Handle a frame. Raises ReconnectWebSocket for one that can't be read."""
        try:
            await super().received_message(msg)
        except _EXPECTED:
            raise
        except Exception:  # noqa: BLE001 - whatever a frame brings, logged with its traceback
            _log.exception("a frame of the gateway could not be read; connecting again")
            await self.close(code=CANNOT_DECODE)
            await asyncio.sleep(self._pauses.next(time.monotonic()))
            raise ReconnectWebSocket(self.shard_id) from None


def install() -> None:
    """Make every client of this process connect by `SturdyWebSocket`; discord.py has no setting for it."""
    discord.client.DiscordWebSocket = SturdyWebSocket  # type: ignore[misc]
    discord.shard.DiscordWebSocket = SturdyWebSocket  # type: ignore[misc]
