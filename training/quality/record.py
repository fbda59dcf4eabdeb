"""What every part of quality.json has in common."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Figures that never change and have no fields but those named."""

    model_config = ConfigDict(extra="forbid", frozen=True)
