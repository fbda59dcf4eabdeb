"""The trainings that wait for their turn: one runs at a time, in the order in which they were asked for."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from bot.cogs.train._job import Job, JobState
from bot.cogs.train._post import Post
from bot.cogs.train._reports import pages_for
from bot.cogs.train._runner import JobRunner
from bot.cogs.train._store import TrainStore
from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from bot.storage.patience import UNAVAILABLE, surely

MAX_WAITING = 5
"""How many jobs can wait while another one runs."""

_log = logging.getLogger(__name__)


@dataclass
class Entry:
    """A job in the queue."""

    runner: JobRunner
    post: Post | None = None
    """Its message; None until it is posted."""

    @property
    def job(self) -> Job:
        """The job, as it is stored."""
        return self.runner.job


class Queue:
    """The job that runs and those that wait. `on_end` is called with each that has ended and its message."""

    def __init__(self, bot: Bot, store: TrainStore, on_end: Callable[[Job, Post], None]) -> None:
        self._bot = bot
        self._store = store
        self._on_end = on_end
        self._entries: list[Entry] = []
        """The first runs, or begins as soon as its message is posted."""
        self._closed: set[str] = set()
        """Styles that are being removed."""
        self._working: asyncio.Task[None] | None = None
        self._disowning: set[asyncio.Task[None]] = set()
        """Pending writes that end jobs whose `add` failed: such a job may be stored all the same."""
        self._is_open = True

    @property
    def jobs(self) -> list[Job]:
        """All jobs, that of the running one first."""
        return [entry.job for entry in self._entries]

    @property
    def running(self) -> Entry | None:
        """The running job; None once it has ended, even while that is being reported."""
        first = self._entries[0] if self._entries else None
        return None if first is None or first.job.state is JobState.QUEUED or first.runner.is_over else first

    @property
    def waiting(self) -> list[Job]:
        """The jobs that wait, the next one first."""
        return [job for job in self.jobs if job.state is JobState.QUEUED]

    def reserve(self, jobs: Sequence[Job]) -> list[Entry]:
        """Give new jobs their places, all or none. Raises UserError when there are not enough.

        Call this before the first await, so that of two commands at once only one gets the last place, and of a
        start and a removal of its style only one is done.
        """
        if any(job.style in self._closed for job in jobs):
            raise UserError("train-style-removing")
        free = MAX_WAITING - len(self.waiting) + (0 if self._entries else 1)
        if len(jobs) > free:
            raise UserError("train-queue-full", free=max(free, 0), most=MAX_WAITING)
        if not self._entries:
            jobs[0].begin()
        entries = [Entry(JobRunner(self._bot, self._store, job)) for job in jobs]
        self._entries += entries
        return entries

    @contextmanager
    def closed_to(self, style: str) -> Iterator[None]:
        """Let no training of a style begin meanwhile. Raises UserError while one begins, runs or waits.

        Enter this before the first await, for the reason that `reserve` gives.
        """
        if style in self._closed or any(job.style == style for job in self.jobs):
            raise UserError("upload-error-training")
        self._closed.add(style)
        try:
            yield
        finally:
            self._closed.remove(style)

    def is_closed_to(self, style: str) -> bool:
        """Tell whether a style is being removed."""
        return style in self._closed

    async def drop(self, entry: Entry) -> None:
        """Give up a job that could not be stored, or whose message could not be posted."""
        try:
            if entry.job.id:
                await entry.runner.give_up()
            else:
                # Not awaited: the answer, that nothing was noted down, does not wait for the database.
                task = asyncio.create_task(self._disown(entry))
                self._disowning.add(task)
                task.add_done_callback(self._disowning.discard)
        finally:
            self._entries.remove(entry)
            self._go_on()

    async def _disown(self, entry: Entry) -> None:
        """End a job that, as far as is known, was not stored."""
        try:
            await entry.runner.give_up()
        except UNAVAILABLE as error:
            _log.warning("the end of a training that was not announced could not be stored: %s", error)

    async def join(self, entry: Entry, post: Post) -> None:
        """Follow a job by its message from now on, and begin it when its turn comes."""
        self._follow(entry, post)
        self._go_on()
        if entry.job.state is JobState.QUEUED:
            await self._keep_message(entry.job)

    async def _keep_message(self, job: Job) -> None:
        """Store which message is the job's, so that a next start of the bot knows it."""
        await surely(lambda: self._store.keep_message(job), f"the message of training job {job.id}")

    def _follow(self, entry: Entry, post: Post) -> None:
        entry.post = post
        # What a job that has ended shows is for its report to say.
        post.follow(lambda: None if entry.job.ended_at else self.page(entry, lasts=post.lasts))

    def restore(self, jobs: Sequence[Job]) -> None:
        """Give the jobs that waited when the bot stopped, or are elsewhere, their places again.

        None begins or is followed before `open`.
        """
        self._is_open = False
        ordered = sorted(jobs, key=lambda job: job.state is JobState.QUEUED)
        self._entries += [Entry(JobRunner(self._bot, self._store, job)) for job in ordered]

    def open(self) -> None:
        """Go on with the jobs that were restored, once the bot is connected."""
        self._is_open = True
        for entry in self._entries:
            if entry.post is None:
                self._follow(entry, Post(self._bot, entry.job, on_found=partial(self._keep_message, entry.job)))
        self._go_on()

    async def cancel(self, job_id: int | None, user_id: int) -> Job:
        """End a job, or with None the running one; return it. Raises UserError when that can't be done."""
        entry = self._entry(job_id)
        if entry.job.state is JobState.QUEUED and entry.post is not None:
            await self._withdraw(entry, entry.post, user_id)
        elif entry.runner.stop(JobState.CANCELLED, user_id):
            await entry.runner.ended()
        else:
            raise UserError("train-too-late")
        return entry.job

    def _entry(self, job_id: int | None) -> Entry:
        if job_id is None:
            if self.running is None:
                raise UserError("train-no-job")
            return self.running
        found = next((entry for entry in self._entries if entry.job.id == job_id), None)
        if found is None or found.runner.is_over:
            raise UserError("train-job-gone")
        return found

    async def _withdraw(self, entry: Entry, post: Post, user_id: int) -> None:
        """End a job that waits."""
        try:
            await entry.runner.give_up(user_id)
        finally:
            self._entries.remove(entry)
            self._go_on()
        self._on_end(entry.job, post)

    def stop(self) -> None:
        """End the running job, since the bot stops; those that wait stay for its next start."""
        self._is_open = False
        if self.running is not None:
            self.running.runner.stop(JobState.INTERRUPTED)

    async def close(self, seconds: float) -> None:
        """Wait at most so long for the running job's end to be stored, and follow no message any more."""
        pending = {*self._disowning, *({self._working} if self._working else ())}
        if pending:
            await asyncio.wait(pending, timeout=seconds)
        for task in pending:
            task.cancel()
        for entry in self._entries:
            if entry.post is not None:
                entry.post.close()

    def page(self, entry: Entry, *, lasts: bool) -> Page:
        """Return what the message of a job shows now, for as long as it has not ended."""
        pages, job = pages_for(self._bot, entry.job), entry.job
        if job.state is JobState.QUEUED:
            return pages.waiting(job, self._place(entry), lasts=lasts)
        return pages.progress(job, entry.runner.progress, lasts=lasts)

    def _place(self, entry: Entry) -> int:
        return self.waiting.index(entry.job) + 1

    def _go_on(self) -> None:
        """Begin the next job unless one runs, or the next one's message is not posted yet."""
        if not self._is_open or self._working is not None or not self._entries:
            return
        entry = self._entries[0]
        if entry.post is None or entry.job.ended_at is not None:
            return
        if entry.job.state is JobState.QUEUED:
            entry.job.begin()
        self._working = asyncio.create_task(self._run(entry, entry.post))

    async def _run(self, entry: Entry, post: Post) -> None:
        try:
            await entry.runner.run(self._bot.swapping)
        except UNAVAILABLE as error:
            _log.error("the end of training job %s could not be stored: %s", entry.job.id, error)
            self._on_end(entry.job, post)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nothing awaits this task, so its error would be lost.
            _log.exception("training job %s could not be ended", entry.job.id)
            post.close()
        else:
            if entry.job.ended_at is None:
                post.close()
            else:
                self._on_end(entry.job, post)
        self._entries.remove(entry)
        self._working = None
        self._go_on()
