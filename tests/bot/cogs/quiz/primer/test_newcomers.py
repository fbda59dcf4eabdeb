"""New players who join a game by their first answer, on a simulated Discord."""

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


async def test_in_a_crowd_there_is_only_the_button(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Discord.py imports the modules of a cog again for each bot.
    monkeypatch.setattr(sys.modules["bot.cogs.quiz.primer.showing"], "MAX_SHOWING", 0)
    await ann.slash(channel, "quiz play")
    assert follow_ups(await bea.click(last(channel), label="Gu Long")) == []
    assert "Who are they?" in read(channel).labels
