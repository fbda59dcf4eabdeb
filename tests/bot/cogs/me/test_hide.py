"""What others see of a person who hides with /me, on a simulated Discord."""

import re
from pathlib import Path

from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit.people.hidden import hidden_people
from tests.bot.cogs.me.person import hide, unhide
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.game.play import answer_to, last
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import private, read


async def play(env: Env, channel: ChannelHandle, path: Path, *people: MemberActor) -> str:
    """Play a round that everybody gets; return what it revealed."""
    await people[0].slash(channel, "quiz play", rounds=1)
    question, right = last(channel), answer_to(path, channel)
    for person in people:
        await person.click(question, label=right)
    await env.advance_time(20)
    return read(next(message for message in channel.history() if message.id == question.id)).body


async def test_others_see_neither_name_nor_mention_of_a_hidden_person(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    assert "You are hidden" in await hide(ann, channel)
    reveal = await play(simcord_env, channel, path, ann, bea)
    assert "**Who got it**\na hidden player and bea" in reveal
    standings, board = read(channel).body, private(await bea.slash(channel, "quiz leaderboard"))
    for shown in (reveal, standings, board):
        assert "annika" not in shown
        assert str(ann.id) not in shown
    assert "**1.** a hidden player · 1" in standings
    assert "**1.** a hidden player · 1" in board


async def test_a_hidden_person_still_sees_the_own_rank(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await hide(ann, channel)
    await play(simcord_env, channel, path, ann, bea)
    board = private(await ann.slash(channel, "quiz leaderboard"))
    assert re.search(r"\*\*1\.\*\* a hidden player · 1. points.* ← \*\*you\*\*", board)
    assert "Your place: 1" in board


async def test_the_name_of_a_hidden_person_is_dropped_and_not_kept_again(
    simcord_env: Env, bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await play(simcord_env, channel, path, ann)
    assert places_of(path, "annika") == ["people.name"]
    await hide(ann, channel)
    await play(simcord_env, channel, path, ann)
    assert places_of(path, "annika") == []
    assert await hidden_people(bot.database) == {ann.id}


async def test_a_person_can_be_shown_again(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await hide(ann, channel)
    assert "Others see your name" in await unhide(ann, channel)
    assert "**Who got it**\nannika" in await play(simcord_env, channel, path, ann)
    assert "annika" in private(await bea.slash(channel, "quiz leaderboard"))
    assert rows(path, "SELECT name, hidden FROM people") == [("annika", 0)]


async def test_whoever_hides_during_a_game_is_hidden_at_its_end(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await ann.click(last(channel), label=answer_to(path, channel))
    await hide(ann, channel)
    await simcord_env.advance_time(20)
    assert "**1.** a hidden player · 1" in read(channel).body
