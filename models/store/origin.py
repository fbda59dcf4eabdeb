"""How a checkpoint came about, beside its card: `origin.json`.

A card has no clock in it, so that the same inputs give the same version. What differs from run to run is here, and
not part of the version. Shipped checkpoints, and those from before this file, have none. It names no person.
"""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, FiniteFloat, ValidationError

from models.files import parse_json, read_plain

ORIGIN_FILE = "origin.json"
MAX_NOTE = 200
"""Characters of a note."""

MAX_EPOCHS = 100
"""The most epochs that can be asked for."""

MAX_DROPOUT = 0.9
"""The largest dropout that can be asked for."""

MAX_CURVE = 1_000
MAX_BYTES = 2**16


class Origin(BaseModel):
    """When and from what a checkpoint was trained."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    trained_at: AwareDatetime
    """When its training ended."""
    commit: str | None = Field(default=None, pattern=r"^(?:[0-9a-f]{40}|[0-9a-f]{64})$")
    """The git commit of the code; null where it is not a checkout."""
    base_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the base that it began with; null where it began with random weights."""
    epochs: Annotated[int, Field(ge=1, le=MAX_EPOCHS)] | None = None
    """How many epochs of the style's own stage were asked for at most; null for the preset's own number."""
    dropout: Annotated[float, Field(ge=0, le=MAX_DROPOUT)] | None = None
    """The dropout that was asked for; null for the preset's own."""
    device: Literal["cpu", "cuda"] = "cpu"
    """What computed it."""
    note: Annotated[str, Field(max_length=MAX_NOTE)] = ""
    """What whoever trained it wanted to remember."""
    curve: Annotated[tuple[FiniteFloat, ...], Field(max_length=MAX_CURVE)] = ()
    """The split run's dev figures in nats a name, epoch by epoch."""

    @property
    def settings(self) -> str:
        """What was asked for instead of the preset's own, such as `epochs=20 dropout=0.3`; empty for nothing."""
        return settings_text(self.epochs, self.dropout)

    def to_bytes(self) -> bytes:
        """Return it as a file."""
        return f"{self.model_dump_json(indent=1)}\n".encode()


def settings_text(epochs: int | None, dropout: float | None) -> str:
    """Return settings as they are typed, such as `epochs=20 dropout=0.3`; those that are None are left out."""
    settings = {"epochs": epochs, "dropout": dropout}
    return " ".join(f"{name}={value}" for name, value in settings.items() if value is not None)


def read_origin(directory: Path) -> Origin | None:
    """Return the origin of the checkpoint in `directory`; None where it is missing or can't be read.

    It decides nothing, so a broken one is no reason to refuse a checkpoint.
    """
    try:
        content = parse_json(read_plain(directory / ORIGIN_FILE, MAX_BYTES))
        return Origin.model_validate(content)
    except (OSError, ValueError, ValidationError, RecursionError):
        return None
