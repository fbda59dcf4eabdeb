"""A person's answers, one by one, as the statistics count them."""

from dataclasses import dataclass
from datetime import datetime

from bot.cogs.quiz._bands import Band


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
    band: Band | None = None
    """How hard the question was; None where that is not known, or the judge has no say."""
