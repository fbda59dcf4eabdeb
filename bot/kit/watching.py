"""Which interaction is being answered, how long it takes and how it ends: for the log and for Prometheus."""

import time
from contextvars import ContextVar
from enum import StrEnum
from typing import Any, Protocol

from bot.metrics import ANSWERING, INTERACTIONS

CURRENT: ContextVar[int | None] = ContextVar("interaction", default=None)
"""The id of the interaction that the current task answers; tasks that it starts inherit it."""

_BEGAN = "watched from"


class Outcome(StrEnum):
    """How an interaction ended."""

    OK = "ok"
    REFUSED = "refused"
    """One clear sentence: a wrong value, a missing permission, too much at once."""
    LATE = "late"
    """Discord no longer took the answer."""
    DISCORD = "discord"
    """Discord, or the way there, failed."""
    STORAGE = "storage"
    """The database did not answer."""
    FAILED = "failed"
    """A bug: it is in the log with its traceback."""


class Watched(Protocol):
    """What is used of an interaction."""

    @property
    def id(self) -> int: ...  # noqa: D102 - a snowflake

    extras: dict[Any, Any]


def begin(interaction: Watched, what: str) -> None:
    """Note that an interaction is answered from now on; `what` is one of few: a command or a button's method."""
    CURRENT.set(interaction.id)
    interaction.extras[_BEGAN] = what, time.perf_counter()


def end(interaction: Watched, outcome: Outcome) -> None:
    """Count an interaction by how it ended; one that never began, or has ended before, is left out."""
    if (began := interaction.extras.pop(_BEGAN, None)) is not None:
        what, at = began
        INTERACTIONS.labels(what, outcome).inc()
        ANSWERING.labels(what).observe(time.perf_counter() - at)
