"""Why a run of the training program failed."""

from enum import StrEnum
from typing import Self


class Failure(StrEnum):
    """Why a job failed."""

    REFUSED = "refused"
    """The training program said why in one line."""
    CRASHED = "crashed"
    TIME = "time"
    OUTPUT = "output"
    """The training program printed too much, or what it should not."""
    CHECKPOINT = "checkpoint"
    """The new model could not be loaded or drawn from."""
    DISK = "disk"
    """The new model could not be written or put in place."""
    REMOVED = "removed"
    """The roster that it learned from was removed meanwhile."""
    LOST = "lost"
    """The trainer that worked on it, on another machine, is gone."""
    UNEXPECTED = "unexpected"


class RunFailedError(Exception):
    """A job can't succeed any more; `detail` is one line for a maintainer, possibly empty."""

    def __init__(self, failure: Failure, detail: str = "") -> None:
        super().__init__(detail or failure.value)
        self.failure = failure
        self.detail = detail

    @classmethod
    def of_disk(cls, error: OSError) -> Self:
        """Return why a job fails whose files the disk does not take; its text names no path."""
        return cls(Failure.DISK, error.strerror or "?")
