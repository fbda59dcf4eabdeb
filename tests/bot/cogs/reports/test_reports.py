"""Reporting, blocking and unblocking names on a simulated Discord."""

import discord
import pytest
from discord import ui
from discord.utils import utcnow
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.cogs.reports import _pages, _store
from models.drawing.wishes.request import DrawRequest
from tests.bot.cogs.me.person import choose
from tests.bot.cogs.names.answers import names_of
from tests.bot.forged import post_menu
from tests.bot.reading import Shown, message_of, private, view_of
from tests.bot.slow import slow_writes

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

REPORT_A_NAME = "Report a name"
MANAGER = discord.Permissions(manage_guild=True)


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    """A manager of the server, who sees the command but is no maintainer."""
    assert channel.guild is not None
    role = channel.guild.create_role("managers", permissions=MANAGER)
    return channel.guild.add_member(simcord_env.create_user("alice"), roles=[role])


@pytest.fixture
def keeper(simcord_env: Env, channel: ChannelHandle, bot: Jianghu) -> MemberActor:
    """A maintainer."""
    assert channel.guild is not None
    role = channel.guild.create_role("keepers", permissions=MANAGER)
    member = channel.guild.add_member(simcord_env.create_user("keeper"), roles=[role])
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({member.id})})
    return member


async def report(person: MemberActor, channel: ChannelHandle, surname: str) -> tuple[str, InteractionResult]:
    """Report the first of the names of two characters drawn with a surname; return it, and the answer."""
    answer = await person.slash(channel, "name", surname=surname, count=3, length=2)
    assert answer.response
    asked = await person.context_menu(channel, REPORT_A_NAME, message_of(answer))
    assert asked.response
    name = names_of(answer)[0]
    return name, await person.select(asked.response, [name], custom_id=_pages.REPORT)


async def test_a_reported_name_is_shown_to_maintainers(
    alice: MemberActor, keeper: MemberActor, channel: ChannelHandle
) -> None:
    name, thanks = await report(alice, channel, "郭")
    assert f"look at {name}" in private(thanks)
    shown = private(await keeper.slash(channel, "reports list"))
    assert f"**{name}**, by one person" in shown


