"""Inventing a question to practice with."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random, SystemRandom

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.drawing import usual_request
from bot.cogs.quiz.game.questions import Pool, TooFewNamesError, Wanted, choose_questions, reading_well
from bot.cogs.quiz.practice.learning import Point, PointKind, Weights, aim, choose
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.drawing.wishes.request import MAX_SEED, DrawRequest
from models.errors import WishError

ANSWERS = 3
"""How many answers of /name without a wish are drawn, if need be, until one has a name that is fit to be asked."""

FIT = 6
"""How many names that are fit to be asked are weighed by the person's weak points."""

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
    usual = [usual_request(random.randrange(MAX_SEED)) for _ in range(ANSWERS)]
    for request in [*([_about(point, usual[0])] if point else []), *usual]:
        try:
            fit = await _fit(inference, styles, side, request, person)
        except WishError:
            continue
        if fit:
            return choose(fit, weights, recent, random)
    raise UserError("quiz-too-few-names")


def _about(point: Point, usual: DrawRequest) -> DrawRequest:
    """Return the wish for names that have a weak point."""
    if point.kind is PointKind.SURNAME:
        return replace(usual, surname=point.text)
    return replace(usual, include=point.text)


async def _fit(
    inference: Inference, styles: tuple[str, ...], side: int, request: DrawRequest, person: int
) -> list[Question]:
    """Return drawn names of a style that are fit to be asked, at most `FIT`."""
    invention = await inference.draw(styles[side], request, person=person)
    drawn = [(name.name, pinyin) for name, pinyin in invention.names]
    if not drawn:
        return []
    names = [name for name, _ in drawn]
    views = {one.name: one.probabilities for one in await inference.judge(styles, names, person=person)}
    well = reading_well(names, await inference.rate(names, person=person))
    pool = Pool({style: drawn if style == styles[side] else [] for style in styles}, views, well)
    for count in range(min(FIT, len(names)), 0, -1):
        try:
            return choose_questions(Wanted(styles, [side] * count, [Band.NORMAL] * count), pool)
        except TooFewNamesError:
            continue
    return []
