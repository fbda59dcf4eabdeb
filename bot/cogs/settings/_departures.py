"""Servers that the bot is in, and those that it left, whose data go after a while.

A server that is unavailable, because of an outage of Discord's, has not been left.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from bot.kit.preferences.store import SERVERS
from bot.storage.dialects import insert
from bot.storage.notices import announce
from bot.storage.tables import servers

AFTER = timedelta(days=30)
"""How long the data of a server are kept after the bot left it: somebody may invite it back."""

Delete = Callable[[Connection, int], None]
"""Deletes what a cog keeps of a server, given its id."""


def note_all(
    connection: Connection, joined: Collection[int], now: datetime, ours: Callable[[int], bool] = lambda _: True
) -> None:
    """Store which servers the bot is in; it may have been removed from others while it was not running.

    `ours` tells which servers this process would know of: the others' processes note theirs.
    """
    note_joined(connection, joined)
    known = set(connection.scalars(select(servers.c.guild_id).where(servers.c.left_at.is_(None))))
    for guild_id in filter(ours, known.difference(joined)):
        note_left(connection, guild_id, now)


def note_joined(connection: Connection, guild_ids: Iterable[int]) -> None:
    """Store that the bot is in servers, again or for the first time."""
    rows = [{"guild_id": guild_id, "left_at": None} for guild_id in guild_ids]
    if rows:
        statement = insert(connection, servers).on_conflict_do_update(
            index_elements=[servers.c.guild_id], set_={"left_at": None}, where=servers.c.left_at.is_not(None)
        )
        connection.execute(statement, rows)


def note_left(connection: Connection, guild_id: int, now: datetime) -> None:
    """Store that the bot left a server."""
    statement = insert(connection, servers).values(guild_id=guild_id, left_at=now)
    connection.execute(statement.on_conflict_do_update(index_elements=[servers.c.guild_id], set_={"left_at": now}))


def due(connection: Connection, now: datetime) -> list[int]:
    """Return the servers whose time is over."""
    return list(connection.scalars(select(servers.c.guild_id).where(servers.c.left_at <= now - AFTER)))


def forget(connection: Connection, guild_id: int, deletions: Collection[Delete], now: datetime) -> bool:
    """Delete all that is kept of a server, unless the bot is back there; return whether it was deleted."""
    if guild_id not in due(connection, now):
        return False
    for delete_server in deletions:
        delete_server(connection, guild_id)
    connection.execute(delete(servers).where(servers.c.guild_id == guild_id))
    announce(connection, SERVERS, guild_id)
    return True
