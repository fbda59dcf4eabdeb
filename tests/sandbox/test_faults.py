"""Faults on order, met by a small real bot."""

import asyncio
import logging
from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
import pytest_asyncio

from sandbox.faults.orders import Fate
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from tests.sandbox.bots.bare import bare_bot
from tests.sandbox.conftest import Api
from tests.sandbox.gateway.lines import GUILDS, Line, identify, line
from tests.sandbox.tiny_bot import TinyBot

CALLBACK, MESSAGES = "/interactions/*/*/callback", "/channels/*/messages"


@pytest_asyncio.fixture
async def connection(server: SandboxServer) -> AsyncIterator[Line]:
    async with line(server) as connection:
        await identify(connection, server, GUILDS)
        await connection.event("GUILD_CREATE")
        yield connection


def tavern(bot: TinyBot) -> discord.TextChannel:
    channel = next(channel for channel in bot.get_all_channels() if channel.name == "tavern")
    assert isinstance(channel, discord.TextChannel)
    return channel


async def shown(sandbox: Driver, *texts: str) -> None:
    """Wait for the last of the texts, and expect no others."""
    await sandbox.until(lambda: texts[-1] in [message.text for message in sandbox.messages.values()])
    assert [message.text for message in sandbox.messages.values()] == list(texts)


async def test_a_failed_request_is_not_carried_out(sandbox: Driver, bot: TinyBot) -> None:
    await sandbox.faults.fail("POST", MESSAGES, status=403, code=50001, body="Missing Access")
    with pytest.raises(discord.Forbidden) as caught:
        await tavern(bot).send("one")
    assert caught.value.code == 50001
    await tavern(bot).send("two")
    await shown(sandbox, "two")


async def test_a_request_whose_reply_is_lost_is_carried_out(sandbox: Driver, bot: TinyBot) -> None:
    await sandbox.faults.lose_reply("POST", MESSAGES, status=503)
    with pytest.raises(discord.DiscordServerError):
        await tavern(bot).send("one")
    await sandbox.faults.lose_reply("POST", MESSAGES, status=None)
    with pytest.raises((aiohttp.ClientError, OSError)):
        await tavern(bot).send("two")
    await sandbox.faults.reset("POST", MESSAGES)
    with pytest.raises((aiohttp.ClientError, OSError)):
        await tavern(bot).send("three")
    await tavern(bot).send("four")
    await shown(sandbox, "one", "two", "four")


async def test_some_requests_can_pass_before_a_fault_and_wait(sandbox: Driver, api: Api) -> None:
    await sandbox.faults.fail("GET", "/users/*", skip=1, times=2, status=500, code=0, delay=0.001)
    answers = [await api("GET", "/users/@me") for _ in range(4)]
    assert [status for status, _ in answers] == [200, 500, 500, 200]
    assert (await api("GET", "/users/@me/nothing"))[0] == 404


async def test_rate_limits_of_discord_are_waited_out_and_those_of_a_proxy_are_raised(
    sandbox: Driver, bot: TinyBot
) -> None:
    await sandbox.faults.limit("POST", MESSAGES, 0.01)
    await tavern(bot).send("one")
    await sandbox.faults.limit("POST", MESSAGES, 0.01, proxy=True)
    with pytest.raises(discord.HTTPException) as caught:
        await tavern(bot).send("two")
    assert caught.value.status == 429
    assert caught.value.response.headers["Retry-After"] == "0.01"


@pytest.mark.parametrize("how", ["drop", "reconnect", "invalidate"])
async def test_a_broken_connection_is_resumed_without_a_loss(
    sandbox: Driver, bot: TinyBot, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "discord.client")
    mei = sandbox.person("Mei")
    match how:
        case "drop":
            await sandbox.faults.drop(refused=1)
        case "reconnect":
            await sandbox.faults.ask_to_reconnect()
        case _:
            await sandbox.faults.invalidate(resumable=True)
    await mei.say("missed?")
    async with asyncio.timeout(15):
        await bot.resumed.wait()
        assert (await bot.seen.get()).author.display_name == "Mei"


