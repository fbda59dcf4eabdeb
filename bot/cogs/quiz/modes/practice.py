"""The mode "practice": alone, as long as a person likes, and without points.

It is played by `bot.cogs.quiz.practice`; here is what it shares with other modes: rules.
"""

from bot.cogs.quiz._rules import Rules
from bot.cogs.quiz.modes.mode import Mode


class Practice(Mode):
    """Asks as classic does, but nobody starts it, and no board counts it."""

    key = "practice"
    place = 80
    rules = Rules(changeable=False, hints=False)
    graded = False
    in_channels = False
    ranked = False


MODE = Practice()
