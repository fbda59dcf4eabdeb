"""discord.py keeps nothing in memory for the pages that the bot has sent, however many there are."""

import asyncio

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.inference import Invention
from models.drawing.wishes.request import DrawRequest
from tests.bot.reading import message_of, read


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


def kept(bot: Jianghu) -> list[object]:
    """Return the views that discord.py holds, by message or for all messages."""
    store = bot._connection._view_store
    return [*store._views.values(), *store._synced_message_views.values(), *store.persistent_views]


async def test_of_names_and_further_names(bot: Jianghu, alice: MemberActor, channel: ChannelHandle) -> None:
    first = await alice.slash(channel, "name")
    more = await alice.click(message_of(first), label="More")
    assert read(more).labels
    assert kept(bot) == []


async def test_of_an_answer_that_took_long(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = bot.inference.draw

    async def draw_slowly(style: str, request: DrawRequest, **blend: object) -> Invention:
        del blend
        await asyncio.sleep(0.1)
        return await draw(style, request)

    monkeypatch.setattr(bot.inference, "draw", draw_slowly)
    monkeypatch.setattr(replies, "PATIENCE", 0.01)
    assert read(await alice.slash(channel, "name")).labels
    assert kept(bot) == []


async def test_of_a_game_and_its_end(
    simcord_env: Env, bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    await alice.slash(channel, "quiz play", rounds=1)
    assert read(channel).labels
    assert kept(bot) == []
    await alice.click(message_of(channel), label="Gu Long")
    await simcord_env.advance_time(20)
    assert read(channel).title == "Final standings"
    assert kept(bot) == []


async def test_of_a_leaderboard_whose_pages_are_turned(
    simcord_env: Env, bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    assert channel.guild is not None
    await alice.slash(channel, "quiz play", rounds=1)
    for number in range(11):
        guest = channel.guild.add_member(simcord_env.create_user(f"guest{number}"))
        await guest.click(message_of(channel), label="Gu Long")
    await simcord_env.advance_time(20)
    board = await alice.slash(channel, "quiz leaderboard")
    await alice.click(message_of(board), label="Next")
    assert read(board).labels == ("Back",)
    assert kept(bot) == []
