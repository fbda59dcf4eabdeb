"""The buttons under the names, those of older messages as well, on a simulated Discord."""

import base64
import struct
from collections.abc import Callable

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.names.answers import names_of
from tests.bot.old_messages import post_old
from tests.bot.reading import message_of, private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_more_draws_other_names_with_the_same_wishes(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", surname="郭", count=3)
    assert first.response
    second = await alice.click(first.response, label="More")
    assert [name[0] for name in names_of(second)] == ["郭"] * 3
    assert public(second).footer != public(first).footer
    assert second.response
    third = await alice.click(second.response, label="More")
    assert len(names_of(third)) == 3


async def test_the_other_style_answers_the_same_wishes(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=4)
    assert first.response
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert public(other).title == "Four names in the manner of Gu Long"
    assert other.response
    back = await alice.click(other.response, label="In the manner of Jin Yong")
    assert public(back).title == "Four names in the manner of Jin Yong"


async def test_the_other_style_may_not_know_the_surname(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", surname="郭")
    assert first.response
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert "never seen the character 郭" in private(other)


async def test_names_have_and_lack_the_characters_wished(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=5, surname="郭", include="蓉", exclude="靖,锋")
    assert first.response
    second = await alice.click(first.response, label="More")
    for result in (first, second):
        assert names_of(result)
        assert all("蓉" in name and not {"靖", "锋"}.intersection(name) for name in names_of(result))
    assert public(second).footer != public(first).footer


async def test_two_styles_can_be_blended_and_swapped(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=3, blend="古龙", weight=30, include="雪", surname="guo")
    assert public(first).title == "Three names in the manner of Jin Yong, with 30% Gu Long"
    assert all(name.startswith("郭") and "雪" in name for name in names_of(first))
    assert first.response
    more = await alice.click(first.response, label="More")
    assert public(more).title == public(first).title
    swapped = await alice.click(first.response, label="The other way round")
    assert public(swapped).title == "Three names in the manner of Gu Long, with 30% Jin Yong"
    assert all(name.startswith("郭") and "雪" in name for name in names_of(swapped))
    assert swapped.response
    back = await alice.click(swapped.response, label="The other way round")
    assert public(back).title == public(first).title


def second_version(owner: int) -> str:
    """Return the custom_id of two names of Gu Long's, as it was written when messages held embeds."""
    numbers = struct.pack(">QBBcB", owner, 2, 0, b"b", 50)
    return f"names:2{base64.urlsafe_b64encode(numbers).decode()}gu_long:+-"


@pytest.mark.parametrize("custom_id", ["names:1:{}:gu_long:2::b:".format, second_version])
async def test_a_button_of_a_message_with_an_embed_still_draws(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle, custom_id: Callable[[int], str]
) -> None:
    old = await post_old(simcord_env, channel, {"More": custom_id(alice.id)})
    answer = await alice.click(old, label="More")
    assert public(answer).title == "Two names in the manner of Gu Long"
    assert len(names_of(await alice.click(message_of(answer), label="More"))) == 2


async def test_buttons_serve_only_the_person_who_asked(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    bob = channel.guild.add_member(simcord_env.create_user("bob"))
    first = await alice.slash(channel, "name")
    assert first.response
    assert "Type </name:" in private(await bob.click(first.response, label="More"))


async def test_buttons_outlive_a_restart(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle, make_bot: Callable[[], Jianghu]
) -> None:
    first = await alice.slash(channel, "name", count=2)
    await simcord_env.restart_bot(make_bot())
    assert first.response
    assert len(names_of(await alice.click(first.response, label="More"))) == 2


async def test_a_button_of_an_older_version_says_so(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    old = await post_old(simcord_env, channel, {"More": "names:0:whatever"})
    assert "too old" in private(await alice.click(old, label="More"))


async def test_names_come_in_direct_messages_too(simcord_env: Env) -> None:
    carol = simcord_env.create_user("carol")
    first = await carol.slash("name", count=5)
    assert len(names_of(first)) == 5
    assert first.response
    assert len(names_of(await carol.click(first.response, label="More"))) == 5
