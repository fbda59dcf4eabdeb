"""Several servers: each shard of a bot gets what happens in its own, and direct messages go to shard 0."""

import asyncio

import discord
import pytest
from discord import app_commands

from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver, DriverError
from sandbox.testing.fixtures import Connected
from tests.sandbox.conftest import Api
from tests.sandbox.gateway.lines import DIRECT_MESSAGES, GUILDS, MESSAGES, identify, line
from tests.sandbox.tiny_bot import TinyBot

MEMBERS = 1 << 1


async def test_each_shard_gets_its_own_servers(server: SandboxServer, sandbox: Driver) -> None:
    await sandbox.add_servers(4)
    ids = [str(seen.id) for seen in sandbox.servers]
    listed: list[str] = []
    for shard in range(2):
        async with line(server) as connection:
            ready = await identify(connection, server, shard=(shard, 2))
            mine = [wanted for wanted in ids if (int(wanted) >> 22) % 2 == shard]
            assert [guild["id"] for guild in ready["d"]["guilds"]] == mine
            for wanted in mine:
                guild = (await connection.event("GUILD_CREATE"))["d"]
                assert guild["id"] == guild["channels"][0]["guild_id"] == wanted
            listed += mine
    assert sorted(listed) == sorted(ids)


async def test_messages_go_to_the_shard_of_their_server_and_direct_ones_to_the_first(
    server: SandboxServer, sandbox: Driver
) -> None:
    await sandbox.add_servers(1)
    mei, heard = sandbox.person("Mei"), GUILDS | MESSAGES | DIRECT_MESSAGES
    async with line(server) as zero, line(server) as one:
        await identify(zero, server, heard, shard=(0, 2))
        await identify(one, server, heard, shard=(1, 2))
        for seen in sandbox.servers:
            await mei.say("hello", channel=seen.channels["tavern"])
        await mei.say("psst", channel="dm")
        shards = {zero: 0, one: 1}
        for connection, shard in shards.items():
            event = (await connection.event("MESSAGE_CREATE"))["d"]
            assert (int(event["guild_id"]) >> 22) % 2 == shard
        assert "guild_id" not in (await zero.event("MESSAGE_CREATE"))["d"]
        await mei.say("again", channel=next(s.channels["tavern"] for s in sandbox.servers if (s.id >> 22) % 2))
        assert (await one.frame())["t"] == "MESSAGE_CREATE"


async def test_a_server_that_is_added_and_left_is_told_to_its_shard_alone(
    server: SandboxServer, sandbox: Driver, api: Api
) -> None:
    async with line(server) as zero, line(server) as one:
        await identify(zero, server, shard=(0, 2))
        await identify(one, server, shard=(1, 2))
        await one.event("GUILD_CREATE")
        (added,) = await sandbox.add_servers(1)
        joined = (await zero.frame())["d"]
        assert (joined["id"], joined["name"]) == (str(added.id), "Sandbox 2")
        assert "unavailable" not in joined
        await sandbox.faults.remove_server(added.id)
        assert (await zero.event("GUILD_DELETE"))["d"] == {"id": str(added.id)}
        assert (await api("GET", f"/guilds/{added.id}"))[0] == 404
        assert (await api("GET", f"/guilds/{sandbox.servers[0].id}"))[0] == 200
        await sandbox.faults.restore()
        assert (await zero.event("GUILD_CREATE"))["d"]["id"] == str(added.id)
        await one.socket.send_json({"op": 1, "d": None})
        assert (await one.frame())["op"] == 11  # nothing before it


async def test_guests_are_members_of_their_server_alone(server: SandboxServer, sandbox: Driver, api: Api) -> None:
    (added,) = await sandbox.add_servers(1)
    async with line(server) as connection:
        await identify(connection, server, GUILDS | MEMBERS)
        (guest,) = await sandbox.add_people(1, server=added)
        assert (await connection.event("GUILD_MEMBER_ADD"))["d"]["guild_id"] == str(added.id)
        await guest.say("hello", channel=added.channels["tavern"])
        with pytest.raises(DriverError, match=r"There is no such channel here\."):
            await guest.say("hello")
        assert (await api("GET", f"/guilds/{added.id}/members/{guest.id}"))[0] == 200
        assert (await api("GET", f"/guilds/{sandbox.servers[0].id}/members/{guest.id}"))[0] == 404
        await connection.socket.send_json({"op": 8, "d": {"guild_id": str(added.id), "query": "", "limit": 0}})
        members = (await connection.event("GUILD_MEMBERS_CHUNK"))["d"]["members"]
        assert [member["user"]["username"] for member in members] == ["Bot", "mei", "deniz", "alex", "guest_1"]


