"""What the database has stored although the reply to its commit was lost."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import sqlalchemy as sa
from discord.utils import utcnow

from bot.client.client import Jianghu
from bot.cogs.train import _runner, _trainers
from bot.cogs.train._events import Place
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._runner import JobRunner
from bot.cogs.train._store import TrainStore
from bot.cogs.train._trainers import Trainers
from bot.storage import Database, patience, schema
from bot.storage.dialects import backend_of
from models.errors import SharedStoreError
from models.promotion.gates import Comparison
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import PATIENCE
from tests.bot.reading import private, public

on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PAUSES", (0.01,))
    monkeypatch.setattr(_runner, "TURN_SECONDS", 0.01)
    monkeypatch.setattr(_trainers, "LOOK_SECONDS", 0.01)


@pytest_asyncio.fixture
async def runner(bot: Jianghu, database: Database) -> JobRunner:
    """A job that is about to begin, on a database that processes share."""
    bot.database = database
    job = Job(0, "jin_yong", PresetName.FAST, 1, 2, 3, 4, utcnow())
    await TrainStore(database).add(job)
    job.begin()
    return JobRunner(bot, TrainStore(database), job)


def lose_a_reply(
    database: Database, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object] = lambda: None
) -> None:
    """Let the next write be committed and its reply be lost; `meanwhile` comes before it is tried again."""
    write = database.write

    async def lose(operation: Callable[[sa.Connection], object]) -> object:
        monkeypatch.setattr(database, "write", write)
        await write(operation)
        meanwhile()
        raise sa.exc.OperationalError("COMMIT", {}, Exception("the server closed the connection unexpectedly"))

    monkeypatch.setattr(database, "write", lose)


@on_postgresql
@pytest.mark.parametrize("status", ["todo", "doing"])
async def test_a_job_that_was_handed_out_is_not_handed_out_again(
    runner: JobRunner, database_url: str, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    def take() -> None:
        with schema.transaction(backend_of(database_url), writing=True) as connection:
            connection.execute(sa.text(f"UPDATE procrastinate_jobs SET status = '{status}'"))  # noqa: S608 - ours

    lose_a_reply(runner._bot.database, monkeypatch, take)
    async with asyncio.timeout(PATIENCE):
        await runner._begin()
    assert rows(database_url, "SELECT id FROM procrastinate_jobs") == [(runner.job.task_id,)]


@on_postgresql
async def test_a_job_that_was_taken_back_is_trained_here(
    runner: JobRunner, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await runner._begin()
    lose_a_reply(runner._bot.database, monkeypatch)
    async with asyncio.timeout(PATIENCE):
        assert not await Trainers(runner._store).run(runner.job, tmp_path, runner.progress, locally=True)
    assert runner.progress.place is Place.ALONE
    assert rows(database_url, "SELECT id FROM procrastinate_jobs") == []


async def test_a_change_is_recorded_once(
    runner: JobRunner, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = runner.job
    job.version, job.comparison = (
        "0123456789ab",
        Comparison(9, 1, "ba9876543210", 10, same_roster=True, same_vocabulary=True, junk=0, distance=0),
    )
    job.end(JobState.DONE, utcnow())
    lose_a_reply(runner._bot.database, monkeypatch)
    await runner._save()
    assert rows(database_url, "SELECT version, previous, job_id FROM model_changes") == [
        ("0123456789ab", "ba9876543210", job.id)
    ]


@pytest.mark.simcord(check_errors=False)
@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("stored", [False, True])
async def test_a_model_becomes_active_as_soon_as_the_database_that_shares_it_answers(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, *, stored: bool
) -> None:
    registry, before = stage.bot.registry, stage.bot.registry.get("jin_yong").version
    activate = registry.activate

    def refuse(*arguments: Any) -> None:  # noqa: ANN401 - the registry's own
        monkeypatch.setattr(registry, "activate", activate)
        if stored:
            activate(*arguments)
        raise SharedStoreError("the database that shares the models does not answer: the connection was lost")

    monkeypatch.setattr(registry, "activate", refuse)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await stage.ended()
    assert f"**{stage.workshop.version}** is active now" in stage.shown()
    assert "nats a name, 10.00 ± " in stage.shown()
    assert stage.states() == ["done"]
    change = (stage.workshop.version, before)
    assert stage.rows("SELECT version, previous FROM model_changes") == [change]


@pytest.mark.simcord(check_errors=False)
@pytest.mark.usefixtures("processes")
async def test_a_training_that_is_said_not_to_be_noted_down_holds_up_no_other(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_a_reply(stage.bot.database, monkeypatch)
    refused = await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert "nothing was noted down" in private(refused)
    await stage.env.settle()
    assert stage.states() == ["cancelled"]
    started = await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert public(started)
    assert "Training Jin Yong" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert stage.states() == ["cancelled", "done"]
