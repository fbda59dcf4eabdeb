"""What is recorded of the wire: bounded, without a secret, and only while somebody watches."""

import json

import aiohttp
import discord
import pytest

from sandbox.page.panel import Panel
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from sandbox.wire import HIDDEN, KEPT, LONGEST, Direction, Entry, Wire
from sandbox.world.world import TAVERN_ID
from tests.sandbox.conftest import Api
from tests.sandbox.gateway.lines import GUILDS, identify, line
from tests.sandbox.tiny_bot import TinyBot

TOKEN = "MTEw.sandbox.a-secret"


@pytest.fixture
def entries() -> list[Entry]:
    return []


@pytest.fixture
def wire(entries: list[Entry]) -> Wire:
    wire = Wire(lambda: 1.0, TOKEN)
    wire.listeners.append(entries.append)
    return wire


def test_nothing_is_recorded_while_nobody_watches(wire: Wire) -> None:
    wire.listeners.clear()
    wire.note(Direction.TO_BOT, "READY")
    assert not wire.watched
    assert not wire.entries


def test_the_record_is_bounded(wire: Wire, entries: list[Entry]) -> None:
    for number in range(KEPT + 5):
        wire.note(Direction.TO_BOT, str(number), "長" * 2 * LONGEST, answer=b"x" * 2 * LONGEST)
    assert [wire.entries[0].title, wire.entries[-1].title] == ["5", str(KEPT + 4)]
    assert len(wire.entries) == KEPT
    assert [len(entries[-1].body), len(entries[-1].answer)] == [LONGEST + 1, LONGEST + 1]
    assert [entry.number for entry in entries] == list(range(1, KEPT + 6))


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"op": 2, "d": {"token": "Bot other-secret"}}),
        '{"d": {"token" : "other-secret\\" secret", "content": "a"}}',
        b'{"session_id":"secret"}',
        json.dumps({"content": f"my token is {TOKEN}!"}),
        " " * (LONGEST - 12) + '"token": "secret' + "secret" * 20,
        " " * (LONGEST - 4) + TOKEN,
        '{"token":"secret\\',
    ],
)
def test_no_secret_is_recorded(wire: Wire, entries: list[Entry], body: str | bytes) -> None:
    wire.note(Direction.FROM_BOT, f"GET /{TOKEN}", body, answer=body)
    [entry] = entries
    assert "secret" not in entry.title + entry.body + entry.answer
    assert "MTEw" not in entry.body
    assert HIDDEN in entry.title


