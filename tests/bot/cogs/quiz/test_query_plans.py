"""What the quiz asks of the database is found by indexes: nothing takes longer because more is stored."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.cogs.quiz import _personal
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.boards import upkeep
from bot.cogs.quiz.boards.counting import Board
from bot.cogs.quiz.boards.place import FIRST, LAST, MINE, Place, Side
from bot.cogs.quiz.boards.ranks import Period, Sort
from bot.cogs.quiz.boards.store import load_page
from bot.cogs.quiz.daily import store as dailies
from bot.cogs.quiz.daily.day import QUESTIONS, Daily
from bot.cogs.quiz.daily.store import Choice
from bot.cogs.quiz.game.store import QuizStore, delete_server
from bot.cogs.quiz.practice import store as practice
from bot.cogs.quiz.stats import store as stats
from bot.kit.people.data import Deletion
from bot.storage import Database
from tests.bot.cogs.quiz.stored_games import GUILD, START, given_answer, new_game

Asked = list[tuple[str, Any]]
"""Statements with the values that they were given."""


@pytest.fixture
def database_url(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def asked() -> Iterator[Asked]:
    """Return a list of all that any database is asked from now on."""
    found: Asked = []

    def note(_: object, __: object, statement: str, parameters: Any, ___: object, many: bool) -> None:  # noqa: ANN401, FBT001 - an event's
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
            found.append((statement, parameters[0] if many else parameters))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    yield found
    sa.event.remove(sa.Engine, "before_cursor_execute", note)


@pytest.fixture
async def game(database: Database) -> Game:
    """Return a game whose rounds are stored and open."""
    game = new_game()
    await QuizStore(database).add(game)
    return game


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jianghu.db"


def plans(path: Path, asked: Asked) -> set[str]:
    """Return the steps by which the database answers what it was asked."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            row[3]
            for statement, parameters in asked
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        }


def scans(path: Path, asked: Asked) -> set[str]:
    """Return the steps that read a whole table or index."""
    return {step for step in plans(path, asked) if step.startswith("SCAN")}


async def test_answering_reads_no_table_to_its_end(
    database: Database, game: Game, path: Path, asked: Asked
) -> None:
    store = QuizStore(database)
    lone = given_answer(game.rounds[0], 5)
    assert await store.record(replace(lone, answer=replace(lone.answer, alone=True)))
    given = (given_answer(round_, 5) for round_ in game.rounds[1:])
    assert all(await asyncio.gather(*map(store.record, given)))
    await store.close(game.rounds[0], START)
    await store.end(game, START)
    assert scans(path, asked) == set()
    assert any("ix_answers_alone (user_id=? AND answered_at>?)" in step for step in plans(path, asked))


async def test_a_start_reads_only_games_that_run_and_answers_that_are_not_counted(
    database: Database, game: Game, path: Path, asked: Asked
) -> None:
    store = QuizStore(database)
    await store.record(given_answer(game.rounds[0], 5))
    asked.clear()
    assert [found.id for found in await store.unfinished()] == [game.id]
    assert scans(path, asked) == {
        "SCAN answers USING INDEX ix_answers_uncounted",
        "SCAN games USING INDEX ix_games_one_a_channel",
    }


async def answered(database: Database, game: Game) -> None:
    """Let a person answer the first round rightly, and close it."""
    store = QuizStore(database)
    await store.record(given_answer(game.rounds[0], 5))
    await store.close(game.rounds[0], START)


async def test_a_persons_and_a_servers_data_are_found_by_indexes(
    database: Database, game: Game, path: Path, asked: Asked
) -> None:
    await answered(database, game)
    asked.clear()
    await database.read_long(lambda connection: _personal.personal_data(connection, 5))
    await database.write(lambda connection: _personal.delete_person(connection, Deletion(5)))
    await database.write(lambda connection: delete_server(connection, GUILD))
    assert scans(path, asked) == set()


@pytest.mark.parametrize("sort", Sort)
async def test_a_page_of_a_board_and_its_styles_are_found_by_indexes(
    database: Database, game: Game, path: Path, asked: Asked, sort: Sort
) -> None:
    await answered(database, game)
    asked.clear()
    board = Board(GUILD, game.mode, Period.ALL, Period.ALL.start(START.date()))
    pages = [await load_page(database, board, sort, 5, place) for place in (FIRST, MINE, LAST)]
    assert {page.styles for page in pages} == {("gu_long", "jin_yong")}
    assert scans(path, asked) == set()


@pytest.mark.parametrize("sort", Sort)
async def test_the_page_beside_a_person_reads_no_one_else_who_is_tied_with_them(
    database: Database, game: Game, path: Path, asked: Asked, sort: Sort
) -> None:
    await answered(database, game)
    asked.clear()
    board = Board(GUILD, game.mode, Period.ALL, Period.ALL.start(START.date()))
    for side in (Side.AFTER, Side.BEFORE):
        await load_page(database, board, sort, 5, Place(side, value=1, user_id=5))
    steps = plans(path, [(statement, values) for statement, values in asked if "FROM totals" in statement])
    assert {step for step in steps if "TEMP B-TREE" in step} == set()
    assert f"ix_totals_{sort} (board_id=? AND {sort}=? AND user_id>?)" in " ".join(steps)


async def test_past_boards_are_found_by_an_index(database: Database, game: Game, path: Path, asked: Asked) -> None:
    await answered(database, game)
    asked.clear()
    later = START.date() + timedelta(days=60)
    while await database.write(lambda connection: upkeep.drop_past(connection, later)):
        pass
    assert scans(path, asked) == set()


async def test_a_daily_and_practice_and_statistics_read_no_table_to_its_end(
    database: Database, game: Game, path: Path, asked: Asked
) -> None:
    await answered(database, game)
    asked.clear()
    question, day = Question("段青", "Duàn Qīng", 0), START.date()
    daily = Daily(day, game.styles, (question,) * QUESTIONS)
    await database.write(lambda connection: dailies.add(connection, daily))
    for number in range(QUESTIONS):
        given = Choice(5, daily, number, number % 2, GUILD, START)
        await database.write(lambda connection: dailies.answer(connection, given))  # noqa: B023 - called at once
    practiced = practice.Asked(1, game.styles, question, ())
    await database.write(lambda connection: practice.ask(connection, 5, practiced, None, START))
    await database.write(lambda connection: practice.answer(connection, 5, 1, 1, START))
    await database.read_long(lambda connection: stats.read(connection, 5, GUILD))
    await database.write(lambda connection: dailies.forget_past(connection, day + timedelta(days=2)))
    assert scans(path, asked) == set()
