"""The command /train: maintainers train models while the bot runs, and decide about each when it is over."""

import asyncio
import logging
import math

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.train import _personal
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import TrainPages
from bot.cogs.train._post import Post
from bot.cogs.train._queue import Queue
from bot.cogs.train._reports import Reports, outcome_of
from bot.cogs.train._starting import Starting
from bot.cogs.train._store import TrainStore, change_of
from bot.cogs.train.asking.draft import Asked, Draft
from bot.cogs.train.uploads.commands import UploadCommands
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.maintainers import MAINTAINERS_ONLY, NotMaintainerError, is_maintainer
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.typed import normalize
from bot.kit.versions import swapping
from bot.kit.versions.swapping import Decision
from models.drawing.wishes.request import MAX_SEED
from models.networks import KINDS
from models.promotion import staging
from models.promotion.swap import active_card
from models.store.origin import MAX_NOTE
from models.versions import listing

RECENT = 5
HISTORY = 15
"""How many jobs /train history shows."""

STOP_SECONDS = 8.0
"""How long a stop of the bot waits, from its beginning, for its job's end to be stored; or the next start does."""

_log = logging.getLogger(__name__)


@app_commands.default_permissions(manage_guild=True)
class Train(
    UploadCommands,
    GroupCog,
    group_name="train",
    group_description=phrase("train-command"),
    group_extras=MAINTAINERS_ONLY,
):
    """Trains models, for maintainers only; the default permission hides it from most others."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._store = TrainStore(bot.database)
        self._reports = Reports(bot, self._store)
        self._queue = Queue(bot, self._store, self._reports.soon)
        self._starting = Starting(bot, self._store, self._queue, self._check)
        self._opening: asyncio.Task[None] | None = None
        self._stop_by = math.inf

    async def interaction_check(self, interaction: Interaction) -> bool:  # type: ignore[override]  # our own bot
        """Let maintainers pass. Raises NotMaintainerError for anybody else, a server's admins included."""
        self._check(interaction)
        return True

    def _check(self, interaction: Interaction) -> None:
        if not is_maintainer(self.bot, self.bot.settings, interaction.user.id):
            raise NotMaintainerError("train-not-maintainer")

    def _pages(self, interaction: Interaction) -> TrainPages:
        uploads = self.bot.uploads.all.values()
        return TrainPages(languages.of_person(interaction), self.bot.registry, uploads)

    async def cog_load(self) -> None:
        """End what the last stop interrupted, report it once the bot is connected, and go on with the rest.

        Of processes that share a database each does so with the jobs of its own shards' servers.
        """
        await super().cog_load()
        self.bot.presses.add(self._starting)
        all_untold = await self._store.untold()
        untold = [job for job in all_untold if self.bot.shards_here.have(job.guild_id)]
        if not any(job.state is JobState.RUNNING for job in all_untold if job not in untold):
            # The running job may be of a process that has the same MODELS_DIR.
            await asyncio.to_thread(staging.clear_leftovers, self.bot.settings.models_dir)
        pending = [job for job in untold if job.state is JobState.QUEUED or job.is_elsewhere]
        for job in untold:
            if job in pending:
                continue
            if job.state is JobState.RUNNING:
                await self._recover(job)
            self._reports.soon(job, Post(self.bot, job))
        self._queue.restore(pending)
        self._opening = asyncio.create_task(self._open())

    async def _recover(self, job: Job) -> None:
        active = active_card(self.bot.registry, job.style)
        job.recover(active.version if active else None, utcnow())
        await self._store.save(job, change_of(job))
        _log.warning("training job %s was interrupted; it is %s", job.id, job.state)

    async def _open(self) -> None:
        await self.bot.wait_until_ready()
        self._queue.open()

    @commands.Cog.listener()
    async def on_stopping(self) -> None:
        """End the running job as soon as the bot begins to stop, while it waits for other answers."""
        self._stop_by = min(self._stop_by, asyncio.get_running_loop().time() + STOP_SECONDS)
        if self._opening is not None:
            self._opening.cancel()
        self._queue.stop()

    async def cog_unload(self) -> None:
        """End the running job with all of its processes, and report it, or leave that to the next start."""
        await super().cog_unload()
        self.bot.presses.remove(self._starting)
        await self.on_stopping()
        left = self._stop_by - asyncio.get_running_loop().time()
        await self._queue.close(max(left, 0))
        await self._reports.close()

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return a maintainer's jobs."""
        return _personal.personal_data(connection, user_id)

    async def forget_person(self, deletion: Deletion) -> None:
        """Put the pseudonym into the jobs in memory, and wait until a choice that was made is stored."""
        self._starting.forget(deletion.user_id)
        self.forget_drafts(deletion.user_id)
        for job in (*self._reports.jobs, *self._queue.jobs):
            job.rename(deletion.user_id, deletion.pseudonym)
        async with self.bot.swapping:
            pass

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Put the pseudonym into all records."""
        _personal.delete_person(connection, deletion)

    @app_commands.command(name="start", description=phrase("train-start"))
    @app_commands.describe(
        style=phrase("train-option-style"),
        preset=phrase("train-option-preset"),
        network=phrase("train-option-network"),
        seed=phrase("train-option-seed"),
        note=phrase("train-option-note"),
    )
    @app_commands.choices(
        preset=[Choice(name=phrase(f"train-preset-{preset}"), value=preset.value) for preset in PresetName],
        network=[Choice(name=phrase(f"train-network-{kind}"), value=kind) for kind in KINDS],
    )
    async def start(
        self,
        interaction: Interaction,
        style: Range[str, 1, 100] | None = None,
        preset: str = PresetName.BEST.value,
        network: str | None = None,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
        note: Range[str, 1, MAX_NOTE] | None = None,
    ) -> None:
        """Start a job of a style, or without a style open the form with the other options in it."""
        # Cut again: some characters become several.
        kept = normalize(note or "")[:MAX_NOTE].strip()
        if style is None:
            rest = f"note={kept}" if kept else ""
            typed = "" if seed is None else str(seed)
            await self._starting.ask(interaction, Draft((), preset, network or "", typed, rest))
            return
        trainable = styles.trainable(self.bot.registry, self.bot.uploads.all)
        chosen = styles.resolve(trainable, style, languages.of_person(interaction))
        kind = next((kind for kind in KINDS if kind == network), None)
        await self._starting.start(interaction, Asked((chosen,), PresetName(preset), kind, seed, note=kept))

    @app_commands.command(name="cancel", description=phrase("train-cancel"))
    @app_commands.describe(job=phrase("train-option-job"))
    async def cancel(self, interaction: Interaction, job: Range[int, 1] | None = None) -> None:
        """End a job that waits, or the running one."""
        await self._cancel(interaction, job)

    @pressed(r"train:cancel:(?P<job>[0-9]{1,18})")
    async def cancel_pressed(self, interaction: Interaction, press: Press) -> None:
        """End the job under whose message the button is. Raises NotMaintainerError, and UserError."""
        self._check(interaction)
        await self._cancel(interaction, int(press["job"]))

    async def _cancel(self, interaction: Interaction, number: int | None) -> None:
        work = self._queue.cancel(number, interaction.user.id)
        job = await replies.in_time(interaction, work, private=True)
        language = languages.of_person(interaction)
        await replies.say(interaction, language("train-cancel-done", job=str(job.id)), private=True)

    @app_commands.command(name="status", description=phrase("train-status-command"))
    async def status(self, interaction: Interaction) -> None:
        """Show the running job, those that wait, the last jobs, and the active versions, privately."""
        running, waiting = self._queue.running, self._queue.waiting
        latest = await self._store.recent(RECENT + len(self._queue.jobs))
        recent = [job for job in latest if job.ended_at is not None][:RECENT]
        pages = self._pages(interaction)
        unserved = await asyncio.to_thread(listing.unserved, self.bot.registry)
        job = (running.job, running.runner.progress) if running else None
        page = pages.status(job, recent, waiting, unserved)
        await replies.send(interaction, page, private=True)

    @app_commands.command(name="history", description=phrase("train-history"))
    async def history(self, interaction: Interaction) -> None:
        """Show the last jobs, privately."""
        jobs = await self._store.recent(HISTORY)
        pages = self._pages(interaction)
        await replies.send(interaction, pages.history(jobs), private=True)

    @start.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        trainable = styles.trainable(self.bot.registry, self.bot.uploads.all)
        return suggestions.of_styles(trainable, current, languages.of_person(interaction))

    @cancel.autocomplete("job")
    async def _suggest_job(self, interaction: Interaction, current: str) -> list[Choice[int]]:
        # The queue is short, and who types a number wants no other suggestion.
        del current
        pages = self._pages(interaction)
        return [Choice(name=pages.named(job), value=job.id) for job in self._queue.jobs if job.id]

    @pressed(r"train:(?P<decision>use|keep|back):(?P<job>[0-9]{1,18})")
    async def decide(self, interaction: Interaction, press: Press) -> None:
        """Do with a job's version what a maintainer decided, and say so in its message.

        Raises NotMaintainerError, and UserError for a job or version that is gone.
        """
        await self.interaction_check(interaction)
        deciding = self._decided(int(press["job"]), Decision(press["decision"]), interaction.user.id)
        await replies.turn(interaction, await replies.in_place(interaction, deciding))

    async def _decided(self, job_id: int, decision: Decision, user_id: int) -> Page:
        job = await self._store.find(job_id)
        if job is None or job.version not in await asyncio.to_thread(self.bot.registry.versions, job.style):
            raise UserError("error-outdated-button")
        change = await swapping.decide(self.bot, decision, job.style, job.version or "", user_id, job.id)
        return await outcome_of(self.bot, job, change)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Train(bot))
