"""A person who is deleted while what they did is still on its way."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from simcord import Env

from bot.client.client import Jianghu
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._personal import delete_person
from bot.cogs.quiz._round import NOBODY, Answer, Question, Round
from bot.cogs.quiz.game.games import Games
from bot.cogs.quiz.game.receipts import Receipts
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.kit.people.data import Deletion
from bot.storage import Database
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows

START = datetime(2026, 3, 4, 12, tzinfo=UTC)
ANN, BEA = 2**60 + 1, 2**60 + 2


@pytest.fixture
def game() -> Game:
    rounds = [Round(Question("段青", "Duàn Qīng", 0), choice_count=2)]
    return Game(1, 2, ANN, ("jin_yong", "gu_long"), 20, START, rounds)


async def test_answers_that_wait_to_be_written_go_as_well(
    database: Database, game: Game, database_url: str
) -> None:
    store = QuizStore(database)
    await store.add(game)
    round_id = game.rounds[0].id
    right = Answer(0, START, 15, correct=True)
    given = [GivenAnswer(round_id, person, right, "somebody") for person in (ANN, BEA)]
    recording = [asyncio.create_task(store.record(answer)) for answer in given]
    await asyncio.sleep(0)
    await store.settled()
    await database.write(lambda connection: delete_person(connection, Deletion(ANN)))
    assert await asyncio.gather(*recording) == [True, True]
    await store.close(game.rounds[0], START)
    assert set(rows(database_url, "SELECT user_id FROM totals")) == {(BEA,)}
    assert rows(database_url, "SELECT starter_id FROM games") == [(NOBODY,)]
    assert_totals_equal_a_recount(database_url)


async def test_a_game_that_is_about_to_begin_begins_without_its_starter(
    simcord_env: Env, bot: Jianghu, game: Game
) -> None:
    assert simcord_env
    games = Games(bot, QuizStore(bot.database), Receipts())
    with games.starting(game):
        games.forget(ANN)
    assert game.starter_id == NOBODY


def test_a_game_forgets_a_persons_answers_and_name(game: Game) -> None:
    round_ = game.rounds[0]
    round_.ask(START, game.seconds)
    for person in (ANN, BEA):
        game.answer(round_, person, 0, START, elapsed=timedelta(0))
        game.names[person] = "somebody"
    game.forget(ANN)
    assert [place.user_id for place in game.standings()] == [BEA]
    assert list(game.names) == [BEA]
    assert not game.may_stop(ANN, moderator=False)
