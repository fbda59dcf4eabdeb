"""What makes a game quicker than its clock, and private help in it, on a simulated Discord."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.cogs.quiz._round import Round
from bot.kit.cog import Interaction
from bot.kit.pages.page import Page
from tests.bot.cogs.quiz.game.play import answer_to, last, other, runner_in
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.reading import message_of, private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_who_plays_alone_waits_for_nothing(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=3)
    await ann.click(last(channel), label=answer_to(path, channel))
    await ann.click(last(channel), label="Reveal")
    assert "It is in" in read(channel).body
    await ann.click(last(channel), label="Next")
    assert read(channel).title == "Round 2 of 3"
    question = last(channel)
    await ann.click(question, label=answer_to(path, channel))
    assert "It is in" in read(next(one for one in channel.history() if one.id == question.id)).body
    await simcord_env.advance_time(8)
    await ann.click(last(channel), label=answer_to(path, channel))
    assert "38 points (3 of 3 right)" in read(channel).body
    assert_totals_equal_a_recount(path)


async def test_who_presses_next_while_receipts_are_edited_is_not_kept_waiting(
    simcord_env: Env, bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    runner = runner_in(bot, channel)
    receipts = runner._receipts
    settle = receipts.settle

    async def pressed_meanwhile(round_id: int, text_of: Callable[[Interaction], str]) -> None:
        round_ = runner.game.find(round_id)
        assert round_ is not None
        assert runner.read(round_)
        await settle(round_id, text_of)

    monkeypatch.setattr(receipts, "settle", pressed_meanwhile)
    await ann.click(last(channel), label="Reveal")
    await simcord_env.advance_time(1)
    assert read(channel).title == "Round 2 of 2"


async def test_who_reveals_a_round_before_its_wait_has_begun_is_not_kept_waiting(
    simcord_env: Env, bot: Jianghu, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    runner = runner_in(bot, channel)
    ask = runner._post.ask

    async def pressed_meanwhile(round_: Round, ends_at: datetime, page: Page) -> int:
        message_id = await ask(round_, ends_at, page)
        assert runner.reveal(round_)
        return message_id

    monkeypatch.setattr(runner._post, "ask", pressed_meanwhile)
    await ann.click(last(channel), label="Reveal")
    await ann.click(last(channel), label="Next")
    await simcord_env.advance_time(1)
    assert read(channel).title == "Final standings"


async def test_nobody_reveals_a_round_while_others_play(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    assert private(await bea.click(last(channel), label="Reveal")).startswith("Others play too")
    await bea.click(last(channel), label=answer_to(path, channel))
    assert private(await ann.click(last(channel), label="Reveal")).startswith("Others play too")


async def test_the_receipt_says_in_place_what_was_right(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    won = await ann.click(last(channel), label=right)
    lost = await bea.click(last(channel), label=other(right))
    await simcord_env.advance_time(20)
    assert private(won) == f"You said **{right}**, and that is right: 12 points."
    assert private(lost) == f"You said **{other(right)}**. The right answer is **{right}**."


async def test_most_of_the_players_skip_a_round_and_others_can_not(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    assert private(await bea.slash(channel, "quiz skip")).startswith("Only people who have answered")
    right, question = answer_to(path, channel), last(channel)
    for person in (ann, bea):
        await person.click(question, label=right)
    assert "One more vote is needed" in read(await ann.slash(channel, "quiz skip")).text
    assert read(await bea.slash(channel, "quiz skip")).text == f"{bea.mention} ends the round."
    ended = next(one for one in channel.history() if one.id == question.id)
    assert "Who got it" in read(ended).body


async def test_hints_are_bought_once_privately_and_cost_points(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right, question = answer_to(path, channel), last(channel)
    first = await ann.click(question, label="Hint (−3)")
    again = await ann.click(question, label="Hint (−3)")
    assert private(first) == private(again)
    assert rows(path, "SELECT user_id, hints FROM moves") == [(ann.id, 1)]
    await ann.click(question, label=right)
    assert private(await ann.click(question, label="Hint (−3)")).startswith("You have answered already")
    await bea.click(question, label=right)
    await simcord_env.advance_time(20)
    assert [points for (points,) in rows(path, "SELECT points FROM answers ORDER BY points")] == [9, 12]


async def test_a_game_can_be_played_again_and_reviewed(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", mode="blitz", rounds=1, seconds=30, difficulty="easy")
    await ann.click(last(channel), label=other(answer_to(path, channel)))
    await ann.click(last(channel), label="Reveal")
    standings = last(channel)
    assert read(standings).labels == ("Play again", "What I missed")
    assert "You said" in private(await ann.click(standings, label="What I missed"))
    begun = await ann.click(standings, label="Play again")
    assert "one round of 30 seconds. Mode: **Blitz**" in read(begun).text
    games = rows(path, "SELECT mode, band, seconds, starter_id FROM games")
    assert games == [("blitz", "easy", 30, ann.id)] * 2


async def test_the_judges_figures_are_behind_a_button_and_only_once_a_round_is_over(
    ann: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    question = last(channel)
    await ann.click(question, label="Reveal")
    revealed = next(one for one in channel.history() if one.id == question.id)
    figures = private(await ann.click(revealed, label="How sure?"))
    assert re.search(r"The judge on \S+\n█+░* .+: \d+%", figures)


# In blitz the last of these answers earns 14 of its 19 points, as many as one without a bonus for speed.
@pytest.mark.parametrize(("mode", "answers"), [("classic", 15), ("blitz", 11)])
async def test_a_lone_player_earns_so_much_a_day_and_is_told(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path, mode: str, answers: int
) -> None:
    await ann.slash(channel, "quiz play", mode=mode, rounds=20, seconds=20)
    receipts = []
    for number in range(answers):
        receipts.append(await ann.click(last(channel), label=answer_to(path, channel)))
        await simcord_env.advance_time(20 if number == 0 else 0)
        await ann.click(last(channel), label="Next")
    assert rows(path, "SELECT sum(points) FROM answers") == [(200,)]
    told = ["You have earned the 200 points that games alone can earn a day." in private(one) for one in receipts]
    assert told == [False] * (answers - 1) + [True]


async def test_rules_are_shown_a_screen_a_mode(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = await ann.slash(channel, "quiz rules")
    assert read(shown).title == "Classic"
    assert "from the second round on, a round ends when everyone who plays has answered" in private(shown)
    await ann.select(message_of(shown), ["survival"], custom_id="quizrules")
    assert read(shown).title == "Survival"
    assert "three lives" in private(shown)
