"""/privacy delete, also in the middle of a game, on a simulated Discord."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from models.store.registry import Registry
from tests.bot.cogs.me.person import hide
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.quiz.game.play import answer_to, last
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()


async def ask(person: MemberActor, channel: ChannelHandle) -> InteractionResult:
    return await person.slash(channel, "privacy delete")


async def delete(person: MemberActor, channel: ChannelHandle) -> str:
    """Delete a person, and return what they are told."""
    asked = await ask(person, channel)
    assert asked.response
    await person.click(asked.response, label="Delete it all")
    return private(asked)


@pytest.mark.usefixtures("pace")
async def test_nothing_goes_before_the_button_is_pressed(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await bea.click(last(channel), label=right)
    await simcord_env.advance_time(20)
    asked = await ask(ann, channel)
    question = private(asked)
    assert "**This goes**\n- **Your name** as I last saw it: annika\n- **One answer** in the quiz" in question
    assert "- **One game**: that you started it" in question
    assert places_of(path, ann.id)
    assert asked.response
    await ann.click(asked.response, label="Delete it all")
    assert "**Deleted**\n- **Your name** as I last saw it: annika\n- **One answer** in the quiz" in private(asked)
    assert read(asked).labels == ()
    assert places_of(path, ann.id) == []
    assert_totals_equal_a_recount(path)
    board = private(await bea.slash(channel, "quiz leaderboard"))
    assert "annika" not in board
    assert "**1.** bea" in board
    assert "One person" in board


async def test_there_may_be_nothing_to_delete(ann: MemberActor, channel: ChannelHandle) -> None:
    asked = await ask(ann, channel)
    assert "nothing to delete" in private(asked)
    assert read(asked).labels == ()


async def test_an_old_button_deletes_only_the_person_who_presses_it_and_says_when_nothing_is_left(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    first, second = await ask(ann, channel), await ask(ann, channel)
    assert first.response
    assert second.response
    await ann.click(first.response, label="Delete it all")
    await ann.click(second.response, label="Delete it all")
    assert "nothing to delete" in private(second)
    assert places_of(path, ann.id) == []


async def test_a_game_goes_on_without_a_person_who_is_deleted_in_the_middle_of_it(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    for person in (ann, bea):
        await person.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(28)
    assert read(channel).title == "Round 2 of 2"
    question = last(channel)
    # The round would end as soon as both had answered.
    await ann.click(question, label=answer_to(path, channel))
    assert "**2 answers**" in await delete(ann, channel)
    await bea.click(question, label=answer_to(path, channel))
    await simcord_env.advance_time(40)
    assert read(channel).title == "Final standings"
    assert "bea" in read(channel).body
    assert "annika" not in read(channel).body
    reveal = next(message for message in channel.history() if message.id == question.id)
    assert "**Who got it**\nbea" in read(reveal).body
    assert f"{ann.id}" not in read(reveal).body
    assert places_of(path, ann.id) == []
    assert_totals_equal_a_recount(path)
    assert rows(path, "SELECT starter_id FROM games WHERE ended_at IS NOT NULL") == [(0,)]


@pytest.mark.parametrize("before", [True, False])
async def test_a_round_does_not_wait_for_a_person_who_is_deleted_before_or_after_others_have_answered(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path, *, before: bool
) -> None:
    await bea.slash(channel, "quiz play", rounds=2)
    for person in (ann, bea):
        await person.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(28)
    question, right = last(channel), answer_to(path, channel)
    if before:
        await delete(ann, channel)
    await bea.click(question, label=right)
    if not before:
        await delete(ann, channel)
    await simcord_env.advance_time(1)
    reveal = next(message for message in channel.history() if message.id == question.id)
    assert "**Who got it**\nbea" in read(reveal).body
    assert read(channel).title == "Final standings"


async def test_a_game_without_its_starter_is_taken_up_after_a_restart(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    bea: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1, seconds=60)
    await ann.click(last(channel), label="Gu Long")
    await bea.click(last(channel), label="Gu Long")
    await delete(ann, channel)
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    await simcord_env.advance_time(60)
    assert read(channel).title == "Final standings"
    assert "bea" in read(channel).body
    assert places_of(path, ann.id) == []


async def test_a_deleted_person_who_answers_again_is_kept_from_then_on(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await delete(ann, channel)
    assert private(await ann.click(last(channel), label=right)).startswith("You said")
    await simcord_env.advance_time(20)
    assert "**1.** annika" in read(channel).body
    assert set(rows(path, "SELECT user_id, answered FROM totals")) == {(ann.id, 1)}
    assert_totals_equal_a_recount(path)


async def test_a_hidden_person_who_is_deleted_is_not_hidden_any_more(
    bot: Jianghu, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await hide(ann, channel)
    assert "**That you are hidden**" in await delete(ann, channel)
    assert places_of(path, ann.id) == []
    assert bot.hidden == set()
