"""The driver's view of the sandbox, when much happens at once."""

import asyncio
import json
from typing import Any, cast

import aiohttp

from sandbox.testing.client import PageClient

VIEW: dict[str, Any] = {
    "bot": {"shards": []},
    "servers": [],
    "cast": [],
    "guests": [],
    "channels": [],
    "messages": [],
    "commands": {"server": []},
}
LATER = [
    {"event": "bot", "shards": [0]},
    {"event": "commands", "commands": {"server": [{"id": "1"}]}},
]


class OneFrame:
    """A socket that answers the first request, and tells of what happened since, in one frame."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()
        self._frames = [json.dumps([{"id": 1, "result": VIEW}, *LATER])]

    async def send_str(self, _text: str) -> None:
        self._asked.set()

    def __aiter__(self) -> "OneFrame":
        return self

    async def __anext__(self) -> aiohttp.WSMessage:
        await self._asked.wait()
        if not self._frames:
            raise StopAsyncIteration
        return cast("aiohttp.WSMessage", type("Frame", (), {"data": self._frames.pop()}))


async def test_events_in_the_frame_of_the_first_view_come_after_it() -> None:
    client = PageClient(cast("aiohttp.ClientWebSocketResponse", OneFrame()))
    reader = asyncio.create_task(client.read())
    await client.watch()
    await client.bot_ready(timeout=5)
    await reader
