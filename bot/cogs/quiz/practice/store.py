"""A person's open question and weak points, in the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, tuple_, update

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.practice.learning import KEPT, Point, PointKind, Weights, learned, weak_points_of
from bot.storage.dialects import insert
from bot.storage.solo_tables import practice, weak_points


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that a person practices with."""

    token: int
    """Tells it apart from earlier questions, so that an old button answers no new one."""
    styles: tuple[str, ...]
    question: Question
    recent: tuple[str, ...]
    """The names that were asked last, this one included; the oldest first."""
    choice: int | None = None
    """What the person chose; None until they have."""


def find(connection: Connection, user_id: int) -> Asked | None:
    """Return a person's question, or None when they have not practiced yet."""
    row = connection.execute(select(practice).where(practice.c.user_id == user_id)).one_or_none()
    if row is None:
        return None
    question = Question(row.name, row.pinyin, row.answer)
    return Asked(row.token, tuple(row.styles), question, tuple(row.recent), row.choice)


def ask(connection: Connection, user_id: int, asked: Asked, before: int | None, at: datetime) -> Asked | None:
    """Store a person's next question in place of the one with the token `before`, or as their first one.

    Return what they are asked now: of two presses that ask for the next question, the first decides which it is.
    None where their data were deleted meanwhile; the question would bring back the names that they were asked.
    """
    row = {
        "token": asked.token,
        "styles": list(asked.styles),
        "name": asked.question.name,
        "pinyin": asked.question.pinyin,
        "answer": asked.question.answer,
        "choice": None,
        "recent": list(asked.recent),
        "asked_at": at,
    }
    if before is None:
        first = insert(connection, practice).values(user_id=user_id, **row)
        connection.execute(first.on_conflict_do_nothing())
    else:
        that = (practice.c.user_id == user_id, practice.c.token == before)
        connection.execute(update(practice).where(*that).values(row))
    return find(connection, user_id)


def answer(connection: Connection, user_id: int, token: int, choice: int, at: datetime) -> Asked | None:
    """Count an answer unless the question has one, and return the person's question as it is then."""
    asked = find(connection, user_id)
    if asked is None or asked.token != token or choice >= len(asked.styles):
        return asked
    statement = update(practice).where(
        practice.c.user_id == user_id, practice.c.token == token, practice.c.choice.is_(None)
    )
    if connection.execute(statement.values(choice=choice)).rowcount == 1:
        learn(connection, user_id, asked.question, at, correct=choice == asked.question.answer)
    return find(connection, user_id)


def weights_of(connection: Connection, user_id: int) -> dict[Point, int]:
    """Return a person's weak points."""
    query = select(weak_points).where(weak_points.c.user_id == user_id)
    return {Point(PointKind(row.sort), row.text): row.weight for row in connection.execute(query)}


def learn(connection: Connection, user_id: int, question: Question, at: datetime, *, correct: bool) -> None:
    """Move the weights of a name's surname and characters after an answer to it."""
    weights = weights_of(connection, user_id)
    moved = {point: learned(weights.get(point, 0), correct=correct) for point in weak_points_of(question)}
    _store(connection, user_id, {point: weight for point, weight in moved.items() if weight}, at)
    _forget(connection, user_id, [point for point, weight in moved.items() if not weight and point in weights])
    _forget_lightest(connection, user_id)


def _store(connection: Connection, user_id: int, weights: Weights, at: datetime) -> None:
    rows = [
        {"user_id": user_id, "sort": point.kind.value, "text": point.text, "weight": weight, "marked_at": at}
        for point, weight in weights.items()
    ]
    if rows:
        statement = insert(connection, weak_points)
        values = {name: statement.excluded[name] for name in ("weight", "marked_at")}
        connection.execute(
            statement.on_conflict_do_update(index_elements=weak_points.primary_key.columns, set_=values), rows
        )


def _forget(connection: Connection, user_id: int, points: Iterable[Point]) -> None:
    keys = [(point.kind.value, point.text) for point in points]
    if keys:
        which = tuple_(weak_points.c.sort, weak_points.c.text).in_(keys)
        connection.execute(delete(weak_points).where(weak_points.c.user_id == user_id, which))


def _forget_lightest(connection: Connection, user_id: int) -> None:
    query = (
        select(weak_points.c.sort, weak_points.c.text)
        .where(weak_points.c.user_id == user_id)
        .order_by(weak_points.c.weight.desc(), weak_points.c.marked_at.desc(), weak_points.c.text)
        .offset(KEPT)
    )
    _forget(connection, user_id, [Point(PointKind(row.sort), row.text) for row in connection.execute(query)])
