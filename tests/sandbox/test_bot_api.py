"""Discord's rules that bots trip over, met by discord.py and by bare requests."""

import asyncio
import io
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError, Outcome
from sandbox.world.world import APPLICATION_ID, GUILD_ID, SCROLL_ROOM_ID, TAVERN_ID
from tests.sandbox.conftest import Api, ManualClock, running
from tests.sandbox.tiny_bot import TinyBot

Payload = dict[str, Any]


async def interact(bot: TinyBot, sandbox: Driver) -> tuple[discord.Interaction[TinyBot], asyncio.Task[Outcome]]:
    """Return an interaction that nobody answers yet."""
    heard: asyncio.Queue[discord.Interaction[TinyBot]] = asyncio.Queue()

    async def note(interaction: discord.Interaction[TinyBot]) -> None:
        heard.put_nowait(interaction)

    bot.add_listener(note, "on_interaction")
    task = asyncio.create_task(sandbox.person("Mei").slash("never"))
    async with asyncio.timeout(5):
        interaction = await heard.get()
    bot.remove_listener(note, "on_interaction")
    return interaction, task


async def test_a_wrong_token_is_refused(server: SandboxServer, api: Api) -> None:
    api.headers["Authorization"] = "Bot wrong"
    assert await api("GET", "/users/@me") == (401, {"message": "401: Unauthorized", "code": 0})
    async with aiohttp.ClientSession() as session, session.ws_connect(server.addresses.gateway) as socket:
        await socket.receive()
        await socket.send_json({"op": 2, "d": {"token": "wrong", "intents": 0}})
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert socket.close_code == 4004


@pytest.mark.usefixtures("discord_is_the_sandbox")
async def test_discord_py_reports_a_wrong_token() -> None:
    bot = TinyBot()
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()


async def test_a_second_answer_is_refused(bot: TinyBot, sandbox: Driver) -> None:
    interaction, task = await interact(bot, sandbox)
    await interaction.response.send_message("first")
    with pytest.raises(discord.HTTPException) as refused:
        await bot.http.request(
            discord.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback"),
            json={"type": 4, "data": {"content": "second"}},
        )
    assert refused.value.code == 40060
    assert (await task).text == "first"


async def test_an_answer_after_three_seconds_is_too_late(
    bot: TinyBot, sandbox: Driver, clock: ManualClock
) -> None:
    interaction, task = await interact(bot, sandbox)
    clock.advance(3.01)
    outcome = await task
    assert outcome.failed
    assert outcome.text == "The application did not respond"
    with pytest.raises(LookupError, match="did not respond"):
        _ = outcome.shown
    with pytest.raises(discord.NotFound) as refused:
        await interaction.response.send_message("late")
    assert refused.value.code == 10062


async def test_a_token_lives_for_fifteen_minutes(bot: TinyBot, sandbox: Driver, clock: ManualClock) -> None:
    interaction, task = await interact(bot, sandbox)
    clock.advance(2.9)
    await interaction.response.send_message("in time")
    outcome = await task
    assert outcome.delay == pytest.approx(2.9)
    clock.advance(14 * 60)
    await interaction.followup.send("still in time")
    clock.advance(60)
    with pytest.raises(discord.HTTPException) as refused:
        await interaction.followup.send("late")
    assert refused.value.code == 50027


async def test_unknown_tokens_and_messages_are_told_apart(bot: TinyBot, sandbox: Driver, api: Api) -> None:
    assert (await api("POST", "/interactions/1/x/callback", {"type": 4}))[1]["code"] == 10062
    assert (await api("POST", f"/webhooks/{APPLICATION_ID}/x", {"content": "x"}))[1]["code"] == 10015
    interaction, task = await interact(bot, sandbox)
    webhook = f"/webhooks/{APPLICATION_ID}/{interaction.token}"
    assert (await api("POST", webhook, {"content": "x"}))[1]["code"] == 10015  # nothing answered yet
    await interaction.response.send_message("here")
    await task
    await interaction.delete_original_response()
    with pytest.raises(discord.NotFound) as gone:
        await interaction.original_response()
    assert gone.value.code == 10008


