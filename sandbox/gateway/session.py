"""A gateway session: its intents, its shard, and the log from which it can resume."""

import secrets
from collections import deque
from typing import Protocol

from sandbox.errors import Payload
from sandbox.faults.orders import Fate
from sandbox.faults.plan import Plan, altered
from sandbox.protocol import Intent, Opcode
from sandbox.world.ids import shard_of

LOG_LENGTH = 20_000
"""How many events a session keeps for a resume."""


class Line(Protocol):
    """The connection of a session."""

    def queue(self, frame: Payload | str) -> None:
        """Queue what is to be sent: an object or, for a broken frame, text."""

    def give_way(self) -> None:
        """Close, because the session goes on at another connection."""


class Session:
    """One session, which may outlive its connection.

    `shard` is (number, count). `sequence` is the number of the last event. `dropped_at` is when the
    connection was last lost, in seconds since the epoch. `line` is the present connection, if there is one.
    `returns` is whether the bot was told to resume it, and so does at once.
    """

    def __init__(self, intents: int, shard: tuple[int, int], plan: Plan) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.shard = shard
        self.sequence = 0
        self.dropped_at = 0.0
        self.line: Line | None = None
        self.returns = False
        self._log: deque[Payload] = deque(maxlen=LOG_LENGTH)
        self._plan = plan
        self._late: list[tuple[str, Payload]] = []

    @property
    def attached(self) -> bool:
        """Whether the session has a connection."""
        return self.line is not None

    def wants(self, intent: Intent) -> bool:
        """Return whether the bot asked for an intent."""
        return bool(self.intents & intent)

    def hears(self, guild_id: int | None) -> bool:
        """Return whether this shard gets what happens in a server, or outside of all (None)."""
        number, count = self.shard
        return number == shard_of(guild_id, count)

    def dispatch(self, event: str, data: Payload) -> None:
        """Queue an event, and keep it for a resume; a fault that is planned for it happens to it."""
        fault = self._plan.for_event(event)
        fate = Fate.SENT if fault is None else fault.fate
        if fault is not None:
            data = altered(fault, data)
        if fate is Fate.LATE:
            self._late.append((event, data))
            return
        late, self._late = self._late, []
        if fate is not Fate.LOST:
            self._send(event, data)
        if fate is Fate.TWICE:
            self._send(event, data)
        for name, held in late:
            self._send(name, held)

    def _send(self, event: str, data: Payload) -> None:
        self.sequence += 1
        frame = {"op": int(Opcode.DISPATCH), "t": event, "s": self.sequence, "d": data}
        self._log.append(frame)
        if self.line is not None:
            self.line.queue(frame)

    def missed_since(self, sequence: int) -> list[Payload] | None:
        """Return the events after a sequence number, or None when the log no longer has them all."""
        missed = [frame for frame in self._log if frame["s"] > sequence]
        return missed if len(missed) == self.sequence - sequence else None