async def test_a_session_that_is_not_resumable_begins_again(sandbox: Driver, bot: TinyBot) -> None:
    session = bot.ws.session_id
    await sandbox.faults.invalidate()
    await sandbox.bot_gone()
    await sandbox.bot_ready()
    assert bot.ws.session_id != session


async def test_heartbeats_stay_without_an_answer(sandbox: Driver, server: SandboxServer) -> None:
    await sandbox.faults.lose_heartbeats(interval=2)
    async with aiohttp.ClientSession() as session, session.ws_connect(server.addresses.gateway) as socket:
        hello = await Line(socket).frame()
        assert hello["d"]["heartbeat_interval"] == 2000
        await socket.send_json({"op": 1, "d": None})
        with pytest.raises(TimeoutError):
            await socket.receive(timeout=0.2)
        await sandbox.faults.restore()
        await socket.send_json({"op": 1, "d": None})
        assert (await Line(socket).frame())["op"] == 11


async def test_frames_of_any_text_are_sent(sandbox: Driver, connection: Line) -> None:
    await sandbox.faults.send_frame("{broken")
    assert (await connection.socket.receive(timeout=5)).data == "{broken"


async def test_events_come_twice_late_or_never_or_changed(sandbox: Driver, connection: Line) -> None:
    create = "INTERACTION_CREATE"
    mei = sandbox.person("Mei")
    await sandbox.faults.event(create, fate=Fate.TWICE)
    await sandbox.faults.event(create, fate=Fate.LOST)
    await sandbox.faults.event(create, fate=Fate.LATE)
    await sandbox.faults.event(create, without=("attachment_size_limit",), replace={"data.options.0.value": 7})
    await post_echo(sandbox)
    acts = [asyncio.create_task(mei.slash("echo", number=number)) for number in (1, 2, 3, 4)]
    events = [await connection.event(create) for _ in range(4)]
    assert [event["d"]["data"]["options"][0]["value"] for event in events] == [1, 1, 7, 3]
    assert ["attachment_size_limit" in event["d"] for event in events] == [True, True, False, True]
    assert [event["s"] for event in events] == list(range(events[0]["s"], events[0]["s"] + 4))
    for act in acts:
        act.cancel()


async def post_echo(sandbox: Driver) -> None:
    """Register a command with one number as its option."""
    option = {"type": 4, "name": "number", "description": "-"}
    command = {"name": "echo", "description": "-", "options": [option]}
    url = f"{sandbox.addresses.api}/applications/1100000000000000001/commands"
    headers = {"Authorization": f"Bot {sandbox.addresses.token}"}
    async with aiohttp.ClientSession() as session, session.post(url, json=command, headers=headers) as response:
        assert response.status == 201


@pytest.mark.parametrize("told", [True, False])
async def test_a_channel_vanishes_and_comes_back(sandbox: Driver, bot: TinyBot, *, told: bool) -> None:
    channel = tavern(bot)
    deleted = asyncio.create_task(bot.wait_for("guild_channel_delete", timeout=5))
    await asyncio.sleep(0)
    await sandbox.faults.remove_channel("tavern", told=told)
    if told:
        assert (await deleted).id == channel.id
    with pytest.raises(discord.NotFound):
        await channel.send("anybody there?")
    with pytest.raises(DriverError, match="no such channel"):
        await sandbox.person("Mei").say("anybody there?")
    deleted.cancel()
    await sandbox.faults.restore()
    await channel.send("back")


async def test_pages_and_commands_work_while_a_servers_first_channel_is_deleted(
    server: SandboxServer, sandbox: Driver, bot: TinyBot
) -> None:
    await sandbox.faults.remove_channel("tavern")
    await bot.tree.sync()
    async with Driver.connect(server.addresses) as later:
        await later.bot_ready()
        assert "tavern" not in later.servers[0].channels
        view = await later.ask("watch", person=later.person("Deniz").id)
        assert "hello" in [command["name"] for command in view["commands"]["server"]]
        assert (await later.person("Deniz").slash("quiz stop", channel="quiz-hall")).text == "stopped"


