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


async def test_a_job_begins_once_another_processs_job_has_ended(
    runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, looked = TrainStore(runner._bot.database), asyncio.Event()
    monkeypatch.setattr(_runner, "TURN_SECONDS", 0.01)
    theirs = Job(0, "gu_long", PresetName.FAST, 1, 2, 3, 4, utcnow())
    await store.add(theirs)
    await store.add(runner.job)
    for job in (theirs, runner.job):
        job.begin()
    await store.begin(theirs)

    async def begin(job: Job) -> None:
        looked.set()
        await store.begin(job)

    monkeypatch.setattr(runner._store, "begin", begin)
    beginning = asyncio.create_task(runner._begin())
    await looked.wait()
    assert [job.state for job in await store.recent(2)] == [JobState.QUEUED, JobState.RUNNING]
    theirs.end(JobState.FAILED, utcnow())
    await store.save(theirs)
    await beginning
    assert [job.state for job in await store.recent(2)] == [JobState.RUNNING, JobState.FAILED]
