"""What is kept about a person's choices, and its deletion."""

from sqlalchemy import Connection, delete, select

from bot.kit.people.data import Deletion, Records, records
from bot.storage.tables import preferences


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return what a person chose; at most one record."""
    query = select(preferences.c.language, preferences.c.script, preferences.c.pinyin, preferences.c.gloss)
    return [
        Records(
            kind="preferences",
            records=records(connection, query.where(preferences.c.user_id == user_id)),
            what=lambda language, _: language("me-kept"),
            why=lambda language: language("me-kept-why"),
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete what a person chose."""
    connection.execute(delete(preferences).where(preferences.c.user_id == deletion.user_id))
