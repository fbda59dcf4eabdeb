"""A job at a trainer elsewhere, as the bot sees it: followed by looks at the database, and ended by them."""

import asyncio
import time
from pathlib import Path

from bot.cogs.train._events import Place, Progress
from bot.cogs.train._job import Job
from bot.cogs.train._store import Seen, TrainStore
from bot.kit.program.failure import Failure, RunFailedError
from bot.kit.trainers import failure_in
from bot.storage.patience import UNAVAILABLE, surely
from models.errors import CheckpointError
from models.store import checkpoint

LOOK_SECONDS = 1.0
"""The pause between two looks; a message is edited every three seconds."""

LOST_SECONDS = 20.0
"""How long a trainer may give no sign of life: it gives one every second."""

ABORT_SECONDS = 6.0
"""How long a cancelled job's trainer may take to end its program."""


class Trainers:
    """Follows jobs that trainers elsewhere can take."""

    def __init__(self, store: TrainStore) -> None:
        self._store = store

    async def run(self, job: Job, aside: Path, progress: Progress, *, locally: bool) -> bool:
        """Follow a job until its model is in the folder `aside`; return False when the bot is to train it itself.

        `locally` is whether it may, where no trainer is there. A cancellation leaves it to its trainer. Raises
        RunFailedError.
        """
        watch, last = _Watch(), 0
        while job.task_id is not None:
            seen = await self._look(job, last)
            if seen is None:
                watch.reset()
            else:
                for number, line in seen.lines:
                    last = number
                    _hear(progress, line)
                if seen.standing is None:
                    await self._fetch(job, aside, progress)
                    return True
                if watch.is_lost(seen):
                    raise RunFailedError(Failure.LOST)
                if await self._settle(job, progress, seen, locally=locally):
                    return False
            await asyncio.sleep(LOOK_SECONDS)
        return False

    async def _look(self, job: Job, last: int) -> Seen | None:
        """Return how a job stands; None while the database is away."""
        try:
            return await self._store.look(job, last)
        except UNAVAILABLE:
            return None

    async def _settle(self, job: Job, progress: Progress, seen: Seen, *, locally: bool) -> bool:
        """Note where the job is; return whether it was taken back, for the bot to train it."""
        standing = seen.standing
        if standing is None or standing.taken:
            progress.place = Place.TRAINER
        elif standing.has_workers:
            progress.place = Place.ASKED
        elif not locally:
            progress.place = Place.NOBODY
        elif await surely(lambda: self._store.take_back(job), f"training job {job.id}"):
            progress.place = Place.ALONE
            return True
        return False

    async def _fetch(self, job: Job, aside: Path, progress: Progress) -> None:
        """Write what the trainer handed in. Raises RunFailedError where it ended with nothing."""
        done = progress.done
        if done is None:
            # It was stopped, or it ended what it worked on as a failure of its own, which its log tells.
            raise RunFailedError(Failure.LOST)
        try:
            files = await surely(lambda: self._store.handed_in(job), f"the model of training job {job.id}")
            if not files:
                raise RunFailedError(Failure.LOST)
            await asyncio.to_thread(checkpoint.write_files, aside / done.style / done.version, files)
        except CheckpointError as error:
            raise RunFailedError(Failure.CHECKPOINT, str(error)) from None
        except OSError as error:
            raise RunFailedError.of_disk(error) from None

    async def abort(self, job: Job) -> None:
        """End a job that is elsewhere, and wait a moment until nothing of it is left there."""
        await surely(lambda: self._store.abort(job), f"the end of training job {job.id}")
        end = time.monotonic() + ABORT_SECONDS
        while time.monotonic() < end:
            seen = await self._look(job, 0)
            if seen is not None and seen.standing is None:
                return
            await asyncio.sleep(LOOK_SECONDS / 4)


def _hear(progress: Progress, line: str) -> None:
    """Take a line of a trainer's. Raises RunFailedError where it says that there is no model, or can't be read."""
    if (failure := failure_in(line)) is not None:
        raise failure
    progress.read(line.encode())


class _Watch:
    """Tells when a trainer is lost: by this machine's clock, of which only time with a database counts."""

    def __init__(self) -> None:
        self._heartbeat: object = None
        self.reset()

    def reset(self) -> None:
        """Begin to wait again."""
        self._since = time.monotonic()

    def is_lost(self, seen: Seen) -> bool:
        """Tell whether the job's trainer has given no sign of life for too long."""
        if seen.standing is None or not seen.standing.taken or seen.standing.heartbeat != self._heartbeat:
            self._heartbeat = seen.standing.heartbeat if seen.standing else None
            self.reset()
        return time.monotonic() - self._since > LOST_SECONDS
