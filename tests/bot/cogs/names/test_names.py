"""The command /name as people use it, on a simulated Discord."""

import asyncio
import re
import threading
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.inference import MAX_WAITING_EACH, WORKERS, Invention
from models.drawing.wishes.request import DrawRequest
from tests.bot.cogs.names.answers import names_of
from tests.bot.reading import pinged, private, public

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_a_newcomer_sees_ten_names(alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name")
    assert len(set(names_of(result))) == 10
    assert public(result).title == "Ten names in the manner of Jin Yong"


async def test_each_name_has_its_pinyin_and_the_best_have_marks_that_are_explained(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    result = await alice.slash(channel, "name", surname="郭", length=3, count=2)
    lines = [line for line in public(result).body.splitlines() if "**" in line]
    assert len(lines) == 2
    for line in lines:
        assert re.fullmatch(r"\d\. \*\*郭..\*\* Guō \w[\w']*( ★?◆?)?", line)
    assert ["".join(lines).count(mark) for mark in "★◆"] == [1, 1]
    assert "★ reads best · ◆ most typical of the author" in public(result).footer


async def test_the_same_seed_brings_the_same_names_back(alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name")
    seed = re.search(r"Seed (\d+)", public(first).footer)
    assert seed
    again = await alice.slash(channel, "name", seed=int(seed[1]))
    assert names_of(again) == names_of(first)


@pytest.mark.parametrize("style", ["gu_long", "Gu Long", "古龙", "gulong", "GU", "Ｇｕ　Ｌｏｎｇ", "Gǔ Lóng"])
async def test_a_style_may_be_typed_in_any_of_its_names(
    alice: MemberActor, channel: ChannelHandle, style: str
) -> None:
    result = await alice.slash(channel, "name", style=style, count=1)
    assert public(result).title == "One name in the manner of Gu Long"


@pytest.mark.parametrize("surname", ["欧阳", "ouyang", "Ōuyáng", "ou yang", "欧阳 · Ōuyáng", "ｏｕｙａｎｇ"])
async def test_a_surname_may_be_typed_in_pinyin(alice: MemberActor, channel: ChannelHandle, surname: str) -> None:
    result = await alice.slash(channel, "name", surname=surname, count=2)
    assert all(name.startswith("欧阳") for name in names_of(result))


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        ({"style": "Shakespeare"}, "I know no style “Shakespeare”. The styles are: Gu Long and Jin Yong."),
        ({"surname": "yin"}, "Several surnames read “yin”: 殷 · Yīn and 尹 · Yǐn."),
        (
            {"surname": "smith"},
            "I know no surname that reads “smith”: surnames are Chinese ones, such as 陆 · Lù, 司马",
        ),
        ({"surname": "𡋾"}, "This style has never seen the character 𡋾."),
        ({"include": "𡋾"}, "This style has never seen the character 𡋾."),
        ({"surname": "\uf90a"}, "This style has never seen the character 金 (jīn, “gold”)."),
        ({"surname": "🐉"}, "I know no surname that reads “🐉”: "),
        (
            {"surname": "欧阳", "length": 2},
            "A name of 2 characters has no room for a given name after 欧阳 Ōuyá",
        ),
        ({"surname": "郭靖郭靖郭"}, "A surname has at most 4 characters."),
        ({"include": "snow"}, "This style has never seen the character 雪 (xuě, “snow”)."),
        ({"include": "jianghu!"}, "I know no character that means or reads “jianghu”. Please type a character"),
        ({"exclude": "雪, ❄"}, "I know no character that means or reads “❄”."),
        ({"include": "靖蓉冲"}, "That is too much to wish for. Please type at most 2 different characters."),
        ({"exclude": "靖蓉冲锋过"}, "That is too much to wish for. Please type at most 4 different characters."),
        (
            {"include": "靖", "exclude": "蓉靖"},
            "A name can’t both have and not have 靖 (jìng, “peace",
        ),
        (
            {"surname": "欧阳", "exclude": "阳"},
            "The surname 欧阳 Ōuyáng has the character 阳 (yáng, “sun, yang”), which",
        ),
        ({"include": "雪"}, "This style has never seen the character 雪 (xuě, “snow”)."),
        (
            {"include": "鹤", "blend": "gu_long"},
            "Neither of these styles has ever seen the character 鹤 (hè, “",
        ),
        (
            {"include": "靖蓉", "surname": "欧阳", "length": 3},
            "A name of at most 3 characters has no room for 靖 (jìng, “peaceful, pacify”) and 蓉 (róng, “lotus",
        ),
        ({"blend": "金庸"}, "A blend needs two different styles."),
        ({"blend": "Shakespeare"}, "I know no style “Shakespeare”."),
        ({"weight": 30}, "A weight needs a second style."),
        ({"length": 6}, "Names in the manner of Jin Yong have at most 3 characters, not 6."),
        (
            {"length": 6, "kind": "name", "blend": "gu_long"},
            "Ordinary names in the manner of Jin Yong and Gu Long have at most 4 characters, not 6.",
        ),
        ({"kind": "byname"}, "I don’t know which names in this manner are bynames."),
        ({"kind": "title", "blend": "gu_long"}, "I don’t know which names in this manner are titles."),
        ({"gender": "woman"}, "I don’t know whose names in this manner are women’s"),
        (
            {"gender": "robot"},
            "I don’t know whose names “robot” are. Please choose one of these: anybody’s, men’s, ",
        ),
        ({"gender": "man", "kind": "name"}, "I don’t know whose names in this manner are women’s"),
        (
            {"surname": "郭", "include": "靖", "length": 2},
            "Only 郭靖 (Guō Jìng, “clan Guo · peaceful, pacify”) would fit, and that is a real name.",
        ),
    ],
)
async def test_a_wish_that_can_not_be_met_is_answered_privately(
    alice: MemberActor, channel: ChannelHandle, wishes: dict[str, object], sentence: str
) -> None:
    assert private(await alice.slash(channel, "name", **wishes)).startswith(sentence)
    assert channel.last_message is None


async def test_finding_nothing_is_told_privately(
    alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.drawing.sampler.MAX_ROUNDS", 0)
    assert private(await alice.slash(channel, "name")).startswith("I found no new name that meets")
    assert channel.last_message is None


async def test_a_surname_that_was_wished_is_read_as_one(alice: MemberActor, channel: ChannelHandle) -> None:
    # By itself 欧阳锋 would be Ōuyáng's, and no roster here has the surname 欧.
    for blend in ({}, {"blend": "gu_long"}):
        result = await alice.slash(channel, "name", surname="欧", length=3, **blend)
        lines = [line for line in public(result).body.splitlines() if "**" in line]
        assert len(lines) == 10
        assert [line for line in lines if not re.search(r"\*\*欧..\*\* Ōu \w", line)] == []


async def test_a_flood_is_answered_privately_and_others_notice_nothing(
    bot: Jianghu, simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    bea, release = channel.guild.add_member(simcord_env.create_user("bea")), threading.Event()
    flood = [
        asyncio.create_task(bot.inference.run_for(alice.id, release.wait))
        for _ in range(WORKERS + MAX_WAITING_EACH)
    ]
    await asyncio.sleep(0)
    refused = private(await alice.slash(channel, "name"))
    assert refused.startswith("You have 3 requests waiting already, and each gets its turn.")
    others = asyncio.create_task(bea.slash(channel, "name"))
    await asyncio.sleep(0)
    release.set()
    assert len(names_of(await others)) == 10
    await asyncio.gather(*flood)
    assert len(names_of(await alice.slash(channel, "name"))) == 10


async def test_a_blend_is_half_and_half_unless_told(alice: MemberActor, channel: ChannelHandle) -> None:
    result = await alice.slash(channel, "name", count=1, blend="gu long")
    assert public(result).title == "One name in the manner of Jin Yong, with 50% Gu Long"


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
    assert "at most 3 characters" in private(result)


async def test_styles_are_offered_by_any_of_their_names(alice: MemberActor, channel: ChannelHandle) -> None:
    for typed in ("", "g", "古", "LONG", "Ｌｏｎｇ"):
        offered = await alice.autocomplete(channel, "name", "style", typed)
        assert {"name": "Gu Long", "value": "gu_long"} in offered
    assert await alice.autocomplete(channel, "name", "style", "dickens") == []


async def test_surnames_are_offered_by_pinyin_and_hanzi(alice: MemberActor, channel: ChannelHandle) -> None:
    expected = [{"name": "欧阳 · Ōuyáng", "value": "欧阳"}]
    for typed in ("ouy", "Ōu", "欧", "ｏｕｙ", "欧　阳"):
        assert (await alice.autocomplete(channel, "name", "surname", typed))[:1] == expected


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
    result = await alice.slash(channel, "name", style=f"{alice.mention} <@&1> @everyone")
    assert "@everyone" in private(result)
    assert pinged(simcord_env, result) == []
    assert callbacks(simcord_env)[-1]["data"]["allowed_mentions"]["parse"] == []
