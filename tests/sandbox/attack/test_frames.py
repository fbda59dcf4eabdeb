"""Gateway frames that no library sends close the line with Discord's codes; none is a fault."""

import json

import aiohttp
import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import GUILD_ID
from tests.sandbox.bots.bare import bare_bot
from tests.sandbox.conftest import Api

IDENTITY = {"intents": 1, "properties": {}}


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("[" * 100_000, 4002),
        ("[]", 4002),
        ("{}", 4002),
        ('{"op": [2]}', 4001),
        ('{"op": {"a": 1}}', 4001),
        ('{"op": 2, "d": []}', 4004),
        ('{"op": 2, "d": {"token": "\\ud800"}}', 4004),
        ('{"op": 2, "d": {"token": ["x"]}}', 4004),
        (b'{"op": 2, "d": {"token": "wrong"}}', 4004),
        (b"\xff\xfe", 4002),
    ],
)
async def test_odd_frames_close_the_line(server: SandboxServer, frame: str | bytes, code: int) -> None:
    assert await closed_with(server, frame) == code


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"intents": "1"}, 4013),
        ({"intents": True}, 4013),
        ({"intents": -1}, 4013),
        ({"shard": [1]}, 4010),
        ({"shard": [1, 1]}, 4010),
        ({"shard": ["0", "1"]}, 4010),
        ({"shard": {"a": 1}}, 4010),
    ],
)
async def test_odd_identities_close_the_line(server: SandboxServer, wrong: dict[str, object], code: int) -> None:
    data = {**IDENTITY, "token": server.addresses.token, **wrong}
    assert await closed_with(server, json.dumps({"op": 2, "d": data})) == code


async def closed_with(server: SandboxServer, frame: str | bytes) -> int | None:
    async with aiohttp.ClientSession() as session, session.ws_connect(server.addresses.gateway) as socket:
        await (socket.send_str(frame) if isinstance(frame, str) else socket.send_bytes(frame))
        async for _ in socket:
            pass
        return socket.close_code


async def test_odd_requests_of_members_and_sounds_are_answered(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    odd: list[dict[str, object]] = [{"limit": "x"}, {"user_ids": [[]]}, {"user_ids": {}}, {"query": []}]
    async with bare_bot(server, api) as bot:
        for data in odd:
            await bot.send({"op": 8, "d": {"guild_id": str(GUILD_ID), **data}})
            assert (await bot.event("GUILD_MEMBERS_CHUNK"))["chunk_count"] == 1
        await bot.send({"op": 31, "d": {"guild_ids": [[], str(GUILD_ID)]}})
        assert (await bot.event("SOUNDBOARD_SOUNDS"))["soundboard_sounds"] == []
        await sandbox.bot_ready(commands=0)
