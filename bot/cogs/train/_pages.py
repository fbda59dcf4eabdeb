"""What /train says, as embeds."""

from collections.abc import Iterator, Sequence

import discord
from discord.utils import escape_markdown, format_dt

from bot.cogs.train._charts import sparkline
from bot.cogs.train._events import Progress
from bot.cogs.train._job import Job, JobState
from bot.kit import styles
from bot.kit.charts import bar
from bot.kit.pages import CINNABAR, Pages
from models.promotion.gates import LEAST_NOVELTY, MOST_DISTANCE, MOST_JUNK, TOLERANCE, Comparison

MAX_STYLES = 25
"""So many fit into the 4,096 characters of an embed's description."""

_BLOCKS = 16
_JADE = discord.Color.from_rgb(46, 125, 91)
_GRAY = discord.Color.from_rgb(120, 120, 120)
_COLORS = {JobState.RUNNING: CINNABAR, JobState.DONE: _JADE}


class TrainPages(Pages):
    """Makes the embeds in one language."""

    def progress(self, job: Job, progress: Progress, *, lasts: bool = True) -> discord.Embed:
        """Return a running job; `lasts` is whether its message can be edited to the end."""
        lines = list(self._progress_lines(progress))
        if not lasts:
            lines += ["", self.text("train-fleeting")]
        return self._job(job, "\n".join(lines))

    def _progress_lines(self, progress: Progress) -> Iterator[str]:
        latest = progress.latest
        if latest is None or progress.ready_at is None:
            yield self.text("train-beginning")
            return
        blocks = bar(latest.epoch, latest.epochs, _BLOCKS)
        yield self.text("train-bar", bar=blocks, percent=f"{latest.epoch / latest.epochs:.0%}")
        yield self.text(f"train-stage-{latest.stage}", epoch=latest.epoch, epochs=latest.epochs)
        yield self.text("train-loss", loss=f"{latest.loss:.3f}")
        if progress.curve and progress.best_nats is not None:
            newest, best = f"{progress.curve[-1]:.2f}", f"{progress.best_nats:.2f}"
            yield self.text("train-curve", curve=sparkline(progress.curve), nats=newest, best=best)
        if latest.stage == "roster" and latest.epoch == latest.epochs:
            yield self.text("train-finishing")
        else:
            yield self.text("train-time-left", ready=format_dt(progress.ready_at, "R"))

    def outcome(self, job: Job) -> discord.Embed:
        """Return a job that has ended."""
        return self._job(job, "\n".join(self._outcome_lines(job)))

    def _outcome_lines(self, job: Job) -> Iterator[str]:
        if job.failure is not None:
            yield self.text(f"train-failed-{job.failure}", detail=escape_markdown(job.detail))
        elif job.state is JobState.CANCELLED:
            yield self.text("train-cancelled", person=_mention(job.ended_by or job.starter_id))
        elif job.state is JobState.INTERRUPTED and job.version is not None:
            yield self.text("train-interrupted-late", version=job.version)
        elif job.state is JobState.INTERRUPTED:
            yield self.text("train-interrupted")
        elif job.version is not None and job.comparison is not None:
            yield from self._judgment(job.version, job.comparison)
        if job.failure is not None:
            yield self.text("train-unchanged")

    def _judgment(self, version: str, comparison: Comparison) -> Iterator[str]:
        """Yield what a new model measured, and what became of it and why."""
        if comparison.active_version == version:
            yield self.text("train-same", version=version)
        elif comparison.reasons:
            yield self.text("train-candidate", version=version)
        else:
            yield self.text("train-active", version=version)
        yield ""
        test_nats, novelty = f"{comparison.test_nats:.2f}", f"{comparison.novelty:.0%}"
        if comparison.active_nats is None:
            yield self.text("train-figures-alone", nats=test_nats, novelty=novelty)
        else:
            before = f"{comparison.active_nats:.2f}"
            yield self.text("train-figures", nats=test_nats, before=before, novelty=novelty)
        limits = {
            "tolerance": f"{TOLERANCE:.2f}",
            "novelty": f"{LEAST_NOVELTY:.0%}",
            "junk": f"{MOST_JUNK:.0%}",
            "distance": f"{MOST_DISTANCE:.2f}",
        }
        for reason in comparison.reasons:
            yield self.text(f"train-reason-{reason}", **limits)
        if not comparison.same_roster:
            yield self.text("train-other-roster")
        elif not comparison.same_vocabulary:
            yield self.text("train-other-vocabulary")

    def _job(self, job: Job, description: str) -> discord.Embed:
        title = self.text(f"train-title-{job.state}", style=self.style(job.style))
        embed = discord.Embed(title=title, description=description, color=_COLORS.get(job.state, _GRAY))
        # Numbers as text, so that no language groups their digits.
        footer = self.text("train-footer", job=str(job.id), preset=job.preset.value, seed=str(job.seed))
        return embed.set_footer(text=footer)

    def status(self, running: tuple[Job, Progress] | None, recent: Sequence[Job]) -> discord.Embed:
        """Return which versions are active, the running job and those that ended last, newest first."""
        active = f"**{self.text('train-status-active')}**\n{self._active()}"
        embed = discord.Embed(title=self.text("train-status"), description=active, color=CINNABAR)
        if running is not None:
            job, progress = running
            value = "\n".join([self._started(job), *self._progress_lines(progress)])
            embed.add_field(name=self.text("train-status-running"), value=value, inline=False)
        lines = [self._ended(job) for job in recent] or [self.text("train-status-no-jobs")]
        return embed.add_field(name=self.text("train-status-recent"), value="\n".join(lines), inline=False)

    def _active(self) -> str:
        cards = [model.card for model in styles.models(self.registry)]
        lines = [
            self.text(
                "train-status-style",
                style=self.style(card.style),
                version=card.version,
                preset=card.preset,
                nats=f"{card.figures.test_nats:.2f}",
                novelty=f"{card.figures.natural_novelty:.0%}",
            )
            for card in cards[:MAX_STYLES]
        ]
        if len(cards) > MAX_STYLES:
            lines.append(self.text("train-status-more", count=len(cards) - MAX_STYLES))
        return "\n".join(lines) or self.text("error-no-styles")

    def _started(self, job: Job) -> str:
        return self.text(
            "train-status-started",
            job=str(job.id),
            style=self.style(job.style),
            preset=job.preset.value,
            person=_mention(job.starter_id),
            when=format_dt(job.started_at, "R"),
        )

    def _ended(self, job: Job) -> str:
        return self.text(
            "train-status-ended",
            started=self._started(job),
            state=job.state.value,
            version=job.version or "none",
            nats=f"{job.comparison.test_nats:.2f}" if job.comparison else "",
        )


def _mention(user_id: int) -> str:
    return f"<@{user_id}>"
