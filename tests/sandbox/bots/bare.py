"""A bot without a library: bare requests and gateway events, for what libraries never send."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp

from sandbox.server import SandboxServer
from sandbox.world.world import APPLICATION_ID
from tests.sandbox.conftest import Api

ALL_INTENTS = (1 << 16) - 1
Payload = dict[str, Any]


class BareBot:
    """A gateway connection and the API; `events` are all events so far, as (name, data)."""

    def __init__(self, api: Api, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.api = api
        self.events: list[tuple[str, Payload]] = []
        self._socket = socket
        self._seen = 0
        self._came = asyncio.Condition()

    async def read(self) -> None:
        """Take events until the connection ends."""
        async for frame in self._socket:
            message = json.loads(frame.data)
            if message["op"] == 0:
                self.events.append((message["t"], message["d"]))
                async with self._came:
                    self._came.notify_all()

    async def event(self, name: str) -> Payload:
        """Return the next event of a type that was not returned before."""

        def found() -> bool:
            while self._seen < len(self.events):
                self._seen += 1
                if self.events[self._seen - 1][0] == name:
                    return True
            return False

        async with asyncio.timeout(5), self._came:
            await self._came.wait_for(found)
        return self.events[self._seen - 1][1]

    async def send(self, frame: Payload) -> None:
        """Send a frame as bytes."""
        await self._socket.send_bytes(json.dumps(frame).encode())

    async def register(self, *commands: Payload) -> None:
        """Register commands."""
        status, _ = await self.api("PUT", f"/applications/{APPLICATION_ID}/commands", list(commands))
        assert status == 200

    async def answer(self, interaction: Payload, kind: int, data: object = None) -> tuple[int, Any]:
        """Answer an interaction; return the status and the body."""
        path = f"/interactions/{interaction['id']}/{interaction['token']}/callback?with_response=1"
        return await self.api("POST", path, {"type": kind, "data": data})


@contextlib.asynccontextmanager
async def bare_bot(server: SandboxServer, api: Api) -> AsyncIterator[BareBot]:
    """Connect a bare bot that asked for all events."""
    identity = {"token": server.addresses.token, "intents": ALL_INTENTS, "properties": {}}
    async with aiohttp.ClientSession() as session, session.ws_connect(server.addresses.gateway) as socket:
        bot = BareBot(api, socket)
        reader = asyncio.create_task(bot.read())
        try:
            await bot.send({"op": 2, "d": identity})
            await bot.event("GUILD_CREATE")
            yield bot
        finally:
            reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await reader
