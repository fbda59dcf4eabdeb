"""The command /quiz leaderboard as people use it, on a simulated Discord."""

import re
import sys
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import answer_to, last, other
from tests.bot.old_messages import post_old
from tests.bot.reading import message_of, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_a_leaderboard_shows_the_own_rank_and_turns_pages(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle, path: Path
) -> None:
    crowd = [guild.add_member(simcord_env.create_user(f"guest{number}")) for number in range(11)]
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    for guest in crowd:
        await guest.click(last(channel), label=right)
    await ann.click(last(channel), label=other(right))
    await simcord_env.advance_time(20)
    shown = await ann.slash(channel, "quiz leaderboard", scope="server", period="today")
    board = read(shown)
    assert board.private
    assert board.title == "Leaderboard of this server, today"
    assert len(re.findall(r"\*\*1\.\*\* \S+ \(<@\d+>\) 12 points", board.body)) == 10
    assert board.body.endswith("Your place: 12, with 0 points.")
    assert board.footer == "12 people, page 1 of 2"
    assert board.labels == ("Next",)
    tied = await crowd[0].slash(channel, "quiz leaderboard")
    assert read(tied).body.endswith("Your place: 1 (tied), with 12 points.")
    await ann.click(message_of(shown), label="Next")
    assert f"**12.** ann ({ann.mention}) 0 points ← **you**" in read(shown).body
    assert read(shown).labels == ("Back",)


async def test_a_board_shows_a_round_that_has_just_ended(
    ann: MemberActor, channel: ChannelHandle, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["bot.cogs.quiz.boards.store"], "CACHE_SECONDS", 1e6)
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    assert ") 0 points" in read(await ann.slash(channel, "quiz leaderboard")).body
    await ann.slash(channel, "quiz stop")
    assert ") 12 points" in read(await ann.slash(channel, "quiz leaderboard")).body


async def test_a_page_beyond_a_boards_end_is_its_last(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    old = await post_old(simcord_env, channel, {"Next": "board:server:all:7"})
    await ann.click(old, label="Next")
    assert read(channel).footer == "11 people, page 2 of 2"
    assert read(channel).labels == ("Back",)


async def test_an_empty_leaderboard_invites_to_play(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = read(await ann.slash(channel, "quiz leaderboard", scope="everywhere", period="week"))
    assert "be the first" in shown.body
    assert shown.labels == ()


async def play_with_eleven(env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle) -> None:
    """Play a round to its end, so that the board has two pages."""
    await ann.slash(channel, "quiz play", rounds=1)
    for number in range(11):
        guest = guild.add_member(env.create_user(f"guest{number}"))
        await guest.click(last(channel), label="Gu Long")
    await env.advance_time(20)


async def test_a_restart_leaves_a_leaderboards_buttons_working(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    guild: GuildHandle,
    channel: ChannelHandle,
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    shown = await ann.slash(channel, "quiz leaderboard")
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    await ann.click(message_of(shown), label="Next")
    assert read(shown).footer == "11 people, page 2 of 2"


async def test_a_board_from_before_pages_were_components_turns_in_place(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    old = await post_old(simcord_env, channel, {"Back": "board:server:all:0", "Next": "board:server:all:1"})
    await ann.click(old, label="Next")
    assert last(channel).id == old.id
    assert (last(channel).content, last(channel).embeds) == ("", [])
    assert read(channel).footer == "11 people, page 2 of 2"
    await ann.click(last(channel), label="Back")
    assert read(channel).footer == "11 people, page 1 of 2"
