"""The daily limit of what people earn in games that nobody else has joined."""

from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from bot.cogs.quiz._points import DAILY_ALONE
from bot.storage.dialects import sum_of
from bot.storage.tables import answers, games, rounds


def limit_alone(connection: Connection, which: ColumnElement[bool]) -> None:
    """Limit the points of answers that were given alone, of closed rounds that the boards don't have yet.

    An answer whose game somebody else has joined before its round was over earns its full points after all.
    """
    query = (
        select(answers.c.round_id, answers.c.user_id, answers.c.points, answers.c.answered_at, rounds.c.game_id)
        .join_from(answers, rounds)
        .join(games)
        .where(which, answers.c.alone, ~answers.c.counted, rounds.c.closed_at.is_not(None))
    )
    for row in connection.execute(query).all():
        key = answers.c.round_id == row.round_id, answers.c.user_id == row.user_id
        if _has_company(connection, row.game_id, row.user_id):
            values: dict[str, object] = {"alone": False}
        else:
            earned = earned_alone(connection, row.user_id, row.answered_at.date(), row.round_id)
            values = {"points": min(row.points, max(0, DAILY_ALONE - earned))}
        connection.execute(update(answers).where(*key).values(values))


def earned_alone(connection: Connection, user_id: int, day: date, round_id: int) -> int:
    """Return how many points a person earned alone since a day (UTC) began, without those of one round."""
    query = select(func.coalesce(sum_of(answers.c.points), 0)).where(
        answers.c.user_id == user_id,
        answers.c.alone,
        answers.c.answered_at >= datetime.combine(day, time.min, UTC),
        answers.c.round_id != round_id,
    )
    return connection.execute(query).scalar_one()


def as_counted(connection: Connection, round_id: int, user_ids: list[int]) -> list[Row[int, int, bool]]:
    """Return what these people's answers to a round earned: user_id, points, and whether they were alone."""
    query = select(answers.c.user_id, answers.c.points, answers.c.alone)
    return list(connection.execute(query.where(answers.c.round_id == round_id, answers.c.user_id.in_(user_ids))))


def _has_company(connection: Connection, game_id: int, user_id: int) -> bool:
    """Tell whether somebody else has answered in a game."""
    others = (
        select(answers.c.user_id).join(rounds).where(rounds.c.game_id == game_id, answers.c.user_id != user_id)
    )
    return connection.execute(others.limit(1)).first() is not None
