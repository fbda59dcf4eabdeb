"""People who want to be shown to others without name and mention."""

from sqlalchemy import Connection, select

from bot.kit.people import MAX_NAME
from bot.storage import Database
from bot.storage.dialects import insert
from bot.storage.notices import announce
from bot.storage.tables import people

TOPIC = "hidden"
"""Of notices about people who hide, or are shown again; they name the person's id."""


async def hidden_people(database: Database) -> set[int]:
    """Return the ids of all hidden people."""
    async with database.read() as connection:
        return set(await connection.scalars(select(people.c.user_id).where(people.c.hidden)))


def hide(connection: Connection, user_id: int) -> None:
    """Store that a person is hidden, and drop the name: nobody will be shown it."""
    _store(connection, user_id, name="", hidden=True)


def unhide(connection: Connection, user_id: int, name: str) -> None:
    """Store that a person is shown again, under this name."""
    _store(connection, user_id, name=name[:MAX_NAME], hidden=False)


def _store(connection: Connection, user_id: int, **values: object) -> None:
    statement = insert(connection, people).values(user_id=user_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=[people.c.user_id], set_=values))
    announce(connection, TOPIC, user_id)
