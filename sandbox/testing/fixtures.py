"""Fixtures of pytest for the tests of any bot of discord.py; needs pytest-asyncio.

from sandbox.testing.fixtures import clock, connected, discord_is_the_sandbox, sandbox, server

async def test_it_greets(sandbox, connected):
    async with connected(MyBot()):
        assert (await sandbox.person("Mei").slash("hello")).text == "hello"
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import discord
import pytest
import pytest_asyncio

from sandbox.hosting import point_at
from sandbox.server import Addresses, SandboxServer, listen
from sandbox.testing.driver import Driver
from sandbox.world.clock import Clock, SystemClock

Connected = Callable[[discord.Client], AbstractAsyncContextManager[None]]


@pytest.fixture
def clock() -> Clock:
    """Return the time of the sandbox; override it with a clock that a test moves."""
    return SystemClock()


@pytest_asyncio.fixture
async def server(clock: Clock) -> AsyncIterator[SandboxServer]:
    """Run a sandbox in the test's own loop."""
    async with SandboxServer(listen(0), clock) as server:
        yield server


@pytest_asyncio.fixture
async def sandbox(server: SandboxServer) -> AsyncIterator[Driver]:
    """Return the driver, by which people act and everything is seen."""
    async with Driver.connect(server.addresses) as sandbox:
        yield sandbox


@pytest.fixture
def discord_is_the_sandbox(server: SandboxServer) -> Iterator[Addresses]:
    """Let clients of discord.py connect to the sandbox while the test runs; return its addresses."""
    route, socket, asset = discord.http.Route, discord.gateway.DiscordWebSocket, discord.Asset
    before = route.BASE, socket.DEFAULT_GATEWAY, asset.BASE
    point_at(server.addresses)
    yield server.addresses
    route.BASE, socket.DEFAULT_GATEWAY, asset.BASE = before


@asynccontextmanager
async def running(bot: discord.Client, token: str) -> AsyncIterator[None]:
    """Run a bot; it is closed at the end, whatever happened. One that was closed before is opened again."""
    if bot.is_closed():
        bot.clear()
        bot.http.connector = discord.utils.MISSING  # clear() keeps the old one, which is closed
    async with bot:  # takes up this test's loop
        task = asyncio.create_task(bot.start(token))
        try:
            yield
        finally:
            await bot.close()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def connected(discord_is_the_sandbox: Addresses, sandbox: Driver) -> Connected:
    """Return what runs a bot for the length of a block, which begins when the bot is connected.

    Tests can share a bot that a module makes: one that was closed is opened again. A `commands.Bot` loses its
    cogs and extensions when it is closed, so add them in `setup_hook`.
    """

    @asynccontextmanager
    async def run(bot: discord.Client) -> AsyncIterator[None]:
        async with running(bot, discord_is_the_sandbox.token):
            await sandbox.bot_ready(commands=0)
            yield

    return run
