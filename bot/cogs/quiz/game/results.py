"""Counting the answers and the winners of games on the boards, as parts of transactions."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, select, update

from bot.cogs.quiz._game import Game
from bot.cogs.quiz.boards import counting
from bot.cogs.quiz.boards.counting import Gain
from bot.cogs.quiz.stored.alone import limit_alone
from bot.storage.dialects import sum_of
from bot.storage.tables import answers, games, rounds

COUNTED_AT_ONCE = 100
"""How many answers are counted in one transaction; others, such as the next round's answers, come in between."""


def count_winners(connection: Connection, game: Game, at: datetime) -> None:
    """Count a won game for everyone with the most points, if at least two people played and anyone has points."""
    points = sum_of(answers.c.points).label("points")
    query = select(answers.c.user_id, points).join(rounds).where(rounds.c.game_id == game.id)
    found = connection.execute(query.group_by(answers.c.user_id).order_by(answers.c.user_id)).all()
    most = max((row.points for row in found), default=0)
    if len(found) > 1 and most > 0:
        winners = [row.user_id for row in found if row.points == most]
        gains = [Gain(game.guild_id, user_id, game.mode, at.date(), correct=None) for user_id in winners]
        counting.count(connection, gains)


def count_all(connection: Connection, which: ColumnElement[bool]) -> None:
    """Count the answers to closed rounds that the boards don't have yet, in one transaction."""
    while count_some(connection, which):
        pass


def count_some(connection: Connection, which: ColumnElement[bool]) -> bool:
    """Count some answers to closed rounds that the boards don't have yet; return whether others may be left."""
    limit_alone(connection, which)
    query = (
        select(
            answers.c.round_id,
            answers.c.user_id,
            answers.c.points,
            answers.c.answered_at,
            (answers.c.choice == rounds.c.answer).label("correct"),
            games.c.guild_id,
            games.c.mode,
            games.c.styles,
        )
        .join_from(answers, rounds)
        .join(games)
        .where(which, ~answers.c.counted, rounds.c.closed_at.is_not(None))
        .order_by(rounds.c.closed_at, answers.c.round_id, answers.c.user_id)
        .limit(COUNTED_AT_ONCE)
    )
    found = connection.execute(query).all()
    counting.count(connection, [_gain(row) for row in found])
    if found:
        key = answers.c.round_id == bindparam("round"), answers.c.user_id == bindparam("person")
        marked = [{"round": row.round_id, "person": row.user_id} for row in found]
        connection.execute(update(answers).where(*key).values(counted=True), marked)
    return len(found) == COUNTED_AT_ONCE


def _gain(answer: Row[*tuple[Any, ...]]) -> Gain:
    return Gain(
        guild_id=answer.guild_id,
        user_id=answer.user_id,
        mode=answer.mode,
        day=answer.answered_at.date(),
        correct=bool(answer.correct),
        points=answer.points,
        styles=tuple(answer.styles),
    )
