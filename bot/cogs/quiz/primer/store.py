"""Who has seen the primer, in the database."""

from datetime import datetime

from sqlalchemy import Connection, delete, exists, or_, select, true

from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.solo_tables import daily_tries, practice, primers
from bot.storage.tables import answers


def is_due(connection: Connection, user_id: int, besides: int | None = None) -> bool:
    """Tell whether a person has neither seen the primer nor answered anything yet. Reads only.

    Their answer to the round with the id `besides` does not matter.
    """
    known = [exists().where(table.c.user_id == user_id) for table in (primers, daily_tries, practice)]
    # In one statement, since everybody who joins a game waits for it.
    elsewhere = true() if besides is None else answers.c.round_id != besides
    answered = exists().where(answers.c.user_id == user_id, elsewhere)
    return not connection.scalar(select(or_(*known, answered)))


def take(connection: Connection, user_id: int, at: datetime) -> bool:
    """Note that a person sees the primer now; return False when they have seen it before."""
    row = {"user_id": user_id, "shown_at": at}
    statement = insert(connection, primers).values(row).on_conflict_do_nothing()
    return connection.execute(statement.returning(primers.c.user_id)).first() is not None


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return when a person saw the primer."""
    query = select(primers.c.shown_at).where(primers.c.user_id == user_id)
    return [
        Records(
            kind="primer",
            records=records(connection, query),
            what=lambda language, _: language("primer-kept"),
            why=lambda language: language("primer-kept-why"),
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Forget that a person saw the primer."""
    connection.execute(delete(primers).where(primers.c.user_id == deletion.user_id))
