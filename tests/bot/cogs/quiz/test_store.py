import asyncio
import signal
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.cogs.quiz._round import Answer, Game, Question, Round
from bot.cogs.quiz.boards.ranks import standings
from bot.cogs.quiz.boards.store import PAGE_SIZE, Selection, load_board
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.storage import Database
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows

START = datetime(2026, 3, 4, 12, tzinfo=UTC)
GUILD, CHANNEL, STARTER = 2**60 + 1, 2**60 + 2, 2**60 + 3


@pytest.fixture
def store(database: Database) -> QuizStore:
    return QuizStore(database)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jianghu.db"


def new_game(*, guild: int = GUILD, channel: int = CHANNEL, rounds: int = 2, mode: str = "classic") -> Game:
    questions = [Question(f"段青{number}", "Duàn Qīng", number % 2) for number in range(rounds)]
    return Game(
        guild_id=guild,
        channel_id=channel,
        starter_id=STARTER,
        styles=("jin_yong", "gu_long"),
        seconds=20,
        started_at=START,
        rounds=[Round(question, choice_count=2) for question in questions],
        mode=mode,
    )


async def started(store: QuizStore, *, channel: int = CHANNEL, guild: int = GUILD, mode: str = "classic") -> Game:
    game = new_game(guild=guild, channel=channel, mode=mode)
    await store.add(game)
    game.rounds[0].ask(START, game.seconds)
    await store.save(game.rounds[0])
    return game


def given_answer(round_: Round, user_id: int, choice: int = 0, points: int = 10, days: int = 0) -> GivenAnswer:
    at = START + timedelta(days=days, seconds=1)
    return GivenAnswer(round_.id, user_id, Answer(choice, at, points, choice == round_.question.answer))


async def test_a_game_is_read_back_as_it_was(store: QuizStore, database: Database) -> None:
    game = await started(store, mode="survival")
    game.rounds[0].message_id = 77
    await store.save(game.rounds[0])
    answer = game.rounds[0].answer(5, 0, START + timedelta(seconds=3))
    await store.record(GivenAnswer(game.rounds[0].id, 5, answer))
    assert await QuizStore(database).unfinished() == [game]
    game.rounds[0].closed = True
    await store.close(game.rounds[0], START)
    assert await QuizStore(database).unfinished() == [game]


async def test_an_ended_game_is_not_unfinished_and_frees_its_channel(store: QuizStore) -> None:
    game = await started(store)
    await store.add(new_game(channel=CHANNEL + 9))
    await store.end(game, START)
    assert [found.channel_id for found in await store.unfinished()] == [CHANNEL + 9]
    await store.add(new_game())


async def test_a_game_whose_end_was_never_stored_ends_when_the_next_begins(store: QuizStore, path: Path) -> None:
    stale = await started(store)
    answer = given_answer(stale.rounds[0], 5, choice=0, points=12)
    assert await store.record(answer)
    await store.add(new_game(channel=CHANNEL + 9))
    game = new_game()
    await store.add(game)
    assert {found.id for found in await store.unfinished()} == {game.id, game.id - 1}
    assert not await store.record(given_answer(stale.rounds[0], 6, choice=0, points=12))
    assert rows(path, "SELECT user_id, points FROM totals") == [(5, 12)]


async def test_an_answer_counts_once(store: QuizStore, path: Path) -> None:
    round_ = (await started(store)).rounds[0]
    assert await store.record(given_answer(round_, 5, choice=0, points=12))
    assert not await store.record(given_answer(round_, 5, choice=1, points=0))
    assert rows(path, "SELECT user_id, choice, points FROM answers") == [(5, 0, 12)]
    assert rows(path, "SELECT user_id, points, correct, answered FROM totals") == [(5, 12, 1, 1)]


async def test_the_same_answer_twice_in_one_batch_counts_once(store: QuizStore, path: Path) -> None:
    round_ = (await started(store)).rounds[0]
    given = [given_answer(round_, user) for user in (1, 2, 2, 1, 3, 2)]
    assert await asyncio.gather(*map(store.record, given)) == [True, True, False, False, True, False]
    assert_totals_equal_a_recount(path)
    assert rows(path, "SELECT sum(answered) FROM totals") == [(3,)]


async def test_a_closed_round_takes_no_answer(store: QuizStore, path: Path) -> None:
    round_ = (await started(store)).rounds[0]
    early = asyncio.create_task(store.record(given_answer(round_, 5)))
    await asyncio.sleep(0)
    await store.close(round_, START)
    assert await early
    assert not await store.record(given_answer(round_, 6))
    assert not await store.record(GivenAnswer(999_999, 6, Answer(0, START, 10, correct=True)))
    assert rows(path, "SELECT user_id FROM answers") == [(5,)]


