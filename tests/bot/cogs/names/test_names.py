"""The command /name as people use it, on a simulated Discord."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.inference import Invention
from models.drawing.sampler import DrawRequest

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


def embed_of(result: InteractionResult) -> discord.Embed:
    message = result.response or result.followups[0]
    assert not message.ephemeral
    [embed] = message.embeds
    return embed


def names_of(result: InteractionResult) -> list[str]:
    return re.findall(r"^\d+\. \*\*(\S+)\*\*", embed_of(result).description or "", re.MULTILINE)


def said_privately(result: InteractionResult) -> str:
    message = result.response or result.followups[0]
    assert message.ephemeral
    return message.content


async def test_a_newcomer_sees_ten_names(alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name")
    assert len(set(names_of(result))) == 10
    assert embed_of(result).title == "Ten names in the manner of Jin Yong"


async def test_each_name_has_its_pinyin_and_how_typical_it_is(alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name", surname="郭", length=3, count=3)
    for line in (embed_of(result).description or "").splitlines():
        assert re.fullmatch(r"\d\. \*\*郭..\*\* Guō \w[\w']* [●○]{5}", line)


async def test_the_same_seed_brings_the_same_names_back(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name")
    seed = re.search(r"Seed (\d+)", embed_of(first).footer.text or "")
    assert seed
    again = await alice.slash(channel, "name", seed=int(seed[1]))
    assert names_of(again) == names_of(first)


@pytest.mark.parametrize("style", ["gu_long", "Gu Long", "古龙", "gulong", "GU"])
async def test_a_style_may_be_typed_in_any_of_its_names(
    alice: MemberActor, channel: ChannelHandle, style: str
) -> None:
    result = await alice.slash(channel, "name", style=style, count=1)
    assert embed_of(result).title == "One name in the manner of Gu Long"


@pytest.mark.parametrize("surname", ["欧阳", "ouyang", "Ōuyáng", "ou yang", "欧阳 · Ōuyáng"])
async def test_a_surname_may_be_typed_in_pinyin(alice: MemberActor, channel: ChannelHandle, surname: str) -> None:
    result = await alice.slash(channel, "name", surname=surname, count=2)
    assert all(name.startswith("欧阳") for name in names_of(result))


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        ({"style": "Shakespeare"}, "I know no style “Shakespeare”. The styles are: Gu Long, Jin Yong."),
        ({"surname": "歐陽"}, "This style has never seen the character 歐, or"),
        ({"surname": "yin"}, "Several surnames read “yin”: 殷 · Yīn, 尹 · Yǐn."),
        ({"surname": "smith"}, "I know no surname that reads “smith”."),
        ({"surname": "🐉"}, "I know no surname that reads “🐉”."),
        ({"surname": "欧阳", "length": 2}, "A name of 2 characters has no room for a given name after 欧阳."),
        ({"surname": "郭靖郭靖郭"}, "A surname has at most 4 characters."),
        ({"include": "snow"}, "“snow” can’t stand in a name. Please type single characters in hanzi"),
        ({"exclude": "雪, ❄"}, "“雪, ❄” can’t stand in a name."),
        ({"include": "靖蓉冲"}, "That is too much to wish for. Please type at most 2 different characters."),
        ({"exclude": "靖蓉冲锋过"}, "That is too much to wish for. Please type at most 4 different characters."),
        ({"include": "靖", "exclude": "蓉靖"}, "A name can't both have and not have 靖."),
        ({"surname": "欧阳", "exclude": "阳"}, "The surname 欧阳 has the character 阳, which you don't want."),
        ({"include": "雪"}, "This style has never seen the character 雪, or"),
        ({"include": "鹤", "blend": "gu_long"}, "Neither of these styles has ever seen the character 鹤, or"),
        (
            {"include": "靖蓉", "surname": "欧阳", "length": 3},
            "A name of at most 3 characters has no room for 靖蓉 after 欧阳.",
        ),
        ({"blend": "金庸"}, "A blend needs two different styles."),
        ({"blend": "Shakespeare"}, "I know no style “Shakespeare”."),
        ({"weight": 30}, "A weight needs a second style."),
        ({"length": 6}, "Such names have at most 3 characters, not 6."),
        (
            {"surname": "郭", "include": "靖", "length": 2},
            "Only 郭靖 would fit, and that is a real character's name.",
        ),
    ],
)
async def test_a_wish_that_can_not_be_met_is_answered_privately(
    alice: MemberActor, channel: ChannelHandle, wishes: dict[str, object], sentence: str
) -> None:
    assert said_privately(await alice.slash(channel, "name", **wishes)).startswith(sentence)
    assert channel.last_message is None


async def test_finding_nothing_is_told_privately(
    alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.drawing.sampler.MAX_ROUNDS", 0)
    assert said_privately(await alice.slash(channel, "name")).startswith("I found no new name that meets")
    assert channel.last_message is None


async def test_more_draws_other_names_with_the_same_wishes(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", surname="郭", count=3)
    assert first.response
    second = await alice.click(first.response, label="More")
    assert [name[0] for name in names_of(second)] == ["郭"] * 3
    assert embed_of(second).footer.text != embed_of(first).footer.text
    assert second.response
    third = await alice.click(second.response, label="More")
    assert len(names_of(third)) == 3


async def test_the_other_style_answers_the_same_wishes(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=4)
    assert first.response
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert embed_of(other).title == "Four names in the manner of Gu Long"
    assert other.response
    back = await alice.click(other.response, label="In the manner of Jin Yong")
    assert embed_of(back).title == "Four names in the manner of Jin Yong"


async def test_the_other_style_may_not_know_the_surname(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", surname="郭")
    assert first.response
    other = await alice.click(first.response, label="In the manner of Gu Long")
    assert "never seen the character 郭" in said_privately(other)


async def test_names_have_and_lack_the_characters_wished(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=5, surname="郭", include="蓉", exclude="靖,锋")
    assert first.response
    second = await alice.click(first.response, label="More")
    for result in (first, second):
        assert names_of(result)
        assert all("蓉" in name and not {"靖", "锋"}.intersection(name) for name in names_of(result))
    assert names_of(second) != names_of(first)


async def test_two_styles_can_be_blended_and_swapped(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name", count=3, blend="古龙", weight=30, include="雪", surname="guo")
    assert embed_of(first).title == "Three names in the manner of Jin Yong, with 30 % Gu Long"
    assert all(name.startswith("郭") and "雪" in name for name in names_of(first))
    assert first.response
    more = await alice.click(first.response, label="More")
    assert embed_of(more).title == embed_of(first).title
    swapped = await alice.click(first.response, label="The other way round")
    assert embed_of(swapped).title == "Three names in the manner of Gu Long, with 30 % Jin Yong"
    assert all(name.startswith("郭") and "雪" in name for name in names_of(swapped))
    assert swapped.response
    back = await alice.click(swapped.response, label="The other way round")
    assert embed_of(back).title == embed_of(first).title


async def test_a_blend_is_half_and_half_unless_told(alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name", count=1, blend="gu long")
    assert embed_of(result).title == "One name in the manner of Jin Yong, with 50 % Gu Long"


async def test_a_button_from_before_there_were_such_wishes_still_draws(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    first = await alice.slash(channel, "name")
    assert first.response
    old = f"names:1:{alice.id}:gu_long:2::b:"
    stored = simcord_env.backend.get_message(channel.id, first.response.id)
    stored.components[0]["components"][0]["custom_id"] = old
    answer = await alice.click(first.response, custom_id=old)
    assert embed_of(answer).title == "Two names in the manner of Gu Long"


async def test_buttons_serve_only_the_person_who_asked(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    bob = channel.guild.add_member(simcord_env.create_user("bob"))
    first = await alice.slash(channel, "name")
    assert first.response
    assert "Type /name" in said_privately(await bob.click(first.response, label="More"))


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
    first = await alice.slash(channel, "name")
    assert first.response
    stored = simcord_env.backend.get_message(channel.id, first.response.id)
    stored.components[0]["components"][0]["custom_id"] = "names:0:whatever"
    answer = await alice.click(first.response, custom_id="names:0:whatever")
    assert "too old" in said_privately(answer)


async def test_names_come_in_direct_messages_too(simcord_env: Env) -> None:
    carol = simcord_env.create_user("carol")
    first = await carol.slash("name", count=5)
    assert len(names_of(first)) == 5
    assert first.response
    assert len(names_of(await carol.click(first.response, label="More"))) == 5


@pytest.fixture
def _slow(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a draw take longer than the bot keeps people waiting without a sign."""
    draw = bot.inference.draw

    async def draw_slowly(style: str, request: DrawRequest, **blend: Any) -> Invention:  # noqa: ANN401 - as given
        await asyncio.sleep(0.1)
        return await draw(style, request, **blend)

    monkeypatch.setattr(bot.inference, "draw", draw_slowly)
    monkeypatch.setattr(replies, "PATIENCE", 0.01)


