"""The mode "classic": an invented name, and the question in whose manner it is."""

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.modes.mode import Mode, Order, Stock


class Classic(Mode):
    """Asks between the styles of the game."""

    key = "classic"
    place = 10

    async def questions(self, stock: Stock, order: Order) -> list[Question]:
        """Return one invented name a round, all of the order's band."""
        sides = stock.sides(len(order.styles), order.rounds)
        return await stock.questions(order.styles, sides, [order.band] * order.rounds)


MODE = Classic()
