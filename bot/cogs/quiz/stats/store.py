"""Reading a person's answers and ranks for their statistics.

It may take a while: run it by `Database.read_long`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz.boards.counting import EVERYWHERE, Board
from bot.cogs.quiz.boards.place import FIRST
from bot.cogs.quiz.boards.ranks import Period, Scope, Sort
from bot.cogs.quiz.boards.store import read_page
from bot.cogs.quiz.daily.day import MODE
from bot.cogs.quiz.daily.store import finished
from bot.cogs.quiz.stats.history import Given
from bot.storage.solo_tables import dailies, daily_tries
from bot.storage.tables import answers, games, rounds


@dataclass(frozen=True, slots=True)
class Rank:
    """A person's place on a board."""

    mode: str
    scope: Scope
    rank: int
    people: int
    """How many people the board has."""
    points: int


@dataclass(frozen=True, slots=True)
class History:
    """All that statistics are made of."""

    answers: tuple[Given, ...]
    """In order of time."""
    dailies: dict[date, int]
    """The right answers of each daily that the person finished, by day."""
    ranks: tuple[Rank, ...]
    """The person's places on the boards of all time, by points."""


def read(connection: Connection, user_id: int, guild_id: int | None) -> History:
    """Return a person's answers to questions that are over, in games and in dailies, and their ranks.

    `guild_id` is the server whose boards are looked at, beside those of everywhere.
    """
    given = [*_in_games(connection, user_id), *_in_dailies(connection, user_id)]
    given.sort(key=lambda one: one.at)
    ranks = _ranks(connection, user_id, guild_id, sorted({one.mode for one in given}))
    return History(tuple(given), finished(connection, user_id), tuple(ranks))


def _ranks(connection: Connection, user_id: int, guild_id: int | None, played: Iterable[str]) -> Iterator[Rank]:
    servers = {Scope.SERVER: guild_id, Scope.EVERYWHERE: EVERYWHERE}
    for mode in played:
        for scope, server in servers.items():
            if server is not None:
                board = Board(server, mode, Period.ALL, Period.ALL.start(date.min))
                page = read_page(connection, board, Sort.POINTS, user_id, FIRST)
                if page.own is not None:
                    yield Rank(mode, scope, page.own.rank, page.people, page.own.total.points)


def _in_games(connection: Connection, user_id: int) -> Iterator[Given]:
    query = (
        select(
            answers.c.answered_at,
            answers.c.choice,
            rounds.c.answer,
            rounds.c.details,
            games.c.id.label("game_id"),
            games.c.styles,
            games.c.mode,
        )
        .join_from(answers, rounds)
        .join(games)
        .where(answers.c.user_id == user_id, or_(rounds.c.closed_at.is_not(None), games.c.ended_at.is_not(None)))
    )
    for row in connection.execute(query):
        asks_style = modes.get(row.mode).asks == "style"
        style = row.styles[row.answer] if asks_style else ""
        # Rounds of versions before modes have no details.
        band = Band(row.details["band"]) if asks_style and row.details else None
        yield Given(row.answered_at, row.answer == row.choice, style, row.mode, row.game_id, band)


def _in_dailies(connection: Connection, user_id: int) -> Iterator[Given]:
    query = (
        select(daily_tries.c.started_at, daily_tries.c.choices, dailies.c.styles, dailies.c.questions)
        .join_from(daily_tries, dailies, daily_tries.c.day == dailies.c.day)
        .where(daily_tries.c.user_id == user_id)
    )
    for row in connection.execute(query):
        for choice, (_, _, right, band) in zip(row.choices, row.questions, strict=False):
            yield Given(row.started_at, int(choice) == right, row.styles[right], MODE, 0, Band(band))