async def test_an_answer_of_the_wrong_kind_leaves_time_for_another(
    bot: TinyBot, sandbox: Driver, api: Api
) -> None:
    interaction, task = await interact(bot, sandbox)
    callback = f"/interactions/{interaction.id}/{interaction.token}/callback"
    for body in ({"type": 7, "data": {}}, {"type": 4, "data": {"content": "x" * 2001}}, {"type": 4, "data": {}}):
        status, _ = await api("POST", callback, body)
        assert status == 400
    assert (await api("POST", callback, {"type": 4, "data": {"content": "right"}}))[0] == 204
    assert (await task).text == "right"


async def test_the_bot_may_not_post_in_the_scroll_room(bot: TinyBot, sandbox: Driver) -> None:
    channel = bot.get_channel(SCROLL_ROOM_ID)
    assert isinstance(channel, discord.TextChannel)
    assert not channel.permissions_for(channel.guild.me).send_messages
    with pytest.raises(discord.Forbidden) as refused:
        await channel.send("hello?")
    assert refused.value.code == 50013
    assert (await sandbox.person("Mei").slash("quiz stop", channel="scroll-room")).text == "stopped"


async def test_messages_of_the_bot_are_sent_listed_edited_and_deleted(bot: TinyBot, sandbox: Driver) -> None:
    channel = bot.get_channel(TAVERN_ID)
    assert isinstance(channel, discord.TextChannel)
    said = [await channel.send(f"number {number}") for number in range(3)]
    reply = await said[0].reply("an answer", mention_author=False)
    await said[1].edit(content="changed", embed=discord.Embed(title="more"))
    await said[2].delete()
    history = [message.content async for message in channel.history(limit=10)]
    assert history == ["an answer", "changed", "number 0"]
    fetched = await channel.fetch_message(reply.id)
    assert fetched.reference is not None
    assert fetched.reference.message_id == said[0].id
    with pytest.raises(discord.NotFound):
        await channel.fetch_message(said[2].id)
    theirs = await sandbox.person("Deniz").say("mine")
    with pytest.raises(discord.Forbidden):
        await channel.get_partial_message(theirs.id).edit(content="yours?")


async def test_mentions_ping_only_those_allowed(bot: TinyBot, sandbox: Driver) -> None:
    channel = bot.get_channel(TAVERN_ID)
    assert isinstance(channel, discord.TextChannel)
    mei, deniz = sandbox.person("Mei").id, sandbox.person("Deniz").id
    text = f"<@{mei}> <@{deniz}> @everyone"
    quiet = await channel.send(text, allowed_mentions=discord.AllowedMentions.none())
    assert quiet.mentions == []
    one = discord.AllowedMentions(users=[discord.Object(deniz)], everyone=False)
    assert [user.id for user in (await channel.send(text, allowed_mentions=one)).mentions] == [deniz]
    assert [user.id for user in (await channel.send(text)).mentions] == [mei, deniz]


async def test_members_and_the_application_can_be_fetched(bot: TinyBot, sandbox: Driver, api: Api) -> None:
    guild = bot.get_guild(GUILD_ID)
    assert guild is not None
    mei = await guild.fetch_member(sandbox.person("Mei").id)
    assert mei.guild_permissions.administrator
    assert (await bot.application_info()).owner.id == mei.id
    assert (await bot.fetch_user(mei.id)).display_name == "Mei"
    with pytest.raises(discord.NotFound):
        await guild.fetch_member(5)
    _, members = await api("GET", f"/guilds/{GUILD_ID}/members?limit=3&after={bot.application_id}")
    assert [member["user"]["username"] for member in members] == ["mei", "deniz", "alex"]


async def test_members_are_sent_in_chunks(bot: TinyBot, sandbox: Driver) -> None:
    people = await sandbox.add_people(1_500)
    guild = bot.get_guild(GUILD_ID)
    assert guild is not None
    found = await guild.query_members("guest", limit=100)
    assert len(found) == 100
    wanted = [people[0].id, people[-1].id]
    assert {member.id for member in await guild.query_members(user_ids=wanted)} == set(wanted)


