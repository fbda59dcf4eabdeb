"""What maintainers see of a finished training, and decide by its buttons."""

import asyncio

import discord
import pytest

from bot.cogs.train._job import Job
from bot.cogs.train._store import TrainStore
from bot.kit.errors import UserError
from bot.kit.program.command import training_command
from bot.kit.versions import swapping
from bot.kit.versions.changes import Change
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import module
from tests.bot.reading import pinged, private, public, read
from tests.bot.slow import slow_answers

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]

ADMIN = discord.Permissions(administrator=True)


async def trained(stage: Stage, nats: float = 9, novelty: float = 1, seed: int = 1) -> str:
    """Train a version with these figures, and return it."""
    version = stage.workshop.prepare(nats, novelty, seed)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    return version


def active(stage: Stage) -> str:
    return stage.bot.registry.get("jin_yong").version


async def click(stage: Stage, label: str) -> str:
    """Press a button of the job's message as a maintainer, and return what the message says then."""
    await stage.ann.click(stage.message(), label=label)
    return stage.shown()


@pytest.mark.parametrize(("times", "is_whole"), [(1, True), (9, False)])
async def test_a_comparison_waits_for_a_busy_moment_to_pass_and_else_says_where_it_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, times: int, *, is_whole: bool
) -> None:
    reports, tried = module("_reports"), []
    compare = reports.compare

    async def compare_later(*args: object) -> object:
        tried.append(args)
        if len(tried) <= times:
            raise UserError("error-busy")
        return await compare(*args)

    monkeypatch.setattr(reports, "BUSY_SECONDS", (0, 0))
    monkeypatch.setattr(reports, "compare", compare_later)
    await trained(stage, nats=11)
    assert ("**Names from the same seed: old ｜ new**" in stage.shown()) is is_whole
    assert ("I couldn’t make them at this moment. </models compare:" in stage.shown()) is not is_whole
    assert "11.00" in stage.shown()


async def test_others_are_told_kindly_and_privately_admins_included(stage: Stage) -> None:
    admins = stage.guild.create_role("admin", permissions=ADMIN)
    bea = stage.guild.add_member(stage.env.create_user("bea"), roles=[admins])
    commands: dict[str, dict[str, str]] = {
        "train start": {"style": "jin_yong"},
        "train status": {},
        "train history": {},
        "train cancel": {},
    }
    for command, options in commands.items():
        assert "Only my maintainers" in private(await bea.slash(stage.channel, command, **options))
    assert not stage.workshop.commands


@pytest.mark.parametrize(
    ("nats", "novelty", "reason", "gate"),
    [
        (10.2, 1, "worse on the dev names by more than 0.05", "❌ Dev names: 10.20 nats, at most 10.05"),
        (9, 0.5, "at least 85% have to be new, whole", "❌ New names: 50.0%, at least 85.0%"),
    ],
)
async def test_a_worse_model_is_kept_as_a_candidate_that_can_be_used(
    stage: Stage, nats: float, novelty: float, reason: str, gate: str
) -> None:
    before = active(stage)
    version = await trained(stage, nats, novelty)
    shown = stage.shown()
    assert "the model before stays active" in shown
    assert reason in shown
    assert gate in shown
    assert "**Names from the same seed: old ｜ new**" in shown
    assert shown.count("｜") == 11
    assert "the judge takes for this style’s" in shown
    assert "Nats measure surprise" in shown
    assert active(stage) == before
    assert read(stage.message()).labels == ("Use it", "Keep as candidate")

    assert f"<@{stage.ann.id}> made version **{version}** active." in await click(stage, "Use it")
    assert active(stage) == version
    assert read(stage.message()).labels == ("Roll back",)
    assert f"went back to version **{before}**" in await click(stage, "Roll back")
    assert active(stage) == before
    assert stage.rows("SELECT action, version, previous, job_id FROM model_changes ORDER BY id") == [
        ("promote", version, before, 1),
        ("rollback", before, version, 1),
    ]


async def test_a_candidate_can_be_kept_as_one(stage: Stage) -> None:
    before = active(stage)
    version = await trained(stage, nats=11)
    assert f"keeps version **{version}** as a candidate" in await click(stage, "Keep as candidate")
    assert read(stage.message()).labels == ()
    assert active(stage) == before
    assert stage.rows("SELECT action, version FROM model_changes") == [("keep", version)]


