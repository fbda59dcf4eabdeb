"""A game while somebody sets the computer's clock, on a simulated Discord."""

from datetime import timedelta
from pathlib import Path

import discord
import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import answer_to, last
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_a_clock_set_an_hour_back_before_a_restart_leaves_no_round_open_for_an_hour(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2, seconds=20)
    right = answer_to(path, channel)
    await bot.close()
    utcnow = discord.utils.utcnow
    # The cogs of the bot that starts now are imported anew, and with them this clock.
    monkeypatch.setattr("discord.utils.utcnow", lambda: utcnow() - timedelta(hours=1))
    await simcord_env.restart_bot(bot_after_restart)
    assert private(await ann.click(last(channel), label=right)).startswith(f"You said **{right}**")
    await simcord_env.advance_time(20)
    assert "**Who got it**\nann" in read(channel).body
    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"
    await simcord_env.advance_time(20)
    assert read(channel).title == "Final standings"
    assert "**1.** ann · 12 points" in read(channel).body
    assert_totals_equal_a_recount(path)
