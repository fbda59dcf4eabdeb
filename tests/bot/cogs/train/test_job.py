from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cogs.train._job import Job, JobState, PresetName
from bot.kit.program.failure import Failure, RunFailedError
from models.promotion.gates import Comparison

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PENDING = (JobState.QUEUED, JobState.RUNNING)
ENDS = [state for state in JobState if state not in PENDING]
GOOD = Comparison(
    test_nats=9,
    novelty=1,
    active_version="aaaaaaaaaaaa",
    active_nats=10,
    same_roster=True,
    same_vocabulary=True,
    junk=0,
    distance=0,
    dev_nats=9,
    active_dev_nats=10,
)
WORSE = replace(GOOD, dev_nats=11)
NEW = "bbbbbbbbbbbb"


def job(version: str | None = None, comparison: Comparison | None = None) -> Job:
    made = Job(1, "jin_yong", PresetName.FAST, 0, 2, 3, 4, NOW)
    made.version, made.comparison = version, comparison
    return made


@pytest.mark.parametrize("state", ENDS)
def test_a_job_ends_once(state: JobState) -> None:
    ended = job()
    ended.end(state, NOW)
    assert (ended.state, ended.ended_at) == (state, NOW)
    for other in JobState:
        with pytest.raises(ValueError, match=state.value):
            ended.end(other, NOW)


@pytest.mark.parametrize("state", PENDING)
def test_a_job_does_not_end_by_waiting_or_running(state: JobState) -> None:
    with pytest.raises(ValueError, match=state.value):
        job().end(state, NOW)


def test_a_job_begins_once_and_only_before_its_end() -> None:
    made = job()
    made.begin()
    assert made.state is JobState.RUNNING
    with pytest.raises(ValueError, match="running"):
        made.begin()
    made.end(JobState.DONE, NOW)
    with pytest.raises(ValueError, match="done"):
        made.begin()


def test_a_failure_is_kept() -> None:
    failed = job()
    failed.fail(RunFailedError(Failure.REFUSED, "no such style"), NOW)
    assert (failed.state, failed.failure, failed.detail) == (JobState.FAILED, Failure.REFUSED, "no such style")


@pytest.mark.parametrize(
    ("version", "comparison", "active", "state"),
    [
        (None, None, "aaaaaaaaaaaa", JobState.INTERRUPTED),
        (None, None, None, JobState.INTERRUPTED),
        (NEW, GOOD, "aaaaaaaaaaaa", JobState.INTERRUPTED),
        (NEW, GOOD, NEW, JobState.DONE),
        (NEW, WORSE, "aaaaaaaaaaaa", JobState.CANDIDATE),
    ],
)
def test_what_a_killed_bot_had_finished_counts(
    version: str | None, comparison: Comparison | None, active: str | None, state: JobState
) -> None:
    left = job(version, comparison)
    left.recover(active, NOW)
    assert left.state is state
