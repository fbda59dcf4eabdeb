"""A trainer, `python -m training worker`: takes trainings from the database, on any machine, and hands models in.

It runs the same program as the bot does. It knows nothing of Discord, decides nothing about a model, and keeps
nothing: gates and promotion are the bot's.
"""

import asyncio
import logging
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from bot.kit import trainers
from bot.kit.program import command, process
from bot.kit.program.command import Run
from bot.kit.program.failure import Failure, RunFailedError
from bot.kit.shared import aside
from bot.kit.trainers import FailedEvent
from bot.process.exits import StartError
from bot.process.signals import stop_signal
from bot.settings import Device, Settings, SettingsError
from bot.storage import Database, StorageError, schema
from bot.storage.dialects import backend_of
from bot.storage.dialects.backend import Backend, Taken
from bot.storage.patience import surely
from models.errors import CheckpointError
from models.events import DoneEvent, from_line
from models.store.sharing import read_version

TELL_SECONDS = 1.0
"""The pause between two signs of life, with what was heard since."""

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class _GivenUpError(Exception):
    """The job was cancelled, or the bot takes its trainer for lost."""


async def serve(settings: Settings, device: Device) -> None:
    """Train what bots ask for until SIGTERM or Ctrl-C.

    Raises SettingsError and StartError, each with a text of one line.
    """
    stop = stop_signal()
    backend = backend_of(settings.database_url)
    if backend.exclusive:
        raise SettingsError(
            "a trainer needs PostgreSQL: set DATABASE_URL=postgresql://... (with SQLite the bot trains by itself)"
        )
    await asyncio.to_thread(_check, backend)
    database = Database(backend, readers=1)
    perform = _Trainer(database, device).perform
    working = asyncio.create_task(backend.work(trainers.TASK, perform))
    stopped = asyncio.create_task(stop.wait())
    _log.info("waiting for trainings, on %s", backend.name)
    try:
        await asyncio.wait({working, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopped.cancel()
        working.cancel()
        await asyncio.wait({working})
        await database.close()
    if not working.cancelled():
        working.result()


def _check(backend: Backend) -> None:
    """Raise StartError where the database can't be used, or is of another version than this trainer."""
    try:
        backend.inspect()
        revision = schema.current(backend)
    except StorageError as error:
        raise StartError(str(error)) from None
    if revision != schema.newest():
        raise StartError(
            f"the database has revision {revision or 'none'}, and this trainer works with {schema.newest()}: "
            "bot and trainers have to be of the same version, and the bot starts first"
        )


class _Trainer:
    """Runs the training program for jobs of a database."""

    def __init__(self, database: Database, device: Device) -> None:
        self._database = database
        self._device = device

    async def perform(self, taken: Taken) -> None:
        """Train a job's model and hand it in, or tell why there is none."""
        run = await self._write(lambda connection: trainers.asked(connection, taken.number))
        if run is None:
            return
        _log.info("training job %s begins: %s, preset %s, seed %s", taken.number, run.style, run.preset, run.seed)
        try:
            with tempfile.TemporaryDirectory(prefix="jianghu-trainer-") as folder:
                await self._train(taken, run, Path(folder))
        except _GivenUpError:
            _log.info("training job %s was given up", taken.number)
        else:
            _log.info("training job %s was handed in", taken.number)

    async def _train(self, taken: Taken, run: Run, folder: Path) -> None:
        lines: list[str] = []
        program = asyncio.create_task(self._make(run, folder, lines))
        try:
            while not program.done():
                await self._tell(taken, lines)
                await asyncio.wait({program}, timeout=TELL_SECONDS)
            files = program.result()
        except RunFailedError as error:
            lines.append(FailedEvent.of(error).model_dump_json())
            await self._tell(taken, lines)
        else:
            await self._tell(taken, lines, files)
        finally:
            program.cancel()
            await asyncio.wait({program})

    async def _make(self, run: Run, folder: Path, lines: list[str]) -> dict[str, bytes]:
        """Run the program, add what it prints to `lines`, and return the files of its version."""
        last = ""

        def roster(connection: Connection) -> Path | None:
            return aside.take_roster(connection, run.style, folder / "rosters")

        def hear(line: bytes) -> None:
            nonlocal last
            last = line.decode(errors="replace")
            lines.append(last)

        try:
            corpora = await self._database.read_long(roster)
            await process.run(command.training_command(run, folder / "out", self._device, corpora), hear)
            version = _version_in(last)
            return await asyncio.to_thread(read_version, folder / "out", run.style, version)
        except CheckpointError as error:
            raise RunFailedError(Failure.CHECKPOINT, str(error)) from None
        except OSError as error:
            raise RunFailedError.of_disk(error) from None

    async def _tell(self, taken: Taken, lines: Sequence[str], files: Mapping[str, bytes] | None = None) -> None:
        """Store what was heard. Raises _GivenUpError when nobody wants more."""
        heard = tuple(lines)
        if not await self._write(lambda connection: trainers.tell(connection, taken, heard, files)):
            raise _GivenUpError

    async def _write(self, operation: Callable[[Connection], _T]) -> _T:
        return await surely(lambda: self._database.write(operation), "what this trainer tells")


def _version_in(line: str) -> str:
    """Return the version that a program has made, which its last line tells. Raises RunFailedError."""
    with suppress(ValueError):
        event = from_line(line.encode())
        if isinstance(event, DoneEvent):
            return event.version
    raise RunFailedError(Failure.OUTPUT)
