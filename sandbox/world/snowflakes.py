"""Discord's ids: 42 bits of milliseconds since 2015, then 22 bits, here a counter."""

from datetime import UTC, datetime

from sandbox.world.clock import Clock

DISCORD_EPOCH_MS = 1_420_070_400_000
_COUNTER_BITS = 22


class Snowflakes:
    """Makes ids that grow, also within one millisecond."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        """Return an id larger than all before it."""
        now_ms = int(self._clock.now() * 1000) - DISCORD_EPOCH_MS
        self._last = max(now_ms << _COUNTER_BITS, self._last + 1)
        return self._last


def as_id(value: object) -> int | None:
    """Return `value` as an id, or None when it is not one."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(2**63)) else None


def timestamp(seconds: float | None) -> str | None:
    """Return seconds since the epoch as ISO 8601 in UTC, as Discord writes times."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()
