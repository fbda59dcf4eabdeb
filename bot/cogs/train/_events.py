"""What the training program prints: one JSON object a line. It is checked like any stranger's word."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, TypeAdapter, ValidationError

from bot.cogs.train._job import Failure, RunFailedError
from models.store.card import STYLE, VERSION

_Epochs = Annotated[int, Field(ge=1, le=100_000)]


class EpochEvent(BaseModel):
    """How a run stands after an epoch; `loss` in nats a token, the dev figures in nats a name."""

    model_config = ConfigDict(frozen=True)

    event: Literal["epoch"]
    stage: Literal["split", "roster"]
    epoch: _Epochs
    epochs: _Epochs
    loss: FiniteFloat
    dev_nats: FiniteFloat | None
    best_nats: FiniteFloat | None
    seconds_left: Annotated[FiniteFloat, Field(ge=0, le=10**6)]


class DoneEvent(BaseModel):
    """A run's end: which checkpoint it has written."""

    model_config = ConfigDict(frozen=True)

    event: Literal["done"]
    style: str = Field(pattern=f"^{STYLE}$")
    version: str = Field(pattern=f"^{VERSION}$")


_EVENT: TypeAdapter[EpochEvent | DoneEvent] = TypeAdapter(
    Annotated[EpochEvent | DoneEvent, Field(discriminator="event")]
)


@dataclass
class Progress:
    """What a run has told so far; `curve` holds the dev figures in nats a name, epoch by epoch.

    `began_at` is when its program was started, `ready_at` when both of its steps are expected to be over.
    """

    began_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    latest: EpochEvent | None = None
    ready_at: datetime | None = None
    best_nats: float | None = None
    curve: list[float] = field(default_factory=list)
    done: DoneEvent | None = None

    def read(self, line: bytes) -> None:
        """Take a line of the program's output. Raises RunFailedError for one that it should not print."""
        try:
            event = _EVENT.validate_json(line)
        except ValidationError:
            raise RunFailedError(Failure.OUTPUT) from None
        if isinstance(event, DoneEvent):
            self.done = event
            return
        self.latest = event
        self.ready_at = self._expect(datetime.now(UTC) + timedelta(seconds=event.seconds_left), event.stage)
        if event.dev_nats is not None:
            self.curve.append(event.dev_nats)
        if event.best_nats is not None:
            self.best_nats = event.best_nats

    def _expect(self, step_ends_at: datetime, stage: str) -> datetime:
        # The second step takes at most about as long as the first: more names, but no more epochs.
        return step_ends_at + (step_ends_at - self.began_at) if stage == "split" else step_ends_at
