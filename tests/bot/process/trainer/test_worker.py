"""`python -m training worker` as a process of its own, with a real training of an uploaded style."""

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.kit import trainers
from bot.kit.shared import _rows, aside
from bot.process import trainer
from bot.process.exits import StartError
from bot.settings import Settings
from bot.storage import schema
from bot.storage.dialects import backend_of, tasks
from bot.storage.dialects.backend import Backend, Taken
from bot.storage.training_tables import training_jobs
from models.events import DoneEvent, EpochEvent, from_line
from models.store import checkpoint
from models.uploads.shelf import Shelf
from models.uploads.upload import read_upload
from tests.bot.cogs.privacy.records import MOMENT
from tests.bot.cogs.train.uploads.rosters import elves
from tests.bot.processes import BotProcess, running_bot
from tests.postgresql import Cluster

WORKER = ("-m", "training", "worker")
STYLE, JOB = "elves", 7
TRAINING = 600.0
"""Seconds; the run takes ten or so on a machine that has nothing else to do."""


def test_with_sqlite_it_ends_with_one_line(tmp_path: Path) -> None:
    environment = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'jianghu.db'}"}
    ended = subprocess.run(
        [sys.executable, *WORKER], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("a trainer needs PostgreSQL: set DATABASE_URL=postgresql://")
    assert ended.stderr.count("\n") == 1


async def test_it_waits_for_no_database_of_another_version(settings: Settings, cluster: Cluster) -> None:
    url = cluster.make_empty()
    with pytest.raises(StartError, match="has revision none, and this trainer works with"):
        await trainer.serve(settings.model_copy(update={"database_url": url}), "cpu")
    cluster.drop(url)


@pytest.fixture
def backend(postgresql_url: str) -> Backend:
    return backend_of(postgresql_url)


def ask(backend: Backend, shelf: Shelf) -> int:
    """Ask for a short training of a style whose roster is in the database alone; return the task."""
    shelf.put(STYLE, "Elves", "", read_upload(elves(150)))
    job = {"id": JOB, "style": STYLE, "preset": "fast", "seed": 1, "epochs": 1, "starter_id": 1, "channel_id": 2}
    rest = {"started_at": MOMENT, "state": "running", "detail": "", "told": False, "note": "--short"}
    with schema.transaction(backend, writing=True) as connection:
        _rows.put(connection, f"rosters/{STYLE}", shelf.files(STYLE))
        connection.execute(insert(training_jobs).values({**job, **rest}))
        return trainers.hand_out(connection, JOB, STYLE)


async def ended(backend: Backend, task: int, worker: BotProcess) -> None:
    """Wait until nobody works on a task any more."""

    def stands() -> tasks.Standing | None:
        with schema.transaction(backend, writing=False) as connection:
            return tasks.standing(connection, task)

    async with asyncio.timeout(TRAINING):
        while await asyncio.to_thread(stands):
            assert worker.process.returncode is None
            await asyncio.sleep(0.2)


def environ(pid: int) -> str:
    return Path(f"/proc/{pid}/environ").read_text()


async def test_a_real_training_of_an_uploaded_style(tmp_path: Path, backend: Backend, postgresql_url: str) -> None:
    task = ask(backend, Shelf(tmp_path / "rosters"))
    environment = {"DATABASE_URL": postgresql_url, "DISCORD_TOKEN": "secret", "MODELS_DIR": "", "DATA_DIR": ""}
    async with running_bot(tmp_path, tmp_path, environment, program=WORKER) as worker:
        await ended(backend, task, worker)
        assert "secret" not in environ(worker.process.pid)
        assert await worker.stop() == 0
        assert "Traceback" not in await worker.complaints()
    with schema.transaction(backend, writing=False) as connection:
        events = [from_line(line.encode()) for _, line in trainers.heard(connection, JOB, 0)]
        files = aside.read(connection, JOB)
    assert {event.run for event in events if isinstance(event, EpochEvent)} == {"split", "roster"}
    assert isinstance(events[-1], DoneEvent)
    model = checkpoint.load(checkpoint.write_files(tmp_path / STYLE / events[-1].version, files))
    assert (model.card.style, model.card.display["en-US"]) == (STYLE, "Elves")
    with schema.transaction(backend, writing=True) as connection:
        trainers.clear(connection, JOB, task)
        assert trainers.heard(connection, JOB, 0) == []
        assert aside.read(connection, JOB) == {}


async def test_a_line_that_is_told_again_is_stored_once(tmp_path: Path, backend: Backend) -> None:
    ask(backend, Shelf(tmp_path / "rosters"))
    told = asyncio.Event()

    async def perform(taken: Taken) -> None:
        # The second time as after a commit whose reply was lost.
        for lines in (["first"], ["first"], ["first", "second"]):
            with schema.transaction(backend, writing=True) as connection:
                assert trainers.tell(connection, taken, lines)
        told.set()

    working = asyncio.create_task(backend.work(trainers.TASK, perform))
    async with asyncio.timeout(TRAINING):
        await told.wait()
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    with schema.transaction(backend, writing=False) as connection:
        assert [line for _, line in trainers.heard(connection, JOB, 0)] == ["first", "second"]
