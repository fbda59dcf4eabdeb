"""Run a job: the child process or a trainer elsewhere, the gates, and the swap."""

import asyncio
import logging
from pathlib import Path

from discord.utils import utcnow

from bot.cogs.train._events import Progress
from bot.cogs.train._job import Job, JobState
from bot.cogs.train._store import AnotherJobError, TrainStore, change_of
from bot.cogs.train._trainers import Trainers
from bot.kit.cog import Bot
from bot.kit.program import command as _command
from bot.kit.program import process as _process
from bot.kit.program.failure import Failure, RunFailedError
from bot.kit.versions import swapping as versions
from bot.metrics import TRAINING, TRAININGS
from bot.storage import StorageError
from bot.storage.patience import UNAVAILABLE, surely
from models.errors import ModelError, SharedStoreError
from models.promotion import staging
from models.promotion.gates import Comparison
from models.promotion.swap import Promotion, compare_and_promote
from models.store.checkpoint import NameModel
from models.store.leftovers import discard

TURN_SECONDS = 5.0
"""The pause between two looks at whether another process's job has ended."""

_log = logging.getLogger(__name__)


class JobRunner:
    """Runs one job. It can be stopped for as long as its program runs; what follows takes a second."""

    def __init__(self, bot: Bot, store: TrainStore, job: Job) -> None:
        self.job = job
        """The job as it is stored; it changes while it runs."""
        self.progress = Progress()
        """What the training program has printed so far."""
        self._bot = bot
        self._store = store
        self._trainers = Trainers(store)
        self._program: asyncio.Task[None] | None = None
        self._is_uploaded = False
        """Whether the style that it trains was uploaded."""
        self._stopped_as: JobState | None = None
        self._ended = asyncio.Event()

    async def run(self, swapping: asyncio.Lock) -> None:
        """Run the job to its end and store that; `swapping` is held while the active version changes.

        When the bot stops, a job that is at a trainer elsewhere or waits for another process's has no end yet: the
        next start takes it up.
        """
        job = self.job
        _log.info("training job %s begins: %s, preset %s, seed %s", job.id, job.style, job.preset, job.seed)
        try:
            with TRAINING.track_inprogress():
                await self._to_the_end(swapping)
            if job.ended_at is None:
                _log.info("training job %s is left to the next start", job.id)
                return
            TRAININGS.labels(job.state).inc()
            _log.info("training job %s has ended: %s", job.id, job.state)
            await self._save()
        finally:
            self._ended.set()

    async def _save(self) -> None:
        """Store how the job stands, and what it changed, however long the database takes. Raises LostError."""
        # The change is made again for each attempt: meanwhile the starter's data may have been deleted.
        await surely(lambda: self._store.save(self.job, change_of(self.job)), f"training job {self.job.id}")

    async def _to_the_end(self, swapping: asyncio.Lock) -> None:
        try:
            await self._work(swapping)
        except RunFailedError as error:
            self.job.fail(error, utcnow())
        except Exception:  # noqa: BLE001 - logged with its traceback, and reported
            _log.exception("training job %s broke off", self.job.id)
            self.job.fail(RunFailedError(Failure.UNEXPECTED), utcnow())

    async def give_up(self, by: int | None = None) -> None:
        """End a job whose program has not been started: `by` cancelled it, or with None it has no message."""
        self._stopped_as = JobState.CANCELLED
        self.job.end(self._stopped_as, utcnow())
        self.job.ended_by, self.job.told = by, by is None
        try:
            if self.job.id:
                await self._save()
            else:
                await surely(lambda: self._store.disown(self.job), "the end of a training that was not announced")
        finally:
            self._ended.set()

    def stop(self, state: JobState, by: int | None = None) -> bool:
        """Stop the job's program; return False when it is too late, and the job is about to end by itself.

        Of several who stop it the first is remembered.
        """
        if self._stopped_as is not None:
            return True
        if self._program is not None and self._program.done():
            return False
        self._stopped_as, self.job.ended_by = state, by
        if self._program is not None:
            self._program.cancel()
        return True

    @property
    def is_over(self) -> bool:
        """Whether the job has ended, that is stored, and nothing of its program is left."""
        return self._ended.is_set()

    async def ended(self) -> None:
        """Wait until the job is over."""
        await self._ended.wait()

    async def _work(self, swapping: asyncio.Lock) -> None:
        if not await self._begin():
            if self._stopped_as is JobState.CANCELLED:
                await self._break_off(self._stopped_as)
            return
        models_dir = self._bot.settings.models_dir
        try:
            aside = await asyncio.to_thread(staging.make_staging, models_dir, self.job.id)
        except OSError as error:
            raise RunFailedError.of_disk(error) from None
        try:
            if await self._train(aside):
                await self._take(aside, swapping)
        finally:
            # Not what others stage there: processes of one cluster share the folder.
            await asyncio.to_thread(discard, aside)

    async def _begin(self) -> bool:
        """Store that the job runs, once no other process's job does; return False when it was stopped before."""
        while self._stopped_as is None:
            try:
                await surely(lambda: self._store.begin(self.job), f"training job {self.job.id}")
            except AnotherJobError:
                await asyncio.sleep(TURN_SECONDS)
            else:
                return True
        return False

    async def _train(self, aside: Path) -> bool:
        """Make the model; return False, and end the job, when it was stopped. Raises RunFailedError."""
        if self._stopped_as is None:
            self._program = asyncio.create_task(self._learn(aside))
            await asyncio.wait({self._program})
        if self._stopped_as is not None:
            await self._break_off(self._stopped_as)
            return False
        if self._program is not None:
            self._program.result()
        return True

    async def _learn(self, aside: Path) -> None:
        """Let a trainer elsewhere make the model or, where none does, a program here."""
        uploaded = self._bot.uploads.all.get(self.job.style)
        self._is_uploaded = uploaded is not None
        locally = self._bot.settings.train_locally
        if await self._trainers.run(self.job, aside, self.progress, locally=locally):
            return
        corpora = uploaded.folder if uploaded else None
        command = _command.training_command(self.job.run, aside, self._bot.settings.train_device, corpora)
        await _process.run(command, self.progress.read)

    async def _break_off(self, state: JobState) -> None:
        """End the job; one that is elsewhere only where a person stopped it, and not the bot's own end."""
        if self.job.task_id is not None:
            if state is JobState.INTERRUPTED:
                return
            await self._trainers.abort(self.job)
        self.job.end(state, utcnow())

    async def _take(self, aside: Path, swapping: asyncio.Lock) -> None:
        """Put the new checkpoint in place, and make it active if the gates let it through."""
        job, done = self.job, self.progress.done
        if done is None or done.style != job.style:
            raise RunFailedError(Failure.OUTPUT)
        if self._is_uploaded and job.style not in self._bot.uploads.all:
            # Another process removed it, and had looked for trainings just before this one was stored.
            raise RunFailedError(Failure.REMOVED)
        models_dir = self._bot.settings.models_dir
        try:
            model = await asyncio.to_thread(staging.take_in, aside, models_dir, job.style, done.version)
            promotion = await surely(
                lambda: self._promote(model, swapping), f"the promotion of training job {job.id}"
            )
        except ModelError as error:
            raise RunFailedError(Failure.CHECKPOINT, str(error)) from None
        except OSError as error:
            raise RunFailedError.of_disk(error) from None
        job.end(JobState.DONE if promotion.active else JobState.CANDIDATE, utcnow())
        async with swapping:
            await self._prune()

    async def _promote(self, model: NameModel, swapping: asyncio.Lock) -> Promotion:
        """Ask the gates, and make the model active if they let it through.

        Raises StorageError while the database that shares the models takes no change; call it again then.
        """
        job, loop = self.job, asyncio.get_running_loop()

        def store(comparison: Comparison) -> None:
            if job.comparison is not None and comparison.active_version == model.version:
                # An earlier call has made it active, and the reply was lost.
                return
            # Stored before the swap, so that a start after a crash knows what had been decided.
            job.version, job.comparison = model.version, comparison
            asyncio.run_coroutine_threadsafe(self._save(), loop).result()

        async with swapping:
            try:
                return await asyncio.to_thread(compare_and_promote, self._bot.registry, model, before_swap=store)
            except SharedStoreError as error:
                raise StorageError(str(error)) from None

    async def _prune(self) -> None:
        """Delete the oldest versions of the style; that they stay is no reason to call the job failed."""
        job = self.job
        try:
            await versions.prune(self._bot, job.style, job.version, job.starter_id, job.id)
        except (ModelError, OSError, *UNAVAILABLE) as error:
            _log.warning("old versions of %s could not be deleted: %s", job.style, error)
