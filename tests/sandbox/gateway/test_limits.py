"""What the gateway refuses, each with Discord's close code, and how many sessions may begin at once."""

import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from sandbox.gateway.limits import GatewayRules
from sandbox.server import SandboxServer, listen
from tests.sandbox.conftest import Api, ManualClock
from tests.sandbox.gateway.lines import GUILDS, INVALID_SESSION, identify, identity, line

HEARTBEAT = {"op": 1, "d": None}


@pytest.fixture
def rules() -> GatewayRules:
    return GatewayRules(shards=4, max_concurrency=2, privileged_intents=False)


@pytest_asyncio.fixture
async def server(clock: ManualClock, rules: GatewayRules) -> AsyncIterator[SandboxServer]:
    async with SandboxServer(listen(0), clock, servers=2, rules=rules) as server:
        yield server


async def test_more_than_120_frames_a_minute_close_the_line(server: SandboxServer, clock: ManualClock) -> None:
    async with line(server) as connection:
        await identify(connection, server)
        for _ in range(119):
            await connection.socket.send_json(HEARTBEAT)
        for _ in range(119):
            await connection.acknowledged()
        clock.advance(60)
        await connection.socket.send_json(HEARTBEAT)
        await connection.acknowledged()
        for _ in range(120):
            await connection.socket.send_json(HEARTBEAT)
        assert await connection.closed_with() == 4008


@pytest.mark.parametrize("intents", [1 << 17, 1 << 40])
async def test_unknown_intents_close_the_line(server: SandboxServer, intents: int) -> None:
    async with line(server) as connection:
        await connection.socket.send_json(identity(server, intents))
        assert await connection.closed_with() == 4013


@pytest.mark.parametrize("bit", [1, 8, 15])
async def test_privileged_intents_that_are_not_enabled_close_the_line(server: SandboxServer, bit: int) -> None:
    async with line(server) as connection:
        await connection.socket.send_json(identity(server, GUILDS | 1 << bit))
        assert await connection.closed_with() == 4014


async def test_too_many_servers_for_a_shard_close_the_line(
    server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.connection.SERVERS_A_SHARD", 1)
    async with line(server) as connection:
        await connection.socket.send_json(identity(server))
        assert await connection.closed_with() == 4011
    async with line(server) as connection:
        await identify(connection, server, shard=(0, 2))


async def test_another_version_closes_the_line(server: SandboxServer) -> None:
    address = f"{server.addresses.gateway}?v=6"
    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
        assert (await socket.receive(timeout=5)).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == 4012


async def test_a_frame_that_is_too_long_closes_the_line(server: SandboxServer) -> None:
    async with line(server) as connection:
        await connection.socket.send_str(json.dumps({"op": 1, "d": None, "_": "x" * 4096}))
        assert await connection.closed_with() == 4002


async def test_each_bucket_takes_one_session_in_five_seconds(server: SandboxServer, clock: ManualClock) -> None:
    async with line(server) as zero, line(server) as one, line(server) as two:
        await identify(zero, server, shard=(0, 4))
        await identify(one, server, shard=(1, 4))
        await two.socket.send_json(identity(server, shard=(2, 4)))
        assert await two.frame() == INVALID_SESSION
        clock.advance(5)
        await identify(two, server, shard=(2, 4))


async def test_the_bot_is_told_how_many_shards_may_begin(server: SandboxServer, api: Api) -> None:
    async with line(server) as connection:
        await identify(connection, server)
        status, found = await api("GET", "/gateway/bot")
    assert (status, found["shards"], found["url"]) == (200, 4, server.addresses.gateway)
    limit = found["session_start_limit"]
    assert (limit["total"], limit["remaining"], limit["max_concurrency"]) == (1000, 999, 2)
    assert limit["reset_after"] == 24 * 3600 * 1000


async def test_without_a_rule_a_bot_may_begin_again_at_once(clock: ManualClock) -> None:
    async with SandboxServer(listen(0), clock) as server:
        for _ in range(3):
            async with line(server) as connection:
                await identify(connection, server)


@pytest.mark.parametrize(("servers", "shards"), [(1, 1), (1000, 1), (1001, 2), (2500, 3)])
def test_a_shard_is_recommended_for_every_thousand_servers(servers: int, shards: int) -> None:
    assert GatewayRules().shards_for(servers) == shards
