"""Reading a person's answers for their statistics. It may take a while: run it by `Database.read_long`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from bot.cogs.quiz.daily.day import MODE
from bot.cogs.quiz.daily.store import finished
from bot.cogs.quiz.stats.history import Given
from bot.storage.solo_tables import dailies, daily_tries
from bot.storage.tables import answers, games, rounds


@dataclass(frozen=True, slots=True)
class History:
    """All that statistics are made of."""

    answers: tuple[Given, ...]
    """In order of time."""
    dailies: dict[date, int]
    """The right answers of each daily that the person finished, by day."""


def read(connection: Connection, user_id: int) -> History:
    """Return a person's answers to questions that are over, in games and in dailies."""
    given = [*_in_games(connection, user_id), *_in_dailies(connection, user_id)]
    return History(tuple(sorted(given, key=lambda one: one.at)), finished(connection, user_id))


def _in_games(connection: Connection, user_id: int) -> Iterator[Given]:
    query = (
        select(
            answers.c.answered_at,
            answers.c.choice,
            rounds.c.answer,
            games.c.id.label("game_id"),
            games.c.styles,
            games.c.mode,
        )
        .join_from(answers, rounds)
        .join(games)
        .where(answers.c.user_id == user_id, or_(rounds.c.closed_at.is_not(None), games.c.ended_at.is_not(None)))
    )
    for row in connection.execute(query):
        yield Given(row.answered_at, row.styles[row.answer], row.styles[row.choice], row.mode, row.game_id)


def _in_dailies(connection: Connection, user_id: int) -> Iterator[Given]:
    query = (
        select(daily_tries.c.started_at, daily_tries.c.choices, dailies.c.styles, dailies.c.questions)
        .join_from(daily_tries, dailies, daily_tries.c.day == dailies.c.day)
        .where(daily_tries.c.user_id == user_id)
    )
    for row in connection.execute(query):
        for choice, (_, _, right) in zip(row.choices, row.questions, strict=False):
            yield Given(row.started_at, row.styles[right], row.styles[int(choice)], MODE, 0)
