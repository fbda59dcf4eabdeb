"""A process's place among those that share a database: its shards, who leads, and what the others change.

All of it hangs on one connection, the session. While that is lost, another process may be doing what this one did:
so this one leads nobody and writes nothing until it has its shards again.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection
from typing import Self

from bot.storage.dialects import backend_of
from bot.storage.dialects.backend import Backend, Lock, Session
from bot.storage.errors import SessionError, TakenError
from bot.storage.notices import NoticeHandler, Notices

PULSE_SECONDS = 1.0
"""The pause between two looks at the session, and at whether the leader is gone."""

LEASE_SECONDS = 5.0
"""After so long without an answer the session counts as lost, before the server would give its locks away."""

CLAIM_SECONDS = 3.0
"""How long a start waits for shards that another process holds, which may just be ending."""

RECLAIM_SECONDS = 15.0
"""How long a process that lost its session waits for its shards: the server may not have noticed that yet."""

YOUNG_SECONDS = 6.0
"""How long a server that was started again is left to those processes that had been running before."""

IDENTIFY_SECONDS = 5.0
"""How long a bucket is taken by one shard that identifies.

https://discord.com/developers/docs/events/gateway#rate-limiting
"""

_TRY_SECONDS = 0.25
_log = logging.getLogger(__name__)


class Membership:
    """A process's shards, held against all others that share its database.

    `on_lead` is called whenever this process has become the leader, and `on_taken` once it has lost its shards to
    another process and has to end. A process with an exclusive database always leads, and shares nothing.
    """

    def __init__(self, backend: Backend, count: int, shards: Collection[int]) -> None:
        self.notices = Notices()
        """What handles the notices of other processes."""
        self.on_lead: Callable[[], object] = lambda: None
        self.on_taken: Callable[[TakenError], object] = lambda _: None
        self._backend = backend
        self._count = count
        self._shards = sorted(shards)
        self._session: Session | None = None
        self._has_lead = False
        self._answered = 0.0
        self._holding: set[Session] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    async def join(cls, url: str, count: int, shards: Collection[int]) -> Self:
        """Take `shards` of `count` among the processes that share the database at `url`.

        Raises TakenError when another process has one of them, and SessionError.
        """
        membership = cls(backend_of(url), count, shards)
        if not membership._backend.exclusive:
            session = await membership._enter(CLAIM_SECONDS, YOUNG_SECONDS)
            await membership._look(session)
            membership._spawn(membership._stay(session))
            membership._spawn(membership.notices.handle())
        return membership

    @property
    def leads(self) -> bool:
        """Whether this process does what only one of those that share a database does."""
        return self._backend.exclusive or (self._has_lead and self._is_fresh)

    @property
    def _is_fresh(self) -> bool:
        return time.monotonic() - self._answered < LEASE_SECONDS

    def check(self) -> None:
        """Raise SessionError while another process may have this one's shards. Any thread may call it."""
        if not self._backend.exclusive and (self._session is None or not self._is_fresh):
            raise SessionError("the connection to the database was lost")

    def follow(self, topic: str, handler: NoticeHandler) -> None:
        """Call `handler` with what other processes say of a topic; see `Notices.follow`."""
        self.notices.follow(topic, handler)

    async def close(self) -> None:
        """Leave, so that others can take over at once."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for session in (*self._holding, *filter(None, (self._session,))):
            await session.close()

    async def take_bucket(self, bucket: int) -> None:
        """Return when a shard of a bucket may identify; no other one may for five seconds.

        Raises SessionError when the database can't tell.
        """
        session = await self._backend.session()
        try:
            await session.lock(Lock.BUCKET, bucket)
        except BaseException:
            await session.close()
            raise
        self._holding.add(session)
        self._spawn(self._hold(session))

    async def _hold(self, session: Session) -> None:
        """Hold a bucket until the next shard may identify; it is released at once when the process dies."""
        await asyncio.sleep(IDENTIFY_SECONDS)
        self._holding.discard(session)
        await session.close()

    def _spawn(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _enter(self, patience: float, young: float = 0.0) -> Session:
        """Open a session that has this process's shards. Raises TakenError and SessionError."""
        session = await self._backend.session()
        try:
            # Without `young` this is negative, and waits for nothing.
            await asyncio.sleep(young - await session.server_age())
            asked = time.monotonic()
            await self._claim(session, patience)
        except BaseException:
            await session.close()
            raise
        self._session, self._answered = session, asked
        return session

    async def _claim(self, session: Session, patience: float) -> None:
        await self._agree(session)
        missing = await session.try_lock(Lock.SHARD, self._shards)
        until = time.monotonic() + patience
        while missing:
            if time.monotonic() > until:
                numbers = ", ".join(map(str, missing))
                raise TakenError(
                    f"another process that uses this database runs the shards {numbers}: stop it first"
                )
            await asyncio.sleep(_TRY_SECONDS)
            missing = await session.try_lock(Lock.SHARD, missing)

    async def _agree(self, session: Session) -> None:
        """Raise TakenError where another process has another number of shards, and so some of the same servers."""
        others = [count for count in await session.share(Lock.SHARD_COUNT, self._count) if count != self._count]
        if others:
            raise TakenError(
                f"another process that uses this database has SHARD_COUNT {others[0]}, and this one {self._count}:"
                " stop all of them before it is changed"
            )

    async def _stay(self, session: Session) -> None:
        """Watch the session, and open another one when it is lost, until another process has the shards."""
        while True:
            try:
                while True:
                    await self._look(session)
                    for notice in await session.hear(PULSE_SECONDS):
                        self.notices.put(notice)
            except SessionError as error:
                _log.warning("the connection to the database was lost: %s", error)
            self._session, self._has_lead = None, False
            await session.close()
            try:
                session = await self._come_back()
            except TakenError as error:
                self.on_taken(error)
                return
            _log.info("connected to the database again")
            self.notices.put_missed()

    async def _look(self, session: Session) -> None:
        """Learn whether the session lives, and whether this process leads."""
        asked = time.monotonic()
        had, self._has_lead = self._has_lead, not await session.try_lock(Lock.LEADER, [0])
        # The server lived when it was asked; the answer may have waited for this process.
        self._answered = asked
        if self._has_lead and not had:
            _log.info("this process leads")
            self.on_lead()

    async def _come_back(self) -> Session:
        """Return another session once there can be one. Raises TakenError."""
        while True:
            try:
                return await self._enter(RECLAIM_SECONDS)
            except SessionError:
                await asyncio.sleep(PULSE_SECONDS)
