"""Bare connections to the gateway."""

import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from sandbox.server import SandboxServer

GUILDS, MESSAGES, DIRECT_MESSAGES, CONTENT = 1, 1 << 9, 1 << 12, 1 << 15
INVALID_SESSION = {"op": 9, "d": False, "s": None, "t": None}
Payload = dict[str, Any]


class Line:
    """A bare connection to the gateway."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self._inflate = zlib.decompressobj()

    async def frame(self) -> Payload:
        received = await self.socket.receive(timeout=5)
        if received.type is aiohttp.WSMsgType.BINARY:
            found = json.loads(self._inflate.decompress(received.data))
        else:
            assert received.type is aiohttp.WSMsgType.TEXT, received
            found = json.loads(received.data)
        assert isinstance(found, dict)
        return found

    async def event(self, name: str) -> Payload:
        while True:
            frame = await self.frame()
            if frame["t"] == name:
                return frame

    async def acknowledged(self) -> None:
        """Wait for the answer to a heartbeat."""
        while (await self.frame())["op"] != 11:
            pass

    async def closed_with(self) -> int | None:
        while (await self.socket.receive(timeout=5)).type is not aiohttp.WSMsgType.CLOSE:
            pass
        return self.socket.close_code


@asynccontextmanager
async def line(server: SandboxServer, query: str = "?v=10&encoding=json") -> AsyncIterator[Line]:
    async with aiohttp.ClientSession() as session, session.ws_connect(server.addresses.gateway + query) as socket:
        connection = Line(socket)
        hello = await connection.frame()
        assert hello["op"] == 10
        assert hello["d"]["heartbeat_interval"] > 0
        yield connection


def identity(server: SandboxServer, intents: int = GUILDS, shard: tuple[int, int] = (0, 1)) -> Payload:
    """Return the frame by which a shard begins a session."""
    about = {"token": server.addresses.token, "intents": intents, "properties": {}, "shard": shard}
    return {"op": 2, "d": about}


async def identify(
    connection: Line, server: SandboxServer, intents: int = GUILDS, shard: tuple[int, int] = (0, 1)
) -> Payload:
    await connection.socket.send_json(identity(server, intents, shard))
    return await connection.event("READY")


async def resume(connection: Line, server: SandboxServer, ready: Payload, sequence: object) -> None:
    """Ask to resume the session of a READY event."""
    session_id = ready["d"]["session_id"]
    about = {"token": server.addresses.token, "session_id": session_id, "seq": sequence}
    await connection.socket.send_json({"op": 6, "d": about})
