"""What becomes of a job when the bot stops, in order or by a crash."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import discord
import pytest

from bot.client import client
from bot.client.client import Jianghu
from bot.settings.shards import Shards
from tests.bot.cogs.train.stage import Stage, running_program
from tests.bot.cogs.train.workshop import PATIENCE, module, until
from tests.bot.kit.program.programs import alive
from tests.bot.reading import private

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def test_a_stop_of_the_bot_ends_the_program_before_it_waits_for_answers(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "DRAIN_SECONDS", 10 * PATIENCE)
    pid = await running_program(stage)
    answered = asyncio.Event()
    answering = asyncio.create_task(answered.wait(), name="CommandTree-invoker")
    stopping = asyncio.create_task(stage.bot.close())
    await until(lambda: not alive(pid))
    assert not stopping.done()
    answered.set()
    await answering
    await stopping
    assert stage.states() == ["interrupted"]


async def test_a_stop_does_not_wait_for_a_discord_that_hangs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module("_reports"), "LAST_WORD_SECONDS", 0.1)
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", hang)
    async with asyncio.timeout(PATIENCE):
        await stage.bot.unload_extension("bot.cogs.train")
    assert stage.rows("SELECT state, told FROM training_jobs") == [("interrupted", 0)]


async def test_the_end_of_a_job_leaves_what_another_process_stages(stage: Stage) -> None:
    staged = stage.models_dir / ".staging-99"
    staged.mkdir(parents=True)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert [folder.name for folder in stage.models_dir.glob(".staging-*")] == [staged.name]


async def hang(*_: object, **__: object) -> None:
    await asyncio.Event().wait()


async def test_a_stop_of_the_bot_ends_the_job_and_says_so(stage: Stage, bot_after_restart: Jianghu) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.bot.unload_extension("bot.cogs.train")
    assert stage.states() == ["interrupted"]
    assert "was interrupted" in stage.shown()
    await stage.bot.close()
    bot_after_restart.settings = stage.bot.settings
    await stage.env.restart_bot(bot_after_restart)
    assert "interrupted" in private(await stage.ann.slash(stage.channel, "train status"))


async def test_a_job_that_died_with_the_bot_is_told_at_the_next_start(
    stage: Stage, bot_after_restart: Jianghu
) -> None:
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    await stage.bot.close()
    await asyncio.to_thread(forget_the_end, stage.path)
    (stage.models_dir / ".staging-1" / "jin_yong").mkdir(parents=True)
    (stage.models_dir / ".manifest-half").touch()
    await stage.env.restart_bot(bot_after_restart)
    await stage.env.settle()
    assert "I was stopped in the middle of it. Nothing changed" in stage.shown()
    assert stage.rows("SELECT state, told FROM training_jobs") == [("interrupted", 1)]
    assert [path.name for path in stage.models_dir.iterdir() if path.name.startswith(".")] == []


async def test_a_job_of_another_processs_shards_is_left_to_that_one(
    stage: Stage, bot_after_restart: Jianghu
) -> None:
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    await stage.bot.close()
    await asyncio.to_thread(forget_the_end, stage.path)
    pending = stage.models_dir / ".staging-1"
    pending.mkdir()
    bot_after_restart.shards_here = Shards(2, (1 - (stage.guild.id >> 22) % 2,))
    await stage.env.restart_bot(bot_after_restart)
    await stage.env.settle()
    assert stage.states() == ["running"]
    assert pending.exists()


def forget_the_end(path: Path) -> None:
    """Leave the database as a bot leaves it that is killed in the middle of a job."""
    execute(path, "DELETE FROM model_changes")
    execute(
        path,
        "UPDATE training_jobs SET state = 'running', told = 0, ended_at = NULL, version = NULL, comparison = NULL",
    )


def execute(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()
