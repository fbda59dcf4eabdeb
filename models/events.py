"""What a training run reports while it works: one JSON object a line.

The training program writes these lines, and the bot reads them as untrusted input.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, TypeAdapter

from models.store.card import STYLE, VERSION, Figures

MAX_EPOCHS = 100_000
MAX_SECONDS_LEFT = 10.0**6

_Epochs = Annotated[int, Field(ge=1, le=MAX_EPOCHS)]


class EpochEvent(BaseModel):
    """How a run stands after an epoch.

    Dev figures are in nats a name, and null in epochs that are not measured.
    """

    model_config = ConfigDict(frozen=True)

    event: Literal["epoch"] = "epoch"
    run: Literal["split", "roster"]
    """Which run: `split` holds names out and measures, `roster` makes what ships."""
    epoch: _Epochs
    """The epoch that has ended, counted from 1."""
    epochs: _Epochs
    """How many epochs the run has at most."""
    loss: FiniteFloat
    """Mean training loss, in nats a token."""
    dev_nats: FiniteFloat | None
    """Mean negative log likelihood of the dev names."""
    best_nats: FiniteFloat | None
    """The lowest `dev_nats` so far."""
    seconds_left: Annotated[FiniteFloat, Field(ge=0, le=MAX_SECONDS_LEFT)]
    """Estimated time until the run ends."""


class DoneEvent(BaseModel):
    """A run's end: which checkpoint it has written, and what the split run measured."""

    model_config = ConfigDict(frozen=True)

    event: Literal["done"] = "done"
    style: str = Field(pattern=f"^{STYLE}$")
    version: str = Field(pattern=f"^{VERSION}$")
    """The folder's name below the style's."""
    figures: Figures


Event = EpochEvent | DoneEvent
_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="event")])


def to_line(event: Event) -> str:
    """Return an event as one line of JSON, its newline included."""
    return f"{event.model_dump_json()}\n"


def from_line(line: bytes) -> Event:
    """Read a line. Raises ValueError for anything but one event within its limits."""
    return _EVENT.validate_json(line)