def callbacks(env: Env) -> list[Any]:
    return [entry.json for entry in env.http_requests if entry.path.endswith("/callback")]


def first_sign(env: Env) -> object:
    return callbacks(env)[0]["type"]


@pytest.mark.usefixtures("_slow")
async def test_a_slow_answer_is_announced_and_still_comes(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    result = await alice.slash(channel, "name")
    assert first_sign(simcord_env) == discord.InteractionResponseType.deferred_channel_message.value
    assert len(names_of(result)) == 10


@pytest.mark.usefixtures("_slow")
async def test_a_slow_refusal_is_private_as_well(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    result = await alice.slash(channel, "name", length=6)
    assert first_sign(simcord_env) == discord.InteractionResponseType.deferred_channel_message.value
    assert channel.last_message is None
    assert "at most 3 characters" in said_privately(result)


async def test_styles_are_offered_by_any_of_their_names(alice: MemberActor, channel: ChannelHandle) -> None:
    for typed in ("", "g", "古", "LONG"):
        offered = await alice.autocomplete(channel, "name", "style", typed)
        assert {"name": "Gu Long", "value": "gu_long"} in offered
    assert await alice.autocomplete(channel, "name", "style", "dickens") == []


async def test_surnames_are_offered_by_pinyin_and_hanzi(alice: MemberActor, channel: ChannelHandle) -> None:
    expected = [{"name": "欧阳 · Ōuyáng", "value": "欧阳"}]
    for typed in ("ouy", "Ōu", "欧"):
        assert await alice.autocomplete(channel, "name", "surname", typed) == expected


async def test_a_blend_is_offered_like_a_style_and_adds_its_surnames(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    assert await alice.autocomplete(channel, "name", "blend", "古") == [{"name": "Gu Long", "value": "gu_long"}]
    offered = await alice.autocomplete(channel, "name", "surname", "", style="jin_yong", blend="gu_long")
    assert {"郭", "楚"} <= {choice["value"] for choice in offered}


async def test_surnames_are_those_of_the_style_chosen(alice: MemberActor, channel: ChannelHandle) -> None:
    offered = await alice.autocomplete(channel, "name", "surname", "", style="gu_long")
    assert {choice["value"] for choice in offered} == {"楚", "傅", "李", "陆", "西门"}


async def test_nobody_is_mentioned(simcord_env: Env, alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name", style="<@&1> @everyone")
    assert "@everyone" in said_privately(result)
    assert callbacks(simcord_env)[-1]["data"]["allowed_mentions"]["parse"] == []
