"""What each kind of database can do. `sqlite.File` and `postgresql.Server` are the two kinds."""

from collections.abc import Awaitable, Callable, Iterable
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple, Protocol

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine


class Lock(IntEnum):
    """What processes that share a database lock; each kind has numbers of its own.

    Processes of different versions meet during an upgrade, so a kind keeps its value.
    """

    LEADER = 1
    """Number 0: who holds it does what only one process does."""
    SHARD = 2
    """The shards that run, by id."""
    SHARD_COUNT = 3
    """The number of shards; several processes hold it at once."""
    BUCKET = 4
    """The buckets of shards of which one may identify in five seconds."""


class Taken(NamedTuple):
    """A task that a worker works on."""

    task: int
    worker: int
    number: int
    """What the task is about."""


class Session(Protocol):
    """A connection that holds locks until it ends, with its process or by `close`, and hears notices.

    Every method but `close` raises SessionError once the connection is lost.
    """

    async def try_lock(self, kind: Lock, numbers: Iterable[int]) -> list[int]:
        """Lock what nobody else holds of these; return the numbers of the others."""

    async def lock(self, kind: Lock, number: int) -> None:
        """Wait until nobody else holds a lock, however long, and hold it."""

    async def share(self, kind: Lock, number: int) -> list[int]:
        """Hold a lock together with others; return which numbers of this kind are held by anybody."""

    async def server_age(self) -> float:
        """Return for how many seconds the server has been running."""

    async def hear(self, seconds: float) -> list[str]:
        """Return the notices that `notify` has sent, as soon as there are any, but after so many seconds."""

    async def close(self) -> None:
        """End the connection. May be called again."""


class Backend(Protocol):
    """Where a database is, and how it is opened, copied and replaced. Everything here but `session` blocks."""

    exclusive: bool
    """Whether no other process uses the database while a bot runs."""

    @property
    def name(self) -> str:
        """What messages call it; holds no password."""

    def exists(self) -> bool:
        """Tell whether there is a database to open. Raises SchemaError where that can't be told."""

    def prepare(self) -> None:
        """Make the place where a new database goes. Raises SchemaError."""

    def inspect(self) -> None:
        """Raise DamageError or SchemaError where the database can't be trusted; change nothing."""

    def check(self) -> None:
        """Delete what killed backups left, and `inspect`."""

    def reader(self, size: int) -> AsyncEngine:
        """Return an engine for `size` read-only transactions at a time, on the event loop."""

    def long_reader(self) -> sa.Engine:
        """Return an engine for read-only transactions in any thread; it keeps no connection."""

    def writer(self) -> sa.Engine:
        """Return an engine with one connection, for writing in one thread.

        A transaction waits until no other one writes, in any process, and so sees all that others have written.
        """

    def single(self, *, writing: bool, seconds: int) -> sa.Engine:
        """Return an engine that keeps no connection; `seconds` is how long it waits for a lock."""

    async def session(self) -> Session:
        """Open a session. Raises SessionError. Not for an exclusive database, which nobody shares."""

    async def work(self, name: str, perform: Callable[[Taken], Awaitable[None]]) -> None:
        """Perform the tasks of a name until cancelled; see `tasks.work`. Not for an exclusive database either."""

    def watch(self) -> Callable[[], None]:
        """Return a function that raises LostError once the open database is not where it was any more.

        It is to be called with a transaction open.
        """

    def save(self, revision: str) -> str | None:
        """Copy the database before it is migrated from `revision`, where that is cheap; return the copy's name.

        Raises BackupError.
        """

    def backup_file(self, folder: Path, moment: str) -> Path:
        """Return where a backup goes that was given no name; `folder` is DATA_DIR."""

    def copy(self, target: Path) -> None:
        """Write a backup, which is one consistent view, to a new file. Raises BackupError."""

    def replace(self, source: Path, accept: Callable[["Backend"], None]) -> str | None:
        """Put the backup `source` in the place of the database; return where the earlier one is kept, if any.

        `accept` gets the backup as a database, and raises where it is none of ours: then nothing has changed.
        Raises BackupError or DamageError.
        """
