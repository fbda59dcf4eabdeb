"""What Discord allows a bot at its gateway: how many shards identify at once, how much it sends, which intents.

https://discord.com/developers/docs/events/gateway#rate-limiting and #sharding
"""

from collections import deque
from dataclasses import dataclass
from typing import TypeGuard

from sandbox.errors import Payload
from sandbox.protocol import Intent
from sandbox.world.clock import Clock

SERVERS_A_SHARD = 2500
"""A shard with more servers than these is refused (4011)."""

_RECOMMENDED = 1000
"""Servers a shard, from which the recommended number of shards follows."""

_IDENTIFY_SECONDS = 5.0
_STARTS, _START_SECONDS = 1000, 24 * 3600.0
_SENDS, _SEND_SECONDS = 120, 60.0

_KNOWN = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))
"""All intents, those without events in the sandbox too."""

_PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT


@dataclass(frozen=True, slots=True)
class GatewayRules:
    """What the gateway tells and allows.

    `shards` is the recommended number; None follows from the number of servers. `max_concurrency` is how many
    shards may identify in 5 s, each in a bucket of its own; with None it tells 1 and refuses nobody, so that a bot
    under development can start again at once. `privileged_intents` is whether the application has them.
    """

    shards: int | None = None
    max_concurrency: int | None = None
    privileged_intents: bool = True

    def shards_for(self, servers: int) -> int:
        """Return the recommended number of shards."""
        return self.shards or max(1, -(-servers // _RECOMMENDED))

    def allows(self, intents: int) -> bool:
        """Return whether the application may use these intents."""
        return self.privileged_intents or not intents & _PRIVILEGED


def known(intents: object) -> TypeGuard[int]:
    """Return whether this is a number made of intents that exist."""
    return type(intents) is int and 0 <= intents == intents & _KNOWN


class Starts:
    """Counts the sessions that begin: each bucket takes one in 5 s, and there are 1,000 a day."""

    def __init__(self, rules: GatewayRules, clock: Clock) -> None:
        self._rules = rules
        self._clock = clock
        self._latest: dict[int, float] = {}
        self._begun: deque[float] = deque(maxlen=_STARTS)

    def take(self, shard: int) -> bool:
        """Count a session that a shard begins; return False, and count nothing, when it comes too soon."""
        now, concurrency = self._clock.now(), self._rules.max_concurrency
        if concurrency is not None:
            bucket = shard % concurrency
            if now - self._latest.get(bucket, -_IDENTIFY_SECONDS) < _IDENTIFY_SECONDS:
                return False
            self._latest[bucket] = now
        self._begun.append(now)
        return True

    def payload(self) -> Payload:
        """Return the object `session_start_limit`."""
        now = self._clock.now()
        while self._begun and now - self._begun[0] >= _START_SECONDS:
            self._begun.popleft()
        over = self._begun[0] + _START_SECONDS - now if self._begun else 0.0
        return {
            "total": _STARTS,
            "remaining": _STARTS - len(self._begun),
            "reset_after": int(over * 1000),
            "max_concurrency": self._rules.max_concurrency or 1,
        }


class SendLimit:
    """Counts what one connection sends: 120 frames in 60 s."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.now()
        self._count = 0

    def take(self) -> bool:
        """Count a frame; return False for one too many."""
        now = self._clock.now()
        if now - self._since >= _SEND_SECONDS:
            self._since, self._count = now, 0
        self._count += 1
        return self._count <= _SENDS
