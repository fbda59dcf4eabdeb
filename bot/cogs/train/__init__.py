"""The command /train: maintainers train models while the bot runs, and decide about each when it is over."""

import asyncio
import logging
import math
import secrets

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.train import _personal
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import TrainPages
from bot.cogs.train._post import Post, lasts
from bot.cogs.train._runner import JobRunner, change_of, outcome_of, pages_for, tell
from bot.cogs.train._store import AnotherJobError, TrainStore
from bot.cogs.train.uploads.commands import UploadCommands
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.maintainers import MAINTAINERS_ONLY, NotMaintainerError, is_maintainer
from bot.kit.pages.markdown import relative_time
from bot.kit.pages.page import Page
from bot.kit.people import shown
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.texts import Language
from bot.kit.typed import normalize
from bot.kit.versions import swapping
from bot.storage.patience import UNAVAILABLE
from models.drawing.wishes.request import MAX_SEED
from models.networks import KINDS
from models.promotion import staging
from models.promotion.swap import active_card
from models.store.origin import MAX_NOTE

RECENT = 5
HISTORY = 15
"""How many jobs /train history shows."""

LAST_WORD_SECONDS = 2.0
"""How long a stop of the bot waits for the last edits of jobs' messages."""

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
        self._runner: JobRunner | None = None
        self._working: asyncio.Task[None] | None = None
        self._telling: dict[asyncio.Task[None], Job] = {}
        self._stop_by = math.inf

    async def interaction_check(self, interaction: Interaction) -> bool:  # type: ignore[override]  # our own bot
        """Let maintainers pass. Raises NotMaintainerError for anybody else, a server's admins included."""
        if not self._may(interaction):
            raise NotMaintainerError("train-not-maintainer")
        return True

    def _may(self, interaction: Interaction) -> bool:
        return is_maintainer(self.bot, self.bot.settings, interaction.user.id)

    async def cog_load(self) -> None:
        """End what the last stop interrupted, and report it once the bot is connected."""
        await super().cog_load()
        await asyncio.to_thread(staging.clear_leftovers, self.bot.settings.models_dir)
        untold = await self._store.untold()
        for job in untold:
            if job.state is JobState.RUNNING:
                active = active_card(self.bot.registry, job.style)
                job.recover(active.version if active else None, utcnow())
                await self._store.save(job, change_of(job))
                _log.warning("training job %s was interrupted; it is %s", job.id, job.state)
            self._tell_soon(job, Post(self.bot, job))

    def _tell_soon(self, job: Job, post: Post) -> None:
        task = asyncio.create_task(self._tell(job, post))
        self._telling[task] = job
        task.add_done_callback(self._telling.pop)

    async def _tell(self, job: Job, post: Post) -> None:
        try:
            await self.bot.wait_until_ready()
            await tell(self.bot, self._store, job, post)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nothing awaits this task, so its error would be lost.
            _log.exception("the end of training job %s could not be reported", job.id)

    @commands.Cog.listener()
    async def on_stopping(self) -> None:
        """End the running job as soon as the bot begins to stop, while it waits for other answers."""
        self._stop_by = min(self._stop_by, asyncio.get_running_loop().time() + STOP_SECONDS)
        if self._runner is not None:
            self._runner.stop(JobState.INTERRUPTED)

    async def cog_unload(self) -> None:
        """End the running job with all of its processes, and report it, or leave that to the next start."""
        await super().cog_unload()
        await self.on_stopping()
        if self._working is not None:
            left = self._stop_by - asyncio.get_running_loop().time()
            await asyncio.wait({self._working}, timeout=max(left, 0))
            self._working.cancel()
        if self._telling:
            _, late = await asyncio.wait(self._telling, timeout=LAST_WORD_SECONDS)
            for task in late:
                task.cancel()

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return a maintainer's jobs."""
        return _personal.personal_data(connection, user_id)

    async def forget_person(self, deletion: Deletion) -> None:
        """Put the pseudonym into the jobs in memory, and wait until a choice that was made is stored."""
        for job in (*self._telling.values(), *([self._runner.job] if self._runner else [])):
            job.rename(deletion.user_id, deletion.pseudonym)
        async with self.bot.swapping:
            pass

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Put the pseudonym into all records."""
        _personal.delete_person(connection, deletion)

    @property
    def _running(self) -> JobRunner | None:
        """The runner of the running job; None once its job has ended, even while that is being reported."""
        runner = self._runner
        return None if runner is None or runner.is_over else runner

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
        style: Range[str, 1, 100],
        preset: str = PresetName.BEST.value,
        network: str | None = None,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
        note: Range[str, 1, MAX_NOTE] | None = None,
    ) -> None:
        """Start a job and show its progress in this channel."""
        language = languages.of_person(interaction)
        chosen = styles.resolve(styles.trainable(self.bot.registry, self.bot.uploads.all), style, language)
        if self._running is not None:
            raise self._taken(self._running.job, language)
        job = Job(
            id=0,
            style=chosen,
            preset=PresetName(preset),
            seed=secrets.randbelow(MAX_SEED) if seed is None else seed,
            starter_id=interaction.user.id,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0,
            started_at=utcnow(),
            network=next((kind for kind in KINDS if kind == network), None),
            # Cut again: some characters become several.
            note=normalize(note or "")[:MAX_NOTE].strip(),
        )
        # Set before the first await, so that of two commands at once only one starts a job.
        runner = self._runner = JobRunner(self.bot, self._store, job)
        try:
            post = await self._announce(interaction, runner)
        except BaseException:
            # After any error: otherwise this job would never end, and no other could start.
            await runner.give_up()
            raise
        self._working = asyncio.create_task(self._run(runner, post))

    async def _announce(self, interaction: Interaction, runner: JobRunner) -> Post:
        """Store a new job, then show its message and return it. Raises UserError when another one is running."""
        job = runner.job
        try:
            await replies.in_time(interaction, self._store.add(job))
        except AnotherJobError:
            raise UserError("train-taken-elsewhere") from None
        page = pages_for(self.bot, job).progress(job, runner.progress, lasts=lasts(interaction))
        await replies.send(interaction, page)
        job.message_id = await replies.message_id(interaction)
        return Post(self.bot, job, interaction, page)

    async def _run(self, runner: JobRunner, post: Post) -> None:
        job = runner.job
        post.follow(lambda: pages_for(self.bot, job).progress(job, runner.progress, lasts=post.lasts))
        try:
            await runner.run(self.bot.swapping)
        except UNAVAILABLE as error:
            _log.error("the end of training job %s could not be stored: %s", job.id, error)
            self._tell_soon(job, post)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nothing awaits this task, so its error would be lost.
            _log.exception("training job %s could not be ended", job.id)
            post.close()
        else:
            self._tell_soon(job, post)

    def _taken(self, job: Job, language: Language) -> UserError:
        return UserError(
            "train-taken",
            person=shown(language, job.starter_id, {}),
            style=TrainPages(language, self.bot.registry).style(job.style),
            when=relative_time(job.started_at),
        )

    @app_commands.command(name="cancel", description=phrase("train-cancel"))
    async def cancel(self, interaction: Interaction) -> None:
        """End the running job."""
        runner = self._running
        if runner is None:
            raise UserError("train-no-job")
        if not runner.stop(JobState.CANCELLED, interaction.user.id):
            raise UserError("train-too-late")
        await replies.in_time(interaction, runner.ended(), private=True)
        language = languages.of_person(interaction)
        await replies.say(interaction, language("train-cancel-done", job=str(runner.job.id)), private=True)

    @app_commands.command(name="status", description=phrase("train-status-command"))
    async def status(self, interaction: Interaction) -> None:
        """Show the running job, the last jobs, and the active versions, privately."""
        runner = self._running
        latest = await self._store.recent(RECENT + 1)
        recent = [job for job in latest if job.state is not JobState.RUNNING][:RECENT]
        pages = TrainPages(languages.of_person(interaction), self.bot.registry)
        page = pages.status((runner.job, runner.progress) if runner else None, recent)
        await replies.send(interaction, page, private=True)

    @app_commands.command(name="history", description=phrase("train-history"))
    async def history(self, interaction: Interaction) -> None:
        """Show the last jobs, privately."""
        jobs = await self._store.recent(HISTORY)
        pages = TrainPages(languages.of_person(interaction), self.bot.registry)
        await replies.send(interaction, pages.history(jobs), private=True)

    @start.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        trainable = styles.trainable(self.bot.registry, self.bot.uploads.all)
        return suggestions.of_styles(trainable, current, languages.of_person(interaction))

    @pressed(r"train:(?P<decision>use|keep|back):(?P<job>[0-9]{1,18})")
    async def decide(self, interaction: Interaction, press: Press) -> None:
        """Do with a job's version what a maintainer decided, and say so in its message.

        Raises NotMaintainerError, and UserError for a job or version that is gone.
        """
        await self.interaction_check(interaction)
        job = await self._store.find(int(press["job"]))
        if job is None or job.version is None:
            raise UserError("error-outdated-button")
        # At once: `in_time` would defer with a message of its own, and this one would keep its old buttons.
        await replies.acknowledge(interaction)
        await replies.turn(interaction, await self._decided(job, press["decision"], interaction.user.id))

    async def _decided(self, job: Job, decision: str, user_id: int) -> Page:
        style, version = job.style, job.version or ""
        if decision == "use":
            change = await swapping.promote(self.bot, style, version, user_id, job.id)
        elif decision == "keep":
            change = await swapping.keep(self.bot, style, version, user_id, job.id)
        else:
            # If another version came later, what was before that is not what this message is about.
            change = await swapping.roll_back(self.bot, style, version, user_id, job.id)
        return await outcome_of(self.bot, job, change)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Train(bot))
