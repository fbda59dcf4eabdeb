"""A person's answers, one by one, as the statistics count them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to a question that is over."""

    at: datetime
    correct: bool
    style: str
    """Whose the name was; empty where the question was another one than whose it is."""
    mode: str
    game_id: int
    """0 for the daily."""