async def test_a_blocked_name_never_comes_again_and_an_unblocked_one_may(
    alice: MemberActor, keeper: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    name, _ = await report(alice, channel, "郭")
    request = DrawRequest(count=1, surname="郭", include=name[1:], length=len(name))
    assert [one.name for one in (await bot.inference.draw("jin_yong", request)).draw.names] == [name]
    listed = await keeper.slash(channel, "reports list")
    assert listed.response
    await keeper.select(listed.response, [name], custom_id=_pages.BLOCK)
    refused = await alice.slash(channel, "name", surname="郭", include=name[1:], length=len(name))
    assert "never give" in private(refused)
    again = private(await keeper.slash(channel, "reports list"))
    assert "No name is reported" in again
    assert name in again
    assert "can come again" in private(await keeper.slash(channel, "reports unblock", name=name))
    assert name in names_of(await alice.slash(channel, "name", surname="郭", include=name[1:], length=len(name)))


@pytest.mark.usefixtures("pace")
async def test_dismissed_reports_are_gone_and_the_name_is_not_blocked(
    alice: MemberActor, keeper: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    name, _ = await report(alice, channel, "郭")
    listed = await keeper.slash(channel, "reports list")
    assert listed.response
    await keeper.select(listed.response, [name], custom_id=_pages.DISMISS)
    assert name not in private(await keeper.slash(channel, "reports list"))
    assert await bot.database.read_long(_store.blocked_names) == []


async def test_only_maintainers_see_and_block(
    alice: MemberActor, keeper: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    name, _ = await report(alice, channel, "郭")
    assert "Only my maintainers" in private(await alice.slash(channel, "reports list"))
    listed = await keeper.slash(channel, "reports list")
    assert listed.response
    # She was one when the list was shown to her.
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset()})
    refused = await keeper.select(listed.response, [name], custom_id=_pages.BLOCK)
    assert "Only my maintainers" in private(refused)
    assert await bot.database.read_long(_store.blocked_names) == []


async def test_what_is_blocked_is_suggested_to_maintainers_only(
    alice: MemberActor, keeper: MemberActor, channel: ChannelHandle
) -> None:
    name, _ = await report(alice, channel, "郭")
    listed = await keeper.slash(channel, "reports list")
    assert listed.response
    await keeper.select(listed.response, [name], custom_id=_pages.BLOCK)
    assert await keeper.autocomplete(channel, "reports unblock", "name", "") == [{"name": name, "value": name}]
    assert await alice.autocomplete(channel, "reports unblock", "name", "") == []


@pytest.mark.parametrize("custom_id", [_pages.BLOCK, _pages.DISMISS])
async def test_a_decision_that_takes_long_to_store_is_announced(
    custom_id: str,
    alice: MemberActor,
    keeper: MemberActor,
    channel: ChannelHandle,
    bot: Jianghu,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name, _ = await report(alice, channel, "郭")
    listed = await keeper.slash(channel, "reports list")
    assert listed.response
    deferred = slow_writes(bot, monkeypatch)
    shown = await keeper.select(listed.response, [name], custom_id=custom_id)
    assert deferred.is_set()
    assert "No name is reported" in private(shown)


async def test_unblocking_that_takes_long_to_store_is_announced(
    keeper: MemberActor, channel: ChannelHandle, bot: Jianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.database.write(lambda connection: _store.block(connection, "黄蓉", utcnow()))
    deferred = slow_writes(bot, monkeypatch)
    assert private(await keeper.slash(channel, "reports unblock", name="黄蓉")) == "黄蓉 can come again."
    assert deferred.is_set()


@pytest.mark.parametrize("custom_id", [_pages.REPORT, _pages.BLOCK])
@pytest.mark.parametrize("value", ["云", "*", "@everyone", "郭 ", "郭靖!", "郭" * 33])
async def test_what_is_no_name_is_refused_whatever_a_client_sends(
    custom_id: str, value: str, simcord_env: Env, keeper: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    forged = await post_menu(simcord_env, channel, custom_id, value)
    assert "too old for me" in private(await keeper.select(forged, [value]))
    assert await bot.database.read_long(_store.blocked_names) == []
    assert await bot.database.read_long(lambda connection: _store.open_reports(connection, _pages.MOST)) == []


async def test_a_spelled_name_can_be_reported(
    simcord_env: Env, keeper: MemberActor, channel: ChannelHandle
) -> None:
    forged = await post_menu(simcord_env, channel, _pages.REPORT, "Ada Vane")
    assert "look at Ada Vane" in private(await keeper.select(forged, ["Ada Vane"]))


async def test_what_is_not_blocked_can_not_be_unblocked(keeper: MemberActor, channel: ChannelHandle) -> None:
    assert "is not blocked" in private(await keeper.slash(channel, "reports unblock", name="郭靖"))


def menu_of(shown: Shown) -> list[discord.SelectOption]:
    [menu] = [item for item in view_of(message_of(shown)).walk_children() if isinstance(item, ui.Select)]
    return menu.options


async def test_only_the_names_of_an_answer_can_be_reported_whatever_else_is_written_there(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    await choose(alice, channel, language="zh-TW", pinyin="off")
    answer = await alice.slash(channel, "name", surname="杨", count=3)
    asked = await alice.context_menu(channel, REPORT_A_NAME, message_of(answer))
    assert "哪個名字不該出現？" in private(asked)
    assert [option.label for option in menu_of(asked)] == names_of(answer)
    assert all(option.value.startswith("杨") for option in menu_of(asked))


async def test_any_name_in_a_message_can_be_reported(alice: MemberActor, channel: ChannelHandle) -> None:
    message = await alice.send(channel, "郭靖 and 黃蓉, and 郭靖")
    asked = await alice.context_menu(channel, REPORT_A_NAME, message)
    assert [option.value for option in menu_of(asked)] == ["郭靖", "黄蓉"]


async def test_who_reports_a_message_without_names_is_thanked(alice: MemberActor, channel: ChannelHandle) -> None:
    message = await alice.send(channel, "hello")
    told = private(await alice.context_menu(channel, REPORT_A_NAME, message))
    assert told.startswith("Thank you for looking out. I find no name in this message")


async def test_maintainers_read_and_type_names_in_their_script(
    keeper: MemberActor, channel: ChannelHandle, bot: Jianghu
) -> None:
    await bot.database.write(lambda connection: _store.block(connection, "黄蓉", utcnow()))
    await choose(keeper, channel, script="traditional")
    assert "黃蓉" in private(await keeper.slash(channel, "reports list"))
    found = await keeper.autocomplete(channel, "reports unblock", "name", "黃")
    assert found == [{"name": "黃蓉", "value": "黄蓉"}]
    assert private(await keeper.slash(channel, "reports unblock", name="黃蓉")) == "黃蓉 can come again."
