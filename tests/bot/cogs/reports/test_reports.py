"""Reporting, blocking and unblocking names on a simulated Discord."""

import discord
import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.cogs.reports import _pages, _store
from bot.kit.unwanted.menu import REPORT
from models.drawing.wishes.request import DrawRequest
from tests.bot.cogs.names.answers import names_of
from tests.bot.reading import private

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

MANAGER = discord.Permissions(manage_guild=True)


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


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
    name = names_of(answer)[0]
    return name, await person.select(answer.response, [name], custom_id=REPORT)


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


async def test_what_is_not_blocked_can_not_be_unblocked(keeper: MemberActor, channel: ChannelHandle) -> None:
    assert "is not blocked" in private(await keeper.slash(channel, "reports unblock", name="郭靖"))
