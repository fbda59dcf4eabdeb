"""Hints and votes in the database."""

from sqlalchemy import Connection, delete

from bot.storage.dialects import insert
from bot.storage.tables import moves


def save_hints(connection: Connection, round_id: int, user_id: int, hints: int) -> None:
    """Store how many hints a person has bought in a round."""
    _save(connection, round_id, user_id, {"hints": hints})


def save_skip(connection: Connection, round_id: int, user_id: int) -> None:
    """Store that a person wants to skip a round."""
    _save(connection, round_id, user_id, {"skip": True})


def _save(connection: Connection, round_id: int, user_id: int, values: dict[str, object]) -> None:
    statement = insert(connection, moves).values(round_id=round_id, user_id=user_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=moves.primary_key.columns, set_=values))


def delete_moves(connection: Connection, user_id: int) -> None:
    """Delete a person's hints and votes."""
    connection.execute(delete(moves).where(moves.c.user_id == user_id))
