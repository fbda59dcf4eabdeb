"""/train as maintainers use it, on a simulated Discord, with a stand-in for the training program."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import discord
import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, GuildHandle, InteractionResult, MemberActor

from bot.client import client
from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.inference import Inference
from bot.settings import Settings
from models.events import DoneEvent
from models.store.registry import Registry
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.conftest import PATIENCE, Workshop, module, until
from tests.bot.cogs.train.programs import WAIT, alive
from tests.tiny import FIGURES, write_style

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]

MANAGER = discord.Permissions(manage_guild=True)
ADMIN = discord.Permissions(administrator=True)


@dataclass
class Stage:
    """A simulated server with a workshop, and a maintainer who is no more than a manager of the server."""

    env: Env
    bot: Jianghu
    workshop: Workshop
    guild: GuildHandle
    channel: ChannelHandle
    ann: MemberActor

    @property
    def models_dir(self) -> Path:
        return self.bot.settings.models_dir

    @property
    def path(self) -> Path:
        return self.bot.settings.data_dir / "jianghu.db"

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        return rows(self.path, sql)

    def states(self) -> list[object]:
        return [state for (state,) in self.rows("SELECT state FROM training_jobs ORDER BY id")]

    def shown(self) -> str:
        """Return the text of the last message."""
        assert self.channel.last_message is not None
        [embed] = self.channel.last_message.embeds
        return describe(embed)

    async def ended(self) -> None:
        """Wait until the last job has ended and is told."""
        await until(lambda: self.rows("SELECT told FROM training_jobs ORDER BY id DESC LIMIT 1") == [(1,)])
        await self.env.settle()


@pytest.fixture
def stage(simcord_env: Env, bot: Jianghu, workshop: Workshop) -> Stage:
    guild = simcord_env.create_guild()
    user = simcord_env.create_user("ann")
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({user.id})})
    ann = guild.add_member(user, roles=[guild.create_role("manager", permissions=MANAGER)])
    return Stage(simcord_env, bot, workshop, guild, guild.create_text_channel("workshop"), ann)


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()


def private(result: InteractionResult) -> str:
    message = result.response or result.followups[0]
    assert message.ephemeral
    return "\n".join([message.content, *(describe(embed) for embed in message.embeds)])


def describe(embed: discord.Embed) -> str:
    fields = (f"{field.name}: {field.value}" for field in embed.fields)
    return "\n".join(filter(None, [embed.title, embed.description, *fields, embed.footer.text]))


async def running_program(stage: Stage) -> int:
    """Start a job whose program goes on and on; return the program's id."""
    note = stage.workshop.folder / "pid"
    stage.workshop.source = f"import os, pathlib\npathlib.Path({str(note)!r}).write_text(str(os.getpid()))\n{WAIT}"
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await until(lambda: note.exists() and note.read_text())
    return int(note.read_text())


async def test_others_are_told_kindly_and_privately_admins_included(stage: Stage) -> None:
    admins = stage.guild.create_role("admin", permissions=ADMIN)
    bea = stage.guild.add_member(stage.env.create_user("bea"), roles=[admins])
    for command, options in {
        "train start": {"style": "jin_yong"},
        "train status": {},
        "train cancel": {},
        "train use": {"style": "jin_yong", "version": stage.workshop.version},
    }.items():
        assert "Only my maintainers" in private(await bea.slash(stage.channel, command, **options))
    assert not stage.workshop.commands
    suggested = await bea.autocomplete(stage.channel, "train use", "version", "", style="jin_yong")
    assert not suggested


