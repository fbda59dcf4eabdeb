"""Which servers are this process's: a bot in many servers has several gateway connections, its shards.

https://discord.com/developers/docs/events/gateway#sharding
"""

from dataclasses import dataclass
from typing import Self

from bot.settings import Settings

_SHARD_BITS = 22


@dataclass(frozen=True, slots=True)
class Shards:
    """The shards of this process, `ids` of `count`. Without settings there is one, which gets everything."""

    count: int = 1
    ids: tuple[int, ...] = (0,)

    @classmethod
    def chosen(cls, settings: Settings) -> Self:
        """Return what SHARD_COUNT and SHARD_IDS say: all shards where only their number is set."""
        count = settings.shard_count or 1
        return cls(count, tuple(sorted(settings.shard_ids)) or tuple(range(count)))

    @property
    def has_first(self) -> bool:
        """Whether shard 0 is among them, which gets direct messages and whose process publishes the commands."""
        return 0 in self.ids

    def have(self, guild_id: int | None) -> bool:
        """Return whether what happens in a server, or outside of servers (None), comes to this process."""
        return (0 if guild_id is None else (guild_id >> _SHARD_BITS) % self.count) in self.ids
