"""The queries of kept names."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Select, delete, func, select

from bot.cogs.kept._names import MAX_KEPT, KeptName
from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.tables import kept_names

_COLUMNS = [column for column in kept_names.c if column.name != "user_id"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of names that a person wanted to keep."""

    kept: tuple[str, ...]
    """The names that are new."""
    known: tuple[str, ...]
    """Names that the person has kept before; nothing of them changes."""
    refused: tuple[str, ...]
    """Names for which there was no room."""
    total: int
    """How many the person keeps now."""


def keep(connection: Connection, user_id: int, names: Iterable[KeptName]) -> Outcome:
    """Store names for a person, as long as there are fewer than `MAX_KEPT`; a part of a transaction."""
    total = connection.scalar(_count(user_id)) or 0
    kept, known, refused = [], [], []
    for name in names:
        if connection.scalar(_count(user_id).where(kept_names.c.name == name.name)):
            known.append(name.name)
        elif total >= MAX_KEPT:
            refused.append(name.name)
        else:
            connection.execute(insert(connection, kept_names).values(user_id=user_id, **asdict(name)))
            kept.append(name.name)
            total += 1
    return Outcome(tuple(kept), tuple(known), tuple(refused), total)


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
