"""The mode "classic": an invented name, and the question in whose manner it is."""

from bot.cogs.quiz.modes.mode import Mode


class Classic(Mode):
    """Asks between the styles of the game."""

    key = "classic"
    place = 10


MODE = Classic()
