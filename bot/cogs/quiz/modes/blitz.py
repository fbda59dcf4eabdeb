"""The mode "blitz": short rounds in which an earlier right answer earns more."""

from bot.cogs.quiz._rules import Rules
from bot.cogs.quiz.modes.mode import Mode


class Blitz(Mode):
    """Asks as classic does; the first choice counts, so that nobody presses first and thinks later."""

    key = "blitz"
    place = 50
    rules = Rules(changeable=False, speed=True, hints=False)
    seconds = 10


MODE = Blitz()
