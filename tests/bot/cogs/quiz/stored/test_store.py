import asyncio
import signal
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Question, Round
from bot.cogs.quiz.boards.counting import EVERYWHERE
from bot.cogs.quiz.game import results
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.storage import Database
from bot.storage.tables import rounds as rounds_table
from tests.bot.cogs.quiz.boards.played import ranked
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.cogs.quiz.stored_games import CHANNEL, GUILD, START, given_answer, new_game

TOTALS_OF_ALL = """
    SELECT user_id, points, correct, answered FROM totals JOIN boards ON boards.id = totals.board_id
    WHERE guild_id = 0 AND period = 'all' ORDER BY user_id
"""
"""A query for everyone's totals of all time."""


@pytest.fixture
def store(database: Database) -> QuizStore:
    return QuizStore(database)


@pytest.fixture
def path(database_url: str) -> str:
    return database_url


async def started(store: QuizStore, *, channel: int = CHANNEL, guild: int = GUILD, mode: str = "classic") -> Game:
    game = new_game(guild=guild, channel=channel, mode=mode)
    await store.add(game)
    game.rounds[0].ask(START, game.seconds)
    await store.save(game.rounds[0])
    return game


async def test_a_game_is_read_back_as_it_was(store: QuizStore, database: Database) -> None:
    game = await started(store, mode="survival")
    game.rounds[0].message_id = 77
    await store.save(game.rounds[0])
    answer = game.answer(game.rounds[0], 5, 0, START + timedelta(seconds=3), elapsed=timedelta(seconds=3))
    await store.record(GivenAnswer(game.rounds[0].id, 5, answer))
    await store.buy_hint(game.rounds[0], 6, 1)
    await store.buy_hint(game.rounds[0], 6, 2)
    await store.vote(game.rounds[0], 6)
    game.rounds[0].hints[6] = 2
    game.rounds[0].skips.add(6)
    assert await QuizStore(database).unfinished() == [game]
    game.rounds[0].closed_at = START
    game.rounds[0].skipped = True
    await store.close(game.rounds[0], START)
    assert await QuizStore(database).unfinished() == [game]


async def test_an_ended_game_is_not_unfinished_and_frees_its_channel(store: QuizStore) -> None:
    game = await started(store)
    await store.add(new_game(channel=CHANNEL + 9))
    await store.end(game, START)
    assert [found.channel_id for found in await store.unfinished()] == [CHANNEL + 9]
    await store.add(new_game())


async def test_a_game_whose_end_was_never_stored_ends_when_the_next_begins(store: QuizStore, path: str) -> None:
    stale = await started(store)
    answer = given_answer(stale.rounds[0], 5, choice=0, points=12)
    assert await store.record(answer)
    await store.add(new_game(channel=CHANNEL + 9))
    game = new_game()
    await store.add(game)
    assert {found.id for found in await store.unfinished()} == {game.id, game.id - 1}
    assert not await store.record(given_answer(stale.rounds[0], 6, choice=0, points=12))
    assert rows(path, TOTALS_OF_ALL) == [(5, 12, 1, 1)]


async def test_an_answer_counts_once(store: QuizStore, path: str) -> None:
    round_ = (await started(store)).rounds[0]
    assert await store.record(given_answer(round_, 5, choice=0, points=12))
    assert not await store.record(given_answer(round_, 5, choice=1, points=0))
    assert rows(path, "SELECT user_id, choice, points FROM answers") == [(5, 0, 12)]
    await store.close(round_, START)
    assert rows(path, TOTALS_OF_ALL) == [(5, 12, 1, 1)]


async def test_a_changed_answer_takes_the_place_of_the_first(store: QuizStore, path: str) -> None:
    round_ = (await started(store)).rounds[0]
    given = [given_answer(round_, 5, choice=1, points=0), given_answer(round_, 5, choice=0, points=12)]
    changed = [replace(one, changed=True) for one in (*given, given[0])]
    assert await asyncio.gather(*map(store.record, changed)) == [True, True, True]
    assert await store.record(changed[1])
    assert not await store.record(given[0])
    await store.close(round_, START)
    assert not await store.record(changed[0])
    assert rows(path, "SELECT user_id, choice, points FROM answers") == [(5, 0, 12)]
    assert_totals_equal_a_recount(path)


async def test_a_game_that_is_over_is_found_as_one_person_saw_it(store: QuizStore) -> None:
    game = await started(store)
    for person in (5, 6):
        await store.record(given_answer(game.rounds[0], person))
    await store.end(game, START)
    seen = await store.seen_by(5, game.id)
    assert seen is not None
    assert [set(round_.answers) for round_ in seen.rounds] == [{5}, set()]
    around = await store.around(game.rounds[1].id)
    assert around is not None
    assert around.id == game.id
    assert around.everyone == set()
    assert await store.seen_by(5, 999) is None
    assert await store.around(999) is None


async def test_the_same_answer_twice_in_one_batch_counts_once(store: QuizStore, path: str) -> None:
    round_ = (await started(store)).rounds[0]
    given = [given_answer(round_, user) for user in (1, 2, 2, 1, 3, 2)]
    assert await asyncio.gather(*map(store.record, given)) == [True, True, False, False, True, False]
    await store.close(round_, START)
    assert_totals_equal_a_recount(path)
    assert [row[0] for row in rows(path, TOTALS_OF_ALL)] == [1, 2, 3]


