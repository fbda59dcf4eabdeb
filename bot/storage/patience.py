"""Repeating a write until the database takes it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from itertools import chain, repeat
from typing import TypeVar

from sqlalchemy.exc import OperationalError

from bot.storage.errors import LostError, StorageError

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before each further try; the last one again and again."""

UNAVAILABLE = (OperationalError, StorageError)
"""What a database raises that is locked, full or away; except for LostError it may take the same write later."""

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


async def surely(write: Callable[[], Awaitable[_T]], what: str, *, patience: float | None = None) -> _T:
    """Repeat a write until the database takes it, and return its result; the first failure is logged.

    Raises the last error once the pauses add up to more than `patience` seconds; with None it never gives up.
    Raises LostError at once: only another start of the bot helps.
    """
    waited = 0.0
    for pause in chain(PAUSES, repeat(PAUSES[-1])):
        try:
            return await write()
        except LostError:
            raise
        except UNAVAILABLE as error:
            if not waited:
                _log.warning("%s could not be stored, trying again: %s", what, error)
            if patience is not None and waited + pause > patience:
                raise
        await asyncio.sleep(pause)
        waited += pause
    raise AssertionError("the pauses never end")
