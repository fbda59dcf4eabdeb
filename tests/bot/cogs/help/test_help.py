import re

import discord
import pytest
from simcord import Env

from bot.client.client import Jianghu
from bot.kit.texts import bundled
from bot.settings import Settings
from tests.bot.cogs.me.person import choose
from tests.bot.reading import private


async def help_of(env: Env, name: str) -> str:
    channel = env.create_guild().create_text_channel("inn")
    assert channel.guild
    person = channel.guild.add_member(env.create_user(name))
    return private(await person.slash(channel, "help"))


NOT_FOR_PLAYERS = (
    *("train ", "reports ", "settings"),
    *("models promote", "models rollback", "models pin", "models delete", "models log"),
)


async def test_help_lists_every_command_so_that_it_can_be_clicked(simcord_env: Env, bot: Jianghu) -> None:
    text = await help_of(simcord_env, "alice")
    ids = {command["name"]: command["id"] for command in simcord_env.backend.commands[None].values()}
    assert f"</name:{ids['name']}> Invent names" in text
    assert f"</help:{ids['help']}> " in text
    assert f"Begin with </name:{ids['name']}>." in text
    assert f"In </quiz play:{ids['quiz']}> you guess" in text
    for command in bot.tree.walk_commands():
        if not hasattr(command, "commands"):
            offered = f"</{command.qualified_name}:" in text
            assert offered is not command.qualified_name.startswith(NOT_FOR_PLAYERS)
    assert "You are a maintainer" not in text
    assert "train" not in text
    assert "/reports" not in text
    assert "In the menu “Apps” of a message, “Report a name” tells my maintainers" in text


async def test_a_maintainer_reads_more(
    simcord_env: Env, bot: Jianghu, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = simcord_env.create_user("keeper")
    monkeypatch.setattr(bot, "settings", settings.model_copy(update={"maintainer_ids": frozenset({user.id})}))
    text = private(await user.slash("help"))
    assert "You are a maintainer" in text
    assert "</train start:" in text
    assert "</reports list:" in text
    assert "</models promote:" in text


@pytest.mark.parametrize("locale", bundled().locales)
async def test_who_may_use_every_command_finds_every_one_in_their_language(
    simcord_env: Env, bot: Jianghu, settings: Settings, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    guild = simcord_env.create_guild()
    channel, manages = guild.create_text_channel("inn"), discord.Permissions(manage_guild=True)
    user = simcord_env.create_user("keeper")
    monkeypatch.setattr(bot, "settings", settings.model_copy(update={"maintainer_ids": frozenset({user.id})}))
    keeper = guild.add_member(user, roles=[guild.create_role("managers", permissions=manages)])
    await choose(keeper, channel, language=locale)
    text = private(await keeper.slash(channel, "help"))
    assert all(re.fullmatch("</[a-z ]+:[0-9]{19}>", one.mention) for one in bot.published)
    assert [one.mention for one in bot.published if one.mention not in text] == []


async def test_settings_are_listed_for_those_who_may_manage_the_server(simcord_env: Env) -> None:
    guild = simcord_env.create_guild()
    channel, manages = guild.create_text_channel("inn"), discord.Permissions(manage_guild=True)
    user = simcord_env.create_user("manon")
    manager = guild.add_member(user, roles=[guild.create_role("managers", permissions=manages)])
    member = guild.add_member(simcord_env.create_user("alice"))
    assert "</settings:" in private(await manager.slash(channel, "help"))
    assert "</settings:" not in private(await member.slash(channel, "help"))
    assert "</settings:" not in private(await user.slash("help"))
