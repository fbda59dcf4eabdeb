"""Choosing a day's questions."""

from datetime import date
from random import Random

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz.daily.day import QUESTIONS, Daily, seed_of
from bot.cogs.quiz.game.drawing import draw_questions
from bot.cogs.quiz.game.questions import TooFewNamesError, Wanted, draw_sides
from bot.kit.errors import UserError
from bot.kit.inference import Inference

BANDS = (*[Band.EASY] * 3, *[Band.NORMAL] * 5, *[Band.HARD] * 2)
"""How hard each question is: they begin kindly."""


async def choose_daily(inference: Inference, styles: tuple[str, ...], day: date) -> Daily:
    """Invent a day's questions; the day and the models alone decide which. Raises UserError."""
    versions = [inference.registry.get(style).version for style in styles]
    random = Random(seed_of(day, versions))  # noqa: S311 - the same everywhere; nothing secret
    wanted = Wanted(styles, draw_sides(len(styles), QUESTIONS, random), BANDS)
    try:
        questions = await draw_questions(inference, wanted, random=random)
    except TooFewNamesError:
        raise UserError("quiz-too-few-names") from None
    return Daily(day, styles, tuple(questions))
