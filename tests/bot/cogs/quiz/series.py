"""The questions of many games in a row, as one channel gets them."""

from random import Random

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.drawing import draw_questions, usual_request
from bot.cogs.quiz.game.questions import Wanted, draw_sides
from bot.cogs.quiz.game.store import RECENT
from bot.kit.inference import Inference
from bot.kit.preferences.servers import ROUNDS
from models.drawing.wishes.request import MAX_SEED


async def questions_of_games(
    inference: Inference, styles: tuple[str, ...], band: str, count: int, random: Random
) -> list[Question]:
    """Return `count` questions of games of as many rounds as there can be, none that the channel saw lately."""
    asked: list[Question] = []
    while len(asked) < count:
        rounds = min(ROUNDS[-1], count - len(asked))
        wanted = Wanted(styles, draw_sides(len(styles), rounds, random), [Band(band)] * rounds)
        seen = {question.name for question in asked[-RECENT:]}
        asked += await draw_questions(inference, wanted, seen=seen, random=random)
    return asked


async def names_of_answers(inference: Inference, style: str, count: int, random: Random) -> list[str]:
    """Return `count` names of one style, each once, as /name answers somebody who wishes for nothing."""
    names: dict[str, None] = {}
    while len(names) < count:
        invention = await inference.draw(style, usual_request(random.randrange(MAX_SEED)))
        names.update(dict.fromkeys(drawn.name for drawn, _ in invention.names))
    return list(names)[:count]
