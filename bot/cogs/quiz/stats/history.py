"""A person's answers, one by one, as the statistics count them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to a question that is over."""

    at: datetime
    style: str
    """Whose the name was."""
    chosen: str
    """Whose the person said it was."""
    mode: str
    game_id: int
    """0 for the daily."""

    @property
    def correct(self) -> bool:
        """Whether the answer was right."""
        return self.style == self.chosen
