"""A bot without a library that answers each command with a plain message.

`python -m benchmarks.bots.plain API GATEWAY TOKEN` registers /hello and runs until it is ended.
"""

import asyncio
import json
import sys
from typing import Any

import aiohttp

ANSWER = json.dumps({"type": 4, "data": {"content": "hello"}}).encode()
COMMAND = {"name": "hello", "description": "Say hello"}
_HEADERS = {"Content-Type": "application/json"}


async def run(api: str, gateway: str, token: str) -> None:
    """Register the command, then answer what comes until the connection ends."""
    headers = {"Authorization": f"Bot {token}"}
    connector = aiohttp.TCPConnector(limit=64)
    async with aiohttp.ClientSession(connector=connector) as session, session.ws_connect(gateway) as socket:
        async with session.get(f"{api}/applications/@me", headers=headers) as response:
            application = (await response.json())["id"]
        path = f"{api}/applications/{application}/commands"
        async with session.put(path, json=[COMMAND], headers=headers) as response:
            response.raise_for_status()
        await socket.send_json({"op": 2, "d": {"token": token, "intents": 0, "properties": {}}})
        answers: set[asyncio.Task[None]] = set()
        async for frame in socket:
            event = json.loads(frame.data)
            if event["t"] == "INTERACTION_CREATE":
                answer = asyncio.create_task(_answer(session, api, event["d"]))
                answers.add(answer)
                answer.add_done_callback(answers.discard)


async def _answer(session: aiohttp.ClientSession, api: str, interaction: dict[str, Any]) -> None:
    path = f"{api}/interactions/{interaction['id']}/{interaction['token']}/callback"
    async with session.post(path, data=ANSWER, headers=_HEADERS) as response:
        response.raise_for_status()


if __name__ == "__main__":
    asyncio.run(run(*sys.argv[1:]))
