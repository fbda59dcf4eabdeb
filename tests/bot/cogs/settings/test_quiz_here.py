"""The quiz as a server wants it, on a simulated Discord."""

import re
import sys
from pathlib import Path
from unittest.mock import AsyncMock

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.cogs.quiz._round import Question
from tests.bot.cogs.quiz.game.play import MODERATE, answer_to, last
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.settings.server import SWITCHES, choose, switch
from tests.bot.reading import message_of, private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_games_have_the_rounds_and_seconds_of_the_server_unless_the_starter_says_otherwise(
    ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await choose(manager, channel, rounds="3", seconds="45")
    begun = await ann.slash(channel, "quiz play")
    assert "3 rounds of 45 seconds" in public(begun).text
    await ann.slash(channel, "quiz stop")
    assert "2 rounds of 45 seconds" in public(await ann.slash(channel, "quiz play", rounds=2)).text


async def test_games_have_the_mode_of_the_server_unless_the_starter_says_otherwise(
    ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await choose(manager, channel, mode="blitz")
    assert "5 rounds of 10 seconds each. Mode: **Blitz**" in public(await ann.slash(channel, "quiz play")).text
    await ann.slash(channel, "quiz stop")
    assert "Mode: **Classic**" in public(await ann.slash(channel, "quiz play", mode="classic")).text


async def test_games_start_in_the_quizs_channel_only(
    bot: Jianghu, guild: GuildHandle, ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    hall = guild.create_text_channel("hall")
    await choose(manager, channel, channel=str(channel.id))
    refused = private(await ann.slash(hall, "quiz play", rounds=1))
    assert refused == f"This server plays in <#{channel.id}>. Please start the game there."
    assert "A game begins" in public(await ann.slash(channel, "quiz play", rounds=1)).text
    known = bot.get_guild(guild.id)
    assert known
    gone = known.get_channel(channel.id)
    assert gone
    await gone.delete()
    assert "A game begins" in public(await ann.slash(hall, "quiz play", rounds=1)).text


async def test_games_are_started_by_moderators_only(
    simcord_env: Env, guild: GuildHandle, ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await choose(manager, channel, starters="moderators")
    refused = private(await ann.slash(channel, "quiz play"))
    assert refused.startswith("In this server only those who may manage messages start a game.")
    role = guild.create_role("Judges", permissions=MODERATE)
    judge = guild.add_member(simcord_env.create_user("judge"), roles=[role])
    assert "A game begins" in public(await judge.slash(channel, "quiz play", rounds=1)).text


QUESTIONS = {
    "欧阳锋": ("歐陽鋒", "Ōuyáng Fēng"),
    "柳余恨": ("柳餘恨", "Liǔ Yúhèn"),
    "令狐冲": ("令狐沖", "Línghú Chōng"),
    "于云龙": ("于雲龍", "Yú Yúnlóng"),
}


@pytest.fixture
def _known_questions(simcord_env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    assert simcord_env
    questions = [Question(name, pinyin, 0) for name, (_, pinyin) in QUESTIONS.items()]
    draw = AsyncMock(return_value=questions)
    monkeypatch.setattr(sys.modules["bot.cogs.quiz.game.stock"], "draw_questions", draw)


@pytest.mark.usefixtures("_known_questions")
async def test_a_whole_game_in_traditional_hanzi(
    simcord_env: Env, ann: MemberActor, manager: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await choose(manager, channel, script="traditional")
    await ann.slash(channel, "quiz play", rounds=4)
    for number, (name, pinyin) in enumerate(QUESTIONS.values(), start=1):
        question = last(channel)
        assert read(question).title == f"Round {number} of 4"
        assert read(question).body.splitlines()[:2] == [f"# {name}", pinyin]
        await ann.click(question, label="Jin Yong")
        # Nobody is known to play in the first round; later ones end with the answer.
        await simcord_env.advance_time(20 if number == 1 else 0)
        await simcord_env.advance_time(8)
        reveal = read(next(message for message in channel.history() if message.id == question.id)).body
        assert reveal.splitlines()[0] == f"# {name}"
        told = re.search(r"What told most: (.)", reveal)
        assert told is None or told[1] in name
    assert read(channel).title == "Final standings"
    assert "52 points" in read(channel).body
    assert [name for (name,) in rows(path, "SELECT name FROM rounds ORDER BY number")] == list(QUESTIONS)


@pytest.mark.usefixtures("_known_questions")
async def test_a_game_can_do_without_pinyin(
    ann: MemberActor, manager: MemberActor, channel: ChannelHandle
) -> None:
    await switch(manager, channel, "gloss", "names", "everywhere")
    await ann.slash(channel, "quiz play", rounds=4)
    assert read(last(channel)).body.startswith("# 欧阳锋\nIn whose manner")


async def play(env: Env, starter: MemberActor, channel: ChannelHandle, path: Path) -> None:
    """Play a round that its starter gets."""
    await starter.slash(channel, "quiz play", rounds=1)
    await starter.click(last(channel), label=answer_to(path, channel))
    await env.advance_time(20)


async def test_boards_can_be_for_everybody_and_then_mark_nobody(
    simcord_env: Env, ann: MemberActor, manager: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await play(simcord_env, ann, channel, path)
    assert "← **you**" in private(await ann.slash(channel, "quiz leaderboard"))
    await switch(manager, channel, *SWITCHES)
    board = public(await ann.slash(channel, "quiz leaderboard"))
    assert "annika · 12 points" in board.body
    assert "you" not in board.body.lower()


async def test_pages_of_a_public_board_stay_everybodys(
    simcord_env: Env,
    guild: GuildHandle,
    ann: MemberActor,
    manager: MemberActor,
    channel: ChannelHandle,
) -> None:
    await switch(manager, channel, *SWITCHES)
    await ann.slash(channel, "quiz play", rounds=1)
    for number in range(11):
        guest = guild.add_member(simcord_env.create_user(f"guest{number}"))
        await guest.click(last(channel), label="Gu Long")
    await simcord_env.advance_time(20)
    shown = await ann.slash(channel, "quiz leaderboard")
    await guest.click(message_of(shown), label="Next")
    assert public(shown).footer == "11 people"
    assert public(shown).labels == ("Back", "My place")
    assert "you" not in public(shown).body.lower()


async def test_a_server_can_leave_everywhere(
    simcord_env: Env, ann: MemberActor, manager: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await play(simcord_env, ann, channel, path)
    everywhere = {"scope": "everywhere"}
    assert "12 points" in private(await ann.slash(channel, "quiz leaderboard", **everywhere))
    await switch(manager, channel, "pinyin", "gloss", "names")
    # Neither what has counted there nor an open round of it.
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(60)
    assert "Nobody is on this board yet" in private(await ann.slash(channel, "quiz leaderboard", **everywhere))
    assert "24 points" in private(await ann.slash(channel, "quiz leaderboard"))
