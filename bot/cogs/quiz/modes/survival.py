"""The mode "survival": three lives each, and ever harder names."""

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._rules import Rules
from bot.cogs.quiz.modes.mode import Mode

LIVES = 3
STEPS = {Band.EASY: 3, Band.NORMAL: 5}
"""How many rounds each band has, before the hard names that go on to the end."""


class Survival(Mode):
    """Asks as classic does, until nobody has lives left."""

    key = "survival"
    place = 60
    rules = Rules(changeable=False, lives=LIVES)
    graded = False
    rounds = 20

    def bands(self, rounds: int, chosen: Band) -> list[Band]:
        """Return how hard each round is: as hard as the one before it, or harder."""
        del chosen
        return [band for band in Band for _ in range(STEPS.get(band, rounds))][:rounds]


MODE = Survival()
