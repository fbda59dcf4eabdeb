"""Reports and blocked names in the database."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.notices import announce
from bot.storage.tables import blocked, reports

BLOCKED = "blocked"
"""The topic of notices that the blocked names have changed."""

MAX_OPEN = 50
"""How many open reports one person can have."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported name."""

    name: str
    people: int
    """How many people reported it."""


def report(connection: Connection, name: str, user_id: int, now: dt.datetime) -> bool:
    """Store a person's report; a second one of the same name changes nothing.

    Return False, and store nothing, when the person has `MAX_OPEN` of them.
    """
    mine = select(func.count()).select_from(reports).where(reports.c.user_id == user_id, reports.c.name != name)
    if connection.scalar(mine) == MAX_OPEN:
        return False
    row = {"name": name, "user_id": user_id, "reported_at": now}
    connection.execute(insert(connection, reports).values(row).on_conflict_do_nothing())
    return True


def open_reports(connection: Connection, limit: int) -> list[Reported]:
    """Return the reported names, those first that most people reported, then the oldest."""
    people = func.count().label("people")
    query = (
        select(reports.c.name, people)
        .group_by(reports.c.name)
        .order_by(people.desc(), func.min(reports.c.reported_at), reports.c.name)
        .limit(limit)
    )
    return [Reported(row.name, row.people) for row in connection.execute(query)]


def dismiss(connection: Connection, name: str) -> None:
    """Drop all reports of a name."""
    connection.execute(delete(reports).where(reports.c.name == name))


def block(connection: Connection, name: str, now: dt.datetime) -> None:
    """Block a name, and drop its reports."""
    row = {"name": name, "blocked_at": now}
    connection.execute(insert(connection, blocked).values(row).on_conflict_do_nothing())
    dismiss(connection, name)
    announce(connection, BLOCKED)


def unblock(connection: Connection, name: str) -> bool:
    """Unblock a name; return whether it was blocked."""
    gone = connection.execute(delete(blocked).where(blocked.c.name == name)).rowcount > 0
    if gone:
        announce(connection, BLOCKED)
    return gone


def blocked_names(connection: Connection) -> list[str]:
    """Return what is blocked, newest first."""
    return list(connection.scalars(select(blocked.c.name).order_by(blocked.c.blocked_at.desc(), blocked.c.name)))


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return a person's open reports."""
    query = select(reports.c.reported_at, reports.c.name).where(reports.c.user_id == user_id)
    return [
        Records(
            kind="reports",
            records=records(connection, query.order_by(reports.c.reported_at, reports.c.name)),
            what=lambda language, count: language("reports-kept", count=count),
            why=lambda language: language("reports-kept-why"),
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's reports."""
    connection.execute(delete(reports).where(reports.c.user_id == deletion.user_id))
