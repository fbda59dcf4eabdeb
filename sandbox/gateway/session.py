"""A gateway session: its intents, its shard, and the log from which it can resume."""

import asyncio
import secrets
from collections import deque

from sandbox.errors import Payload
from sandbox.faults.orders import Fate
from sandbox.faults.plan import Plan, altered
from sandbox.protocol import Intent, Opcode
from sandbox.world.world import GUILD_ID, Channel

_LOG_LENGTH = 20_000
_GUILD_SHARD_BITS = 22


class Session:
    """One session, which may outlive its connection.

    `shard` is (number, count). `sequence` is the number of the last event. `dropped_at` is when the
    connection was last gained or lost, in seconds since the epoch. `frames` queues what is to be sent
    on the present connection, as objects or, for a broken frame, as text; None while there is none.
    """

    def __init__(self, intents: int, shard: tuple[int, int], plan: Plan) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.shard = shard
        self.sequence = 0
        self.dropped_at = 0.0
        self.frames: asyncio.Queue[Payload | str] | None = None
        self._log: deque[Payload] = deque(maxlen=_LOG_LENGTH)
        self._plan = plan
        self._late: list[tuple[str, Payload]] = []

    @property
    def attached(self) -> bool:
        """Whether the session has a connection."""
        return self.frames is not None

    def wants(self, intent: Intent) -> bool:
        """Return whether the bot asked for an intent."""
        return bool(self.intents & intent)

    def hears(self, channel: Channel | None) -> bool:
        """Return whether events of a channel (None: of the server) go to this shard; DMs go to shard 0."""
        number, count = self.shard
        in_guild = channel is None or channel.guild_id is not None
        return number == ((GUILD_ID >> _GUILD_SHARD_BITS) % count if in_guild else 0)

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
        if self.frames is not None:
            self.frames.put_nowait(frame)

    def missed_since(self, sequence: int) -> list[Payload] | None:
        """Return the events after a sequence number, or None when the log no longer has them all."""
        missed = [frame for frame in self._log if frame["s"] > sequence]
        return missed if len(missed) == self.sequence - sequence else None
