"""The mode "real": a name from the novels, or an invented one."""

from collections.abc import Sequence
from random import Random

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.modes.mode import Mode, Order, RealName, Stock
from bot.kit.errors import UserError

REAL, INVENTED = range(2)


class Real(Mode):
    """Asks about names of the styles' rosters, which no other mode shows, and invented ones."""

    key = "real"
    place = 30
    asks = "real"
    graded = False

    def choices(self, styles: Sequence[str]) -> tuple[str, ...]:
        """Return the two answers."""
        del styles
        return "real", "invented"

    async def questions(self, stock: Stock, order: Order) -> list[Question]:
        """Return one name a round; an invented one has a work too, so that the hint does not tell them apart."""
        styles = [order.random.choice(order.styles) for _ in range(order.rounds)]
        real = {style: order.random.sample(found := stock.real(style), len(found)) for style in set(styles)}
        works = {style: [one.work for one in names if one.work] for style, names in real.items()}
        invented = {style: iter(await stock.invented(style, styles.count(style))) for style in set(styles)}
        questions = []
        for style, side in zip(styles, stock.sides(2, order.rounds), strict=True):
            if side == REAL:
                questions.append(_real(style, real[style]))
            else:
                name, pinyin = next(invented[style])
                work = _any(works[style], order.random)
                questions.append(Question(name, pinyin, INVENTED, style=style, source=work))
        return questions


def _real(style: str, left: list[RealName]) -> Question:
    """Take one of the names that are left. Raises UserError when there is none."""
    if not left:
        raise UserError("quiz-too-few-names")
    name = left.pop()
    return Question(name.name, name.pinyin, REAL, style=style, source=name.work)


def _any(works: Sequence[str], random: Random) -> str:
    return random.choice(works) if works else ""


MODE = Real()