async def test_a_closed_round_takes_no_answer(store: QuizStore, path: str) -> None:
    round_ = (await started(store)).rounds[0]
    early = asyncio.create_task(store.record(given_answer(round_, 5)))
    await asyncio.sleep(0)
    await store.close(round_, START)
    assert await early
    assert not await store.record(given_answer(round_, 6))
    assert not await store.record(GivenAnswer(999_999, 6, Answer(0, START, 10, correct=True)))
    assert rows(path, "SELECT user_id FROM answers") == [(5,)]


async def test_two_thousand_people_answer_at_once(store: QuizStore, path: str) -> None:
    here, there = await started(store), await started(store, guild=GUILD + 1, channel=CHANNEL + 1)
    given = [
        given_answer(game.rounds[0], user, choice=user % 2, points=10 * (user % 2 == 0))
        for user in range(2000)
        for game in (here, there)
        for _ in range(1 + (user % 10 == 0))
    ]
    outcomes = await asyncio.gather(*map(store.record, given))
    assert sum(outcomes) == 4000
    assert rows(path, "SELECT count(*) FROM answers") == [(4000,)]
    for game in (here, there):
        await store.close(game.rounds[0], START)
    assert_totals_equal_a_recount(path)


async def test_a_right_answer_counts_as_right_whatever_it_earned(
    store: QuizStore, database: Database, path: str
) -> None:
    round_ = (await started(store)).rounds[0]
    await store.record(given_answer(round_, 5, choice=round_.question.answer, points=0))
    await store.close(round_, START)
    assert rows(path, TOTALS_OF_ALL) == [(5, 0, 1, 1)]
    [game] = await QuizStore(database).unfinished()
    assert game.rounds[0].winners() == [5]


@pytest.mark.parametrize("guild", [GUILD, EVERYWHERE])
async def test_a_board_does_not_give_the_answer_of_an_open_round_away(
    store: QuizStore, database: Database, guild: int
) -> None:
    first, second = (await started(store)).rounds
    await store.record(given_answer(first, 5, points=12))
    await store.close(first, START)
    await store.record(given_answer(second, 5, points=15))
    await store.record(given_answer(second, 6, points=15))
    assert await ranked(database, guild) == [(5, 12)]
    await store.close(second, START)
    assert await ranked(database, guild) == [(5, 27), (6, 15)]


async def test_a_crowds_answers_are_counted_in_short_transactions(
    store: QuizStore, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "COUNTED_AT_ONCE", 2)
    round_ = (await started(store)).rounds[0]
    await asyncio.gather(*(store.record(given_answer(round_, user)) for user in range(1, 6)))
    await store.close(round_, START)
    assert_totals_equal_a_recount(path)
    assert rows(path, "SELECT count(*) FROM answers WHERE NOT counted") == [(0,)]


async def test_a_start_counts_what_a_kill_left_uncounted(store: QuizStore, database: Database, path: str) -> None:
    round_ = (await started(store)).rounds[0]
    await store.record(given_answer(round_, 5, points=12))
    closed = update(rounds_table).values(closed_at=START)
    await database.write(lambda connection: connection.execute(closed))
    await store.unfinished()
    await store.unfinished()
    assert rows(path, TOTALS_OF_ALL) == [(5, 12, 1, 1)]


async def test_answers_that_were_acknowledged_survive_a_kill(database_url: str, path: str) -> None:
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        Path(__file__).with_name("answer_until_killed.py"),
        database_url,
        stdout=asyncio.subprocess.PIPE,
    )
    assert child.stdout is not None
    acknowledged: set[int] = set()
    while len(acknowledged) < 700:
        acknowledged.add(int(await child.stdout.readline()))
    child.send_signal(signal.SIGKILL)
    acknowledged |= {int(line) async for line in child.stdout if line.endswith(b"\n")}
    await child.wait()
    stored = {user_id for (user_id,) in rows(path, "SELECT user_id FROM answers")}
    assert acknowledged <= stored
    assert_totals_equal_a_recount(path)
    database = await Database.open(database_url)
    try:
        (game,) = await QuizStore(database).unfinished()
        assert set(game.rounds[0].answers) == stored
    finally:
        await database.close()


async def test_a_channel_remembers_its_last_questions_with_the_names_of_their_lists(store: QuizStore) -> None:
    first, elsewhere = new_game(rounds=2), new_game(channel=CHANNEL + 1, rounds=1)
    for game in (first, elsewhere):
        await store.add(game)
        game.rounds[0].ask(START, game.seconds)
        await store.save(game.rounds[0])
    # The second round was never asked.
    assert await store.recent_names(CHANNEL) == {"段青0", "段", "青", "石"}
    assert await store.recent_names(CHANNEL + 2) == set()


async def test_a_channel_remembers_its_last_200_questions(
    store: QuizStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs.quiz.game.store.RECENT", 3)
    for number in range(3):
        game = new_game(rounds=0)
        game.rounds = [Round(Question(f"{name}{number}", "", 0), choice_count=2) for name in ("段誉", "乔峰")]
        await store.add(game)
        for round_ in game.rounds:
            round_.ask(START, game.seconds)
            await store.save(round_)
    assert await store.recent_names(CHANNEL) == {"段誉2", "乔峰2", "乔峰1"}
