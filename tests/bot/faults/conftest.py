"""The whole bot in the test's own loop, connected over real sockets to a sandbox with faults."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
import pytest_asyncio

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.process import connection
from bot.settings import Settings
from models.store.registry import Registry
from sandbox.server import SandboxServer, listen
from sandbox.testing.driver import Driver, Outcome, PersonClient, SeenMessage

HALL = "quiz-hall"
CALLBACK = "/interactions/*/*/callback"
ORIGINAL = "/webhooks/*/*/messages/*"
FOLLOW_UP = "/webhooks/*/*"
# What discord.py calls the tasks in which commands and buttons run.
_INTERACTIONS = ("CommandTree-invoker", "discord-ui-")
MESSAGES, MESSAGE = "/channels/*/messages", "/channels/*/messages/*"


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with SandboxServer(listen(0)) as server, Driver.connect(server.addresses) as sandbox:
        yield sandbox


@pytest_asyncio.fixture
async def bot(
    settings: Settings, registry: Registry, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Jianghu]:
    """A connected bot whose commands are registered."""
    monkeypatch.setattr("discord.backoff.ExponentialBackoff.delay", lambda _: 0.05)
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    connection.connect_to(sandbox.addresses.api, sandbox.addresses.gateway)
    bot = Jianghu(settings, Inference(registry))
    async with bot:
        running = asyncio.create_task(connection.run(bot, sandbox.addresses.token))
        await sandbox.bot_ready(commands=4)
        await bot.wait_until_ready()
        yield bot
        await sandbox.faults.restore()
        await bot.close()
        await running


@pytest.fixture
def hurried(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let games wait for short times only."""
    assert bot.extensions
    monkeypatch.setattr(module("quiz.game.runner"), "LATE", timedelta(seconds=0.2))
    for limit in ("LEAST", "MOST"):
        monkeypatch.setattr(module("quiz.teaching.pace"), limit, 0.1)
    monkeypatch.setattr(module("quiz.game.post"), "PAUSES", (0.1, 0.1, 0.1))


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.data_dir / "jianghu.db"


@pytest.fixture
def mei(sandbox: Driver) -> PersonClient:
    return sandbox.person("Mei")


def module(name: str) -> ModuleType:
    """Return a module of a cog as the running bot uses it: discord.py imports them again for each bot."""
    return sys.modules[f"bot.cogs.{name}"]


async def appears(sandbox: Driver, text: str, since: int = 0) -> SeenMessage:
    """Return the first message from an earlier point on that shows a text."""
    return await sandbox.next_message(lambda message: text in message.text, since=since)


async def play_again(person: PersonClient) -> Outcome:
    """Start a game as soon as the channel is free, which it is right after a game's last word."""
    async with asyncio.timeout(15):
        while True:
            outcome = await person.slash("quiz play", channel=HALL)
            if "There is a game in this channel already" not in outcome.text:
                return outcome
            await asyncio.sleep(0.05)


@asynccontextmanager
async def renewed(bot: Jianghu) -> AsyncIterator[None]:
    """Wait at the end of the block until the bot is connected again. Raises TimeoutError."""
    waiting = {
        asyncio.create_task(bot.wait_for("resumed", timeout=15)),
        asyncio.create_task(bot.wait_for("connect", timeout=15)),
    }
    await asyncio.sleep(0)
    yield
    done, late = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in late:
        task.cancel()
    await done.pop()


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that no message tells of. Raises TimeoutError."""
    async with asyncio.timeout(15):
        while not condition():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.05)


async def settled() -> None:
    """Wait until the bot has finished all that people asked it to do."""
    running = {task for task in asyncio.all_tasks() if task.get_name().startswith(_INTERACTIONS)}
    if running:
        await asyncio.wait(running)


def shown(sandbox: Driver, text: str) -> list[SeenMessage]:
    """Return the messages that show a text now."""
    return [message for message in sandbox.messages.values() if text in message.text]
