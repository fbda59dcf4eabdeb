"""People by program: a small typed client over the page's own websocket, for tests and benchmarks.

async with Driver.start() as sandbox:
    mei = sandbox.person("Mei")
    reply = await mei.slash("name", channel="tavern", count=10)
    await mei.click(reply, "More")
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator
from typing import Self
from urllib.parse import urlsplit

import aiohttp

from sandbox.server import Addresses
from sandbox.testing.client import DriverError, PageClient
from sandbox.testing.faults import Faults
from sandbox.testing.person import PersonClient
from sandbox.testing.seen import Event, Outcome, SeenMessage, SeenServer, Suggestion

__all__ = ["Driver", "DriverError", "Event", "Outcome", "PersonClient", "SeenMessage", "SeenServer", "Suggestion"]

_START_SECONDS = 20.0


class Driver(PageClient):
    """A connection to a sandbox that sees everything and acts for all people.

    `addresses` tells where the sandbox is; `process` is set where `start` started it; `faults` are ordered there.
    """

    def __init__(self, addresses: Addresses, socket: aiohttp.ClientWebSocketResponse) -> None:
        super().__init__(socket)
        self.addresses = addresses
        self.process: asyncio.subprocess.Process | None = None
        self.faults = Faults(self)

    @classmethod
    @contextlib.asynccontextmanager
    async def start(cls, *arguments: str) -> AsyncIterator[Self]:
        """Start `python -m sandbox` as a child process and connect to it.

        Raises TimeoutError when it is not ready within 20 s.
        """
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "sandbox", "--exit-with-parent", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        try:
            async with cls.connect(await _addresses(process)) as driver:
                driver.process = process
                yield driver
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            await process.wait()

    @classmethod
    @contextlib.asynccontextmanager
    async def connect(cls, addresses: Addresses) -> AsyncIterator[Self]:
        """Connect to a sandbox that is running."""
        parts = urlsplit(addresses.page)
        origin = f"{parts.scheme}://{parts.netloc}"
        timeout = aiohttp.ClientWSTimeout(ws_close=2.0)
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            async with session.get(addresses.page) as response:  # sets the cookie that opens the websocket
                response.raise_for_status()
            async with session.ws_connect(
                f"{origin}/live", origin=origin, max_msg_size=0, timeout=timeout
            ) as socket:
                driver = cls(addresses, socket)
                reader = asyncio.create_task(driver.read())
                try:
                    await driver.watch()
                    yield driver
                finally:
                    reader.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await reader

    def person(self, name: str) -> PersonClient:
        """Return a person by name; raises KeyError."""
        for person_id, known in self.names.items():
            if known == name:
                return PersonClient(self, person_id, name)
        raise KeyError(name)

    async def add_servers(self, count: int) -> list[SeenServer]:
        """Make `count` servers with the bot and the cast in them."""
        await self.ask("add_servers", count=count)
        return self.servers[-count:]

    async def add_people(self, count: int, *, server: SeenServer | None = None) -> list[PersonClient]:
        """Let `count` guests join a server, by default the first one."""
        view = await self.ask("add_people", count=count, server=None if server is None else server.id)
        return [PersonClient(self, int(person["id"]), person["name"]) for person in view["people"]]


async def _addresses(process: asyncio.subprocess.Process) -> Addresses:
    if process.stdout is None:
        raise DriverError("The sandbox has no standard output.")
    line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
    if not line:
        raise DriverError("The sandbox ended before it was ready.")
    return Addresses(**json.loads(line))
