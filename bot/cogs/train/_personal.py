"""What training keeps about a person: who started and cancelled what. Such records outlive a deletion."""

from sqlalchemy import Connection, or_, select, update

from bot.kit.people.data import Deletion, Records, records
from bot.storage.training_tables import training_jobs

_WHO = (training_jobs.c.starter_id, training_jobs.c.ended_by)
"""The columns that name a person."""


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return the jobs that a maintainer started or cancelled."""
    jobs = (
        select(
            training_jobs.c.id,
            training_jobs.c.style,
            training_jobs.c.started_at,
            training_jobs.c.guild_id,
            training_jobs.c.channel_id,
            training_jobs.c.state,
            training_jobs.c.ended_at,
            training_jobs.c.note,
            (training_jobs.c.starter_id == user_id).label("started_by_you"),
            (training_jobs.c.ended_by.is_not_distinct_from(user_id)).label("cancelled_by_you"),
        )
        .where(or_(training_jobs.c.starter_id == user_id, training_jobs.c.ended_by == user_id))
        .order_by(training_jobs.c.id)
    )
    return [
        Records(
            kind="training_jobs",
            records=records(connection, jobs),
            what=lambda language, count: language("train-kept-jobs", count=count),
            why=lambda language: language("train-kept-jobs-why"),
            stays=True,
        ),
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Put a pseudonym in the person's place: how the models came about stays on record."""
    for column in _WHO:
        statement = update(column.table).where(column == deletion.user_id)
        connection.execute(statement.values({column: deletion.pseudonym}))