async def test_requests_and_frames_are_recorded_once_a_page_watches(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    recorded = server.wire.entries
    await api("GET", "/users/@me")
    assert not recorded
    await sandbox.ask("panel")
    posting = f"/channels/{TAVERN_ID}/messages"
    assert (await api("POST", posting, {"content": ""}))[0] == 400
    await api("DELETE", "/nowhere")
    async with line(server) as connection:
        await identify(connection, server, GUILDS)
        await connection.event("GUILD_CREATE")
    refused, missing, *frames = recorded
    assert (refused.title, refused.outcome) == (f"POST {posting}", "400")
    assert json.loads(refused.body) == {"content": ""}
    assert json.loads(refused.answer)["message"] == "Cannot send an empty message"
    assert (missing.title, missing.outcome) == ("DELETE /nowhere", "404")
    titles = [(frame.direction.value, frame.title) for frame in frames]
    assert titles[:5] == [
        ("from_bot", "connected"),
        ("to_bot", "HELLO"),
        ("from_bot", "IDENTIFY"),
        ("to_bot", "READY"),
        ("to_bot", "GUILD_CREATE"),
    ]


async def test_faults_are_recorded_as_the_bot_meets_them(server: SandboxServer, sandbox: Driver, api: Api) -> None:
    await sandbox.ask("panel")
    await sandbox.faults.fail("GET", "/users/@me", status=503, body="busy")
    assert await api.status("/users/@me") == 503
    await sandbox.faults.reset("POST", "/users/@me/channels")
    with pytest.raises(aiohttp.ClientError):
        await api("POST", "/users/@me/channels", {})
    async with line(server) as connection:
        await sandbox.faults.send_frame("{broken")
        assert (await connection.socket.receive(timeout=5)).data == "{broken"
    failed, cut, *frames = server.wire.entries
    assert (failed.outcome, failed.answer) == ("503", "busy")
    assert cut.outcome == "reset"
    assert ("frame", "{broken") in [(frame.title, frame.body) for frame in frames]


async def test_an_interaction_leaves_no_token_in_the_record(
    server: SandboxServer, sandbox: Driver, bot: TinyBot
) -> None:
    assert bot.user is not None
    tokens = set()

    async def note(interaction: discord.Interaction) -> None:
        tokens.add(interaction.token)

    bot.add_listener(note, "on_interaction")
    await sandbox.ask("panel")
    greeting = await sandbox.person("Mei").slash("hello", who="Deniz")
    await sandbox.person("Mei").slash("slow")
    await sandbox.person("Mei").slash("picture")
    record = list(server.wire.entries)
    titles = [entry.title for entry in record]
    assert "INTERACTION_CREATE" in titles
    assert any(title.startswith("POST /interactions/") for title in titles)
    assert f"POST /webhooks/1100000000000000001/{HIDDEN}" in titles
    assert greeting.text
    assert len(tokens) == 3
    text = str(record)
    assert not [token for token in (*tokens, server.addresses.token) if token in text]


async def test_the_record_ends_when_the_last_page_leaves(server: SandboxServer) -> None:
    panel, pages = Panel(server.desk, server.wire), (list[str](), list[str]())
    for page in pages:
        panel.watch(page.append)
    panel.leave(pages[0].append)
    server.wire.note(Direction.TO_BOT, "HELLO")
    panel.leave(pages[1].append)
    server.wire.note(Direction.TO_BOT, "READY")
    assert [len(page) for page in pages] == [2, 3]
    assert not server.wire.watched


async def test_pending_faults_are_listed_and_taken_back(server: SandboxServer, sandbox: Driver, api: Api) -> None:
    faults = sandbox.faults
    await faults.fail("GET", "/users/*", status=500, code=0, times=2)
    await faults.event("MESSAGE_CREATE")
    await faults.lose_heartbeats()
    await faults.remove_channel("quiz-hall")
    await faults.set_access("tavern", post=False)
    await faults.remove_server()
    assert (await api("GET", "/users/@me"))[0] == 500
    pending = server.desk.pending()
    kinds = ["request", "event", "heartbeats", "access", "remove_channel", "remove_server"]
    assert [fault["order"]["kind"] for fault in pending] == kinds
    assert [fault["left"] for fault in pending] == [1, 1, None, None, None, None]
    assert [fault["about"] for fault in pending] == ["", "", "", "tavern", "quiz-hall", ""]
    for fault in pending:
        await sandbox.ask("take_back", fault=fault["key"])
    assert server.desk.pending() == []
    assert (await api("GET", "/users/@me"))[0] == 200
    with pytest.raises(DriverError, match="over"):
        await sandbox.ask("take_back", fault=pending[0]["key"])


async def test_a_fault_of_a_part_that_an_event_lacks_changes_nothing(
    server: SandboxServer, sandbox: Driver
) -> None:
    async with line(server) as connection:
        await identify(connection, server, GUILDS)
        await connection.event("GUILD_CREATE")
        paths = ("nothing", "name.deeper", "roles.99", "roles.x")
        await sandbox.faults.event("GUILD_CREATE", without=paths, replace={"": 1, "owner_id.0": 2})
        await sandbox.faults.remove_server()
        await sandbox.faults.restore()
        assert (await connection.event("GUILD_DELETE"))["d"]["id"]
        assert (await connection.event("GUILD_CREATE"))["d"]["name"]
