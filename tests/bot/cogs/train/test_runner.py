import asyncio

import pytest
import pytest_asyncio
from discord.utils import utcnow

from bot.client.client import Jianghu
from bot.cogs.train import _runner
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._runner import JobRunner
from bot.cogs.train._store import TrainStore
from bot.storage import Database
from models.promotion import staging


@pytest_asyncio.fixture
async def runner(bot: Jianghu, database: Database) -> JobRunner:
    bot.database = database
    return JobRunner(bot, TrainStore(bot.database), Job(0, "jin_yong", PresetName.FAST, 1, 2, 3, 4, utcnow()))


def test_whoever_stops_a_job_as_well_is_not_told_that_it_is_too_late(runner: JobRunner) -> None:
    assert runner.stop(JobState.CANCELLED, 1)
    assert runner.stop(JobState.CANCELLED, 2)
    assert runner.job.ended_by == 1


@pytest.mark.parametrize("stored", [False, True])
async def test_who_waits_for_the_end_of_a_job_that_never_began_is_let_go(
    runner: JobRunner, *, stored: bool
) -> None:
    if stored:
        await TrainStore(runner._bot.database).add(runner.job)
    waiting = asyncio.create_task(runner.ended())
    await runner.give_up()
    await waiting
    assert runner.is_over
    assert runner.job.state is JobState.CANCELLED
    assert [job.state for job in await TrainStore(runner._bot.database).recent(5)] == [JobState.CANCELLED] * stored


@pytest_asyncio.fixture
async def theirs(runner: JobRunner, monkeypatch: pytest.MonkeyPatch) -> Job:
    """Another process's job, which runs; that of `runner` is stored as one that waits, and is to begin."""
    monkeypatch.setattr(_runner, "TURN_SECONDS", 0.01)
    store = TrainStore(runner._bot.database)
    theirs = Job(0, "gu_long", PresetName.FAST, 1, 2, 3, 4, utcnow())
    await store.add(theirs)
    await store.add(runner.job)
    for job in (theirs, runner.job):
        job.begin()
    await store.begin(theirs)
    return theirs


@pytest.fixture
def looked(runner: JobRunner, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set once the runner has looked whether another process's job runs."""
    looked, begin = asyncio.Event(), runner._store.begin

    async def look(job: Job) -> None:
        looked.set()
        await begin(job)

    monkeypatch.setattr(runner._store, "begin", look)
    return looked


async def states(runner: JobRunner) -> list[JobState]:
    return [job.state for job in await TrainStore(runner._bot.database).recent(2)]


async def test_a_job_begins_once_another_processs_job_has_ended(
    runner: JobRunner, theirs: Job, looked: asyncio.Event
) -> None:
    beginning = asyncio.create_task(runner._begin())
    await looked.wait()
    assert await states(runner) == [JobState.QUEUED, JobState.RUNNING]
    theirs.end(JobState.FAILED, utcnow())
    await TrainStore(runner._bot.database).save(theirs)
    await beginning
    assert await states(runner) == [JobState.RUNNING, JobState.FAILED]


@pytest.mark.parametrize(
    ("stopped", "stored"),
    [(JobState.INTERRUPTED, JobState.QUEUED), (JobState.CANCELLED, JobState.CANCELLED)],
    ids=["by the bot's own end", "by a person"],
)
async def test_a_job_that_waits_for_another_processs_outlives_a_stop_of_the_bot_only(
    runner: JobRunner, theirs: Job, looked: asyncio.Event, stopped: JobState, stored: JobState
) -> None:
    staged = staging.make_staging(runner._bot.settings.models_dir, theirs.id)
    running = asyncio.create_task(runner.run(asyncio.Lock()))
    await looked.wait()
    assert runner.stop(stopped)
    await running
    assert await states(runner) == [stored, JobState.RUNNING]
    assert staged.exists()
