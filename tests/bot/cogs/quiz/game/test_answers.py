"""A game as people answer it, on a simulated Discord whose clock the tests move."""

import re
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from tests.bot.cogs.quiz.game.play import answer_to, last, other, round_button
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.old_messages import post_old
from tests.bot.reading import pinged, private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_a_whole_game(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    started = await ann.slash(channel, "quiz play", rounds=2)
    assert "2 rounds of 20 seconds" in read(started).text
    assert read(channel).title == "Round 1 of 2"
    assert re.search(r"# \S+\n\S.*\nIn whose manner.*<t:\d+:R>", read(channel).body)
    right = answer_to(path, channel)
    assert private(await ann.click(last(channel), label=right)).startswith(f"You said **{right}**")
    await bea.click(last(channel), label=other(right))

    await simcord_env.advance_time(20)
    assert f"It is in **{right}**’s manner." in read(channel).body
    assert re.search(r"The judge: .+ What told most: \S \(\S+, “[^”]+”\)", read(channel).body)
    assert "**Who got it**\nann" in read(channel).body
    assert f"█████░░░░░ {right}: 1" in read(channel).body
    assert read(channel).labels == ("Next", "How sure?", "Explain this name")
    assert pinged(simcord_env, channel) == []

    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"
    await bea.click(last(channel), label=other(answer_to(path, channel)))
    await simcord_env.advance_time(20)
    assert read(channel).title == "Final standings"
    assert read(channel).body.splitlines()[-2:] == [
        "**1.** ann · 12 points (1 of 1 right)",
        "**2.** bea · 0 points (0 of 2 right)",
    ]
    assert_totals_equal_a_recount(path)


async def test_ties_are_told(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await bea.click(last(channel), label=right)
    await simcord_env.advance_time(20)
    assert read(channel).body.count("**1.** ") == 2
    assert read(channel).body.count("12 points (1 of 1 right), tied") == 2


async def test_a_choice_can_be_changed_and_the_last_one_counts(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    first = await ann.click(last(channel), label=other(right))
    assert private(first).endswith("Until the round is over you may change it.")
    again = await ann.click(last(channel), label=other(right))
    assert private(again) == f"You have said {other(right)} already. To change it, choose another answer."
    assert private(await ann.click(last(channel), label=right)).startswith(f"You said **{right}**")
    await simcord_env.advance_time(20)
    assert "ann · 12 points (1 of 1 right)" in read(channel).body
    assert_totals_equal_a_recount(path)


async def test_in_blitz_the_first_choice_counts(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    await ann.slash(channel, "quiz play", mode="blitz")
    await ann.click(last(channel), label="Gu Long")
    again = await ann.click(last(channel), label="Jin Yong")
    assert private(again) == "You have said Gu Long already; the first answer counts."
    assert rows(path, "SELECT choice FROM answers") == [(1,)]


@pytest.mark.parametrize(("mode", "points"), [("blitz", 14), ("classic", 12)])
async def test_speed_is_worth_a_bonus_in_blitz_alone(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path, mode: str, points: int
) -> None:
    await ann.slash(channel, "quiz play", mode=mode, rounds=1, seconds=100)
    await simcord_env.advance_time(50)
    await ann.click(last(channel), label=answer_to(path, channel))
    assert rows(path, "SELECT points FROM answers") == [(points,)]


async def test_a_late_click_is_told_that_the_round_is_over(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    button = round_button(path, channel)
    await simcord_env.advance_time(20)
    # A client may still show buttons that the message has lost.
    still = await post_old(simcord_env, channel, {"Jin Yong": button.format(0)})
    late = await ann.click(still, label="Jin Yong")
    assert private(late).startswith("This round is over. The game goes on below")
    assert rows(path, "SELECT * FROM answers") == []
    await ann.slash(channel, "quiz stop")
    later = await ann.click(still, label="Jin Yong")
    assert re.fullmatch(r"This round is over. Type </quiz play:\d+> to start another game.", private(later))


async def test_a_button_for_a_choice_that_the_round_has_not_is_called_outdated(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play")
    button = round_button(path, channel)
    forged = await post_old(simcord_env, channel, {"Eighth": button.format(7)})
    assert private(await ann.click(forged, label="Eighth")).startswith("This button is too old")
