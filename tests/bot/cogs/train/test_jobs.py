"""/train as maintainers use it: jobs, from the start to what became of them."""

import asyncio
import errno
import os

import aiohttp
import discord
import pytest
from prometheus_client import REGISTRY
from simcord import MemberActor

from models.events import DoneEvent
from tests.bot.cogs.privacy.records import places_of
from tests.bot.cogs.train.stage import Stage, running_program
from tests.bot.cogs.train.workshop import PATIENCE
from tests.bot.kit.program.programs import alive
from tests.bot.reading import private, public, read
from tests.tiny import FIGURES

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def test_a_better_model_becomes_active_while_the_bot_runs(stage: Stage) -> None:
    before = stage.bot.registry.get("jin_yong").version
    started = await stage.ann.slash(stage.channel, "train start", style="Jin Yong", preset="fast", seed=7)
    assert public(started)
    assert "Job 1, preset fast, seed 7" in stage.shown()
    async with asyncio.timeout(PATIENCE):
        while "epoch 2 of 4" not in stage.shown():
            await stage.env.advance_time(4)
    assert "19.50 nats a name, best 19.50 █▁" in stage.shown()
    assert REGISTRY.get_sample_value("jianghu_trainings_running") == 1
    ended = REGISTRY.get_sample_value("jianghu_trainings_total", {"outcome": "done"}) or 0
    assert "████████░░░░░░░░ 50%" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert "Jin Yong has been trained" in stage.shown()
    assert f"**{stage.workshop.version}** is active now" in stage.shown()
    assert REGISTRY.get_sample_value("jianghu_trainings_running") == 0
    assert REGISTRY.get_sample_value("jianghu_trainings_total", {"outcome": "done"}) == ended + 1
    assert "**9.00 ± " in stage.shown()
    assert "nats a name, 10.00 ± " in stage.shown()
    named = await stage.ann.slash(stage.channel, "name")
    assert stage.workshop.version in read(named).footer
    assert [folder.name for folder in stage.models_dir.iterdir() if folder.name.startswith(".")] == []
    activation = (stage.ann.id, "jin_yong", stage.workshop.version, before, 1)
    assert stage.rows("SELECT user_id, style, version, previous, job_id FROM model_changes") == [activation]


async def test_cancelling_ends_the_program_and_leaves_nothing(stage: Stage) -> None:
    before = stage.bot.registry.get("jin_yong").version
    pid = await running_program(stage)
    assert "nothing of it is left" in private(await stage.ann.slash(stage.channel, "train cancel"))
    await stage.ended()
    assert not alive(pid)
    assert f"<@{stage.ann.id}> cancelled it" in stage.shown()
    assert list(stage.models_dir.iterdir()) == []
    assert stage.bot.registry.get("jin_yong").version == before
    assert "No training is running" in private(await stage.ann.slash(stage.channel, "train cancel"))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "import sys; sys.exit('error: the loss is no longer a number')",
            "refused: the loss is no longer a number.",
        ),
        ("raise SystemExit(3)", "unexpectedly, with code 3"),
        ("print('hello')", "something that I don’t understand"),
        ("", "something that I don’t understand"),
        (
            f"print({DoneEvent(style='jin_yong', version='0' * 12, figures=FIGURES).model_dump_json()!r})",
            "missing",
        ),
    ],
)
async def test_a_failure_says_why_and_the_next_job_can_start(stage: Stage, source: str, told: str) -> None:
    stage.workshop.source = source or "pass"
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert "Training Jin Yong failed" in stage.shown()
    assert told in stage.shown()
    assert "The active version did not change" in stage.shown()
    stage.workshop.source = None
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert stage.states() == ["failed", "done"]


@pytest.mark.parametrize("step", ["make_staging", "take_in"])
async def test_a_full_disk_fails_a_job_in_plain_words_and_the_next_one_can_start(
    stage: Stage, step: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stage.workshop.finish()
    with monkeypatch.context() as patch:
        patch.setattr(f"models.promotion.staging.{step}", no_space)
        await stage.ann.slash(stage.channel, "train start", style="jin_yong")
        await stage.ended()
    assert "The new model can’t be written to the disk: No space left on device." in stage.shown()
    assert "The active version did not change" in stage.shown()
    assert not [record for record in caplog.records if record.exc_info]
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert stage.states() == ["failed", "done"]


def no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/a/path/that/nobody/needs/to/know")


async def test_status_shows_the_running_job_the_last_ones_and_what_is_active(stage: Stage) -> None:
    empty = private(await stage.ann.slash(stage.channel, "train status"))
    assert f"Jin Yong: **{stage.bot.registry.get('jin_yong').version}**, preset test, 10.00 nats" in empty
    assert "None yet" in empty
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    (stage.workshop.folder / "go").unlink()
    await stage.ann.slash(stage.channel, "train start", style="gu_long", preset="fast")
    status = private(await stage.ann.slash(stage.channel, "train status"))
    assert f"version {stage.workshop.version} became active with 9.00 nats" in status
    assert "**Running**\n#2 Gu Long, fast, by <@" in status
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    assert "cancelled" in private(await stage.ann.slash(stage.channel, "train status"))


async def test_a_start_that_discord_never_heard_of_keeps_nobody_from_starting(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(discord.InteractionResponse, "send_message", unreachable)
        await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    caplog.clear()
    assert "No training is running" in private(await stage.ann.slash(stage.channel, "train cancel"))
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert stage.states() == ["cancelled", "done"]


async def unreachable(*_: object, **__: object) -> None:
    raise aiohttp.ServerDisconnectedError


async def delete(stage: Stage, person: MemberActor) -> str:
    """Delete a person, and return what they are told."""
    asked = await person.slash(stage.channel, "privacy delete")
    assert asked.response
    await person.click(asked.response, label="Delete it all")
    return private(asked)


async def test_a_running_job_goes_on_and_does_not_bring_its_starter_back(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    told = await delete(stage, stage.ann)
    assert "**This stays, with a random number in your place**\n- **One training**" in told
    assert "a deleted person" in private(await stage.ann.slash(stage.channel, "train status"))
    stage.workshop.finish()
    await stage.ended()
    assert stage.states() == ["done"]
    assert places_of(stage.path, stage.ann.id) == []
    [(starter,)] = stage.rows("SELECT starter_id FROM training_jobs")
    assert stage.rows("SELECT user_id FROM model_changes") == [(starter,)]
    assert int(str(starter)) < 0


async def test_who_cancelled_a_job_is_no_longer_told_either(stage: Stage) -> None:
    await running_program(stage)
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    await delete(stage, stage.ann)
    assert places_of(stage.path, stage.ann.id) == []
    [(starter, ended_by)] = stage.rows("SELECT starter_id, ended_by FROM training_jobs")
    assert starter == ended_by
