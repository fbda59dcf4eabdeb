"""New players who join a game by their first answer, on a simulated Discord."""

import asyncio
import logging
import sys

import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from tests.bot.cogs.quiz.game.play import last
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def follow_ups(result: InteractionResult) -> list[str]:
    return [private(message) for message in result.followups]


async def test_who_joins_by_a_first_answer_is_told_once_who_the_authors_are_and_keeps_the_answer(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    joined = await bea.click(last(channel), label="Gu Long")
    assert private(joined).startswith("You said **Gu Long**")
    [primer] = follow_ups(joined)
    assert "Jin Yong" in primer
    assert "Gu Long" in primer
    await simcord_env.advance_time(20)
    assert private(joined).startswith("You said **Gu Long**")
    await simcord_env.advance_time(8)
    assert read(channel).title == "Round 2 of 2"
    assert follow_ups(await bea.click(last(channel), label="Gu Long")) == []


async def test_who_started_the_game_has_been_told_already(ann: MemberActor, channel: ChannelHandle) -> None:
    begun = await ann.slash(channel, "quiz play")
    assert len(begun.followups) > 0
    assert follow_ups(await ann.click(last(channel), label="Gu Long")) == []


async def test_who_starts_a_first_game_reads_the_primer_above_the_question(
    ann: MemberActor, channel: ChannelHandle
) -> None:
    begun = await ann.slash(channel, "quiz play")
    [primer] = begun.followups
    assert "Jin Yong" in private(primer)
    assert read(channel).title == "Round 1 of 5"
    assert primer.id < last(channel).id


@pytest.mark.parametrize(("mode", "said"), [("classic", "you say whose"), ("real", "Some of the names")])
async def test_the_primer_says_what_the_mode_asks(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, mode: str, said: str
) -> None:
    begun = await ann.slash(channel, "quiz play", mode=mode)
    [primer] = begun.followups
    assert said in private(primer)
    [welcome] = follow_ups(await bea.click(last(channel), label="Gu Long" if mode == "classic" else "Invented"))
    assert said in welcome


@pytest.mark.parametrize("trouble", [RuntimeError("no primer"), None])
async def test_a_primer_that_fails_or_never_comes_holds_up_no_game(
    trouble: Exception | None,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(*_: object, **__: object) -> None:
        if trouble is not None:
            raise trouble
        await asyncio.Event().wait()

    showing = sys.modules["bot.cogs.quiz.primer.showing"]
    monkeypatch.setattr(showing, "primer_for", fail)
    monkeypatch.setattr(showing, "PATIENCE", 0)
    caplog.set_level(logging.INFO)
    begun = await ann.slash(channel, "quiz play")
    assert begun.followups == []
    assert read(channel).title == "Round 1 of 5"
    assert "primer" in caplog.text
    caplog.clear()


async def test_in_a_crowd_there_is_only_the_button(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Discord.py imports the modules of a cog again for each bot.
    monkeypatch.setattr(sys.modules["bot.cogs.quiz.primer.showing"], "MAX_SHOWING", 0)
    await ann.slash(channel, "quiz play")
    assert follow_ups(await bea.click(last(channel), label="Gu Long")) == []
    assert "Who are they?" in read(channel).labels