async def test_a_server_vanishes_and_comes_back(sandbox: Driver, bot: TinyBot) -> None:
    await bot.wait_until_ready()
    channel = tavern(bot)
    left = asyncio.create_task(bot.wait_for("guild_remove", timeout=5))
    await asyncio.sleep(0)
    await sandbox.faults.remove_server()
    await left
    with pytest.raises(discord.Forbidden):
        await channel.send("anybody there?")
    with pytest.raises(DriverError, match="not in this server"):
        await sandbox.person("Mei").slash("never")
    joined = asyncio.create_task(bot.wait_for("guild_join", timeout=5))
    await asyncio.sleep(0)
    await sandbox.faults.restore()
    await joined
    await channel.send("back")


async def test_access_is_taken_and_given_back(sandbox: Driver, bot: TinyBot) -> None:
    channel = tavern(bot)
    for see, code in ((True, 50013), (False, 50001)):
        await sandbox.faults.set_access("tavern", see=see, post=False)
        with pytest.raises(discord.Forbidden) as caught:
            await channel.send("may I?")
        assert caught.value.code == code
    await sandbox.faults.restore()
    await channel.send("thanks")


async def test_a_bot_hears_nothing_of_what_it_may_not_see(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    deniz = sandbox.person("Deniz")
    async with bare_bot(server, api) as bot:
        await sandbox.faults.set_access("tavern", see=False)
        hidden = await deniz.say("hidden")
        await deniz.react(hidden, "👍")
        await sandbox.faults.set_access("tavern")
        await deniz.say("seen")
        assert (await bot.event("MESSAGE_CREATE"))["content"] == "seen"
        await sandbox.faults.remove_server()
        await deniz.say("behind closed doors")
        await sandbox.ask("add_people", count=1)
        await deniz.say("a letter", channel="dm")
        assert (await bot.event("MESSAGE_CREATE"))["content"] == "a letter"
        heard = {name for name, _ in bot.events}
        assert not heard & {"MESSAGE_REACTION_ADD", "GUILD_MEMBER_ADD"}


async def test_a_lost_reply_to_an_interaction_makes_the_next_try_an_answered_one(
    sandbox: Driver, bot: TinyBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[Exception] = []

    async def note(_: object, error: Exception) -> None:
        failures.append(getattr(error, "original", error))

    monkeypatch.setattr(bot.tree, "on_error", note)
    await sandbox.faults.lose_reply("POST", CALLBACK)
    assert (await sandbox.person("Mei").slash("whereabouts")).text.startswith("private False")
    async with asyncio.timeout(5):
        while not failures:  # noqa: ASYNC110 - discord.py waits a second before its second try
            await asyncio.sleep(0.05)
    [failure] = failures
    assert isinstance(failure, discord.HTTPException)
    assert failure.code == 40060


async def test_a_page_that_leaves_takes_no_interaction_with_it(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    option = {"type": 4, "name": "number", "description": "-"}
    async with bare_bot(server, api) as bot:
        await bot.register({"name": "echo", "description": "-", "options": [option]})
        async with Driver.connect(server.addresses) as leaving:
            act = asyncio.create_task(leaving.person("Mei").slash("echo", number=7))
            interaction = await bot.event("INTERACTION_CREATE")
        act.cancel()
        status, _ = await bot.answer(interaction, 4, {"content": "seven"})
        assert status == 200
        message = await sandbox.next_message(lambda message: message.content == "seven", since=0)
        assert message.payload["options"] == {"number": 7}


async def test_an_order_that_makes_no_sense_is_refused(sandbox: Driver) -> None:
    with pytest.raises(DriverError, match="order"):
        await sandbox.ask("fault", order={"kind": "earthquake"})
    with pytest.raises(KeyError):
        await sandbox.faults.remove_channel("dungeon")
