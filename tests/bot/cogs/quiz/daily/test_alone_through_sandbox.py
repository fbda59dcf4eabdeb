"""The daily and practice with the real bot process and the real sandbox process, over real sockets."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox.testing.driver import Driver, Outcome
from sandbox.testing.person import PersonClient
from tests.bot.cogs.quiz.daily.alone import STYLES, answers_of
from tests.bot.cogs.quiz.ledger import rows
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


async def begin(person: PersonClient, command: str, channel: str) -> Outcome:
    """Type a command for the first time, and go on from the primer to the first question."""
    primer = await person.slash(command, channel=channel)
    assert "Before your first question" in primer.text
    assert primer.ephemeral
    return await person.click(primer, "Show me a name")


async def test_a_whole_daily_over_a_kill_with_double_clicks(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path
) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        shown = await begin(mei, "quiz daily", HALL)
        right = answers_of(path)
        for number in range(5):
            assert f"{number + 1} of 10" in shown.text
            # All three are of the same question, and one of them counts.
            shown, *_ = await asyncio.gather(*(mei.click(shown, right[number]) for _ in range(3)))
        await bot.stop(signal.SIGKILL)
    await sandbox.bot_gone()
    assert rows(path, "SELECT length(choices), correct FROM daily_tries") == [(5, 5)]
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        for number in range(5, 10):
            shown = await mei.click(shown, right[number])
        assert "10 of 10 right" in shown.text
        shared = await mei.click(shown, "Show it here")
        assert not shared.ephemeral
        assert "Jianghu daily" in shared.text
        assert not any(style in shared.text for style in STYLES)
        # The same names for another person, in a direct message.
        await begin(deniz, "quiz daily", "dm")
        assert answers_of(path) == right
        board = await mei.slash("quiz leaderboard", channel=HALL, mode="daily")
        assert "100 points" in board.text
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()


async def test_practice_in_a_direct_message_over_a_kill(
    tmp_path: Path, shipped: Path, sandbox: Driver, path: Path
) -> None:
    mei = sandbox.person("Mei")
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        shown = await begin(mei, "quiz practice", "dm")
        asked = rows(path, "SELECT name FROM practice")
        await bot.stop(signal.SIGKILL)
    await sandbox.bot_gone()
    async with bot_in(tmp_path, shipped, sandbox) as bot:
        assert rows(path, "SELECT name FROM practice") == asked
        [(answer,)] = rows(path, "SELECT answer FROM practice")
        explained = await mei.click(shown, STYLES[1 - int(str(answer))])
        assert "Not this time" in explained.text
        assert rows(path, "SELECT count(*) > 0 FROM weak_points") == [(1,)]
        following = await mei.click(explained, "Next name")
        assert "Only you see this." in following.text
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
