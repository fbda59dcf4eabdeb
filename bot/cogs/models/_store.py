"""What the database knows of versions: who trained one, and what was done to them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.kit.people.data import Deletion, Records, records
from bot.storage.training_tables import model_changes, training_jobs


@dataclass(frozen=True, slots=True)
class Made:
    """The training that made a version."""

    job_id: int
    starter_id: int
    ended_at: datetime | None


def made(connection: Connection, style: str, version: str) -> Made | None:
    """Return the first training that made a version; None where none is known."""
    query = (
        select(training_jobs.c.id, training_jobs.c.starter_id, training_jobs.c.ended_at)
        .where(training_jobs.c.style == style, training_jobs.c.version == version)
        .order_by(training_jobs.c.id)
    )
    row = connection.execute(query).first()
    return Made(row.id, row.starter_id, row.ended_at) if row else None


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return what a person did to versions of models."""
    query = (
        select(
            model_changes.c.changed_at,
            model_changes.c.action,
            model_changes.c.style,
            model_changes.c.version,
            model_changes.c.previous,
        )
        .where(model_changes.c.user_id == user_id)
        .order_by(model_changes.c.id)
    )
    return [
        Records(
            kind="model_changes",
            records=records(connection, query),
            what=lambda language, count: language("models-kept", count=count),
            why=lambda language: language("models-kept-why"),
            stays=True,
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Put a pseudonym in the person's place: which version was used when stays on record."""
    statement = update(model_changes).where(model_changes.c.user_id == deletion.user_id)
    connection.execute(statement.values(user_id=deletion.pseudonym))
