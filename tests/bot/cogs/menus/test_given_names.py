"""A name for a person, on a simulated Discord."""

from functools import partial
from pathlib import Path

import discord
import pytest
from discord.utils import utcnow
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.cogs.menus import _store
from bot.cogs.menus._store import GivenName
from bot.kit.texts import bundled
from tests.bot.cogs.conftest import member
from tests.bot.cogs.me.person import choose, hide
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.settings import server
from tests.bot.reading import message_of, private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a person ask for several names in a row."""
    monkeypatch.setattr("discord.app_commands.Cooldown.update_rate_limit", lambda *_, **__: None)


async def name(asker: MemberActor, channel: ChannelHandle, person: MemberActor) -> InteractionResult:
    return await asker.context_menu(channel, "A name for them", person)


def hanzi_of(shown: InteractionResult) -> str:
    return public(shown).body.partition("\n")[0]


async def test_a_name_is_posted_with_who_asked_and_stays(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    first = await name(ann, channel, bea)
    assert "beatrix, this is your name in the jianghu, in the manner of Jin Yong." in public(first).body
    assert "annika asked for it." in public(first).body
    assert rows(path, "SELECT person_id, asker_id FROM given_names") == [(bea.id, ann.id)]
    again = await name(bea, channel, bea)
    assert hanzi_of(again) == hanzi_of(first)
    assert bot


async def test_a_name_for_oneself(ann: MemberActor, channel: ChannelHandle) -> None:
    text = public(await name(ann, channel, ann)).body
    assert "annika has a name in the jianghu" in text
    assert "asked for it" not in text


@pytest.mark.usefixtures("pace")
async def test_only_the_person_named_can_drop_a_name_and_may_then_have_another(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    shown = await name(ann, channel, bea)
    refused = await ann.click(message_of(shown), label="Drop my name")
    assert private(refused) == "Only the person whose name it is can press this."
    await bea.click(message_of(shown), label="Drop my name")
    assert read(shown).body == "beatrix has dropped the name."
    assert read(shown).labels == ()
    assert rows(path, "SELECT count(*) FROM given_names") == [(0,)]
    assert "this is your name" in public(await name(ann, channel, bea)).body


@pytest.mark.usefixtures("pace")
async def test_who_refused_is_named_by_nobody_until_they_allow_it(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    shown = await name(ann, channel, bea)
    await bea.click(message_of(shown), label="No names for me")
    assert "prefers to have no name" in read(shown).body
    posted = len(channel.history())
    assert private(await name(ann, channel, bea)) == "This person prefers to have no name from me."
    assert len(channel.history()) == posted
    own = await name(bea, channel, bea)
    assert "You told me that you want no name." in private(own)
    await bea.click(message_of(own), label="Allow names again")
    assert private(own) == "You can be named again."
    assert "this is your name" in public(await name(ann, channel, bea)).body


async def test_hidden_people_and_bots_are_not_named(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await hide(bea, channel)
    assert private(await name(ann, channel, bea)) == "This person prefers to have no name from me."
    assert "You are hidden" in private(await name(bea, channel, bea))
    assert channel.guild is not None
    robot = channel.guild.add_member(simcord_env.create_user("robot", bot=True))
    assert private(await name(ann, channel, robot)) == "I name people only. A bot has a name already."
    assert channel.last_message is None


async def test_finding_no_name_is_told_privately(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.drawing.sampler.MAX_ROUNDS", 0)
    assert private(await name(ann, channel, bea)) == "I found no name this time. Please try again."
    assert bot


async def test_of_two_who_ask_at_once_the_first_gives_the_name(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    first, second = (
        GivenName(bea.id, asker.id, hanzi, "", "jin_yong", "0" * 12, 7, utcnow())
        for asker, hanzi in ((ann, "郭英"), (bea, "黄英"))
    )
    for given in (first, second):
        assert await bot.database.write(partial(_store.give, given=given)) == first
    assert hanzi_of(await name(ann, channel, bea)) == "# 郭英"


async def test_both_people_see_and_delete_what_is_kept(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    cat = member(simcord_env, channel, "cat")
    await name(ann, channel, bea)
    await name(bea, channel, cat)
    assert "**2 names** that were invented for you, or for others" in private(
        await bea.slash(channel, "privacy show")
    )
    assert "**One name**" in private(await ann.slash(channel, "privacy show"))
    for person in (ann, bea):
        asked = await person.slash(channel, "privacy delete")
        await person.click(message_of(asked), label="Delete it all")
        assert places_of(path, person.id) == []
    assert rows(path, "SELECT person_id, asker_id FROM given_names") == [(cat.id, _store.NOBODY)]
    assert "cat" in public(await name(ann, channel, cat)).body


async def test_a_name_that_was_blocked_since_is_replaced(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    blocked = hanzi_of(await name(ann, channel, bea)).removeprefix("# ")
    bot.inference.block([blocked])
    assert hanzi_of(await name(ann, channel, bea)) != f"# {blocked}"
    assert rows(path, "SELECT count(*) FROM given_names") == [(1,)]


async def test_a_name_that_a_roster_has_got_since_is_replaced(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    real = GivenName(bea.id, ann.id, "郭靖", "Guō Jìng", "gu_long", "0" * 12, 7, utcnow())
    await bot.database.write(partial(_store.give, given=real))
    assert hanzi_of(await name(ann, channel, bea)) != "# 郭靖"
    assert rows(path, "SELECT count(*) FROM given_names") == [(1,)]


async def test_a_name_is_shown_as_the_person_who_asks_reads_names(
    bot: Jianghu, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    given = GivenName(bea.id, ann.id, "陈剑", "Chén Jiàn", "jin_yong", "0" * 12, 7, utcnow())
    await bot.database.write(partial(_store.give, given=given))
    assert "# 陈剑\nChén Jiàn\n-# clan Chen · sword" in public(await name(ann, channel, bea)).body
    await choose(ann, channel, language="tr", script="traditional", pinyin="off")
    text = public(await name(ann, channel, bea)).body
    assert "# 陳劍\n-# Chen soyu · kılıç" in text
    assert "Jiàn" not in text


async def test_everybody_reads_a_name_in_the_servers_language_and_a_refusal_is_in_the_persons(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    role = channel.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    manager = channel.guild.add_member(simcord_env.create_user("manager"), roles=[role])
    await server.choose(manager, channel, language="tr")
    shown = await name(ann, channel, bea)
    turkish = bundled().language("tr")
    assert read(shown).labels == (turkish("menus-name-drop"), turkish("menus-name-refuse"))
    await bea.click(message_of(shown), label=turkish("menus-name-refuse"))
    assert read(shown).body == turkish("menus-name-refused-now", person="beatrix")
    assert "You told me that you want no name." in private(await name(bea, channel, bea))