async def test_a_better_model_becomes_active_while_the_bot_runs(stage: Stage) -> None:
    before = stage.bot.registry.get("jin_yong").version
    started = await stage.ann.slash(stage.channel, "train start", style="Jin Yong", preset="fast", seed=7)
    assert started.response
    assert not started.response.ephemeral
    assert "Job 1, preset fast, seed 7" in stage.shown()
    async with asyncio.timeout(PATIENCE):
        while "epoch 2 of 4" not in stage.shown():
            await stage.env.advance_time(4)
    assert "19.50 nats a name, best 19.50 █▁" in stage.shown()
    assert "████████░░░░░░░░ 50%" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert "Jin Yong has been trained" in stage.shown()
    assert f"**{stage.workshop.version}** is active now" in stage.shown()
    assert "**9.00** nats a name, 10.00 before" in stage.shown()
    named = await stage.ann.slash(stage.channel, "name")
    assert named.response
    assert stage.workshop.version in (named.response.embeds[0].footer.text or "")
    assert [folder.name for folder in stage.models_dir.iterdir() if folder.name.startswith(".")] == []
    activation = (stage.ann.id, "jin_yong", stage.workshop.version, before, 1)
    assert stage.rows("SELECT user_id, style, version, previous, job_id FROM activations") == [activation]


@pytest.mark.parametrize(
    ("nats", "novelty", "reason"),
    [
        (10.2, 1, "worse on the test names by more than 0.05"),
        (9, 0.5, "at least 85% have to be new, whole"),
    ],
)
async def test_a_worse_model_is_kept_as_a_candidate_that_can_be_chosen(
    stage: Stage, nats: float, novelty: float, reason: str
) -> None:
    before = stage.bot.registry.get("jin_yong").version
    version = stage.workshop.prepare(nats, novelty)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert "the model before stays active" in stage.shown()
    assert reason in stage.shown()
    assert stage.bot.registry.get("jin_yong").version == before
    suggested = await stage.ann.autocomplete(stage.channel, "train use", "version", "", style="jin_yong")
    assert [choice["value"] for choice in suggested] == [version, before]
    assert "#1 best" in suggested[0]["name"]
    assert suggested[1]["name"].endswith("✓")

    chosen = await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version)
    assert chosen.response
    assert version in chosen.response.content
    assert stage.bot.registry.get("jin_yong").version == version
    await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=before)
    assert stage.bot.registry.get("jin_yong").version == before
    assert stage.rows("SELECT version, previous, job_id FROM activations ORDER BY id") == [
        (version, before, None),
        (before, version, None),
    ]


async def test_a_version_that_is_not_there_or_broken_is_refused(stage: Stage) -> None:
    active = stage.bot.registry.get("jin_yong").version
    for version in ("../../secrets", "0123456789ab"):
        refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=version))
        assert f"no version “{version}”" in refused
        assert active in refused
    refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=active))
    assert "active already" in refused
    broken = await asyncio.to_thread(write_style, stage.models_dir, "jin_yong", 3)
    (stage.models_dir / "jin_yong" / broken / "model.safetensors").write_bytes(b"half")
    refused = private(await stage.ann.slash(stage.channel, "train use", style="jin_yong", version=broken))
    assert "can’t be used" in refused
    assert stage.bot.registry.get("jin_yong").version == active