async def test_a_better_model_can_be_rolled_back(stage: Stage) -> None:
    before = active(stage)
    version = await trained(stage)
    assert active(stage) == version
    assert "**9.00 ± " in stage.shown()
    assert read(stage.message()).labels == ("Roll back",)
    assert f"Version **{version}** is active now" in stage.shown()
    shown = await click(stage, "Roll back")
    assert active(stage) == before
    assert f"went back to version **{before}**" in shown
    assert "is active now" not in shown
    assert "uses it" not in shown


async def test_an_old_message_does_not_roll_back_what_came_later(stage: Stage) -> None:
    before, version = active(stage), await trained(stage)
    message = stage.message()
    await stage.ann.slash(stage.channel, "models promote", style="jin_yong", version=before)
    refused = private(await stage.ann.click(message, label="Roll back"))
    assert f"Version {version} is not active any more" in refused
    assert active(stage) == before


async def test_two_clicks_at_once_roll_back_once(stage: Stage) -> None:
    before, version = active(stage), await trained(stage)
    # SimCord clicks once at a time.
    clicks = [swapping.roll_back(stage.bot, "jin_yong", version, stage.ann.id) for _ in range(2)]
    done, refused = await asyncio.gather(*clicks, return_exceptions=True)
    assert isinstance(done, Change)
    assert isinstance(refused, UserError)
    assert active(stage) == before
    assert stage.rows("SELECT action, version FROM model_changes ORDER BY id") == [
        ("train", version),
        ("rollback", before),
    ]


async def test_a_slow_decision_is_shown_in_the_message_whose_button_was_pressed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await trained(stage, nats=11)
    slow_answers(monkeypatch)
    count = len(stage.channel.history())
    assert "made version" in await click(stage, "Use it")
    assert read(stage.message()).labels == ("Roll back",)
    assert len(stage.channel.history()) == count


async def test_a_candidate_that_is_gone_can_not_be_kept(stage: Stage) -> None:
    version = await trained(stage, nats=11)
    message = stage.message()
    await stage.ann.slash(stage.channel, "models delete", style="jin_yong", version=version)
    assert "too old for me" in private(await stage.ann.click(message, label="Keep as candidate"))
    assert stage.rows("SELECT action FROM model_changes") == [("delete",)]


async def test_only_maintainers_can_press(stage: Stage) -> None:
    before = active(stage)
    await trained(stage, nats=11)
    bea = stage.guild.add_member(stage.env.create_user("bea"))
    message = stage.message()
    assert "Only my maintainers" in private(await bea.click(message, label="Use it"))
    assert active(stage) == before


async def test_a_candidate_that_is_gone_can_not_be_used(stage: Stage) -> None:
    version = await trained(stage, nats=11)
    message = stage.message()
    deleted = await stage.ann.slash(stage.channel, "models delete", style="jin_yong", version=version)
    assert f"deleted version **{version}**" in public(deleted).text
    assert "too old for me" in private(await stage.ann.click(message, label="Use it"))


async def test_whoever_started_is_pinged_once_when_it_is_over(stage: Stage) -> None:
    version = await trained(stage)
    over = stage.channel.last_message
    assert over
    assert over.id != stage.message().id
    assert over.content == f"<@{stage.ann.id}>, your training of Jin Yong is over: its model is active now."
    assert over.reference
    assert over.reference.message_id == stage.message().id
    assert pinged(stage.env, stage.channel) == [stage.ann.id]
    assert active(stage) == version


async def test_whoever_cancels_their_own_training_is_not_pinged(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    assert "is over" not in read(stage.channel).text


async def test_network_and_note_reach_the_program_the_message_and_the_history(stage: Stage) -> None:
    stage.workshop.finish()
    options = {"style": "jin_yong", "network": "gru", "note": "--force *me*"}
    await stage.ann.slash(stage.channel, "train start", **options)
    await stage.ended()
    arguments = training_command((await stored(stage)).run, stage.models_dir, "cpu").arguments
    assert "--note=--force *me*" in arguments
    assert arguments[-2:] == ("--network", "gru")
    assert "network GRU" in stage.shown()
    assert "Note: \\-\\-force \\*me\\*" in stage.shown()
    history = private(await stage.ann.slash(stage.channel, "train history"))
    assert "#1 Jin Yong, best" in history
    assert history.count("force") == 1


async def stored(stage: Stage) -> Job:
    job = await TrainStore(stage.bot.database).find(1)
    assert job
    return job
