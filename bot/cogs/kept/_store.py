"""The queries of kept names."""

from dataclasses import asdict
from enum import Enum

from sqlalchemy import Connection, Select, delete, func, select

from bot.cogs.kept._names import MAX_KEPT, KeptName
from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.tables import kept_names

_COLUMNS = [column for column in kept_names.c if column.name != "user_id"]


class Outcome(Enum):
    """What became of a name that a person wanted to keep."""

    KEPT = "kept"
    KNOWN = "known"
    """The person has kept it before; nothing of it changes."""
    FULL = "full"
    """There is no room for another."""


def keep(connection: Connection, user_id: int, kept: KeptName) -> tuple[Outcome, int]:
    """Store a name for a person; return what became of it, and how many they keep now. A part of a transaction."""
    total = connection.scalar(_count(user_id)) or 0
    if connection.scalar(_count(user_id).where(kept_names.c.name == kept.name)):
        return Outcome.KNOWN, total
    if total >= MAX_KEPT:
        return Outcome.FULL, total
    connection.execute(insert(connection, kept_names).values(user_id=user_id, **asdict(kept)))
    return Outcome.KEPT, total + 1


def _count(user_id: int) -> Select[int]:
    return select(func.count()).select_from(kept_names).where(kept_names.c.user_id == user_id)


def names_of(connection: Connection, user_id: int) -> list[KeptName]:
    """Return what a person keeps, the newest first."""
    order = (kept_names.c.kept_at.desc(), kept_names.c.name)
    query = select(*_COLUMNS).where(kept_names.c.user_id == user_id).order_by(*order)
    return [KeptName(*row) for row in connection.execute(query)]


def drop(connection: Connection, user_id: int, name: str) -> bool:
    """Delete a kept name; return whether there was one."""
    mine = (kept_names.c.user_id == user_id) & (kept_names.c.name == name)
    return connection.execute(delete(kept_names).where(mine)).rowcount > 0


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return what a person keeps."""
    query = select(*_COLUMNS).where(kept_names.c.user_id == user_id).order_by(kept_names.c.kept_at)
    return [
        Records(
            kind="kept_names",
            records=records(connection, query),
            what=lambda language, count: language("kept-kept-names", count=count),
            why=lambda language: language("kept-kept-names-why"),
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete what a person keeps."""
    connection.execute(delete(kept_names).where(kept_names.c.user_id == deletion.user_id))
