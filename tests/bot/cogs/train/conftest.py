"""A bot whose training program is a stand-in, and a simulated Discord that knows of processes."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from simcord import Env

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.kit.program.command import Command
from bot.kit.program.process import run
from bot.settings import Settings
from models.store.registry import Registry
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import Workshop

MANAGER = discord.Permissions(manage_guild=True)


@pytest.fixture
def workshop(simcord_env: Env, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    assert simcord_env
    folder = tmp_path / "workshop"
    folder.mkdir()
    made = Workshop(folder)
    made.prepare()
    monkeypatch.setattr("bot.kit.program.command.training_command", made.command)
    return made


@pytest.fixture
def processes(simcord_env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the programs of a simulated bot in a loop and a thread of their own, where time is real.

    In the bot's own loop SimCord would wait for them to come to rest.
    """

    async def run_outside(command: Command, on_line: Callable[[bytes], None]) -> None:
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[BaseException | None] = loop.create_future()
        outside = asyncio.new_event_loop()
        tasks: list[asyncio.Task[None]] = []

        def work() -> None:
            # Made here: a task of the bot's would bring its virtual time along.
            tasks.append(outside.create_task(run(command, on_line)))
            outside.run_until_complete(asyncio.wait(tasks))
            outside.close()
            error = asyncio.CancelledError() if tasks[0].cancelled() else tasks[0].exception()
            loop.call_soon_threadsafe(ended.set_result, error)

        threading.Thread(target=work, daemon=True).start()
        try:
            error = await simcord_env.external_wait(asyncio.shield(ended), reason="a child process")
        except asyncio.CancelledError:
            outside.call_soon_threadsafe(tasks[0].cancel)
            error = await simcord_env.external_wait(ended, reason="the end of a child process")
        if error:
            raise error

    monkeypatch.setattr("bot.kit.program.process.run", run_outside)


@pytest.fixture
def stage(simcord_env: Env, bot: Jianghu, workshop: Workshop) -> Stage:
    guild = simcord_env.create_guild()
    user = simcord_env.create_user("ann")
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({user.id})})
    ann = guild.add_member(user, roles=[guild.create_role("manager", permissions=MANAGER)])
    return Stage(simcord_env, bot, workshop, guild, guild.create_text_channel("workshop"), ann)


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()
