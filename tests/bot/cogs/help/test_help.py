import pytest
from simcord import Env

from bot.client.client import Jianghu
from bot.settings import Settings


async def help_of(env: Env, name: str) -> tuple[str, int]:
    channel = env.create_guild().create_text_channel("inn")
    assert channel.guild
    person = channel.guild.add_member(env.create_user(name))
    result = await person.slash(channel, "help")
    assert result.response
    assert result.response.ephemeral
    return result.response.embeds[0].description or "", person.id


async def test_help_lists_every_command_so_that_it_can_be_clicked(simcord_env: Env, bot: Jianghu) -> None:
    text, _ = await help_of(simcord_env, "alice")
    ids = {command["name"]: command["id"] for command in simcord_env.backend.commands[None].values()}
    assert f"</name:{ids['name']}> Invent names" in text
    assert f"</help:{ids['help']}> " in text
    for command in bot.tree.walk_commands():
        if not hasattr(command, "commands"):
            assert f"</{command.qualified_name}:" in text
    assert "You are a maintainer" not in text


async def test_a_maintainer_reads_more(
    simcord_env: Env, bot: Jianghu, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = simcord_env.create_user("keeper")
    monkeypatch.setattr(bot, "settings", settings.model_copy(update={"maintainer_ids": frozenset({user.id})}))
    result = await user.slash("help")
    assert result.response
    assert "You are a maintainer" in (result.response.embeds[0].description or "")
