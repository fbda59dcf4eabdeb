"""The mode "lists": two lists of ten invented names, one a style, as in the article of 2017."""

from collections.abc import Sequence
from random import Random
from typing import TypeAlias

from bot.cogs.quiz._round import Question
from bot.cogs.quiz._rules import Rules
from bot.cogs.quiz.modes.mode import Mode, Order, Stock
from bot.kit.errors import UserError

Spelled: TypeAlias = tuple[str, str]
"""A name and its pinyin."""

NAMES = 10
SPARE = 10
"""How many more names of each style are invented: those that are invented for both are not shown."""

ARTICLE = "article"
"""The source of a question that shows names of the article's own lists."""

ARTICLE_SHARE = 0.25
"""How likely a game of the article's two authors has one round with names of the article."""


class Lists(Mode):
    """Asks which list is the first style's; the other one is the second's."""

    key = "lists"
    place = 20
    rules = Rules(hints=False)
    asks = "lists"
    graded = False
    most_styles = 2
    rounds = 3
    seconds = 60

    def choices(self, styles: Sequence[str]) -> tuple[str, ...]:
        """Return the two lists."""
        del styles
        return "first", "second"

    async def questions(self, stock: Stock, order: Order) -> list[Question]:
        """Return two lists of invented names a round; now and then those of the article."""
        first, second = order.styles[:2]
        own, others = await _apart(stock, first, second, NAMES * order.rounds)
        questions = []
        for number, side in enumerate(stock.sides(2, order.rounds)):
            part = slice(NAMES * number, NAMES * (number + 1))
            questions.append(_question([own[part], others[part]], side))
        if order.random.random() < ARTICLE_SHARE:
            _put_article(questions, stock, order)
        return questions


async def _apart(stock: Stock, first: str, second: str, needed: int) -> tuple[list[Spelled], list[Spelled]]:
    """Return invented names of two styles, without those that were invented for both. Raises UserError."""
    own = await stock.invented(first, needed + SPARE)
    others = await stock.invented(second, needed + SPARE)
    both = {*dict(own)} & {*dict(others)}
    if len(both) > SPARE:
        raise UserError("quiz-too-few-names")
    return [one for one in own if one[0] not in both], [one for one in others if one[0] not in both]


def _question(pair: Sequence[Sequence[Spelled]], side: int, source: str = "") -> Question:
    """Return the question whose list number `side` is the first of the pair."""
    shown = pair if side == 0 else pair[::-1]
    return Question(
        "",
        "",
        side,
        source=source,
        lists=tuple(tuple(name for name, _ in names) for names in shown),
        readings=tuple(tuple(pinyin for _, pinyin in names) for names in shown),
    )


def _put_article(questions: list[Question], stock: Stock, order: Order) -> None:
    """Put names of the article in the place of one round's, if it has names of both styles."""
    printed = stock.article()
    pair = [_some(printed.get(style, ()), order.random) for style in order.styles[:2]]
    if all(len(names) == NAMES for names in pair):
        number = order.random.randrange(len(questions))
        questions[number] = _question(pair, questions[number].answer, ARTICLE)


def _some(names: Sequence[Spelled], random: Random) -> list[Spelled]:
    return random.sample(names, min(NAMES, len(names)))


MODE = Lists()
