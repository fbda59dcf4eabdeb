"""Trainings that wait for their turn."""

import asyncio

import aiohttp
import discord
import pytest
from simcord import InteractionResult

from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import PATIENCE, until
from tests.bot.reading import private, public, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def start(stage: Stage, style: str = "jin_yong", **options: object) -> InteractionResult:
    return await stage.ann.slash(stage.channel, "train start", style=style, **options)


async def status(stage: Stage) -> str:
    return private(await stage.ann.slash(stage.channel, "train status"))


async def told(stage: Stage, job: int) -> None:
    """Wait until the end of a job is told."""
    await until(lambda: (job,) in stage.rows("SELECT id FROM training_jobs WHERE told"))
    await stage.env.settle()


async def test_a_second_start_waits_and_begins_when_the_first_is_over(stage: Stage) -> None:
    await start(stage)
    waits = await start(stage, "gu_long", preset="fast")
    assert "Training Gu Long waits for its turn" in public(waits).title
    assert "begins as soon as the running training is over" in stage.shown()
    third = await start(stage)
    assert "Place 2 in the queue" in public(third).text
    assert len(stage.workshop.commands) == 1
    shown = await status(stage)
    assert "**Running**\n#1 Jin Yong, best" in shown
    assert "**Waiting**\n1. #2 Gu Long, fast" in shown
    assert "2. #3 Jin Yong, best" in shown

    stage.workshop.finish()
    await told(stage, 1)
    await told(stage, 3)
    assert len(stage.workshop.commands) == 3
    # The stand-in makes Jin Yong's checkpoint only, so the job in between fails.
    assert stage.states() == ["done", "failed", "done"]


async def test_places_move_up_in_the_messages(stage: Stage) -> None:
    await start(stage)
    await start(stage)
    await start(stage)
    assert "Place 2 in the queue" in stage.shown()
    await stage.ann.slash(stage.channel, "train cancel", job=2)
    async with asyncio.timeout(PATIENCE):
        while "begins as soon as" not in stage.shown():
            await stage.env.advance_time(4)
    for number in (3, 1):
        await stage.ann.slash(stage.channel, "train cancel", job=number)
        await told(stage, number)
    assert stage.states() == ["cancelled"] * 3


async def test_a_waiting_job_is_cancelled_by_its_button_and_leaves_the_running_one_alone(stage: Stage) -> None:
    await start(stage)
    waits = await start(stage)
    assert waits.response
    assert "Job 2 was cancelled" in private(await stage.ann.click(waits.response, label="Cancel"))
    await told(stage, 2)
    assert f"<@{stage.ann.id}> cancelled it" in stage.shown()
    assert read(stage.message()).labels == ()
    again = await stage.ann.slash(stage.channel, "train cancel", job=2)
    assert "There is no such training, or it is over" in private(again)
    stage.workshop.finish()
    await told(stage, 1)
    assert stage.states() == ["done", "cancelled"]


async def test_the_queue_has_five_places(stage: Stage) -> None:
    for _ in range(6):
        await start(stage)
    refused = private(await start(stage))
    assert "The queue is full: 5 trainings wait already" in refused
    form = await stage.ann.slash(stage.channel, "train start")
    assert "The queue is full" in private(
        await stage.ann.submit_modal(form, {"style": ["jin_yong"], "preset": ["fast"]})
    )
    await stage.ann.slash(stage.channel, "train cancel", job=6)
    await told(stage, 6)
    form = await stage.ann.slash(stage.channel, "train start")
    both = {"style": ["jin_yong", "gu_long"], "preset": ["fast"]}
    assert "one free place only" in private(await stage.ann.submit_modal(form, both))
    assert len(stage.rows("SELECT * FROM training_jobs")) == 6
    for number in (2, 3, 4, 5, 1):
        await stage.ann.slash(stage.channel, "train cancel", job=number)
        await told(stage, number)


async def test_jobs_are_suggested_to_whoever_cancels_one(stage: Stage) -> None:
    await start(stage)
    await start(stage, "gu_long", preset="fast")
    found = await stage.ann.autocomplete(stage.channel, "train cancel", "job", "")
    assert [choice["name"] for choice in found] == ["#1 Jin Yong, best: runs", "#2 Gu Long, fast: waits"]
    for number in (2, 1):
        await stage.ann.slash(stage.channel, "train cancel", job=number)
        await told(stage, number)


async def test_a_start_that_discord_never_heard_of_lets_the_next_one_begin(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await start(stage)
    with monkeypatch.context() as patch:
        patch.setattr(discord.InteractionResponse, "send_message", unreachable)
        await start(stage)
    await start(stage)
    stage.workshop.finish()
    await told(stage, 1)
    await told(stage, 3)
    assert stage.states() == ["done", "cancelled", "done"]


async def unreachable(*_: object, **__: object) -> None:
    raise aiohttp.ServerDisconnectedError


async def test_a_stop_of_the_bot_leaves_the_queue_to_its_next_start(stage: Stage) -> None:
    await start(stage)
    await start(stage)
    await stage.bot.unload_extension("bot.cogs.train")
    assert stage.states() == ["interrupted", "queued"]
    assert "waits for its turn" in stage.shown()
