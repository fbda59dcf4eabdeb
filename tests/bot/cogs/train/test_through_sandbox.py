"""A real training run, started by a maintainer, over real sockets."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from models.store import checkpoint
from models.store.manifest import write_manifest
from sandbox.testing.driver import Driver, DriverError, SeenMessage
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.processes import PATIENCE, at, running_bot
from tests.tiny import FIGURES, content

TRAINING = 600.0
"""Seconds; a fast run takes a quarter of a minute on a machine that has nothing else to do."""


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with Driver.start() as sandbox:
        yield sandbox


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder in which a poor model of Jin Yong is active."""
    card, weights, roster = content("jin_yong")
    poor = card.model_copy(update={"figures": FIGURES.model_copy(update={"dev_nats": 99.0})})
    checkpoint.write(tmp_path / "models", poor, weights, roster)
    write_manifest(tmp_path / "models", {"jin_yong": poor.version})
    return tmp_path / "models"


async def version(sandbox: Driver) -> str:
    named = await sandbox.person("Deniz").slash("name", style="jin_yong")
    found = re.search(r"model ([0-9a-f]{12})", named.text)
    assert found, named.text
    return found[1]


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


async def test_a_job_where_the_bot_is_no_member_can_be_cancelled(
    tmp_path: Path, models: Path, sandbox: Driver
) -> None:
    mei = sandbox.person("Mei")
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        started = await mei.slash("train start", channel="courtyard", style="jin_yong")
        assert "for 15 minutes only" in started.text
        assert (await mei.slash("train cancel")).ephemeral
        await sandbox.until(lambda: "was cancelled" in sandbox.messages[started.shown.id].text, timeout=PATIENCE)
        assert children(bot.process.pid) == []
        assert await bot.stop() == 0
    assert hidden(models) == []


async def test_a_form_on_a_phone_starts_two_jobs_one_after_the_other(
    tmp_path: Path, models: Path, sandbox: Driver
) -> None:
    mei = sandbox.person("Mei")
    chosen = {"style": ["jin_yong", "gu_long"], "preset": ["fast"], "network": [], "seed": "1"}
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        begin = len(sandbox.events)
        form = await mei.slash("train start", note="from a phone")
        refused = await mei.submit(form, **chosen, rest="epochs=2 dropoff=0.3")
        assert refused.ephemeral
        assert "I don’t understand “dropoff=0.3”" in refused.text
        again = await mei.click(refused, "Back to the form")
        first = await mei.submit(again, **chosen, rest="epochs=2 dropout=0.3 note=from a phone")
        assert "Settings: epochs=2 dropout=0.3" in first.text

        async def seen(text: str) -> SeenMessage:
            return await sandbox.next_message(lambda message: text in message.text, since=begin, timeout=TRAINING)

        assert (await seen("Training Gu Long waits for its turn")).id != first.shown.id
        assert (await seen("Jin Yong has been trained")).id == first.shown.id
        assert "Note: from a phone" in (await seen("Gu Long has been trained")).text
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
    jobs = rows(tmp_path / "data" / "jianghu.db", "SELECT style, epochs, dropout FROM training_jobs ORDER BY id")
    assert jobs == [("jin_yong", 2, 0.3), ("gu_long", 2, 0.3)]


async def test_a_fast_run_by_the_maintainer_serves_the_next_name(
    tmp_path: Path, models: Path, sandbox: Driver
) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        before = await version(sandbox)
        with pytest.raises(DriverError, match="permission"):
            await deniz.slash("train start", style="jin_yong", preset="fast")
        refused = await deniz.slash("train start", channel="dm", style="jin_yong", preset="fast")
        assert refused.ephemeral
        assert "Only my maintainers" in refused.text

        begin = len(sandbox.events)
        started = await mei.slash("train start", style="jin_yong", preset="fast", seed=1)
        assert not started.ephemeral

        async def told(text: str) -> SeenMessage:
            return await sandbox.next_message(
                lambda message: message.id == started.shown.id and text in message.text,
                since=begin,
                timeout=TRAINING,
            )

        seen = await told("Held-out names:")
        # The message is edited every three seconds, which may be all that the first step takes.
        assert re.search(r"Step [12] of 2", seen.text)
        assert await version(sandbox) == before
        ended = await told("is active now")
        after = await version(sandbox)
        assert after != before
        assert f"**{after}** is active now" in ended.text
        status = await mei.slash("train status")
        assert f"version {after} became active" in status.text

        back = await mei.slash("models promote", style="jin_yong", version=before)
        assert before in back.text
        assert await version(sandbox) == before
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()
    assert {path.name for path in (models / "jin_yong").iterdir()} == {before, after}


async def both_messages_are_stored(database: Path) -> None:
    """Wait until a next start of the bot can find the messages of both jobs."""
    count = "SELECT count(message_id) FROM training_jobs"
    async with asyncio.timeout(PATIENCE):
        while rows(database, count) != [(2,)]:  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.05)


async def test_after_a_crash_the_running_job_is_told_and_the_waiting_one_runs(
    tmp_path: Path, models: Path, sandbox: Driver
) -> None:
    mei = sandbox.person("Mei")
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        running = await mei.slash("train start", style="jin_yong")
        form = await mei.slash("train start")
        waiting = await mei.submit(form, style=["gu_long"], preset=["fast"], network=[], rest="epochs=1")
        assert "waits for its turn" in waiting.text
        await both_messages_are_stored(tmp_path / "data" / "jianghu.db")
        bot.process.kill()
    begin = len(sandbox.events)
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")

        async def told(shown: SeenMessage, text: str) -> None:
            await sandbox.next_message(
                lambda message: message.id == shown.id and text in message.text, since=begin, timeout=TRAINING
            )

        await told(running.shown, "I was stopped in the middle of it")
        await told(waiting.shown, "has been trained")
        assert await bot.stop() == 0
    assert hidden(models) == []


async def test_the_bot_stops_while_discord_hangs(tmp_path: Path, models: Path, sandbox: Driver) -> None:
    async with running_bot(tmp_path, models, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        await sandbox.person("Mei").slash("train start", style="jin_yong")
        assert sandbox.process
        sandbox.process.send_signal(signal.SIGSTOP)
        try:
            assert await bot.stop() == 0
        finally:
            sandbox.process.send_signal(signal.SIGCONT)
        assert "Traceback" not in await bot.complaints()
    assert hidden(models) == []
    jobs = rows(tmp_path / "data" / "jianghu.db", "SELECT state, told FROM training_jobs")
    assert jobs == [("interrupted", 0)]
