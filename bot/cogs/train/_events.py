"""What the training program has reported so far. Its output is treated as untrusted input."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.kit.program.failure import Failure, RunFailedError
from models.events import DoneEvent, EpochEvent, from_line


class Place(StrEnum):
    """Where a run is."""

    HERE = "here"
    ALONE = "alone"
    """Here, since no trainer is there."""
    ASKED = "asked"
    """A trainer elsewhere is going to take it."""
    NOBODY = "nobody"
    """It waits until a trainer is there."""
    TRAINER = "trainer"
    """At a trainer elsewhere."""

    @property
    def waits(self) -> bool:
        """Whether nothing runs yet."""
        return self in {Place.ASKED, Place.NOBODY}


@dataclass
class Progress:
    """What a run has reported so far."""

    began_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    """When its program was started."""
    latest: EpochEvent | None = None
    ready_at: datetime | None = None
    """When both of its runs are expected to be over."""
    best_nats: float | None = None
    """The lowest dev figure, in nats a name."""
    curve: list[float] = field(default_factory=list)
    """The dev figures in nats a name, epoch by epoch."""
    done: DoneEvent | None = None
    """Set once the program has written its checkpoint."""
    place: Place = Place.HERE

    def read(self, line: bytes) -> None:
        """Take a line of the program's output. Raises RunFailedError for one that it should not print."""
        try:
            event = from_line(line)
        except ValueError:
            raise RunFailedError(Failure.OUTPUT) from None
        if isinstance(event, DoneEvent):
            self.done = event
            return
        self.latest = event
        self.ready_at = self._expect(datetime.now(UTC) + timedelta(seconds=event.seconds_left), event.run)
        if event.dev_nats is not None:
            self.curve.append(event.dev_nats)
        if event.best_nats is not None:
            self.best_nats = event.best_nats

    def _expect(self, run_ends_at: datetime, run: str) -> datetime:
        # The second run takes at most about as long as the first: more names, but no more epochs.
        return run_ends_at + (run_ends_at - self.began_at) if run == "split" else run_ends_at