async def test_one_job_at_a_time_and_anybody_is_told_whose(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    refused = private(await stage.ann.slash(stage.channel, "train start", style="gu_long"))
    assert f"<@{stage.ann.id}> started a training of Jin Yong <t:" in refused
    assert "/train cancel" in refused
    assert len(stage.workshop.commands) == 1
    assert "Job 1" in private(await stage.ann.slash(stage.channel, "train cancel"))
    await stage.ended()


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
    assert "Running: #2 Gu Long, fast, by <@" in status
    await stage.ann.slash(stage.channel, "train cancel")
    await stage.ended()
    assert "cancelled" in private(await stage.ann.slash(stage.channel, "train status"))


async def test_a_deleted_message_stops_nothing(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert stage.channel.last_message
    await stage.channel.last_message.delete()
    await stage.env.advance_time(10)
    stage.workshop.finish()
    await stage.ended()
    assert stage.bot.registry.get("jin_yong").version == stage.workshop.version


async def test_the_message_goes_on_after_the_interactions_fifteen_minutes(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    for _ in range(8):
        await stage.env.advance_time(2 * 60)
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


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


async def test_the_last_word_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    with monkeypatch.context() as patch:
        patch.setattr(discord.http.HTTPClient, "edit_message", unreachable)
        await stage.ann.slash(stage.channel, "train cancel")
        await stage.env.advance_time(2)
        assert "cancelled it" not in stage.shown()
    await stage.env.advance_time(15)
    assert "cancelled it" in stage.shown()
    await stage.ended()


async def test_where_the_bot_sees_nothing_its_message_goes_on_for_fifteen_minutes(stage: Stage) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    await stage.ann.slash(stage.channel, "train start", style="jin_yong", preset="fast")
    assert "for 15 minutes only" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


async def test_a_channel_that_the_bot_loses_sight_of_keeps_its_message_up_to_date(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", forbidden)
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


async def forbidden(*_: object, **__: object) -> None:
    response = SimpleNamespace(status=403, reason="Forbidden")
    raise discord.Forbidden(response, {"code": 50001, "message": "Missing Access"})


async def test_cancelling_stays_private_however_long_it_takes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = module("_runner").JobRunner
    ended = runner.ended

    async def ended_slowly(self: object) -> None:
        await asyncio.sleep(0.1)
        await ended(self)

    monkeypatch.setattr(runner, "ended", ended_slowly)
    monkeypatch.setattr(replies, "PATIENCE", 0.01)
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert "Job 1 was cancelled" in private(await stage.ann.slash(stage.channel, "train cancel"))
    await stage.ended()


async def test_a_stop_of_the_bot_ends_the_program_before_it_waits_for_answers(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "DRAIN_SECONDS", 10 * PATIENCE)
    pid = await running_program(stage)
    answered = asyncio.Event()
    answering = asyncio.create_task(answered.wait(), name="CommandTree-invoker")
    stopping = asyncio.create_task(stage.bot.close())
    await until(lambda: not alive(pid))
    assert not stopping.done()
    answered.set()
    await answering
    await stopping
    assert stage.states() == ["interrupted"]


async def test_a_stop_does_not_wait_for_a_discord_that_hangs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["bot.cogs.train"], "LAST_WORD_SECONDS", 0.1)
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", hang)
    async with asyncio.timeout(PATIENCE):
        await stage.bot.unload_extension("bot.cogs.train")
    assert stage.rows("SELECT state, told FROM training_jobs") == [("interrupted", 0)]


async def hang(*_: object, **__: object) -> None:
    await asyncio.Event().wait()


async def test_a_stop_of_the_bot_ends_the_job_and_says_so(stage: Stage, bot_after_restart: Jianghu) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.bot.unload_extension("bot.cogs.train")
    assert stage.states() == ["interrupted"]
    assert "was interrupted" in stage.shown()
    await stage.bot.close()
    bot_after_restart.settings = stage.bot.settings
    await stage.env.restart_bot(bot_after_restart)
    assert "interrupted" in private(await stage.ann.slash(stage.channel, "train status"))


async def test_a_job_that_died_with_the_bot_is_told_at_the_next_start(
    stage: Stage, bot_after_restart: Jianghu
) -> None:
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    await stage.bot.close()
    await asyncio.to_thread(forget_the_end, stage.path)
    (stage.models_dir / ".staging-1" / "jin_yong").mkdir(parents=True)
    (stage.models_dir / ".manifest-half").touch()
    await stage.env.restart_bot(bot_after_restart)
    await stage.env.settle()
    assert "I was stopped in the middle of it. Nothing changed" in stage.shown()
    assert stage.rows("SELECT state, told FROM training_jobs") == [("interrupted", 1)]
    assert [path.name for path in stage.models_dir.iterdir() if path.name.startswith(".")] == []


def forget_the_end(path: Path) -> None:
    """Leave the database as a bot leaves it that is killed in the middle of a job."""
    execute(path, "DELETE FROM activations")
    execute(
        path,
        "UPDATE training_jobs SET state = 'running', told = 0, ended_at = NULL, version = NULL, comparison = NULL",
    )


def execute(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()
