"""Ids that are the same at every start, so that what a bot stored under them stays valid.

Those of the first server, its channels and the people are constants. The ids of further servers differ in the
bits from which the shard follows, so that shards get equal parts; their channels and roles lie at equal
distances from them.
"""

_FIRST_ID = 1_100_000_000_000_000_000
GUILD_ID = _FIRST_ID
APPLICATION_ID = BOT_ID = _FIRST_ID + 1
MODERATOR_ROLE_ID = _FIRST_ID + 2
BOT_ROLE_ID = _FIRST_ID + 3
TAVERN_ID = _FIRST_ID + 11
QUIZ_HALL_ID = _FIRST_ID + 12
SCROLL_ROOM_ID = _FIRST_ID + 13
COURTYARD_ID = _FIRST_ID + 14
MEI_ID = _FIRST_ID + 101
DENIZ_ID = _FIRST_ID + 102
ALEX_ID = _FIRST_ID + 103
GUEST_IDS = _FIRST_ID + 1_000
DM_OFFSET = 1_000_000
"""A person's direct messages have the person's id plus this."""

_SHARD_BITS = 22
"""https://discord.com/developers/docs/events/gateway#sharding"""


def server_id(number: int) -> int:
    """Return the id of a server; the first one has the number 0."""
    return GUILD_ID + (number << _SHARD_BITS)


def likewise(guild_id: int, in_first: int) -> int:
    """Return what a server has in place of a channel or role of the first server."""
    return guild_id + in_first - GUILD_ID


def shard_of(guild_id: int | None, count: int) -> int:
    """Return which of `count` shards gets what happens in a server, or outside of all (None)."""
    return 0 if guild_id is None else (guild_id >> _SHARD_BITS) % count
