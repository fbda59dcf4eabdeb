"""Games whose channel, line or database fails, on a simulated Discord."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor
from sqlalchemy import Connection

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import MODERATE, answer_to, cut_the_line, last, lock_the_database, other
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest.mark.parametrize("refusal", [(403, 50013), (404, 10003)])
async def test_a_game_whose_channel_is_closed_to_the_bot_or_gone_says_so_through_the_interaction(
    simcord_env: Env,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
    refusal: tuple[int, int],
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    for method in ("PATCH", "POST"):
        status, code = refusal
        simcord_env.inject_error(method, "/channels/*/messages*", status=status, code=code, times=None)
    await simcord_env.advance_time(60)
    assert "I am not allowed to post in this channel any more" in read(channel).body
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]
    assert rows(path, "SELECT count(*) FROM rounds WHERE asked_at IS NOT NULL AND closed_at IS NULL") == [(0,)]
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")


async def test_a_game_survives_a_short_loss_of_the_line(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    question = last(channel)
    cut_the_line(monkeypatch, times=2)
    await simcord_env.advance_time(35)
    revealed = next(message for message in channel.history() if message.id == question.id)
    assert "It is in" in read(revealed).body
    assert read(channel).title == "Round 2 of 2"


async def test_a_long_loss_of_the_line_ends_the_game_and_frees_the_channel(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    cut_the_line(monkeypatch, times=4)
    await simcord_env.advance_time(60)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert "A game begins" in read(await ann.slash(channel, "quiz play")).text
    assert read(channel).title == "Round 1 of 5"


async def test_a_game_that_breaks_off_frees_its_channel(
    simcord_env: Env,
    bot: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await ann.slash(channel, "quiz play")
    write, failures = bot.database.write, iter([sqlite3.OperationalError("disk I/O error")])

    async def fail_once(operation: Callable[[Connection], object]) -> object:
        if error := next(failures, None):
            raise error
        return await write(operation)

    monkeypatch.setattr(bot.database, "write", fail_once)
    await simcord_env.advance_time(20)
    assert "broke off" in caplog.text
    caplog.clear()
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert "A game begins" in read(await ann.slash(channel, "quiz play")).text
    assert read(channel).title == "Round 1 of 5"


async def test_a_round_whose_message_was_deleted_is_told_all_the_same(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    judge = guild.add_member(
        simcord_env.create_user("judge"), roles=[guild.create_role("Judges", permissions=MODERATE)]
    )
    await ann.slash(channel, "quiz play", rounds=2)
    await judge.delete(last(channel))
    await simcord_env.advance_time(20)
    assert "Nobody answered this time." in read(channel).body
    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"


@pytest.mark.parametrize(("mode", "tries", "seconds"), [("blitz", 5, 10), ("survival", 5, 10), ("classic", 4, 20)])
async def test_a_question_that_the_database_held_up_is_asked_and_gets_its_full_time(
    simcord_env: Env,
    bot: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
    tries: int,
    seconds: int,
) -> None:
    await ann.slash(channel, "quiz play", mode=mode, rounds=2, seconds=seconds)
    await ann.click(last(channel), label="Reveal")
    lock_the_database(monkeypatch, bot, tries)
    await ann.click(last(channel), label="Next")
    # The pauses between the tries add up to 7.5 or 15.5 seconds.
    await simcord_env.advance_time(16)
    assert read(channel).title == "Round 2 of 2"
    ends = last(channel).created_at + timedelta(seconds=seconds)
    assert f"<t:{int(ends.timestamp())}:R>" in read(channel).body
    await simcord_env.advance_time((ends - simcord_env.now()).total_seconds() - 1)
    assert private(await ann.click(last(channel), label="Gu Long")).startswith("You said **Gu Long**")
    await simcord_env.advance_time(1)
    assert "How the room split" in "\n".join(read(message).body for message in channel.history())


async def test_a_win_counts_though_the_next_game_begins_before_the_database_has_taken_the_end(
    simcord_env: Env,
    bot: Jianghu,
    ann: MemberActor,
    bea: MemberActor,
    channel: ChannelHandle,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    for person, label in ((ann, right), (bea, other(right))):
        await person.click(last(channel), label=label)
    # The round's end is stored, and the game's for 15.5 seconds not; after 10 the channel is free.
    lock_the_database(monkeypatch, bot, 5, after=1)
    await simcord_env.advance_time(20)
    assert read(channel).title == "Final standings"
    assert private(await ann.slash(channel, "quiz play")).startswith("There is a game in this channel already")
    await simcord_env.advance_time(10)
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(1,)]
    assert "A game begins" in read(await ann.slash(channel, "quiz play")).text
    await simcord_env.advance_time(10)
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(1,)]
    assert set(rows(path, "SELECT user_id, wins FROM totals WHERE wins > 0")) == {(ann.id, 1)}
