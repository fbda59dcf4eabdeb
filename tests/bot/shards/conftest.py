"""Bots that run some shards each, in the test's own loop, and a sandbox with three servers for them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client.client import Jianghu
from bot.client.sharded import client_for
from bot.kit.inference import Inference
from bot.process import connection
from bot.settings import Settings
from models.store.registry import Registry
from sandbox.server import SandboxServer, listen
from sandbox.testing.driver import Driver, SeenServer

PATIENCE = 60.0
Start = Callable[..., AbstractAsyncContextManager[Jianghu]]


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with SandboxServer(listen(0), servers=3) as server, Driver.connect(server.addresses) as sandbox:
        yield sandbox


@pytest.fixture
def start(
    sandbox: Driver, settings: Settings, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Start:
    """Return what runs a bot of two shards: its folder's name, SHARD_IDS, DATABASE_URL or None, other settings."""
    assert settings.shard_count is None
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    monkeypatch.setattr("discord.Client.before_identify_hook", _no_wait)
    connection.connect_to(sandbox.addresses.api, sandbox.addresses.gateway)

    @asynccontextmanager
    async def run(folder: str, ids: str, url: str | None = None, **more: object) -> AsyncIterator[Jianghu]:
        data_dir = tmp_path / folder
        data_dir.mkdir(exist_ok=True)
        given = {"data_dir": data_dir, "shard_count": 2, "shard_ids": ids} | ({"database_url": url} if url else {})
        chosen = Settings(_env_file=None, **given, **more)  # type: ignore[call-arg, arg-type]  # as the environment gives it
        bot = client_for(chosen, Inference(registry))
        async with bot:
            running = asyncio.create_task(connection.run(bot, sandbox.addresses.token))
            try:
                await _ready(bot, running)
                yield bot
            finally:
                await bot.close()
                await running

    return run


async def _ready(bot: Jianghu, running: asyncio.Task[None]) -> None:
    """Wait until the bot is ready. Raises what its start raised."""
    ready = asyncio.create_task(bot.wait_until_ready())
    done, _ = await asyncio.wait({ready, running}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    assert done
    await done.pop()


async def until(condition: Callable[[], object]) -> None:
    """Wait for what another process does, of which the sandbox sees nothing. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)


async def _no_wait(_client: object, _shard_id: int | None, *, initial: bool = False) -> None:
    """Identify at once: the sandbox has no rule that asks for a pause."""
    assert initial in {True, False}


def of_shard(sandbox: Driver, shard: int) -> list[SeenServer]:
    """Return the servers of one of two shards."""
    return [server for server in sandbox.servers if (server.id >> 22) % 2 == shard]