async def test_a_nickname_and_roles_are_those_of_one_server(sandbox: Driver, api: Api) -> None:
    (added,) = await sandbox.add_servers(1)
    status, _ = await api("PATCH", f"/guilds/{added.id}/members/@me", {"nick": "Elsewhere"})
    assert status == 200
    for seen, nick in zip(sandbox.servers, (None, "Elsewhere"), strict=True):
        found = (await api("GET", f"/guilds/{seen.id}/members?limit=1"))[1]
        assert found[0]["nick"] == nick
        role = found[0]["roles"][0]
        assert role in {known["id"] for known in (await api("GET", f"/guilds/{seen.id}/roles"))[1]}


async def test_a_thousand_servers_are_told_of(server: SandboxServer, sandbox: Driver) -> None:
    await sandbox.add_servers(999)
    async with line(server) as connection:
        ready = await identify(connection, server)
        assert len({guild["id"] for guild in ready["d"]["guilds"]}) == 1000
        for _ in range(1000):
            await connection.event("GUILD_CREATE")


class Greeter(discord.AutoShardedClient):
    """Says in which server it is greeted."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), shard_count=2)
        self.tree = app_commands.CommandTree(self)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Not wait: the sandbox has no rule that asks for it."""

    async def setup_hook(self) -> None:
        @self.tree.command(description="Say where this is")
        async def where(interaction: discord.Interaction) -> None:
            guild = interaction.guild
            await interaction.response.send_message("in private" if guild is None else f"in {guild.name}")

        await self.tree.sync()


async def test_a_bot_of_discord_py_answers_by_two_shards(connected: Connected, sandbox: Driver) -> None:
    await sandbox.add_servers(2)
    bot, mei = Greeter(), sandbox.person("Mei")
    async with connected(bot):
        await sandbox.bot_ready(shards=2)
        async with asyncio.timeout(10):
            await bot.wait_until_ready()
        for seen in sandbox.servers:
            answer = await mei.slash("where", channel=seen.channels["tavern"])
            assert answer.text == f"in {seen.name}"
        assert (await mei.slash("where", channel="dm")).text == "in private"
        assert {guild.name: guild.shard_id for guild in bot.guilds} == {
            seen.name: (seen.id >> 22) % 2 for seen in sandbox.servers
        }


async def test_the_connection_of_one_shard_is_cut(server: SandboxServer, sandbox: Driver) -> None:
    async with line(server) as zero, line(server) as one:
        await identify(zero, server, shard=(0, 2))
        await identify(one, server, shard=(1, 2))
        await one.event("GUILD_CREATE")
        await sandbox.faults.drop(shard=0)
        assert (await zero.socket.receive(timeout=5)).type.name in {"CLOSED", "ERROR"}
        await one.socket.send_json({"op": 1, "d": None})
        assert (await one.frame())["op"] == 11


async def test_the_bot_lists_its_servers_page_by_page(api: Api, bot: TinyBot, sandbox: Driver) -> None:
    await sandbox.add_servers(4)
    ids = sorted(str(seen.id) for seen in sandbox.servers)
    listed = [guild async for guild in bot.fetch_guilds(with_counts=True)]
    assert [str(guild.id) for guild in listed] == ids
    assert all((guild.approximate_member_count or 0) > 1 for guild in listed)
    for query, expected in [
        ("limit=2", ids[:2]),
        (f"limit=2&after={ids[1]}", ids[2:4]),
        (f"limit=2&before={ids[3]}", ids[1:3]),
        (f"after={ids[-1]}", []),
    ]:
        _, page = await api("GET", f"/users/@me/guilds?{query}")
        assert [guild["id"] for guild in page] == expected
        assert all("approximate_member_count" not in guild for guild in page)
    status, _ = await api("GET", "/users/@me/guilds?limit=201")
    assert status == 400
