"""Games that a stop of the bot interrupts, on a simulated Discord."""

from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import answer_to, change, cut_the_line, last, round_button
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.old_messages import post_old
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_a_stop_holds_after_a_restart_that_came_before_the_end(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ann.slash(channel, "quiz play")
    question = last(channel)
    with monkeypatch.context() as offline:
        cut_the_line(offline, times=100)
        assert "ended the game" in read(await ann.slash(channel, "quiz stop")).text
        await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert private(await ann.click(question, label="Gu Long")).startswith("This round is over.")


async def test_a_round_that_ended_before_it_was_posted_is_asked_anew(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    await bot.close()
    change(path, "UPDATE rounds SET message_id = NULL")
    await simcord_env.advance_time(60)
    await simcord_env.restart_bot(bot_after_restart)
    assert read(channel).title == "Round 1 of 2"
    assert private(await ann.click(last(channel), label="Gu Long")).startswith("You said")
    await simcord_env.advance_time(19)
    assert read(channel).title == "Round 1 of 2"
    await simcord_env.advance_time(9)
    assert read(channel).title == "Round 2 of 2"


async def test_a_round_that_a_kill_kept_from_being_posted_gets_its_full_time(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    await bot.close()
    change(path, "UPDATE rounds SET message_id = NULL")
    await simcord_env.advance_time(15)
    await simcord_env.restart_bot(bot_after_restart)
    assert f"<t:{int(simcord_env.now().timestamp()) + 20}:R>" in read(channel).body
    await simcord_env.advance_time(19)
    assert private(await ann.click(last(channel), label="Gu Long")).startswith("You said **Gu Long**")


async def test_a_restart_in_mid_round_loses_nothing(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    bea: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2, seconds=60)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)

    again = await ann.click(last(channel), label=right)
    assert private(again).startswith(f"You have said {right} already")
    await bea.click(last(channel), label=right)
    await simcord_env.advance_time(60)
    assert "**Who got it**\nann and bea" in read(channel).body
    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"
    await simcord_env.advance_time(60)
    assert read(channel).title == "Final standings"
    assert_totals_equal_a_recount(path)


async def test_an_answer_that_a_kill_kept_from_being_shown_is_shown_after_the_restart(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    question, right = last(channel), answer_to(path, channel)
    await ann.click(question, label=right)
    await bot.close()
    change(path, "UPDATE rounds SET closed_at = asked_at WHERE number = 1")
    await simcord_env.restart_bot(bot_after_restart)
    shown = next(message for message in channel.history() if message.id == question.id)
    assert f"It is in **{right}**’s manner." in read(shown).body
    assert len([message for message in channel.history() if "Round 1" in read(message).title]) == 1
    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"


async def test_after_a_long_absence_a_game_is_closed_kindly(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=5)
    question = last(channel)
    right = answer_to(path, channel)
    await ann.click(question, label=right)
    await bot.close()
    await simcord_env.advance_time(200)
    await simcord_env.restart_bot(bot_after_restart)
    assert read(channel).title == "Final standings"
    assert "I was away for too long" in read(channel).body
    assert "**1.** ann · 12 points" in read(channel).body
    closed = next(message for message in channel.history() if message.id == question.id)
    assert f"It is in **{right}**’s manner." in read(closed).body
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]


async def test_a_question_from_before_pages_were_components_is_answered_and_ends_as_one(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right, button = answer_to(path, channel), round_button(path, channel)
    question = await post_old(simcord_env, channel, {"Jin Yong": button.format(0), "Gu Long": button.format(1)})
    await bot.close()
    change(path, "UPDATE rounds SET message_id = ?", question.id)
    await simcord_env.restart_bot(bot_after_restart)
    assert private(await ann.click(question, label=right)).startswith(f"You said **{right}**")
    await simcord_env.advance_time(20)
    revealed = next(message for message in channel.history() if message.id == question.id)
    assert (revealed.content, revealed.embeds) == ("", [])
    assert f"It is in **{right}**’s manner." in read(revealed).body
    assert read(revealed).labels == ("How sure?", "Explain this name")
