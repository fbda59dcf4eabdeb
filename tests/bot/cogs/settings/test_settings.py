"""The command /settings as people use it, on a simulated Discord."""

from collections.abc import Callable
from pathlib import Path

import pytest
from discord import ui
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.preferences.servers import DEFAULTS
from tests.bot.cogs.me import person
from tests.bot.cogs.names.answers import names_of
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.settings.server import SWITCHES, choose, switch
from tests.bot.forged import post_menu
from tests.bot.reading import Shown, message_of, private, view_of

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def chosen(shown: Shown) -> list[str]:
    """Return the labels of all chosen options."""
    selects = [item for item in view_of(message_of(shown)).walk_children() if isinstance(item, ui.Select)]
    return [option.label for select in selects for option in select.options if option.default]


async def test_a_manager_sees_what_holds_and_what_was_chosen(manager: MemberActor, channel: ChannelHandle) -> None:
    shown = await manager.slash(channel, "settings")
    assert "To have games in one channel only, type </settings:" in private(shown)
    assert chosen(shown) == [
        "Language: as Discord has it for this server, or else for the person",
        "Hanzi: as the language has them",
        "Quiz: in any channel",
        "Mode of the quiz: Classic",
        "Quiz: 5 rounds, unless the starter or the mode says otherwise",
        "Quiz: 20 seconds a round, unless the starter or the mode says otherwise",
        "Quiz: everyone may start a game",
        "Names have their pinyin",
        "Names have their meaning",
        "Invented names are for everybody",
        "Points also count on the boards of all servers",
    ]
    shown = await choose(
        manager,
        channel,
        language="en-US",
        script="traditional",
        channel=str(channel.id),
        rounds="3",
        seconds="45",
        starters="moderators",
    )
    shown = await switch(manager, channel, "boards")
    assert chosen(shown) == [
        "Language: English",
        "Hanzi: traditional, as in 龍 and 劍",
        "Quiz: only in #inn",
        "Mode of the quiz: Classic",
        "Quiz: 3 rounds, unless the starter or the mode says otherwise",
        "Quiz: 45 seconds a round, unless the starter or the mode says otherwise",
        "Quiz: only those who may manage messages start a game",
        "Leaderboards are for everybody",
    ]


@pytest.mark.usefixtures("pace")
async def test_settings_outlive_a_restart(
    simcord_env: Env,
    guild: GuildHandle,
    manager: MemberActor,
    channel: ChannelHandle,
    make_bot: Callable[[], Jianghu],
) -> None:
    await choose(manager, channel, script="traditional", rounds="7", channel=str(channel.id))
    before = await switch(manager, channel, *SWITCHES)
    bot = make_bot()
    await simcord_env.restart_bot(bot)
    assert bot.preferences.of_server(guild.id).rounds == 7
    assert chosen(await manager.slash(channel, "settings")) == chosen(before)


async def test_only_members_who_may_manage_the_server_change_its_settings(
    bot: Jianghu,
    simcord_env: Env,
    guild: GuildHandle,
    ann: MemberActor,
    manager: MemberActor,
    channel: ChannelHandle,
) -> None:
    # The server may have allowed the command to everybody, and any client can send a menu's custom_id.
    [command] = [command for command in await bot.tree.fetch_commands() if command.name == "settings"]
    guild.set_command_permissions(command, {guild.default_role: True})
    refusal = "Only members who may manage this server can change its settings."
    assert private(await ann.slash(channel, "settings")) == refusal
    forged = await post_menu(simcord_env, channel, "settings:rounds", "9")
    assert private(await ann.select(forged, ["9"], custom_id="settings:rounds")) == refusal
    assert bot.preferences.of_server(guild.id) == DEFAULTS
    await manager.select(forged, ["9"], custom_id="settings:rounds")
    assert bot.preferences.of_server(guild.id).rounds == 9


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rounds", "0"),
        ("rounds", "21"),
        ("rounds", "many"),
        ("seconds", "4"),
        ("seconds", "21"),
        ("starters", "nobody"),
        ("channel", "1"),
        ("channel", "here"),
        ("language", "tlh"),
        ("script", "seal"),
    ],
)
async def test_a_forged_choice_is_refused_in_a_sentence(
    bot: Jianghu,
    simcord_env: Env,
    guild: GuildHandle,
    manager: MemberActor,
    channel: ChannelHandle,
    field: str,
    value: str,
) -> None:
    custom_id = f"settings:{field}"
    forged = await post_menu(simcord_env, channel, custom_id, value)
    refused = private(await manager.select(forged, [value], custom_id=custom_id))
    assert refused == f"I can’t use “{value}” here. Please pick one of the values that Discord suggests."
    assert bot.preferences.of_server(guild.id) == DEFAULTS


async def test_names_can_be_private_and_without_pinyin_here(
    ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await switch(manager, channel, "gloss", "everywhere")
    shown = await ann.slash(channel, "name", surname="郭", length=3, count=1)
    assert private(shown).splitlines()[1].endswith("**")
    assert private(await ann.click(message_of(shown), label="More"))
    assert channel.last_message is None


async def test_names_follow_the_server_and_a_persons_own_choice_goes_before(
    ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await choose(manager, channel, script="traditional")
    shown = await ann.slash(channel, "name", surname="欧阳", count=1)
    assert names_of(shown)[0].startswith("歐陽")
    await person.choose(ann, channel, script="simplified")
    assert names_of(await ann.slash(channel, "name", surname="欧阳", count=1))[0].startswith("欧阳")


async def test_nothing_is_stored_of_who_changed_a_setting(
    manager: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await choose(manager, channel, rounds="3")
    assert places_of(path, manager.id) == []
