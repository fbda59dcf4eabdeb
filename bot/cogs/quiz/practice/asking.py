"""Inventing a question to practice with."""

from collections.abc import Iterable
from random import Random, SystemRandom

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.questions import CANDIDATES, TooFewNamesError, choose_questions, reading_well
from bot.cogs.quiz.practice.learning import Point, Sort, Weights, aim, choose
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.drawing.wishes.request import DrawRequest
from models.errors import WishError

DRAWN = 16
"""How many names one is chosen from."""

FIT = 6
"""How many of them that are fit to be asked are weighed by the person's weak points."""

_system_random = SystemRandom()


async def invent(
    inference: Inference,
    styles: tuple[str, ...],
    weights: Weights,
    recent: Iterable[str],
    person: int,
    random: Random = _system_random,
) -> Question:
    """Return a question for a person, about one of their weak points rather than not. Raises UserError.

    Its style is chosen first and by chance alone, so that a surname gives nothing away.
    """
    side = random.randrange(len(styles))
    point = aim(weights, random)
    requests = [_request(point)] if point else []
    for request in [*requests, DrawRequest(count=DRAWN, candidates=CANDIDATES)]:
        try:
            fit = await _fit(inference, styles, side, request, person)
        except WishError:
            continue
        if fit:
            return choose(fit, weights, recent, random)
    raise UserError("quiz-too-few-names")


def _request(point: Point) -> DrawRequest:
    """Return the wish for names that have a weak point."""
    if point.sort is Sort.SURNAME:
        return DrawRequest(count=DRAWN, candidates=CANDIDATES, surname=point.text)
    return DrawRequest(count=DRAWN, candidates=CANDIDATES, include=point.text)


async def _fit(
    inference: Inference, styles: tuple[str, ...], side: int, request: DrawRequest, person: int
) -> list[Question]:
    """Return the drawn names of a style that are fit to be asked, those that read best first."""
    invention = await inference.draw(styles[side], request, person=person)
    drawn: dict[str, list[tuple[str, str]]] = {style: [] for style in styles}
    drawn[styles[side]] = [(name.name, read) for name, read in invention.names]
    names = [name for name, _ in drawn[styles[side]]]
    if not names:
        return []
    views = {one.name: one.probabilities for one in await inference.judge(styles, names, person=person)}
    well = reading_well(names, await inference.rate(names, person=person))
    for count in range(min(FIT, len(names)), 0, -1):
        try:
            return choose_questions(styles, [side] * count, drawn, views.get, well)
        except TooFewNamesError:
            continue
    return []
