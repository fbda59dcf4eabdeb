"""The mode "real": a real name, or an invented one."""

from collections.abc import Collection, Sequence
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
        # As many as there are rounds, since styles may share names.
        invented = {style: await stock.invented(style, order.rounds) for style in set(styles)}
        questions: list[Question] = []
        for style, side in zip(styles, stock.sides(2, order.rounds), strict=True):
            asked = {question.name for question in questions}
            if side == REAL:
                questions.append(_real(style, real[style], asked))
            else:
                name, pinyin = next(pair for pair in invented[style] if pair[0] not in asked)
                work = _any(works[style], order.random)
                questions.append(Question(name, pinyin, INVENTED, style=style, source=work))
        return questions


def _real(style: str, names: Sequence[RealName], asked: Collection[str]) -> Question:
    """Return a question about a name that was not asked yet. Raises UserError when there is none."""
    name = next((one for one in names if one.name not in asked), None)
    if name is None:
        raise UserError("quiz-too-few-names")
    return Question(name.name, name.pinyin, REAL, style=style, source=name.work)


def _any(works: Sequence[str], random: Random) -> str:
    return random.choice(works) if works else ""


MODE = Real()
