"""The command /quiz leaderboard as people use it, on a simulated Discord."""

import re
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import answer_to, last, other
from tests.bot.old_messages import post_old
from tests.bot.reading import message_of, private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.mark.usefixtures("pace")
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
    assert len(re.findall(r"\*\*1\.\*\* guest\d+ · 12 points \(1 of 1 right\), tied", board.body)) == 10
    assert board.body.endswith("Your place: 12, with 0 points (0 of 1 right).")
    assert "Mode: Classic. Ranked by points." in board.body
    assert board.footer == "12 people"
    assert board.labels == ("Next", "My place")
    tied = await crowd[0].slash(channel, "quiz leaderboard")
    assert read(tied).body.endswith("Your place: 1 (tied), with 12 points (1 of 1 right).")
    await ann.click(message_of(shown), label="Next")
    assert "**12.** ann · 0 points (0 of 1 right) ← **you**" in read(shown).body
    assert read(shown).labels == ("Back",)
    await ann.click(message_of(shown), label="Back")
    await ann.click(message_of(shown), label="My place")
    assert read(shown).body.count("**you**") == 1
    assert read(shown).labels == ("Back",)


async def test_a_board_shows_a_round_that_is_over(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    assert "be the first" in read(await ann.slash(channel, "quiz leaderboard")).body
    await ann.slash(channel, "quiz stop")
    assert "ann · 12 points" in read(await ann.slash(channel, "quiz leaderboard")).body


async def test_a_page_beyond_a_boards_end_is_its_last(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    old = await post_old(simcord_env, channel, {"Next": "board:server:all:7"})
    await ann.click(old, label="Next")
    assert people_on(read(channel).body) == 1
    assert read(channel).labels == ("Back", "My place")


async def test_an_empty_leaderboard_invites_to_play(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = read(await ann.slash(channel, "quiz leaderboard", scope="everywhere", period="week"))
    assert "be the first" in shown.body
    assert shown.labels == ()


def people_on(body: str) -> int:
    """Return how many people a page shows."""
    return len(re.findall(r"\*\*\d+\.\*\*", body))


async def play_a_round(ann: MemberActor, channel: ChannelHandle) -> None:
    """Play a round to its end, so that there is a board."""
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label="Gu Long")
    await ann.slash(channel, "quiz stop")


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
    assert people_on(read(shown).body) == 1


async def test_a_board_from_before_pages_were_components_turns_in_place(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    old = await post_old(simcord_env, channel, {"Back": "board:server:all:0", "Next": "board:server:all:1"})
    await ann.click(old, label="Next")
    assert last(channel).id == old.id
    assert (last(channel).content, last(channel).embeds) == ("", [])
    assert people_on(read(channel).body) == 1
    await ann.click(last(channel), label="Back")
    assert people_on(read(channel).body) == 10


@pytest.mark.parametrize(
    ("sort", "told"),
    [
        ("wins", "one game won"),
        ("streak", "2 right answers in a row"),
        ("accuracy", "18 more answers, and you are on this board."),
    ],
)
async def test_a_board_can_be_sorted_by_something_else(
    simcord_env: Env,
    ann: MemberActor,
    guild: GuildHandle,
    channel: ChannelHandle,
    path: Path,
    sort: str,
    told: str,
) -> None:
    guest = guild.add_member(simcord_env.create_user("guest"))
    await ann.slash(channel, "quiz play", rounds=2)
    for _ in range(2):
        right = answer_to(path, channel)
        await ann.click(last(channel), label=right)
        await guest.click(last(channel), label=other(right))
        await simcord_env.advance_time(28)
    shown = read(await ann.slash(channel, "quiz leaderboard", sort=sort, mode="classic"))
    assert told in shown.body
    assert "guest" not in shown.body


async def test_the_own_place_on_a_public_board_is_shown_to_that_person_alone(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await play_with_eleven(simcord_env, ann, guild, channel)
    old = await post_old(simcord_env, channel, {"My place": "ranks:server:all:classic:points:mine"})
    stranger = await ann.click(old, label="My place")
    assert private(stranger) == "You have no place on this board yet."
    guest = guild.add_member(simcord_env.create_user("late"))
    await ann.slash(channel, "quiz play", rounds=1)
    await guest.click(last(channel), label="Gu Long")
    await simcord_env.advance_time(20)
    assert "← **you**" in private(await guest.click(old, label="My place"))


@pytest.mark.parametrize("board", ["never_heard_of:points:first", "classic:points:after.0.9223372036854775808"])
async def test_a_board_of_a_mode_that_is_gone_or_of_a_person_who_cannot_be_is_refused_kindly(
    board: str, simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    await play_a_round(ann, channel)
    old = await post_old(simcord_env, channel, {"Next": f"ranks:server:all:{board}"})
    assert "too old for me" in private(await ann.click(old, label="Next"))
