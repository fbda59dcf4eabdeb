"""What the daily keeps about a person, and its deletion."""

from datetime import date

from sqlalchemy import Connection, delete, select

from bot.cogs.quiz.daily.day import digest_of
from bot.kit.people.data import Deletion, Records, records
from bot.storage.dialects import insert
from bot.storage.solo_tables import dailies, daily_tries, spent_dailies


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return a person's tries."""
    query = (
        select(
            daily_tries.c.day,
            daily_tries.c.choices,
            daily_tries.c.correct,
            daily_tries.c.started_at,
            daily_tries.c.finished_at,
            daily_tries.c.shared,
        )
        .where(daily_tries.c.user_id == user_id)
        .order_by(daily_tries.c.day)
    )
    return [
        Records(
            kind="daily_tries",
            records=records(connection, query),
            what=lambda language, count: language("daily-kept", count=count),
            why=lambda language: language("daily-kept-why"),
        )
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's tries; a try at a daily that still runs stays used, under a hash that names nobody."""
    query = (
        select(dailies.c.day, dailies.c.key)
        .join_from(daily_tries, dailies, daily_tries.c.day == dailies.c.day)
        .where(daily_tries.c.user_id == deletion.user_id, dailies.c.key != "")
    )
    for day, key in connection.execute(query).all():
        _spend(connection, day, digest_of(key, deletion.user_id))
    connection.execute(delete(daily_tries).where(daily_tries.c.user_id == deletion.user_id))


def _spend(connection: Connection, day: date, digest: str) -> None:
    row = {"day": day, "digest": digest}
    connection.execute(insert(connection, spent_dailies).values(row).on_conflict_do_nothing())
