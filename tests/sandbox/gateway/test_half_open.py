"""Connections that never identify, or whose bot reads or sends nothing any more."""

import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from tests.sandbox.conftest import ManualClock
from tests.sandbox.gateway.lines import INVALID_SESSION, identify, line, resume

HEARTBEAT = {"op": 1, "d": None}


async def test_a_silent_connection_is_closed_after_seconds(server: SandboxServer, clock: ManualClock) -> None:
    async with line(server) as connection:
        clock.advance(10)
        assert await connection.closed_with() == 4003


async def test_a_connection_that_waits_for_its_turn_is_closed_after_a_minute(
    server: SandboxServer, clock: ManualClock
) -> None:
    async with line(server) as connection:
        for _ in range(5):
            await connection.socket.send_json(HEARTBEAT)
            assert (await connection.frame())["op"] == 11
            clock.advance(11)
        clock.advance(5)
        assert await connection.closed_with() == 4003


async def test_a_connection_that_identified_stays(server: SandboxServer, clock: ManualClock) -> None:
    async with line(server) as connection:
        await identify(connection, server)
        clock.advance(3600)
        await connection.event("GUILD_CREATE")
        await connection.socket.send_json(HEARTBEAT)
        assert (await connection.frame())["op"] == 11


async def test_of_too_many_that_wait_the_oldest_is_cut(
    server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.socket.MAX_WAITING", 2)
    async with line(server) as bot:
        await identify(bot, server)
        async with line(server) as oldest, line(server) as other, line(server):
            assert (await oldest.socket.receive(timeout=5)).type.name in {"CLOSED", "ERROR"}
            await identify(other, server)
            await bot.event("GUILD_CREATE")


async def test_a_bot_that_reads_nothing_any_more_is_cut(
    server: SandboxServer, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.connection.SEND_SECONDS", 0.1)
    async with line(server) as connection:
        await identify(connection, server)
        await sandbox.bot_ready(commands=0)
        for _ in range(30):  # more than the sockets' buffers hold
            server.endpoint.send_frame("x" * 1_000_000)
        await sandbox.bot_gone()


async def test_a_bot_for_which_too_much_waits_is_cut(
    server: SandboxServer, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.connection.LOG_LENGTH", 5)
    async with line(server) as connection:
        await identify(connection, server)
        for _ in range(10):
            server.endpoint.send_frame("{}")
        await sandbox.bot_gone()


async def test_a_session_without_heartbeats_times_out(
    server: SandboxServer, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.connection.HEARTBEAT_GRACE", 0.0)
    await sandbox.faults.lose_heartbeats(interval=2.0)
    async with line(server) as connection:
        ready = await identify(connection, server)
        assert await connection.closed_with() == 4009
    await sandbox.faults.restore()
    async with line(server) as connection:
        await resume(connection, server, ready, 1)
        assert await connection.frame() == INVALID_SESSION
