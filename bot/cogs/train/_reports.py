"""Reporting how jobs ended, in the background."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.cogs.train._job import Job
from bot.cogs.train._pages import TrainPages
from bot.cogs.train._post import Post
from bot.cogs.train._store import TrainStore
from bot.kit import languages
from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from bot.kit.versions.changes import Change
from bot.kit.versions.comparing import compare, picture_of_curve
from bot.storage.patience import surely
from models.errors import ModelError
from models.versions.comparison import Beside

LAST_WORD_SECONDS = 2.0
"""How long a stop of the bot waits for the last edits of jobs' messages."""

BUSY_SECONDS = (2.0, 8.0, 20.0)
"""The pauses before each further attempt at a comparison or a picture while too many requests wait."""

_BUSY = "error-busy"
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


def pages_for(bot: Bot, job: Job) -> TrainPages:
    """Return pages in the language of the job's server."""
    return TrainPages(languages.of_server(bot, job.guild_id), bot.registry, bot.uploads.all.values())


class Reports:
    """Edits the messages of jobs that have ended; what a stop of the bot cuts off is left to its next start."""

    def __init__(self, bot: Bot, store: TrainStore) -> None:
        self._bot = bot
        self._store = store
        self._telling: dict[asyncio.Task[None], Job] = {}

    @property
    def jobs(self) -> list[Job]:
        """The jobs whose end is being reported."""
        return list(self._telling.values())

    def soon(self, job: Job, post: Post) -> None:
        """Report how a job ended, as soon as the bot is connected."""
        task = asyncio.create_task(self._tell(job, post))
        self._telling[task] = job
        task.add_done_callback(self._telling.pop)

    async def _tell(self, job: Job, post: Post) -> None:
        try:
            await self._bot.wait_until_ready()
            await tell(self._bot, self._store, job, post)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nothing awaits this task, so its error would be lost.
            _log.exception("the end of training job %s could not be reported", job.id)

    async def close(self) -> None:
        """Wait a moment for the last edits."""
        if self._telling:
            _, late = await asyncio.wait(self._telling, timeout=LAST_WORD_SECONDS)
            for task in late:
                task.cancel()


async def _beside_of(bot: Bot, job: Job) -> Beside | None:
    """Return a job's version beside the one that was active, if any; None where that is not possible."""
    version, comparison = job.version, job.comparison
    if version is None or comparison is None or comparison.active_version == version:
        return None
    try:
        return await _patiently(lambda: compare(bot, job.style, comparison.active_version, version, None))
    except (UserError, ModelError) as error:
        _log.info("the versions of training job %s can't be compared: %s", job.id, error)
        return None


async def outcome_of(bot: Bot, job: Job, decided: Change | None = None) -> Page:
    """Return the page of a job that has ended, with its version, its curve, and what was decided since."""
    beside, pages = await _beside_of(bot, job), pages_for(bot, job)
    page = pages.outcome(job, beside, decided, await _picture_of(bot, job))
    compares = job.comparison is not None and job.comparison.active_version != job.version
    if beside is None and compares and job.version in await asyncio.to_thread(bot.registry.versions, job.style):
        return replace(page, blocks=(*page.blocks, pages.language("train-compare-later")))
    return page


async def _patiently(work: Callable[[], Awaitable[_T]]) -> _T:
    """Return what `work` returns, repeating it while too many requests wait. Raises UserError at last."""
    for pause in BUSY_SECONDS:
        try:
            return await work()
        except UserError as error:
            if error.message_id != _BUSY:
                raise
            await asyncio.sleep(pause)
    return await work()


async def _picture_of(bot: Bot, job: Job) -> bytes | None:
    """Return the picture of a job's curve; None where there is none, or when too much else waits to be drawn."""
    try:
        version = job.version
        return await _patiently(lambda: picture_of_curve(bot, job.style, version)) if version else None
    except UserError as error:
        _log.info("the curve of training job %s can't be drawn: %s", job.id, error)
        return None


async def tell(bot: Bot, store: TrainStore, job: Job, post: Post) -> None:
    """Edit a job's message to say how it ended, ping whoever started it, and store that both are done.

    Otherwise the next start does both: after a kill between them a person is pinged late rather than never.
    """
    page = await outcome_of(bot, job)
    if await post.finish(page):
        # A negative id is that of a deleted person, and whoever cancelled the job knows.
        wants_ping = job.starter_id > 0 and job.ended_by != job.starter_id
        job.told = not wants_ping or await post.ping(job.starter_id, pages_for(bot, job).over(job), page)
        await surely(lambda: store.save(job), f"the outcome of training job {job.id}")
