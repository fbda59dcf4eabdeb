"""Sessions: one of each shard, and what becomes of them when connections end or come twice."""

import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import TAVERN_ID
from tests.sandbox.conftest import ManualClock
from tests.sandbox.gateway.lines import GUILDS, INVALID_SESSION, MESSAGES, Line, Payload, identify, line, resume


async def events_until_resumed(connection: Line) -> list[Payload]:
    events = [await connection.frame()]
    while events[-1]["t"] != "RESUMED":
        events.append(await connection.frame())
    return events


async def test_a_shard_that_identifies_leaves_the_others_sessions_alone(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        first = await identify(connection, server, shard=(0, 2))
        server.endpoint.drop()
    await sandbox.bot_gone()
    async with line(server) as other, line(server) as connection:
        second = await identify(other, server, shard=(1, 2))
        assert second["d"]["session_id"] != first["d"]["session_id"]
        await resume(connection, server, first, first["s"])
        assert (await connection.frame())["t"] == "RESUMED"
        await sandbox.bot_ready(commands=0, shards=2)


async def test_a_resume_takes_the_session_over_from_a_connection_that_is_open(
    server: SandboxServer, sandbox: Driver
) -> None:
    mei = sandbox.person("Mei")
    async with line(server) as before, line(server) as after:
        ready = await identify(before, server, GUILDS | MESSAGES)
        seen = (await before.event("GUILD_CREATE"))["s"]
        for text in ("one", "two", "three"):
            await mei.say(text)
        await resume(after, server, ready, seen)
        events = await events_until_resumed(after)
        assert [event["t"] for event in events] == ["MESSAGE_CREATE"] * 3 + ["RESUMED"]
        assert [event["s"] for event in events] == [seen + 1, seen + 2, seen + 3, seen + 4]
        assert await before.closed_with() == 4000
        await mei.say("four")
        assert (await after.frame())["s"] == seen + 5


async def test_events_that_came_already_come_again_when_the_bot_says_that_it_lacks_them(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        await connection.event("GUILD_CREATE")
        server.endpoint.drop()
    await sandbox.bot_gone()
    async with line(server) as connection:
        await resume(connection, server, ready, ready["s"])
        events = await events_until_resumed(connection)
        assert [(event["t"], event["s"]) for event in events] == [("GUILD_CREATE", 2), ("RESUMED", 3)]


@pytest.mark.parametrize("sequence", [99, -1, "2", None, True])
async def test_a_sequence_number_that_never_was_closes_the_line(
    server: SandboxServer, sandbox: Driver, sequence: object
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        server.endpoint.drop()
    await sandbox.bot_gone()
    async with line(server) as connection:
        await resume(connection, server, ready, sequence)
        assert await connection.closed_with() == 4007


async def test_a_session_that_missed_too_much_begins_anew(
    server: SandboxServer, sandbox: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.gateway.session.LOG_LENGTH", 2)
    async with line(server) as connection:
        ready = await identify(connection, server, GUILDS | MESSAGES)
        await connection.event("GUILD_CREATE")
        server.endpoint.drop()
    await sandbox.bot_gone()
    for text in ("one", "two", "three"):
        await sandbox.person("Mei").say(text)
    async with line(server) as connection:
        await resume(connection, server, ready, 2)
        assert await connection.frame() == INVALID_SESSION
        await identify(connection, server)


async def test_a_session_that_a_bot_ended_itself_is_over(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        await connection.socket.close(code=1000)
    await sandbox.bot_gone()
    async with line(server) as connection:
        await resume(connection, server, ready, 1)
        assert await connection.frame() == INVALID_SESSION


async def test_old_sessions_do_not_pile_up(server: SandboxServer, sandbox: Driver, clock: ManualClock) -> None:
    for _ in range(3):
        async with line(server) as connection:
            await identify(connection, server)
            server.endpoint.drop()
        await sandbox.bot_gone()
    clock.advance(121)
    async with line(server) as connection:
        await identify(connection, server)
        assert len(list(server.gateway.sessions)) == 1


async def test_an_invalid_session_goes_on_over_the_same_connection(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server, GUILDS | MESSAGES)
        seen = (await connection.event("GUILD_CREATE"))["s"]
        await sandbox.faults.invalidate(resumable=True)
        assert await connection.frame() == {**INVALID_SESSION, "d": True}
        await sandbox.bot_gone()
        await sandbox.person("Mei").say("missed?")
        await resume(connection, server, ready, seen)
        events = await events_until_resumed(connection)
        assert [event["t"] for event in events] == ["MESSAGE_CREATE", "RESUMED"]
        await sandbox.bot_ready(commands=0)


async def test_what_people_press_after_an_invalid_session_reaches_the_bot_that_resumes(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        seen = (await connection.event("GUILD_CREATE"))["s"]
        await sandbox.faults.invalidate(resumable=True)
        assert await connection.frame() == {**INVALID_SESSION, "d": True}
        assert server.gateway.dispatch("INTERACTION_CREATE", {"id": "1"}, server.world.channels[TAVERN_ID])
        await resume(connection, server, ready, seen)
        events = await events_until_resumed(connection)
        assert [event["t"] for event in events] == ["INTERACTION_CREATE", "RESUMED"]


async def test_a_session_that_a_bot_ends_after_it_was_invalid_is_over(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        await sandbox.faults.invalidate(resumable=True)
        await connection.socket.close(code=1000)
    async with line(server) as connection:
        await resume(connection, server, ready, 1)
        assert await connection.frame() == INVALID_SESSION


async def test_another_session_begins_over_the_connection_of_one_that_is_over(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        await connection.event("GUILD_CREATE")
        await sandbox.faults.invalidate()
        assert await connection.frame() == INVALID_SESSION
        await resume(connection, server, ready, ready["s"])
        assert await connection.frame() == INVALID_SESSION
        again = await identify(connection, server)
        assert again["d"]["session_id"] != ready["d"]["session_id"]


async def test_a_connection_whose_session_is_invalid_has_a_minute_for_the_next_one(
    server: SandboxServer, sandbox: Driver, clock: ManualClock
) -> None:
    async with line(server) as connection:
        await identify(connection, server)
        await connection.event("GUILD_CREATE")
        clock.advance(50)
        await sandbox.faults.invalidate()
        assert await connection.frame() == INVALID_SESSION
        clock.advance(50)
        await identify(connection, server)
        await connection.event("GUILD_CREATE")
        await sandbox.faults.invalidate()
        clock.advance(61)
        assert await connection.closed_with() == 4003
