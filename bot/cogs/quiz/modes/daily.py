"""The mode "daily": ten names a day, the same for everybody, that each person tries once, alone.

It is played by `bot.cogs.quiz.daily`; here is what it shares with other modes: rules and a board.
"""

from bot.cogs.quiz._rules import Rules
from bot.cogs.quiz.modes.mode import Mode


class Daily(Mode):
    """Asks as classic does, but nobody starts it."""

    key = "daily"
    place = 70
    rules = Rules(changeable=False, hints=False)
    graded = False
    in_channels = False


MODE = Daily()
