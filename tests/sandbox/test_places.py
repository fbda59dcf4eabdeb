"""Roles, emojis and channels that a bot makes, by discord.py: who gets them, and who sees what."""

import base64

import discord
import pytest
import pytest_asyncio

from sandbox.testing.driver import Driver, DriverError
from sandbox.world.world import APPLICATION_ID, GUILD_ID
from tests.sandbox.conftest import Api
from tests.sandbox.tiny_bot import PIXEL, TinyBot

PICTURE = f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"
EMOJIS = f"/guilds/{GUILD_ID}/emojis"


@pytest_asyncio.fixture
async def guild(bot: TinyBot) -> discord.Guild:
    guild = bot.get_guild(GUILD_ID)
    assert guild is not None
    return guild


async def member(guild: discord.Guild, name: str) -> discord.Member:
    found = await guild.query_members(name, cache=True)
    return found[0]


def names(roles: list[discord.Role]) -> list[str]:
    return [role.name for role in roles]


async def test_a_role_is_made_given_taken_away_and_deleted(guild: discord.Guild) -> None:
    role = await guild.create_role(name="Red", color=discord.Color.red(), hoist=True, mentionable=True)
    assert (role.color, role.hoist, role.mentionable) == (discord.Color.red(), True, True)
    assert names(sorted(await guild.fetch_roles())) == ["@everyone", "Red", "Moderator", "Bot"]
    deniz = await member(guild, "Deniz")
    await deniz.add_roles(role)
    assert names((await guild.fetch_member(deniz.id)).roles) == ["@everyone", "Red"]
    await deniz.remove_roles(role)
    assert names((await guild.fetch_member(deniz.id)).roles) == ["@everyone"]
    await deniz.add_roles(role)
    renamed = await role.edit(name="Rot")
    assert renamed is not None
    assert renamed.name == "Rot"
    await role.delete()
    assert names((await guild.fetch_member(deniz.id)).roles) == ["@everyone"]
    assert names(sorted(await guild.fetch_roles())) == ["@everyone", "Moderator", "Bot"]


async def test_a_bot_can_give_no_role_that_is_not_below_its_own(guild: discord.Guild) -> None:
    deniz = await member(guild, "Deniz")
    with pytest.raises(discord.Forbidden):
        await deniz.add_roles(guild.me.top_role)
    with pytest.raises(discord.Forbidden):
        await guild.me.top_role.edit(name="Best")
    with pytest.raises(discord.HTTPException) as refused:
        await deniz.add_roles(guild.default_role)
    assert refused.value.code == 50028
    with pytest.raises(discord.NotFound):
        await deniz.add_roles(discord.Object(1))


async def test_a_bot_can_change_a_members_roles_only_below_its_own(guild: discord.Guild) -> None:
    deniz, red = await member(guild, "Deniz"), await guild.create_role(name="Red")
    with pytest.raises(discord.Forbidden) as refused:
        await deniz.edit(roles=[red, guild.me.top_role])
    assert refused.value.code == 50013
    assert names((await guild.fetch_member(deniz.id)).roles) == ["@everyone"]
    with pytest.raises(discord.Forbidden):
        await guild.me.edit(roles=[red])  # which takes its own away
    await deniz.edit(roles=[red])
    await guild.me.edit(roles=[red, guild.me.top_role])
    assert names((await guild.fetch_member(deniz.id)).roles) == ["@everyone", "Red"]


async def test_a_role_that_the_bot_made_can_be_named(sandbox: Driver, guild: discord.Guild, api: Api) -> None:
    role = await guild.create_role(name="Red")
    option = {"type": 8, "name": "role", "description": "Which"}
    await api(
        "POST", f"/applications/{APPLICATION_ID}/commands", {"name": "x", "description": "y", "options": [option]}
    )
    refused = "role must be a role, one of: @everyone, Moderator, Bot, Red"
    with pytest.raises(DriverError, match=refused):
        await sandbox.person("Mei").slash("x", role="Blue")
    assert role.mention == f"<@&{role.id}>"


async def test_only_those_whom_a_channel_admits_see_it(sandbox: Driver, guild: discord.Guild) -> None:
    deniz = await member(guild, "Deniz")
    sees, hidden = discord.PermissionOverwrite(view_channel=True), discord.PermissionOverwrite(view_channel=False)
    overwrites: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.default_role: hidden,
        guild.me: sees,
        deniz: sees,
    }
    den = await guild.create_text_channel("den", overwrites=overwrites, topic="Psst")
    assert den.overwrites[deniz].view_channel
    assert not den.permissions_for(await member(guild, "Alex")).view_channel
    await sandbox.until(lambda: "den" in sandbox.servers[0].channels)
    await den.send("psst")
    assert (await sandbox.person("Deniz").say("yes?", channel="den")).content == "yes?"
    with pytest.raises(DriverError, match="no such channel"):
        await sandbox.person("Alex").say("me too", channel="den")


