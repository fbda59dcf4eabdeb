"""What people earn in games that nobody else has joined is limited by day, and decided when a round is closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._points import DAILY_ALONE
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.game.store import QuizStore
from bot.storage import Database
from tests.bot.cogs.quiz.boards.played import ranked
from tests.bot.cogs.quiz.stored_games import CHANNEL, GUILD, START, given_answer, new_game

ANN, BEA = 5, 6


@pytest.fixture
def store(database: Database) -> QuizStore:
    return QuizStore(database)


async def asked(store: QuizStore, channel: int) -> Game:
    """Return a stored game whose rounds are all open."""
    game = new_game(channel=channel)
    await store.add(game)
    for round_ in game.rounds:
        round_.ask(START, game.seconds)
        await store.save(round_)
    return game


async def answer(
    store: QuizStore, round_: Round, user_id: int, points: int, *, alone: bool, days: int = 0
) -> None:
    given = given_answer(round_, user_id, choice=round_.question.answer, points=points, days=days)
    given = replace(given, answer=replace(given.answer, alone=alone))
    assert await store.record(given)
    round_.answers[user_id] = given.answer


async def earned(store: QuizStore, round_: Round, user_id: int) -> tuple[int, bool]:
    """Close a round, and return what an answer earned and whether it counts as given alone."""
    await store.close(round_, START + timedelta(seconds=9))
    return round_.answers[user_id].points, round_.answers[user_id].alone


async def test_a_lone_player_earns_at_most_what_is_left_of_the_day(store: QuizStore, database: Database) -> None:
    first, second = (await asked(store, CHANNEL)).rounds
    other, tomorrow = (await asked(store, CHANNEL + 1)).rounds
    for round_, points, days, left in (
        (first, DAILY_ALONE - 5, 0, DAILY_ALONE - 5),
        (second, 12, 0, 5),
        (other, 12, 0, 0),
        (tomorrow, 12, 1, 12),
    ):
        await answer(store, round_, ANN, points, alone=True, days=days)
        assert await earned(store, round_, ANN) == (left, True)
    assert await ranked(database, GUILD) == [(ANN, DAILY_ALONE + 12)]


async def test_who_answers_first_in_a_game_of_several_is_not_limited(store: QuizStore, database: Database) -> None:
    played, _ = (await asked(store, CHANNEL)).rounds
    await answer(store, played, ANN, DAILY_ALONE, alone=True)
    assert await earned(store, played, ANN) == (DAILY_ALONE, True)
    first, second = (await asked(store, CHANNEL + 1)).rounds
    await answer(store, first, ANN, 12, alone=True)
    await answer(store, first, BEA, 12, alone=False)
    assert await earned(store, first, ANN) == (12, False)
    await answer(store, second, ANN, 12, alone=False)
    assert await earned(store, second, ANN) == (12, False)
    assert await ranked(database, GUILD) == [(ANN, DAILY_ALONE + 24), (BEA, 12)]


async def test_a_game_that_is_stopped_is_limited_as_well(store: QuizStore, database: Database) -> None:
    game = await asked(store, CHANNEL)
    await answer(store, game.rounds[0], ANN, DAILY_ALONE, alone=True)
    await answer(store, game.rounds[1], ANN, 12, alone=True)
    await store.end(game, START)
    assert [points for _, points in await ranked(database, GUILD)] == [DAILY_ALONE]
    points = [await earned(store, round_, ANN) for round_ in game.rounds]
    assert sorted(points) in ([(0, True), (DAILY_ALONE, True)], [(12, True), (DAILY_ALONE - 12, True)])
