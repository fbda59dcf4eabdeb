"""A starter whose data are deleted while the end of a job waits for the database."""

from datetime import UTC, datetime
from typing import cast

import pytest

from bot.client.client import Jianghu
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._runner import JobRunner
from bot.cogs.train._store import TrainStore
from bot.kit.versions.changes import Change
from bot.storage.errors import StorageError
from models.promotion.gates import Comparison

ANN, PSEUDONYM = 7, -7
NOW = datetime(2026, 1, 1, tzinfo=UTC)
COMPARISON = Comparison(
    test_nats=9,
    novelty=1,
    active_version="0" * 12,
    active_nats=10,
    same_roster=True,
    same_vocabulary=True,
    junk=0,
    distance=0,
)


class Away:
    """A store whose database is away at first; meanwhile the starter's data are deleted."""

    def __init__(self) -> None:
        self.stored: list[Change | None] = []

    async def save(self, job: Job, change: Change | None = None) -> None:
        if job.starter_id == ANN:
            job.rename(ANN, PSEUDONYM)
            raise StorageError("away")
        self.stored.append(change)


async def test_a_change_that_is_stored_late_has_the_pseudonym(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.patience.PAUSES", (0.0,))
    job = Job(1, "jin_yong", PresetName.FAST, 1, ANN, None, 2, NOW, version="1" * 12, comparison=COMPARISON)
    job.end(JobState.DONE, NOW)
    store = Away()
    # Nothing of the bot is asked for.
    runner = JobRunner(cast("Jianghu", None), cast("TrainStore", store), job)
    await runner._save()
    [change] = store.stored
    assert change
    assert change.user_id == PSEUDONYM
