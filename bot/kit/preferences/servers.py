"""What a server chose."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.kit.preferences.choices import Choices

ROUNDS = range(1, 21)
"""How many rounds a game of the quiz may have."""

SECONDS = range(5, 121)
"""How long a round may be open."""

DEFAULT_MODE = "classic"
DEFAULT_ROUNDS = 5
DEFAULT_SECONDS = 20


class Starters(StrEnum):
    """Who may start a game."""

    EVERYONE = "everyone"
    MODERATORS = "moderators"
    """Members who may manage messages: those who may stop any game."""


@dataclass(frozen=True, slots=True)
class ServerPreferences:
    """What a server chose; the defaults hold in a server that chose nothing, and outside of servers."""

    choices: Choices = field(default_factory=Choices)
    """Of answers that everybody in a channel sees."""
    quiz_channel_id: int | None = None
    """The only channel, with its threads, where games may be started; None for any."""
    rounds: int = DEFAULT_ROUNDS
    """The rounds of a game whose starter does not say how many."""
    seconds: int = DEFAULT_SECONDS
    """How long a round of such a game is open."""
    quiz_mode: str = DEFAULT_MODE
    """The key of the mode of such a game."""
    starters: Starters = Starters.EVERYONE
    private_names: bool = False
    """Whether only the person who asked sees the answer of /name."""
    private_boards: bool = True
    """Whether only the person who asked sees a leaderboard."""
    counts_everywhere: bool = True
    """Whether points of this server count on the boards of everywhere."""


DEFAULTS = ServerPreferences()
