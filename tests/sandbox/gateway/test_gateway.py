"""The gateway: packing, resuming, intents, close codes."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.gateway.compression import ZstdStream
from sandbox.protocol import MessageType
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import GUILD_ID, MEI_ID, TAVERN_ID, Message
from tests.sandbox.conftest import ManualClock
from tests.sandbox.gateway.lines import CONTENT, GUILDS, INVALID_SESSION, MESSAGES, identify, line, resume
from tests.sandbox.tiny_bot import TinyBot


@pytest.mark.parametrize("query", ["?v=10&encoding=json", "?v=10&encoding=json&compress=zlib-stream"])
async def test_ready_is_followed_by_the_server(server: SandboxServer, query: str) -> None:
    async with line(server, query) as connection:
        ready = await identify(connection, server)
        assert ready["d"]["guilds"] == [{"id": str(GUILD_ID), "unavailable": True}]
        assert ready["d"]["resume_gateway_url"] == server.addresses.gateway
        guild = (await connection.event("GUILD_CREATE"))["d"]
        assert [channel["name"] for channel in guild["channels"]] == ["tavern", "quiz-hall", "scroll-room"]
        assert len(guild["members"]) == 1  # without the members intent only the bot


async def test_a_heartbeat_is_acknowledged(server: SandboxServer) -> None:
    async with line(server) as connection:
        await connection.socket.send_json({"op": 1, "d": None})
        assert (await connection.frame())["op"] == 11


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("nonsense", 4002),
        ('{"op": 8, "d": {}}', 4003),
        ('{"op": 2, "d": {"token": "wrong"}}', 4004),
    ],
)
async def test_wrong_frames_close_the_line(server: SandboxServer, message: str, code: int) -> None:
    async with line(server) as connection:
        await connection.socket.send_str(message)
        assert await connection.closed_with() == code


async def test_identifying_twice_or_an_unknown_opcode_closes_the_line(server: SandboxServer) -> None:
    for message, code in (
        ({"op": 2, "d": {"token": server.addresses.token, "intents": 1}}, 4005),
        ({"op": 99}, 4001),
    ):
        async with line(server) as connection:
            await identify(connection, server)
            await connection.socket.send_json(message)
            assert await connection.closed_with() == code


async def test_missed_events_are_sent_again_after_a_resume(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server, GUILDS | MESSAGES | CONTENT)
        sequence = (await connection.event("GUILD_CREATE"))["s"]
        server.endpoint.drop()
    await sandbox.bot_gone()
    await sandbox.person("Mei").say("while you were away")
    async with line(server) as connection:
        await resume(connection, server, ready, sequence)
        missed = await connection.frame()
        assert (missed["t"], missed["d"]["content"]) == ("MESSAGE_CREATE", "while you were away")
        assert (await connection.frame())["t"] == "RESUMED"


async def test_a_session_cannot_be_resumed_for_ever(
    server: SandboxServer, sandbox: Driver, clock: ManualClock
) -> None:
    async with line(server) as connection:
        ready = await identify(connection, server)
        server.endpoint.drop()
    await sandbox.bot_gone()
    clock.advance(121)
    async with line(server) as connection:
        await resume(connection, server, ready, 2)
        assert await connection.frame() == INVALID_SESSION


async def test_intents_decide_what_is_heard(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as deaf, line(server) as hearing:
        await identify(deaf, server, GUILDS)
        await identify(hearing, server, GUILDS | MESSAGES)
        await sandbox.person("Mei").say("hello")
        assert not (await hearing.event("MESSAGE_CREATE"))["d"]["content"]
        await deaf.socket.send_json({"op": 8, "d": {"guild_id": str(GUILD_ID), "query": "", "limit": 0}})
        await deaf.event("GUILD_CREATE")
        chunk = await deaf.frame()
        assert chunk["t"] == "GUILD_MEMBERS_CHUNK"
        assert len(chunk["d"]["members"]) == 4


async def test_a_reply_hides_what_it_replies_to_as_well(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as connection:
        await identify(connection, server, GUILDS | MESSAGES)
        first = await sandbox.person("Mei").say("a secret")
        number, now = server.world.snowflakes.next(), server.world.clock.now()
        reply = Message(number, TAVERN_ID, MEI_ID, now, MessageType.REPLY, "another", reference_id=first.id)
        server.world.add(reply)
        await connection.event("MESSAGE_CREATE")
        hidden = (await connection.event("MESSAGE_CREATE"))["d"]
        assert (hidden["content"], hidden["referenced_message"]["content"]) == ("", "")
        assert hidden["referenced_message"]["id"] == str(first.id)


async def test_discord_py_resumes_by_itself(bot: TinyBot, server: SandboxServer, sandbox: Driver) -> None:
    session = bot.ws.session_id
    server.endpoint.ask_to_reconnect()
    async with asyncio.timeout(10):
        await bot.resumed.wait()
    assert bot.ws.session_id == session
    assert (await sandbox.person("Mei").slash("quiz stop")).text == "stopped"


def unpack_stored(packed: bytes) -> bytes:
    """Undo zstd's stored blocks, as RFC 8878 section 3.1.1 describes them."""
    content, position = b"", 0
    while position < len(packed):
        header = int.from_bytes(packed[position : position + 3], "little")
        last, kind, size = header & 1, header >> 1 & 3, header >> 3
        assert (last, kind) == (0, 0)
        content += packed[position + 3 : position + 3 + size]
        position += 3 + size
    return content


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4), st.integers(1, 50_000))
def test_zstd_frames_hold_the_text(texts: list[str], repeat: int) -> None:
    stream = ZstdStream()
    frames = [stream.pack(text * (repeat if index == 0 else 1)) for index, text in enumerate(texts)]
    assert all(isinstance(frame, bytes) for frame in frames)
    joined = b"".join(frame for frame in frames if isinstance(frame, bytes))
    assert joined[:4] == b"\x28\xb5\x2f\xfd"
    expected = texts[0] * repeat + "".join(texts[1:])
    assert unpack_stored(joined[6:]).decode() == expected