async def test_two_thousand_people_answer_at_once(store: QuizStore, path: Path) -> None:
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
    assert rows(path, "SELECT sum(answered), sum(correct), sum(points) FROM totals") == [(4000, 2000, 20_000)]
    assert_totals_equal_a_recount(path)


async def test_scores_of_days_and_servers_are_kept_apart(store: QuizStore, path: Path) -> None:
    here, there = await started(store), await started(store, guild=GUILD + 1, channel=CHANNEL + 1)
    await store.record(given_answer(here.rounds[0], 5, points=11))
    await store.record(given_answer(here.rounds[1], 5, points=12, choice=1, days=1))
    await store.record(given_answer(there.rounds[0], 5, points=13))
    assert rows(path, "SELECT guild_id, day, points FROM totals ORDER BY points") == [
        (GUILD, "2026-03-04", 11),
        (GUILD, "2026-03-05", 12),
        (GUILD + 1, "2026-03-04", 13),
    ]
    assert_totals_equal_a_recount(path)


async def test_a_right_answer_counts_as_right_whatever_it_earned(
    store: QuizStore, database: Database, path: Path
) -> None:
    round_ = (await started(store)).rounds[0]
    await store.record(given_answer(round_, 5, choice=round_.question.answer, points=0))
    assert_totals_equal_a_recount(path)
    [game] = await QuizStore(database).unfinished()
    assert game.rounds[0].winners() == [5]


async def test_a_board_counts_its_scope_and_period(store: QuizStore, database: Database) -> None:
    here, there = await started(store), await started(store, guild=GUILD + 1, channel=CHANNEL + 1)
    await store.record(given_answer(here.rounds[0], 5, points=10))
    await store.record(given_answer(here.rounds[1], 5, points=10, days=1))
    await store.record(given_answer(there.rounds[0], 6, points=15))
    await store.end(here, START)
    await store.end(there, START)

    async def points(guild_id: int | None, since: date) -> list[tuple[int, int, int]]:
        board = await load_board(database, Selection(guild_id, since), viewer_id=6, page=0)
        return [(place.rank, place.user_id, place.points) for place in board.standings]

    assert await points(GUILD, date.min) == [(1, 5, 20)]
    assert await points(GUILD, date(2026, 3, 5)) == [(1, 5, 10)]
    assert await points(None, date.min) == [(1, 5, 20), (2, 6, 15)]
    assert await points(None, date(2026, 3, 4)) == [(1, 5, 20), (2, 6, 15)]
    assert await points(None, date(2026, 3, 6)) == []


@pytest.mark.parametrize("scope", [GUILD, None])
async def test_a_board_does_not_give_the_answer_of_an_open_round_away(
    store: QuizStore, database: Database, scope: int | None
) -> None:
    first, second = (await started(store)).rounds
    await store.record(given_answer(first, 5, points=12))
    await store.close(first, START)
    await store.record(given_answer(second, 5, points=15))
    await store.record(given_answer(second, 6, points=15))

    async def points() -> list[tuple[int, int]]:
        board = await load_board(database, Selection(scope, START.date()), viewer_id=6, page=0)
        return [(place.user_id, place.points) for place in board.standings]

    assert await points() == [(5, 12), (6, 0)]
    await store.close(second, START)
    assert await points() == [(5, 27), (6, 15)]


@pytest.mark.parametrize("points", [[], [0], [10, 10, 3, 10], [3 * (user % 4) for user in range(35)]])
async def test_the_database_ranks_as_the_game_does(
    store: QuizStore, database: Database, points: list[int]
) -> None:
    points_of = dict(enumerate(points, start=1))
    expected = standings(points_of)
    round_ = (await started(store)).rounds[0]
    given = [given_answer(round_, user, points=worth) for user, worth in points_of.items()]
    await asyncio.gather(*map(store.record, given))
    await store.close(round_, START)
    selection = Selection(GUILD, date.min)
    boards = [await load_board(database, selection, viewer_id=3, page=page) for page in range(5)]
    different = {board.page: board for board in boards}
    assert [place for board in different.values() for place in board.standings] == expected
    # A page beyond the end is the last one.
    assert boards[-1].page == max(0, -(-len(points) // PAGE_SIZE) - 1)
    assert all(len(board.standings) <= PAGE_SIZE and board.people == len(points) for board in boards)
    assert boards[-1].own == next((place for place in expected if place.user_id == 3), None)


async def test_answers_that_were_acknowledged_survive_a_kill(database_url: str, path: Path) -> None:
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


async def test_a_channel_remembers_its_last_questions(store: QuizStore) -> None:
    first, elsewhere = new_game(rounds=2), new_game(channel=CHANNEL + 1, rounds=1)
    for game in (first, elsewhere):
        await store.add(game)
        game.rounds[0].ask(START, game.seconds)
        await store.save(game.rounds[0])
    # The second round was never asked.
    assert await store.recent_names(CHANNEL) == {"段青0"}
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
