"""A training job: what was asked for, where it is reported, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.kit.program.command import Run
from bot.kit.program.failure import Failure, RunFailedError
from models.networks import NetworkKind
from models.promotion.gates import Comparison
from models.store.origin import settings_text


class PresetName(StrEnum):
    """The presets on offer; the training program knows what they mean."""

    FAST = "fast"
    BEST = "best"


class JobState(StrEnum):
    """How a job stands. It waits, then runs, until it ends, once, in one of the others."""

    QUEUED = "queued"
    """It waits for its turn."""
    RUNNING = "running"
    DONE = "done"
    """Its model became active."""
    CANDIDATE = "candidate"
    """Its model is on disk; a gate kept it from becoming active."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    """The bot stopped first."""


_PENDING = (JobState.QUEUED, JobState.RUNNING)


@dataclass
class Job:
    """One training run, as it is stored. Of people, servers and channels it holds ids."""

    id: int
    """0 until the job is stored."""
    style: str
    preset: PresetName
    seed: int
    """The seed of the training."""
    starter_id: int
    """The maintainer who asked for it."""
    guild_id: int | None
    """The server; None in direct messages."""
    channel_id: int
    started_at: datetime
    """When it was asked for."""
    message_id: int | None = None
    """The message that reports the job; None until it is posted."""
    state: JobState = JobState.QUEUED
    ended_at: datetime | None = None
    """When it ended; None before that."""
    ended_by: int | None = None
    """Who cancelled the job."""
    version: str | None = None
    """The checkpoint that the job made."""
    comparison: Comparison | None = None
    """The figures of that checkpoint, beside those of the version that was active."""
    failure: Failure | None = None
    """Why it failed; None unless it did."""
    detail: str = ""
    """What failed, in one line for a maintainer."""
    network: NetworkKind | None = None
    """The kind of network; None for the preset's own."""
    epochs: int | None = None
    """How many epochs of the style's own stage at most; None for the preset's own number."""
    dropout: float | None = None
    """The dropout; None for the preset's own."""
    note: str = ""
    """What its starter wanted to remember."""
    told: bool = False
    """Whether its message says how it ended."""
    task_id: int | None = None
    """What trainers elsewhere take it by; None where the bot trains by itself."""

    def rename(self, person: int, pseudonym: int) -> None:
        """Put a pseudonym in the place of a person whose data are deleted."""
        if self.starter_id == person:
            self.starter_id = pseudonym
        if self.ended_by == person:
            self.ended_by = pseudonym

    @property
    def run(self) -> Run:
        """What the training program is to do."""
        return Run(self.style, self.preset, self.seed, self.network, self.epochs, self.dropout, self.note)

    @property
    def settings(self) -> str:
        """What differs from the preset, as it is typed, such as `epochs=20 dropout=0.3`; empty for nothing."""
        return settings_text(self.epochs, self.dropout)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it goes on at a trainer elsewhere, or waits for one, also while no bot runs."""
        return self.state is JobState.RUNNING and self.task_id is not None and self.version is None

    def begin(self) -> None:
        """Let the job run. Raises ValueError unless it waits."""
        if self.state is not JobState.QUEUED:
            raise ValueError(f"a job that is {self.state} can't begin")
        self.state = JobState.RUNNING

    def end(self, state: JobState, at: datetime) -> None:
        """End the job. Raises ValueError when it has ended already, or for a state that is no end."""
        if self.state not in _PENDING or state in _PENDING:
            raise ValueError(f"a job that is {self.state} can't become {state}")
        self.state, self.ended_at = state, at

    def fail(self, error: RunFailedError, at: datetime) -> None:
        """End the job as failed. Raises ValueError when it has ended already."""
        self.end(JobState.FAILED, at)
        self.failure, self.detail = error.failure, error.detail

    def recover(self, active_version: str | None, at: datetime) -> None:
        """End a job that the bot's own end interrupted, given the version that its style has now.

        A job whose model was in place and judged when the bot ended has done its work all the same. Raises
        ValueError when it has ended already.
        """
        if self.version is not None and self.version == active_version:
            self.end(JobState.DONE, at)
        elif self.comparison is not None and self.comparison.reasons:
            self.end(JobState.CANDIDATE, at)
        else:
            self.end(JobState.INTERRUPTED, at)
