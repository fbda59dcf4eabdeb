"""The pages of /train."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.cogs.train._events import Place, Progress
from bot.cogs.train._job import Job, JobState
from bot.kit import styles
from bot.kit.pages.charts import bar, sparkline
from bot.kit.pages.markdown import escape, mention, relative_time
from bot.kit.pages.page import MAX_TEXT, Accent, Block, Button, Field, Look, Page, fitting
from bot.kit.people import shown
from bot.kit.styles import Named
from bot.kit.texts import Language, decimal, percent
from bot.kit.versions import pages as versions
from bot.kit.versions.changes import Change
from models.promotion.gates import LEAST_NOVELTY, MOST_DISTANCE, MOST_JUNK, TOLERANCE, Comparison
from models.store.registry import Registry
from models.versions.comparison import Beside
from models.versions.journal import Action
from models.versions.listing import Unserved

MAX_STYLES = 20
ROOM_FOR_STYLES = 2_000
"""Characters of the list of active versions; the other half of a page holds eleven jobs."""

_BLOCKS = 16
_ACCENTS = {JobState.RUNNING: Accent.CINNABAR, JobState.DONE: Accent.JADE}


def cancel_id(job: int) -> str:
    """Return the custom_id of the button that cancels a job."""
    return f"train:cancel:{job}"


@dataclass(frozen=True, slots=True)
class TrainPages:
    """Makes the pages in one language."""

    language: Language
    registry: Registry
    """Has the active versions, and the styles' names."""
    uploads: Collection[Named] = ()
    """The uploaded styles, whose names are known before a version serves."""

    def progress(self, job: Job, progress: Progress, *, lasts: bool = True) -> Page:
        """Return a running job; `lasts` is whether its message can still be edited when the job ends."""
        lines = "\n".join(self._progress_lines(progress))
        meaning = self.language("models-nats") if progress.latest else ""
        return self._pending(job, [lines, meaning, *self._asked(job)], lasts=lasts)

    def waiting(self, job: Job, place: int, *, lasts: bool = True) -> Page:
        """Return a job that waits for its turn; `place` counts from 1, and `lasts` is as in `progress`."""
        return self._pending(job, [self.language("train-waiting", place=place), *self._asked(job)], lasts=lasts)

    def _pending(self, job: Job, blocks: Sequence[Block], *, lasts: bool) -> Page:
        fleeting = "" if lasts else self.language("train-fleeting")
        cancel = Button(cancel_id(job.id), self.language("train-cancel-button"))
        return replace(self._job(job, *blocks, fleeting), controls=(cancel,))

    def _asked(self, job: Job) -> Iterator[str]:
        """Yield what was asked for instead of the preset's own, and the note."""
        if job.settings:
            yield self.language("train-settings", settings=job.settings)
        if job.note:
            yield self.language("models-info-note", note=escape(job.note))

    def _progress_lines(self, progress: Progress) -> Iterator[str]:
        latest = progress.latest
        if progress.place is not Place.HERE:
            yield self.language(f"train-place-{progress.place}")
        if latest is None or progress.ready_at is None:
            if not progress.place.waits:
                yield self.language("train-beginning")
            return
        blocks = bar(latest.epoch, latest.epochs, _BLOCKS)
        yield self.language("train-bar", bar=blocks, percent=percent(latest.epoch / latest.epochs))
        yield self.language(f"train-run-{latest.run}", epoch=latest.epoch, epochs=latest.epochs)
        yield self.language("train-loss", loss=decimal(latest.loss, 3))
        if progress.curve and progress.best_nats is not None:
            newest, best = decimal(progress.curve[-1], 2), decimal(progress.best_nats, 2)
            yield self.language("train-curve", curve=sparkline(progress.curve), nats=newest, best=best)
        if latest.run == "roster" and latest.epoch == latest.epochs:
            yield self.language("train-finishing")
        else:
            yield self.language("train-time-left", ready=relative_time(progress.ready_at))

    def outcome(
        self,
        job: Job,
        compared: Beside | None = None,
        decided: Change | None = None,
        picture: bytes | None = None,
    ) -> Page:
        """Return a job that has ended, with its version beside the one before, and what was decided since.

        `picture` is that of its curve.
        """
        since = decided.action if decided is not None else None
        blocks: list[Block] = ["\n".join(self._outcome_lines(job, compared, since))]
        if compared is not None:
            blocks += versions.beside(self.language, compared)
        blocks += versions.curve(self.language, picture)
        if decided is not None:
            person = shown(self.language, decided.user_id, {})
            blocks.append(self.language(f"train-decided-{decided.action}", person=person, version=decided.version))
        page = self._job(job, *blocks, state=JobState.DONE if since is Action.PROMOTE else job.state)
        return replace(page, controls=self._decisions(job, decided))

    def over(self, job: Job) -> str:
        """Return the sentence that tells whoever started a job that it has ended."""
        person, style = mention(job.starter_id), self.style(job.style)
        return self.language("train-over", person=person, style=style, state=job.state.value)

    def _decisions(self, job: Job, decided: Change | None) -> tuple[Button, ...]:
        """Return the buttons by which maintainers decide about a job's version."""
        if job.version is None or job.comparison is None or job.comparison.active_version == job.version:
            return ()
        serves = decided.action is Action.PROMOTE if decided else job.state is JobState.DONE
        if decided is not None and decided.action is Action.KEEP:
            return ()
        if serves:
            has_older = job.comparison.active_version is not None
            return (Button(f"train:back:{job.id}", self.language("train-back"), Look.RED),) if has_older else ()
        use = Button(f"train:use:{job.id}", self.language("train-use"), Look.GREEN)
        if decided is not None:
            return (use,)
        return use, Button(f"train:keep:{job.id}", self.language("train-keep"))

    def _outcome_lines(self, job: Job, compared: Beside | None, since: Action | None) -> Iterator[str]:
        if job.failure is not None:
            yield self.language(f"train-failed-{job.failure}", detail=escape(job.detail))
        elif job.state is JobState.CANCELLED:
            yield self.language("train-cancelled", person=shown(self.language, job.ended_by or job.starter_id, {}))
        elif job.state is JobState.INTERRUPTED and job.version is not None:
            yield self.language("train-interrupted-late", version=job.version)
        elif job.state is JobState.INTERRUPTED:
            yield self.language("train-interrupted")
        elif job.version is not None and job.comparison is not None:
            yield from self._fate(job.version, job.comparison, since)
            if compared is None:
                yield ""
                yield from self._figures(job.comparison)
            yield from self._judgment(job.comparison)
        if job.failure is not None:
            before = "some" if job.style in self.registry.styles() else "none"
            yield self.language("train-unchanged", before=before)
        yield from self._asked(job)

    def _fate(self, version: str, comparison: Comparison, since: Action | None) -> Iterator[str]:
        """Yield what became of a new model; nothing where what was decided `since` has changed it."""
        if comparison.active_version == version:
            yield self.language("train-same", version=version)
        elif not comparison.reasons:
            if since is not Action.ROLLBACK:
                yield self.language("train-active", version=version)
        elif since is not Action.PROMOTE:
            yield self.language("train-candidate", version=version, before=_before(comparison))

    def _judgment(self, comparison: Comparison) -> Iterator[str]:
        """Yield the gates that a new model failed, and whether its figures can be compared."""
        limits = {
            "tolerance": decimal(TOLERANCE, 2),
            "novelty": percent(LEAST_NOVELTY),
            "junk": percent(MOST_JUNK),
            "distance": decimal(MOST_DISTANCE, 2),
        }
        for reason in comparison.reasons:
            yield self.language(f"train-reason-{reason}", **limits)
        if not comparison.same_roster:
            yield self.language("train-other-roster")
        elif not comparison.same_vocabulary:
            yield self.language("train-other-vocabulary")

    def _figures(self, comparison: Comparison) -> Iterator[str]:
        """Yield the dev figures, which decide, the test figures, and the novelty."""
        for part, nats, before in (
            ("dev", comparison.dev_nats, comparison.active_dev_nats),
            ("test", comparison.test_nats, comparison.active_nats),
        ):
            if nats is not None and before is not None:
                yield self.language(f"train-figures-{part}", nats=decimal(nats, 2), before=decimal(before, 2))
            elif nats is not None:
                yield self.language(f"train-figures-{part}-alone", nats=decimal(nats, 2))
        yield self.language("train-novelty", novelty=percent(comparison.novelty))
        yield self.language("models-nats")

    def _job(self, job: Job, *blocks: Block, state: JobState | None = None) -> Page:
        """Return a page that is titled by the job's state, or by what was decided since."""
        title = f"train-title-{state or job.state}"
        return Page(
            title=self.language(title, style=self.style(job.style), before=_before(job.comparison)),
            blocks=blocks,
            # Numbers as text, so that no language groups their digits.
            footer=self.language(
                "train-footer",
                job=str(job.id),
                preset=job.preset.value,
                network=(job.network or "").upper() or "none",
                seed=str(job.seed),
            ),
            accent=_ACCENTS.get(job.state, Accent.GRAY),
        )

    def style(self, style: str) -> str:
        """Return a style's name, escaped for Markdown."""
        return escape(self._named(style))

    def _named(self, style: str) -> str:
        return styles.names(self.registry, [style], self.language, self.uploads)[style]

    def status(
        self,
        running: tuple[Job, Progress] | None,
        recent: Sequence[Job],
        waiting: Sequence[Job] = (),
        unserved: Sequence[Unserved] = (),
    ) -> Page:
        """Return the active versions, the running job, those that wait, and those that ended last.

        `unserved` are the styles that have versions, none of which is in use yet.
        """
        blocks = [Field(self.language("train-status-active"), self._active(unserved))]
        if running is not None:
            job, progress = running
            lines = "\n".join([self._started(job), *self._progress_lines(progress)])
            blocks.append(Field(self.language("train-status-running"), lines))
        if waiting:
            places = [f"{place}. {self._started(job)}" for place, job in enumerate(waiting, start=1)]
            blocks.append(Field(self.language("train-status-waiting"), "\n".join(places)))
        ended = [self._ended(job) for job in recent] or [self.language("train-status-no-jobs")]
        room = MAX_TEXT - sum(len(block.heading) + len(block.content) for block in blocks) - 500
        blocks.append(Field(self.language("train-status-recent"), "\n".join(fitting(ended, room))))
        return Page(self.language("train-status"), tuple(blocks), self.language("models-nats"))

    def history(self, jobs: Sequence[Job]) -> Page:
        """Return the last jobs, newest first, each with its note."""
        lines = [f"- {self._ended(job)}{self._noted(job)}" for job in jobs] or [
            self.language("train-status-no-jobs")
        ]
        title, footer = self.language("train-history-title"), self.language("models-nats")
        room = MAX_TEXT - len(title) - len(footer) - 100
        return Page(title, ("\n".join(fitting(lines, room)),), footer)

    def _noted(self, job: Job) -> str:
        return "".join(f" · {escape(text)}" for text in (job.settings, job.note) if text)

    def _active(self, unserved: Sequence[Unserved]) -> str:
        cards = [model.card for model in styles.models(self.registry)]
        lines = [
            self.language(
                "train-status-style",
                style=self.style(card.style),
                version=card.version,
                preset=escape(card.preset),
                nats=decimal(card.figures.test_nats, 2),
                novelty=percent(card.figures.natural_novelty),
            )
            for card in cards[:MAX_STYLES]
        ]
        for one in unserved[:MAX_STYLES]:
            style = escape(styles.display(one, self.language))
            lines.append(self.language("models-line-unserved", style=style, count=one.versions))
        fits = fitting(lines, ROOM_FOR_STYLES)
        if more := len(cards) + len(unserved) - len(fits):
            fits.append(self.language("train-status-more", count=more))
        return "\n".join(fits) or self.language("error-no-styles")

    def named(self, job: Job) -> str:
        """Return a job as a suggestion, without Markdown."""
        style, state = self._named(job.style), job.state.value
        return self.language(
            "train-suggestion", job=str(job.id), style=style, preset=job.preset.value, state=state
        )

    def _started(self, job: Job) -> str:
        return self.language(
            "train-status-started",
            job=str(job.id),
            style=self.style(job.style),
            preset=job.preset.value,
            person=shown(self.language, job.starter_id, {}),
            when=relative_time(job.started_at),
        )

    def _ended(self, job: Job) -> str:
        return self.language(
            "train-status-ended",
            started=self._started(job),
            state=job.state.value,
            version=job.version or "none",
            nats=decimal(job.comparison.test_nats, 2) if job.comparison else "",
        )


def _before(comparison: Comparison | None) -> str:
    """Return "none" for the first version of a style, before which none was active; else "some"."""
    return "none" if comparison is not None and comparison.active_version is None else "some"
