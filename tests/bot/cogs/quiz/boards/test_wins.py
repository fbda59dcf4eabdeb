import asyncio

import pytest

from bot.cogs.quiz._game import Game
from bot.cogs.quiz.boards.counting import EVERYWHERE
from bot.cogs.quiz.boards.ranks import Sort
from bot.cogs.quiz.game.store import QuizStore
from bot.storage import Database
from tests.bot.cogs.quiz.boards.played import page
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount
from tests.bot.cogs.quiz.stored_games import GUILD, START, given_answer, new_game


@pytest.fixture
def store(database: Database) -> QuizStore:
    return QuizStore(database)


@pytest.fixture
def path(database_url: str) -> str:
    return database_url


async def finished(store: QuizStore, points_of: dict[int, int], *, stopped: bool = False) -> Game:
    """Play a game of one round to its end, in which people got these points."""
    game = new_game(rounds=1)
    await store.add(game)
    game.rounds[0].ask(START, game.seconds)
    await store.save(game.rounds[0])
    await asyncio.gather(
        *(store.record(given_answer(game.rounds[0], user, points=worth)) for user, worth in points_of.items())
    )
    game.rounds[0].closed_at = None if stopped else START
    game.stopped = stopped
    await store.end(game, START)
    await store.end(game, START)
    return game


@pytest.mark.parametrize(
    ("points_of", "winners"),
    [
        ({5: 10, 6: 12}, [6]),
        ({5: 12, 6: 12, 7: 0}, [5, 6]),
        ({5: 12}, []),
        ({5: 0, 6: 0}, []),
        ({}, []),
    ],
)
async def test_whoever_has_the_most_points_of_several_players_wins_once(
    store: QuizStore, database: Database, path: str, points_of: dict[int, int], winners: list[int]
) -> None:
    await finished(store, points_of)
    for guild in (GUILD, EVERYWHERE):
        found = await page(database, guild=guild, sort=Sort.WINS)
        assert [(place.user_id, place.total.wins) for place in found.standings] == [(user, 1) for user in winners]
    assert_totals_equal_a_recount(path)


async def test_nobody_wins_a_game_that_was_stopped(store: QuizStore, database: Database) -> None:
    await finished(store, {5: 10, 6: 12}, stopped=True)
    assert (await page(database, sort=Sort.WINS)).people == 0
    assert (await page(database)).people == 2
