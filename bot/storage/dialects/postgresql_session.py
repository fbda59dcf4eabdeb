"""A connection to PostgreSQL that holds advisory locks, and hears what others notify.

The locks are the session's: the server releases them when the connection ends, as it does when its process dies.
https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import URL

from bot.storage.dialects.backend import Lock
from bot.storage.errors import SessionError

if TYPE_CHECKING:
    from psycopg import AsyncConnection

CHANNEL = "jianghu"
"""Where notices are sent."""

CONNECT_SECONDS = 4
ANSWER_SECONDS = 4.0
"""How long the server may take for a statement before the connection counts as lost."""

DEAD_SECONDS = 9
"""How long the server waits for a sign of life of this machine before it releases the locks.

It is longer than a process needs to notice by itself that its connection is lost.
"""

_PROBES = 3
"""Keep-alive packets, a second apart, that end these seconds. At a socket of this machine none are needed."""

_OPTIONS = {
    "tcp_keepalives_idle": DEAD_SECONDS - _PROBES,
    "tcp_keepalives_interval": 1,
    "tcp_keepalives_count": _PROBES,
    # No probes are sent while something sent, such as a notice, is not acknowledged.
    "tcp_user_timeout": 1000 * DEAD_SECONDS,
    # Whoever waits for a lock decides how long.
    "lock_timeout": 0,
    "statement_timeout": 0,
}

# Locks of two numbers don't meet the one of a single number that writers hold.
_KIND = 0x6A69_0000  # "ji"
_TRY = """
    SELECT number FROM unnest(%s::int[]) AS number WHERE NOT pg_try_advisory_lock(%s, number) ORDER BY number
"""
_HELD = """
    SELECT DISTINCT objid::bigint FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND datname = current_database()
          AND classid = %s::bigint::oid
    ORDER BY 1
"""


async def connect(url: URL) -> "Session":
    """Open a session. Raises SessionError."""
    import psycopg  # noqa: PLC0415 - only where PostgreSQL is used

    _, arguments = url.get_dialect()().create_connect_args(url)
    options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items())
    async with _explained(ANSWER_SECONDS + CONNECT_SECONDS):
        own = {"connect_timeout": CONNECT_SECONDS, "application_name": "jianghu", "options": options}
        connection = await psycopg.AsyncConnection.connect(autocommit=True, **{**arguments, **own})
        try:
            await connection.execute(f"LISTEN {CHANNEL}")
        except BaseException:
            await connection.close()
            raise
        return Session(connection)


class Session:
    """See `bot.storage.dialects.backend.Session`."""

    def __init__(self, connection: "AsyncConnection[Any]") -> None:
        self._connection = connection

    async def try_lock(self, kind: Lock, numbers: Iterable[int]) -> list[int]:
        """Lock what nobody else holds of these; return the numbers of the others."""
        return [int(number) for (number,) in await self._rows(_TRY, (list(numbers), _KIND + kind))]

    async def lock(self, kind: Lock, number: int) -> None:
        """Wait until nobody else holds a lock, however long, and hold it."""
        async with _explained(None):
            await self._connection.execute("SELECT pg_advisory_lock(%s, %s)", (_KIND + kind, number))

    async def share(self, kind: Lock, number: int) -> list[int]:
        """Hold a lock together with others; return which numbers of this kind are held by anybody."""
        await self._rows("SELECT pg_advisory_lock_shared(%s, %s)", (_KIND + kind, number))
        return [int(held) for (held,) in await self._rows(_HELD, (_KIND + kind,))]

    async def server_age(self) -> float:
        """Return for how many seconds the server has been running."""
        [(age,)] = await self._rows("SELECT extract(epoch FROM now() - pg_postmaster_start_time())::float8", ())
        return float(age)

    async def hear(self, seconds: float) -> list[str]:
        """Return the notices that `notify` has sent, as soon as there are any, but after so many seconds."""
        async with _explained(ANSWER_SECONDS + seconds):
            return [notice.payload async for notice in self._connection.notifies(timeout=seconds, stop_after=1)]

    async def close(self) -> None:
        """End the connection. May be called again."""
        await self._connection.close()

    async def _rows(self, statement: str, parameters: tuple[object, ...]) -> list[tuple[Any, ...]]:
        async with _explained(ANSWER_SECONDS):
            cursor = await self._connection.execute(statement, parameters)
            return await cursor.fetchall()


@asynccontextmanager
async def _explained(seconds: float | None) -> AsyncIterator[None]:
    """Raise SessionError for what says that the connection is lost, and after so many seconds."""
    import psycopg  # noqa: PLC0415 - only where PostgreSQL is used

    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise SessionError("the database does not answer") from None
    except psycopg.Error as error:
        raise SessionError(" ".join(str(error).split())) from None
