"""Dailies, and people's tries, in the database.

An answer is one transaction: it is counted only if it is the next one of the person's try, so that a second click
changes nothing.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from sqlalchemy import Connection, delete, func, select, update

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.boards.counting import NO_SERVER, Gain, count
from bot.cogs.quiz.daily.day import MODE, QUESTIONS, Daily, Streak, Try, digest_of, points_of, streak_of
from bot.cogs.quiz.practice.store import learn
from bot.storage.dialects import insert
from bot.storage.solo_tables import dailies, daily_tries, spent_dailies

KEY_BYTES = 32


class Outcome(Enum):
    """What became of an answer."""

    COUNTED = auto()
    ALREADY = auto()
    """The question was answered before; the first answer stands."""
    SPENT = auto()
    """The person's data were deleted after they had begun this daily."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's answer to one question of a daily, counted from 0."""

    user_id: int
    daily: Daily
    number: int
    choice: int
    guild_id: int | None
    """The server whose board counts it, if the bot is a member of one where it is played."""
    at: datetime

    @property
    def question(self) -> Question:
        """What it answers."""
        return self.daily.questions[self.number]

    @property
    def correct(self) -> bool:
        """Whether it is right."""
        return self.daily.is_right(self.number, self.choice)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a person is in a day's daily."""

    day: date
    attempt: Try
    finished: Mapping[date, int]
    """The right answers of each daily that the person finished, by day."""
    spent: bool = False
    """Whether the person had a try before their data were deleted."""

    @property
    def streak(self) -> Streak:
        """The days in a row on which the person finished the daily, up to this one."""
        return streak_of(self.finished.keys(), self.day)


def add(connection: Connection, daily: Daily) -> Daily:
    """Store a day's questions unless it has some, and return those that it has."""
    row = {
        "day": daily.day,
        "styles": list(daily.styles),
        "questions": [[one.name, one.pinyin, one.answer, one.band.value] for one in daily.questions],
        "key": secrets.token_hex(KEY_BYTES),
    }
    connection.execute(insert(connection, dailies).values(row).on_conflict_do_nothing())
    return find(connection, daily.day) or daily


def forget_past(connection: Connection, today: date) -> None:
    """Delete what told that people whose data were deleted had tried a daily, once that daily is over."""
    # Yesterday's tries may still be finished for a few minutes.
    over = today - timedelta(days=1)
    connection.execute(update(dailies).where(dailies.c.day < over, dailies.c.key != "").values(key=""))
    connection.execute(delete(spent_dailies).where(spent_dailies.c.day < over))


def find(connection: Connection, day: date) -> Daily | None:
    """Return a day's questions, or None when nobody has asked for them yet."""
    row = connection.execute(select(dailies).where(dailies.c.day == day)).one_or_none()
    if row is None:
        return None
    questions = (Question(name, pinyin, right, Band(band)) for name, pinyin, right, band in row.questions)
    return Daily(row.day, tuple(row.styles), tuple(questions))


def answer(connection: Connection, given: Choice) -> Outcome:
    """Count an answer if it is the next one of the person's try, on the boards and for practice too."""
    if is_spent(connection, given.user_id, given.daily.day):
        return Outcome.SPENT
    counted = _begin(connection, given) if given.number == 0 else _continue(connection, given)
    if not counted:
        return Outcome.ALREADY
    count(connection, [_gain(given)])
    learn(connection, given.user_id, given.question, given.at, correct=given.correct)
    return Outcome.COUNTED


def _gain(given: Choice) -> Gain:
    """Return what an answer adds to the boards, on its daily's day."""
    return Gain(
        guild_id=NO_SERVER if given.guild_id is None else given.guild_id,
        user_id=given.user_id,
        mode=MODE,
        day=given.daily.day,
        correct=given.correct,
        points=points_of(correct=given.correct),
        styles=given.daily.styles,
    )


def _begin(connection: Connection, given: Choice) -> bool:
    row = {
        "user_id": given.user_id,
        "day": given.daily.day,
        "choices": str(given.choice),
        "correct": int(given.correct),
        "started_at": given.at,
    }
    statement = insert(connection, daily_tries).values(row).on_conflict_do_nothing()
    return connection.execute(statement.returning(daily_tries.c.day)).first() is not None


def _continue(connection: Connection, given: Choice) -> bool:
    values: dict[str, object] = {
        "choices": daily_tries.c.choices + str(given.choice),
        "correct": daily_tries.c.correct + int(given.correct),
    }
    if given.number + 1 == QUESTIONS:
        values["finished_at"] = given.at
    statement = update(daily_tries).where(
        daily_tries.c.user_id == given.user_id,
        daily_tries.c.day == given.daily.day,
        func.length(daily_tries.c.choices) == given.number,
    )
    return connection.execute(statement.values(values)).rowcount == 1


def progress(connection: Connection, user_id: int, day: date) -> Progress:
    """Return how far a person is in a day's daily, and their streak on that day."""
    query = select(daily_tries.c.choices, daily_tries.c.shared).where(
        daily_tries.c.user_id == user_id, daily_tries.c.day == day
    )
    row = connection.execute(query).one_or_none()
    attempt = Try(tuple(map(int, row.choices)), row.shared) if row else Try()
    spent = row is None and is_spent(connection, user_id, day)
    return Progress(day, attempt, finished(connection, user_id), spent)


def finished(connection: Connection, user_id: int) -> dict[date, int]:
    """Return the right answers of each daily that a person finished, by day."""
    query = select(daily_tries.c.day, daily_tries.c.correct).where(
        daily_tries.c.user_id == user_id, daily_tries.c.finished_at.is_not(None)
    )
    return {row.day: row.correct for row in connection.execute(query)}


def mark_shared(connection: Connection, user_id: int, day: date) -> bool:
    """Note that a finished try is shown to others; return False when it was before, or is not finished."""
    statement = update(daily_tries).where(
        daily_tries.c.user_id == user_id,
        daily_tries.c.day == day,
        daily_tries.c.finished_at.is_not(None),
        ~daily_tries.c.shared,
    )
    return connection.execute(statement.values(shared=True)).rowcount == 1


def unmark_shared(connection: Connection, user_id: int, day: date) -> None:
    """Note that a try was not shown to others after all."""
    statement = update(daily_tries).where(daily_tries.c.user_id == user_id, daily_tries.c.day == day)
    connection.execute(statement.values(shared=False))


def is_spent(connection: Connection, user_id: int, day: date) -> bool:
    """Tell whether a person had a try at a daily before their data were deleted."""
    key = connection.scalar(select(dailies.c.key).where(dailies.c.day == day))
    if not key:
        return False
    digest = digest_of(key, user_id)
    query = select(spent_dailies.c.day).where(spent_dailies.c.day == day, spent_dailies.c.digest == digest)
    return connection.scalar(query) is not None
