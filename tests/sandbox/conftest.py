"""A sandbox in the test's own loop, with a clock that moves when told, and a small bot."""

import heapq
import itertools
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page

from sandbox.server import Addresses, SandboxServer
from sandbox.testing.driver import Driver
from sandbox.testing.fixtures import connected, discord_is_the_sandbox, running, sandbox, server
from tests.sandbox.tiny_bot import TinyBot

__all__ = ["connected", "discord_is_the_sandbox", "running", "sandbox", "server"]


class ManualTimer:
    """A timer of the manual clock."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class ManualClock:
    """Time stands still until `advance`."""

    def __init__(self) -> None:
        self._now = 1_800_000_000.0
        self._order = itertools.count()
        self._due: list[tuple[float, int, ManualTimer, Callable[[], None]]] = []

    def now(self) -> float:
        return self._now

    def call_later(self, delay: float, callback: Callable[[], None]) -> ManualTimer:
        timer = ManualTimer()
        heapq.heappush(self._due, (self._now + delay, next(self._order), timer, callback))
        return timer

    def advance(self, seconds: float) -> None:
        self._now += seconds
        while self._due and self._due[0][0] <= self._now:
            *_, timer, callback = heapq.heappop(self._due)
            if not timer.cancelled:
                callback()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest_asyncio.fixture
async def bot(discord_is_the_sandbox: Addresses, sandbox: Driver) -> AsyncIterator[TinyBot]:
    """A bot that is connected and has registered its commands."""
    bot = TinyBot()
    async with running(bot, discord_is_the_sandbox.token):
        await sandbox.bot_ready()
        yield bot


class Api:
    """Bare requests with the bot's token."""

    def __init__(self, server: SandboxServer, session: aiohttp.ClientSession) -> None:
        self._base = server.addresses.api
        self._session = session
        self.headers = {"Authorization": f"Bot {server.addresses.token}"}

    async def __call__(self, method: str, path: str, json: object = None) -> tuple[int, Any]:
        url = self._base + path
        async with self._session.request(method, url, json=json, headers=self.headers) as response:
            if response.status != 204:
                assert response.headers["Content-Type"] == "application/json"
            return response.status, await response.json() if response.status != 204 else None

    async def status(self, path: str) -> int:
        """Return the status of a GET whose answer may be no JSON."""
        async with self._session.get(self._base + path, headers=self.headers) as response:
            return response.status


@pytest_asyncio.fixture
async def api(server: SandboxServer) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(server, session)


@pytest_asyncio.fixture
async def page(browser: Browser, server: SandboxServer) -> AsyncIterator[Page]:
    """The sandbox's page; a test fails when a script of it did, or complained on the console."""
    context = await browser.new_context(
        viewport={"width": 1200, "height": 800}, locale="en-US", timezone_id="UTC", color_scheme="dark"
    )
    page = await context.new_page()
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # The browser itself complains about a sandbox that a test has stopped.
        if message.type == "error" and "ERR_CONNECTION" not in message.text:
            errors.append(message.text)

    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", note)
    await page.goto(server.addresses.page)
    yield page
    await context.close()
    assert not errors
