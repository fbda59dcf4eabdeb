"""The command /train: maintainers train models while the bot runs, and choose which version is active."""

import asyncio
import logging
import re
import secrets

from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.client.client import Interaction, Jianghu
from bot.cogs.train import _versions
from bot.cogs.train._job import Job, JobState, PresetName
from bot.cogs.train._pages import TrainPages
from bot.cogs.train._post import Post, lasts
from bot.cogs.train._runner import JobRunner, activation_of, pages_for, tell
from bot.cogs.train._store import Activation, AnotherJobError, TrainStore
from bot.kit import replies, styles
from bot.kit.errors import UserError
from bot.kit.maintainers import is_maintainer
from bot.kit.texts import phrase
from models.drawing.sampler import MAX_SEED
from models.errors import ModelError
from models.promotion import staging
from models.promotion.swap import active_card, choose
from models.store.card import VERSION

RECENT = 5
LAST_WORD_SECONDS = 2.0
"""How long a stop of the bot waits for messages that are being told how their jobs ended."""

_MAX_CHOICES = 25
_log = logging.getLogger(__name__)


class NotMaintainerError(UserError, app_commands.CheckFailure):
    """Somebody else wants to train."""


@app_commands.default_permissions(manage_guild=True)
class Train(commands.GroupCog, group_name="train", group_description=phrase("train-command")):
    """Trains models and swaps them, for maintainers only; the default permission hides it from most others."""

    def __init__(self, bot: Jianghu) -> None:
        self.bot = bot
        self._store = TrainStore(bot.database)
        self._swapping = asyncio.Lock()
        self._runner: JobRunner | None = None
        self._working: asyncio.Task[None] | None = None
        self._telling: set[asyncio.Task[None]] = set()

    async def interaction_check(self, interaction: Interaction) -> bool:  # type: ignore[override]  # our own client
        """Let maintainers pass. Raises NotMaintainerError for anybody else, a server's admins included."""
        if not self._may(interaction):
            raise NotMaintainerError("train-not-maintainer")
        return True

    def _may(self, interaction: Interaction) -> bool:
        return is_maintainer(self.bot, self.bot.settings, interaction.user.id)

    async def cog_load(self) -> None:
        """End what the last stop interrupted, and tell it once the bot is connected."""
        await asyncio.to_thread(staging.clear_leftovers, self.bot.settings.models_dir)
        untold = await self._store.untold()
        for job in untold:
            if job.state is JobState.RUNNING:
                active = active_card(self.bot.registry, job.style)
                job.recover(active.version if active else None, utcnow())
                await self._store.save(job, activation_of(job))
                _log.warning("training job %s was interrupted; it is %s", job.id, job.state)
            self._tell_soon(job, Post(self.bot, job))

    def _tell_soon(self, job: Job, post: Post) -> None:
        task = asyncio.create_task(self._tell(job, post))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self, job: Job, post: Post) -> None:
        try:
            await self.bot.wait_until_ready()
            await tell(self.bot, self._store, job, post)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nobody awaits this, so nobody else would hear of it.
            _log.exception("how training job %s ended could not be told", job.id)

    @commands.Cog.listener()
    async def on_stopping(self) -> None:
        """End the running job as soon as the bot is told to stop, while it lets other answers finish."""
        if self._runner is not None:
            self._runner.stop(JobState.INTERRUPTED)

    async def cog_unload(self) -> None:
        """End the running job, with all of its processes, and say so; the next start tells what takes too long."""
        await self.on_stopping()
        if self._working is not None:
            await asyncio.wait({self._working})
        if self._telling:
            _, late = await asyncio.wait(self._telling, timeout=LAST_WORD_SECONDS)
            for task in late:
                task.cancel()

    @property
    def _running(self) -> JobRunner | None:
        """The runner of the running job; one whose job is over may still be telling it."""
        runner = self._runner
        return None if runner is None or runner.is_over else runner

    @app_commands.command(name="start", description=phrase("train-start"))
    @app_commands.describe(
        style=phrase("train-option-style"), preset=phrase("train-option-preset"), seed=phrase("train-option-seed")
    )
    @app_commands.choices(
        preset=[Choice(name=phrase(f"train-preset-{preset}"), value=preset.value) for preset in PresetName]
    )
    async def start(
        self,
        interaction: Interaction,
        style: Range[str, 1, 100],
        preset: str = PresetName.BEST.value,
        seed: Range[int, 0, MAX_SEED - 1] | None = None,
    ) -> None:
        """Start a job, and show in this channel how it goes."""
        chosen = styles.resolve(styles.models(self.bot.registry), style, interaction.locale.value)
        if self._running is not None:
            raise self._taken(self._running.job, interaction.locale.value)
        job = Job(
            id=0,
            style=chosen,
            preset=PresetName(preset),
            seed=secrets.randbelow(MAX_SEED) if seed is None else seed,
            starter_id=interaction.user.id,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0,
            started_at=utcnow(),
        )
        # Taken before anything is awaited, so that of two people at once one is first.
        runner = self._runner = JobRunner(self.bot, self._store, job)
        try:
            post = await self._announce(interaction, runner)
        except BaseException:
            # Whatever it was: nobody else would ever end this job, and no other could start.
            await runner.give_up()
            raise
        self._working = asyncio.create_task(self._run(runner, post))

    async def _announce(self, interaction: Interaction, runner: JobRunner) -> Post:
        """Store a new job, then show its message and return it. Raises UserError when another one is running."""
        job = runner.job
        try:
            await self._store.add(job)
        except AnotherJobError:
            raise UserError("train-taken-elsewhere") from None
        page = pages_for(self.bot, job).progress(job, runner.progress, lasts=lasts(interaction))
        answer = await interaction.response.send_message(embed=page)
        job.message_id = answer.message_id
        await self._store.save(job)
        return Post(self.bot, job, interaction, page)

    async def _run(self, runner: JobRunner, post: Post) -> None:
        job = runner.job
        post.follow(lambda: pages_for(self.bot, job).progress(job, runner.progress, lasts=post.lasts))
        try:
            await runner.run(self._swapping)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nobody awaits a job, so nobody else would hear of it.
            _log.exception("the end of training job %s could not be stored", job.id)
            post.close()
        else:
            self._tell_soon(job, post)

    def _taken(self, job: Job, locale: str) -> UserError:
        return UserError(
            "train-taken",
            person=f"<@{job.starter_id}>",
            style=TrainPages(self.bot.texts, self.bot.registry, locale).style(job.style),
            when=format_dt(job.started_at, "R"),
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
        text = self.bot.texts(interaction.locale, "train-cancel-done", job=str(runner.job.id))
        await replies.send(interaction, content=text, ephemeral=True)

    @app_commands.command(name="status", description=phrase("train-status-command"))
    async def status(self, interaction: Interaction) -> None:
        """Show privately the running job, the last ones, and the active versions."""
        runner = self._running
        recent = [job for job in await self._store.recent(RECENT + 1) if job.state is not JobState.RUNNING][
            :RECENT
        ]
        pages = TrainPages(self.bot.texts, self.bot.registry, interaction.locale.value)
        embed = pages.status((runner.job, runner.progress) if runner else None, recent)
        await replies.send(interaction, embed=embed, ephemeral=True)

    @app_commands.command(name="use", description=phrase("train-use"))
    @app_commands.describe(style=phrase("train-option-style"), version=phrase("train-option-version"))
    async def use(self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100]) -> None:
        """Make a version active: one from before, or a candidate."""
        chosen = styles.resolve(styles.models(self.bot.registry), style, interaction.locale.value)
        await replies.in_time(interaction, self._activate(chosen, version.strip(), interaction.user.id))
        text = self.bot.texts(
            interaction.locale,
            "train-use-done",
            person=interaction.user.mention,
            version=self.bot.registry.get(chosen).version,
            style=styles.display(self.bot.registry.get(chosen).card, interaction.locale.value),
        )
        await replies.send(interaction, content=text)

    async def _activate(self, style: str, version: str, user_id: int) -> None:
        """Swap a style's version. Raises UserError when there is no such version, or it can't be served."""
        known = await asyncio.to_thread(self.bot.registry.versions, style)
        if not re.fullmatch(VERSION, version) or version not in known:
            raise UserError("train-use-unknown", version=version, versions=", ".join(known[:_MAX_CHOICES]))
        async with self._swapping:
            previous = self.bot.registry.get(style).version
            if previous == version:
                raise UserError("train-use-already", version=version)
            try:
                promotion = await asyncio.to_thread(choose, self.bot.registry, style, version)
            except ModelError as error:
                raise UserError("train-use-broken", version=version, reason=str(error)) from None
            await self._store.record(Activation.of(promotion, user_id, utcnow()))
        _log.info("style %s: version %s was chosen in place of %s", style, version, previous)

    @start.autocomplete("style")
    @use.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = styles.matching(styles.models(self.bot.registry), current)
        locale = interaction.locale.value
        choices = [Choice(name=styles.display(model.card, locale), value=model.style) for model in found]
        return choices[:_MAX_CHOICES]

    @use.autocomplete("version")
    async def _suggest_version(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        style = styles.guess(styles.models(self.bot.registry), interaction.namespace.style)
        # Discord asks for suggestions without the check that a command gets.
        if style is None or not self._may(interaction):
            return []
        versions = await asyncio.to_thread(self.bot.registry.versions, style)
        active = self.bot.registry.get(style).version
        labelled = _versions.labels(versions, active, await self._store.made(style))
        choices = [Choice(name=label, value=version) for label, version in labelled if current in label]
        return choices[:_MAX_CHOICES]


async def setup(bot: Jianghu) -> None:
    """Add the cog."""
    await bot.add_cog(Train(bot))
