"""The sessions of all shards."""

from collections.abc import Callable, Iterator

from sandbox.faults.plan import Plan
from sandbox.gateway.session import Line, Session
from sandbox.world.clock import Clock

RESUME_SECONDS = 120.0
"""How long a session without a connection can be resumed."""


class Sessions:
    """Keeps sessions by id; each is of one shard, and beginning one ends no other.

    `status_listeners` are called each time a connection comes or goes.
    """

    def __init__(self, clock: Clock, plan: Plan) -> None:
        self._clock = clock
        self._plan = plan
        self._by_id: dict[str, Session] = {}
        self.status_listeners: list[Callable[[], None]] = []

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._by_id.values()))

    @property
    def shards(self) -> list[int]:
        """The numbers of the shards that are connected, sorted."""
        return sorted({session.shard[0] for session in self if session.attached})

    @property
    def connected(self) -> bool:
        """Whether a bot is connected, by any shard."""
        return any(session.attached for session in self)

    def hearing(self, guild_id: int | None) -> list[Session]:
        """Return the sessions that get what happens in a server, or outside of all (None)."""
        return [session for session in self._by_id.values() if session.hears(guild_id)]

    def begin(self, intents: int, shard: tuple[int, int], line: Line) -> Session:
        """Start a session at a connection."""
        for old in self:
            self._forget_expired(old)
        session = Session(intents, shard, self._plan)
        session.line = line
        self._by_id[session.id] = session
        return session

    def find(self, session_id: object) -> Session | None:
        """Return a session that can be resumed, also one that still has a connection."""
        session = self._by_id.get(session_id) if isinstance(session_id, str) else None
        if session is not None:
            self._forget_expired(session)
        return session if session is not None and session.id in self._by_id else None

    def _forget_expired(self, session: Session) -> None:
        if not session.attached and self._clock.now() - session.dropped_at > RESUME_SECONDS:
            del self._by_id[session.id]

    def move(self, session: Session, line: Line) -> None:
        """Let a session go on at another connection; the one that it has is closed."""
        before, session.line, session.returns = session.line, line, False
        if before is not None:
            before.give_way()

    def leave(self, session: Session, line: Line, *, resumable: bool) -> None:
        """Record that a connection ended, if the session has no other one."""
        if session.line is line or session.line is None:
            session.line = None
            session.dropped_at = self._clock.now()
            if not resumable:
                self._by_id.pop(session.id, None)
            self.changed()

    def forget_all(self) -> None:
        """Let no session be resumed, whether it has a connection or not."""
        self._by_id.clear()
        self.changed()

    def changed(self) -> None:
        """Call the listeners."""
        for listener in self.status_listeners:
            listener()
