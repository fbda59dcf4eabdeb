"""Asking Discord again after failures that pass: a broken connection, an error of Discord's, a proxy's limit."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import aiohttp
import discord

DISCONNECTED = (aiohttp.ClientError, OSError)
"""Errors of a connection. Whether Discord took the request is not known."""

BROKEN = (discord.DiscordServerError, *DISCONNECTED)
"""Errors of a connection, or of Discord itself."""

MAX_LIMITED_SECONDS = 60.0
"""The longest rate limit that is waited out."""

_LIMITED = 429
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


async def persistently(
    ask: Callable[[], Awaitable[_T]],
    pauses: Sequence[float],
    *,
    passing: tuple[type[Exception], ...] = BROKEN,
    longest: float = MAX_LIMITED_SECONDS,
) -> _T:
    """Return what `ask` returns, repeating it after each of `pauses` (in seconds) while its errors are `passing`.

    discord.py waits out Discord's own rate limits. Those of a proxy, which lack the header `Via`, are waited out
    here, up to `longest` seconds each. Raises the last error, and every other one at once.
    """
    for pause in pauses:
        try:
            return await ask()
        except passing as error:
            _log.info("asking Discord again in %s s: %s", pause, error)
            await asyncio.sleep(pause)
        except discord.HTTPException as error:
            seconds = limited_for(error)
            if seconds is None or seconds > longest:
                raise
            _log.info("asking Discord again in %s s: %s", seconds, error)
            await asyncio.sleep(seconds)
    return await ask()


def limited_for(error: discord.HTTPException) -> float | None:
    """Return how many seconds a rate limit asks for, or None when the error is something else."""
    if error.status != _LIMITED:
        return None
    try:
        return max(0.0, float(error.response.headers.get("Retry-After", "1")))
    except ValueError:
        return 1.0
