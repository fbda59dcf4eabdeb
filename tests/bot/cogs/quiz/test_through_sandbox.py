"""The quiz with the real bot process and the real sandbox process, over real sockets."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox.testing.driver import Driver, SeenMessage
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot

HALL = "quiz-hall"


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with Driver.start() as sandbox:
        yield sandbox


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "jianghu.db"


@asynccontextmanager
async def bot_in(folder: Path, models: Path, sandbox: Driver) -> AsyncIterator[BotProcess]:
    async with running_bot(folder, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        yield bot


async def appears(sandbox: Driver, text: str, since: int) -> SeenMessage:
    """Return the first message from an earlier point on that shows a text."""
    return await sandbox.next_message(lambda message: text in message.text, since=since, timeout=PATIENCE)


async def test_a_whole_game_by_two_people(tmp_path: Path, shipped: Path, sandbox: Driver, path: Path) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        begin = len(sandbox.events)
        await mei.slash("quiz play", channel=HALL, rounds=2, seconds=5)
        for number in (1, 2):
            question = await appears(sandbox, f"Round {number} of 2", begin)
            assert question.labels[:3] == ["Jin Yong", "Gu Long", "Hint (−3)"]
            assert question.labels[-1] == "Who are they?"
            one, other = await asyncio.gather(mei.click(question, "Gu Long"), deniz.click(question, "Jin Yong"))
            assert "You said **Gu Long**" in one.text
            assert "You said **Jin Yong**" in other.text
            assert one.ephemeral
            assert other.ephemeral
            asked = len(sandbox.events)
            reveal = await appears(sandbox, "How the room split", asked)
            assert reveal.id == question.id
            winner = mei if "Gu Long**’s" in reveal.text else deniz
            assert f"**Who got it**\n{winner.name}" in reveal.text
            assert reveal.payload["mentions"] == []
            last = ["How sure?", "Explain this name"]
            assert reveal.labels == (["Next", *last] if number == 1 else last)
        standings = await appears(sandbox, "Final standings", begin)
        assert standings.payload["mentions"] == []
        for person in (mei, deniz):
            assert person.name in standings.text
            board = await person.slash("quiz leaderboard", channel=HALL, scope="server", period="today")
            assert person.name in board.text
            assert "← **you**" in board.text
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
    assert_totals_equal_a_recount(path)


@pytest.mark.parametrize("mode", ["classic", "lists", "real", "masters", "blitz", "survival"])
async def test_a_game_of_each_mode_to_its_end(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path, mode: str
) -> None:
    mei = sandbox.person("Mei")
    # Of the masters the tiny models know but two, and the judge would take their names for the others'.
    models = tmp_path / "none" if mode == "masters" else shipped
    async with bot_in(tmp_path, models, sandbox) as bot:
        begin = len(sandbox.events)
        begun = await mei.slash("quiz play", channel=HALL, mode=mode, rounds=2, seconds=60)
        assert "A game begins" in begun.text
        for number in (1, 2):
            question = await appears(sandbox, f"Round {number} of 2", begin)
            choice, asked = question.labels[0], len(sandbox.events)
            assert f"You said **{choice}**" in (await mei.click(question, choice)).text
            if number == 1:
                await mei.click(question, "Reveal")
            reveal = await appears(sandbox, "Who got it", asked)
            assert reveal.id == question.id
            if number == 1:
                await mei.click(reveal, "Next")
        standings = await appears(sandbox, "Final standings", begin)
        assert standings.labels == ["Play again", "What I missed"]
        assert "What you missed" in (await mei.click(standings, "What I missed")).text
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
    assert rows(path, "SELECT mode FROM games") == [(mode,)]
    assert rows(path, "SELECT count(*) FROM answers") == [(2,)]
    assert_totals_equal_a_recount(path)


async def test_a_double_click_counts_once(tmp_path: Path, shipped: Path, sandbox: Driver, path: Path) -> None:
    mei = sandbox.person("Mei")
    async with bot_in(tmp_path, shipped, sandbox):
        begin = len(sandbox.events)
        await mei.slash("quiz play", channel=HALL, rounds=1, seconds=60)
        question = await appears(sandbox, "Round 1 of 1", begin)
        clicks = [mei.click(question, label) for label in ("Gu Long", "Jin Yong", "Gu Long")]
        texts = sorted(outcome.text for outcome in await asyncio.gather(*clicks))
        # One is written down at a time; another choice may come after it, and changes it.
        assert texts[-1].startswith("You said")
        assert all(text.startswith(("You said", "You have said", "One moment")) for text in texts)
    assert rows(path, "SELECT count(*) FROM answers") == [(1,)]
    assert_totals_equal_a_recount(path)


async def end_of_the_round(path: Path) -> datetime:
    """Return when the only round ends, as soon as it is stored that its question was posted."""
    async with asyncio.timeout(PATIENCE):
        while not (found := rows(path, "SELECT ends_at FROM rounds WHERE message_id IS NOT NULL")):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.02)
    return datetime.fromisoformat(found[0][0]).replace(tzinfo=UTC)


async def test_a_late_click_is_told_so(tmp_path: Path, shipped: Path, sandbox: Driver, path: Path) -> None:
    mei = sandbox.person("Mei")
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        begin = len(sandbox.events)
        await mei.slash("quiz play", channel=HALL, rounds=1, seconds=5)
        question = await appears(sandbox, "Round 1 of 1", begin)
        # The bot sleeps over the round's end, so that the button is still there after it.
        ends_at = await end_of_the_round(path)
        bot.process.send_signal(signal.SIGSTOP)
        await asyncio.sleep((ends_at - datetime.now(UTC)).total_seconds())
        click = asyncio.create_task(mei.click(question, "Gu Long"))
        # The sandbox carries out what the driver asks for in order: once this is posted, the click is sent.
        await asyncio.create_task(mei.say("Am I late?", channel=HALL))
        bot.process.send_signal(signal.SIGCONT)
        assert "This round is over" in (await click).text
        await appears(sandbox, "Final standings", begin)
    assert rows(path, "SELECT * FROM answers") == []


async def test_a_kill_in_mid_round_loses_nothing(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path
) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    begin = len(sandbox.events)
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        await mei.slash("quiz play", channel=HALL, rounds=2, seconds=120)
        question = await appears(sandbox, "Round 1 of 2", begin)
        assert "You said" in (await mei.click(question, "Gu Long")).text
        await bot.stop(signal.SIGKILL)
    await sandbox.bot_gone()
    async with bot_in(tmp_path, shipped, sandbox):
        assert "You have said Gu Long already" in (await mei.click(question, "Gu Long")).text
        assert "You said" in (await deniz.click(question, "Jin Yong")).text
        refused = await deniz.slash("quiz stop", channel=HALL)
        assert "Only whoever started the game" in refused.text
        await mei.slash("quiz stop", channel=HALL)
        reveal = await appears(sandbox, "How the room split", begin)
        assert reveal.id == question.id
        standings = await appears(sandbox, "Final standings", begin)
        assert mei.name in standings.text
        assert deniz.name in standings.text
    assert rows(path, "SELECT count(*) FROM answers") == [(2,)]
    assert_totals_equal_a_recount(path)


async def test_a_question_is_posted_once_although_a_kill_came_before_its_message_was_stored(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path
) -> None:
    mei = sandbox.person("Mei")
    begin = len(sandbox.events)
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        await mei.slash("quiz play", channel=HALL, rounds=1, seconds=120)
        question = await appears(sandbox, "Round 1 of 1", begin)
        await bot.stop(signal.SIGKILL)
    await sandbox.bot_gone()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE rounds SET message_id = NULL")
    async with bot_in(tmp_path, shipped, sandbox):
        assert "You said" in (await mei.click(question, "Gu Long")).text
        await mei.slash("quiz stop", channel=HALL)
        await appears(sandbox, "Final standings", begin)
        shown = [message for message in sandbox.messages.values() if "Round 1 of 1" in message.text]
        assert [message.id for message in shown] == [question.id]
        assert "How the room split" in shown[0].text


async def test_where_one_can_not_play_or_open_a_thread_it_says_so(
    tmp_path: Path, shipped: Path, sandbox: Driver
) -> None:
    mei = sandbox.person("Mei")
    async with bot_in(tmp_path, shipped, sandbox):
        silent = await mei.slash("quiz play", channel="scroll-room")
        assert "I need the permission" in silent.text
        assert silent.ephemeral
        direct = await mei.slash("quiz play", channel="dm")
        assert "A game needs a channel of a server" in direct.text
        # The sandbox has no threads, and does not grant the permission to open them.
        begun = await mei.slash("quiz play", channel=HALL, rounds=1, seconds=5, thread=True)
        assert "I could not open a thread here, so we play in this channel" in begun.text


async def test_a_database_of_a_newer_version_is_refused_in_one_line(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path
) -> None:
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        await bot.stop()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    async with running_bot(tmp_path, shipped, {**at(sandbox.addresses), "LOG_LEVEL": "ERROR"}) as bot:
        assert await asyncio.wait_for(bot.process.wait(), PATIENCE) == 1
        [line] = (await bot.complaints()).splitlines()
        assert line.startswith("the database has revision 9999")
