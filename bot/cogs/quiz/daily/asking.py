"""Choosing a day's questions."""

from datetime import date
from random import Random

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.daily.day import QUESTIONS, Daily, seed_of
from bot.cogs.quiz.game.questions import (
    CANDIDATES,
    TooFewNamesError,
    choose_questions,
    draw_sides,
    names_to_draw,
    reading_well,
)
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.drawing.wishes.request import DrawRequest


async def choose_daily(inference: Inference, styles: tuple[str, ...], day: date) -> Daily:
    """Invent a day's questions; the day and the models alone decide which. Raises UserError."""
    seed = seed_of(day, [inference.registry.get(style).version for style in styles])
    sides = draw_sides(len(styles), QUESTIONS, Random(seed))  # noqa: S311 - the same on every machine
    return Daily(day, styles, tuple(await questions_of(inference, styles, sides, seed)))


async def questions_of(
    inference: Inference, styles: tuple[str, ...], sides: list[int], seed: int
) -> list[Question]:
    """Return one invented name for each side, as the bot's own work. Raises UserError."""
    request = DrawRequest(count=names_to_draw(len(sides)), candidates=CANDIDATES, seed=seed)
    drawn = {
        style: [(name.name, read) for name, read in (await inference.draw(style, request)).names]
        for style in styles
    }
    names = [name for pairs in drawn.values() for name, _ in pairs]
    views = {verdict.name: verdict.probabilities for verdict in await inference.judge(styles, names)}
    well = reading_well(names, await inference.rate(names))
    try:
        return choose_questions(styles, sides, drawn, views.get, well)
    except TooFewNamesError:
        raise UserError("quiz-too-few-names") from None
