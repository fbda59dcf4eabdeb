"""The mode "masters": four authors at once."""

from collections.abc import Collection

from bot.cogs.quiz.modes.mode import Mode

MASTERS = ("jin_yong", "gu_long", "liang_yusheng", "huang_yi")


class Masters(Mode):
    """Asks as classic does, between four authors; offered once all four are served."""

    key = "masters"
    place = 40

    def styles(self, served: Collection[str]) -> tuple[str, ...]:
        """Return the four authors."""
        del served
        return MASTERS


MODE = Masters()