async def test_commands_keep_their_ids_and_versions_until_they_change(bot: TinyBot, api: Api) -> None:
    before = {command.name: command.id for command in await bot.tree.fetch_commands()}
    path = f"/applications/{APPLICATION_ID}/commands"
    _, registered = await api("GET", path)
    bot.tree.remove_command("never")
    synced = await bot.tree.sync()
    assert {command.name: command.id for command in synced} == {
        name: number for name, number in before.items() if name != "never"
    }
    _, again = await api("GET", path)
    assert again == [command for command in registered if command["name"] != "never"]
    hello = next(command for command in again if command["name"] == "hello")
    assert {key: hello[key] for key in ("type", "contexts", "dm_permission", "nsfw", "integration_types")} == {
        "type": 1,
        "contexts": None,
        "dm_permission": True,
        "nsfw": False,
        "integration_types": [0],
    }


async def test_commands_of_the_server_are_kept_apart(bot: TinyBot, sandbox: Driver) -> None:
    guild = discord.Object(GUILD_ID)
    bot.tree.copy_global_to(guild=guild)
    bot.tree.clear_commands(guild=None)
    await bot.tree.sync(guild=guild)
    await bot.tree.sync()
    assert await bot.tree.fetch_commands() == []
    assert (await sandbox.person("Mei").slash("quiz stop")).text == "stopped"
    with pytest.raises(DriverError, match="There is no command /quiz stop here"):
        await sandbox.person("Mei").slash("quiz stop", channel="dm")


async def test_nobody_is_connected_nobody_answers(sandbox: Driver, api: Api) -> None:
    command = {"name": "name", "description": "Invent names"}
    await api("PUT", f"/applications/{APPLICATION_ID}/commands", [command])
    with pytest.raises(DriverError, match="Bot is not connected"):
        await sandbox.person("Mei").slash("name")


async def test_an_unknown_endpoint_is_named_in_the_log(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    assert await api("GET", "/sticker-packs") == (404, {"message": "404: Not Found", "code": 0})
    assert "GET /api/v10/sticker-packs is not an endpoint of the sandbox" in caplog.text


async def test_a_large_file_is_refused(bot: TinyBot) -> None:
    channel = bot.get_partial_messageable(TAVERN_ID)
    with pytest.raises(discord.HTTPException) as refused:
        await channel.send(file=discord.File(io.BytesIO(bytes(10 * 1024 * 1024 + 1)), "big.bin"))
    assert refused.value.code == 40005


@pytest.mark.usefixtures("discord_is_the_sandbox")
async def test_old_buttons_work_after_a_restart(server: SandboxServer, sandbox: Driver) -> None:
    mei = sandbox.person("Mei")
    async with running(TinyBot(), server.addresses.token):
        await sandbox.bot_ready()
        greeting = await mei.slash("hello", who="Deniz")
    await sandbox.bot_gone()
    with pytest.raises(DriverError, match="Bot is not connected"):
        await mei.click(greeting, "More")
    async with running(TinyBot(), server.addresses.token):
        await sandbox.bot_ready()
        assert (await mei.click(greeting, "More")).text == "only for you"


async def test_a_nonce_that_is_enforced_makes_one_message(api: Api, clock: ManualClock) -> None:
    path = f"/channels/{TAVERN_ID}/messages"
    body = {"content": "hello", "nonce": "round-1", "enforce_nonce": True}
    _, first = await api("POST", path, body)
    _, again = await api("POST", path, {**body, "content": "hello again"})
    assert (again["id"], again["content"]) == (first["id"], "hello")
    _, free = await api("POST", path, {**body, "enforce_nonce": False})
    assert free["id"] != first["id"]
    clock.advance(600)
    _, later = await api("POST", path, body)
    assert later["id"] not in {first["id"], free["id"]}