async def test_a_bot_hears_nothing_of_a_channel_that_is_hidden_from_it(
    sandbox: Driver, bot: TinyBot, guild: discord.Guild
) -> None:
    hidden = discord.PermissionOverwrite(view_channel=False)
    den = await guild.create_text_channel("den", overwrites={guild.me: hidden})
    await sandbox.until(lambda: "den" in sandbox.servers[0].channels)
    with pytest.raises(discord.Forbidden) as refused:
        await den.send("psst")
    assert refused.value.code == 50001
    while not bot.seen.empty():
        bot.seen.get_nowait()
    await sandbox.person("Mei").say("they cannot hear us", channel="den")
    await sandbox.person("Mei").say("hello there")
    assert (await bot.seen.get()).channel == guild.text_channels[0]


async def test_what_is_closed_to_the_bot_is_in_the_channels_overwrites(
    sandbox: Driver, guild: discord.Guild
) -> None:
    den = await guild.create_text_channel(
        "den", overwrites={guild.me: discord.PermissionOverwrite(view_channel=True)}
    )
    await sandbox.until(lambda: "den" in sandbox.servers[0].channels)

    async def permitted() -> tuple[bool, bool]:
        """Return what the channel's overwrites say: whether the bot may see it, and post there."""
        (found,) = [channel for channel in await guild.fetch_channels() if channel.id == den.id]
        permissions = found.permissions_for(guild.me)
        return permissions.view_channel, permissions.send_messages

    assert await permitted() == (True, True)
    await sandbox.faults.set_access("den", post=False)
    assert await permitted() == (True, False)
    await sandbox.faults.set_access("den", see=False)
    assert await permitted() == (False, False)
    await sandbox.faults.restore()
    assert await permitted() == (True, True)


async def test_roles_open_what_is_closed_to_everyone(sandbox: Driver, guild: discord.Guild) -> None:
    role = await guild.create_role(name="Red")
    hidden, seen = discord.PermissionOverwrite(view_channel=False), discord.PermissionOverwrite(view_channel=True)
    den = await guild.create_text_channel("den", overwrites={guild.default_role: hidden, role: seen})
    await sandbox.until(lambda: "den" in sandbox.servers[0].channels)
    assert den.overwrites_for(role).view_channel
    alex = sandbox.person("Alex")
    with pytest.raises(DriverError):
        await alex.say("knock", channel="den")
    await (await member(guild, "Alex")).add_roles(role)
    await alex.say("thanks", channel="den")


async def test_a_voice_channel_is_made_and_offered(sandbox: Driver, guild: discord.Guild) -> None:
    cave = await guild.create_voice_channel("cave")
    assert isinstance(await guild.fetch_channel(cave.id), discord.VoiceChannel)
    assert cave.bitrate == 64_000
    place = {"color": "Red", "share": 0.5, "word": "abc", "place": "cave"}
    with pytest.raises(DriverError, match="one of: #tavern"):  # a command that takes text channels only
        await sandbox.person("Mei").slash("elaborate", place)


async def test_an_emoji_is_made_read_changed_and_deleted(guild: discord.Guild) -> None:
    role = await guild.create_role(name="Red")
    emoji = await guild.create_custom_emoji(name="lantern", image=PIXEL, roles=[role])
    assert (emoji.name, emoji.roles, emoji.animated) == ("lantern", [role], False)
    assert await emoji.read() == PIXEL
    assert await guild.fetch_emojis() == [emoji]
    assert (await emoji.edit(name="lamp")).name == "lamp"
    message = await guild.text_channels[0].send(str(emoji))
    await message.add_reaction(emoji)
    await emoji.delete()
    with pytest.raises(discord.NotFound):
        await emoji.read()
    with pytest.raises(discord.NotFound) as unknown:
        await emoji.delete()
    assert unknown.value.code == 10014
    assert await guild.fetch_emojis() == []


async def test_avatars_can_be_read(bot: TinyBot) -> None:
    assert bot.user is not None
    assert (await bot.user.display_avatar.read()).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("emoji", "field", "code"),
    [
        ({"name": "l", "image": PICTURE}, "name", "BASE_TYPE_BAD_LENGTH"),
        ({"name": "a lamp", "image": PICTURE}, "name", "STRING_TYPE_REGEX"),
        ({"name": "lamp"}, "image", "BASE_TYPE_REQUIRED"),
        ({"name": "lamp", "image": "lamp.png"}, "image", "IMAGE_INVALID"),
        ({"name": "lamp", "image": "data:image/svg+xml;base64,PHN2Zy8+"}, "image", "IMAGE_INVALID"),
        ({"name": "lamp", "image": "data:image/png;base64,%%%"}, "image", "IMAGE_INVALID"),
        ({"name": "lamp", "image": PICTURE + "AAAA" * 90_000}, "image", "IMAGE_INVALID"),
        ({"name": "lamp", "image": "data:image/png;base64," + "AAAA" * 90_000}, "image", "BINARY_TYPE_MAX_SIZE"),
    ],
)
async def test_what_is_no_emoji_is_refused(api: Api, emoji: dict[str, str], field: str, code: str) -> None:
    status, error = await api("POST", EMOJIS, emoji)
    assert (status, error["code"]) == (400, 50035)
    assert error["errors"][field]["_errors"][0]["code"] == code
