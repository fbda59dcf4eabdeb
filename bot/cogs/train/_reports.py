"""Reporting how jobs ended, in the background."""

import asyncio
import logging

from bot.cogs.train._job import Job
from bot.cogs.train._post import Post
from bot.cogs.train._runner import tell
from bot.cogs.train._store import TrainStore
from bot.kit.cog import Bot

LAST_WORD_SECONDS = 2.0
"""How long a stop of the bot waits for the last edits of jobs' messages."""

_log = logging.getLogger(__name__)


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
