"""The names that were invented for people, and who wants none."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, or_, select, update

from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.tables import given_names, naming_refusals

NOBODY = 0
"""Stands for an asker whose data were deleted."""


class RefusedError(Exception):
    """The person wants no name."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name that was invented for a person, as the table `given_names` has it."""

    person_id: int
    asker_id: int
    name: str
    pinyin: str
    style: str
    version: str
    seed: int
    given_at: datetime


def name_of(connection: Connection, person_id: int) -> GivenName | None:
    """Return a person's name, or None where there is none yet. Raises RefusedError."""
    refused = select(naming_refusals.c.user_id).where(naming_refusals.c.user_id == person_id)
    if connection.scalar(refused) is not None:
        raise RefusedError
    row = connection.execute(select(given_names).where(given_names.c.person_id == person_id)).one_or_none()
    return GivenName(*row) if row else None


def give(connection: Connection, given: GivenName, replaced: GivenName | None = None) -> GivenName:
    """Store a name unless the person has one, and return the one that they have now. Raises RefusedError.

    An earlier one that is `replaced` is deleted first: since then it was blocked, or came into a roster.
    """
    earlier = name_of(connection, given.person_id)
    if earlier is not None and earlier == replaced:
        drop(connection, given.person_id)
        earlier = None
    if earlier is None:
        connection.execute(insert(connection, given_names).values(asdict(given)))
    return earlier or given


def drop(connection: Connection, person_id: int) -> None:
    """Delete a person's name."""
    connection.execute(delete(given_names).where(given_names.c.person_id == person_id))


def refuse(connection: Connection, person_id: int, at: datetime) -> None:
    """Delete a person's name, and store that they want none."""
    drop(connection, person_id)
    statement = insert(connection, naming_refusals).values(user_id=person_id, refused_at=at)
    connection.execute(statement.on_conflict_do_nothing())


def allow(connection: Connection, person_id: int) -> None:
    """Delete that a person wants no name."""
    connection.execute(delete(naming_refusals).where(naming_refusals.c.user_id == person_id))


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return names that were invented for a person, or for others for whom they asked, and their refusal."""
    mine = or_(given_names.c.person_id == user_id, given_names.c.asker_id == user_id)
    given = (
        select(
            given_names.c.name,
            given_names.c.pinyin,
            given_names.c.style,
            given_names.c.version,
            given_names.c.seed,
            given_names.c.given_at,
            (given_names.c.person_id == user_id).label("for_you"),
            (given_names.c.asker_id == user_id).label("asked_by_you"),
        )
        .where(mine)
        .order_by(given_names.c.given_at)
    )
    refused = select(naming_refusals.c.refused_at).where(naming_refusals.c.user_id == user_id)
    return [
        Records(
            kind="given_names",
            records=records(connection, given),
            what=lambda language, count: language("menus-kept-given", count=count),
            why=lambda language: language("menus-kept-given-why"),
        ),
        Records(
            kind="naming_refusal",
            records=records(connection, refused),
            what=lambda language, _: language("menus-kept-refusal"),
            why=lambda language: language("menus-kept-refusal-why"),
        ),
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's name and refusal; names of others for whom they asked stay, asked for by nobody."""
    drop(connection, deletion.user_id)
    allow(connection, deletion.user_id)
    asked = update(given_names).where(given_names.c.asker_id == deletion.user_id)
    connection.execute(asked.values(asker_id=NOBODY))
