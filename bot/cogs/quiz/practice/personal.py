"""What practice keeps about a person, and its deletion."""

from sqlalchemy import Connection, delete, select

from bot.kit.people.data import Deletion, Records, records
from bot.storage.solo_tables import practice, weak_points


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return a person's question and weak points. What would be right is left out: it may not be answered yet."""
    question = select(
        practice.c.asked_at, practice.c.name, practice.c.styles, practice.c.choice, practice.c.recent
    ).where(practice.c.user_id == user_id)
    points = (
        select(weak_points.c.sort, weak_points.c.text, weak_points.c.weight, weak_points.c.marked_at)
        .where(weak_points.c.user_id == user_id)
        .order_by(weak_points.c.weight.desc(), weak_points.c.sort, weak_points.c.text)
    )
    return [
        Records(
            kind="practice_question",
            records=records(connection, question),
            what=lambda language, _: language("practice-kept"),
            why=lambda language: language("practice-kept-why"),
        ),
        Records(
            kind="weak_points",
            records=records(connection, points),
            what=lambda language, count: language("practice-kept-points", count=count),
            why=lambda language: language("practice-kept-points-why"),
        ),
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's question and weak points."""
    for table in (practice, weak_points):
        connection.execute(delete(table).where(table.c.user_id == deletion.user_id))
