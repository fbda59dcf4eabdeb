"""Hints and votes in the database, and what a person earned alone today."""

from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.dialects import insert
from bot.storage.tables import answers, moves


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


async def earned_alone(connection: AsyncConnection, user_id: int, day: date, round_id: int) -> int:
    """Return how many points a person earned alone since a day (UTC) began, without those of one round."""
    query = select(func.coalesce(func.sum(answers.c.points), 0)).where(
        answers.c.user_id == user_id,
        answers.c.alone,
        answers.c.answered_at >= datetime.combine(day, time.min, UTC),
        answers.c.round_id != round_id,
    )
    return (await connection.execute(query)).scalar_one()
