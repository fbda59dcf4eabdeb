"""A child for a test: gives answers to one round until it is killed, and prints each acknowledged person."""

import asyncio
import itertools
import sys
from datetime import UTC, datetime

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Question, Round
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.storage import Database


async def main(url: str) -> None:
    now = datetime.now(UTC)
    store = QuizStore(await Database.open(url))
    round_ = Round(Question("段青云", "Duàn Qīngyún", 0), choice_count=2)
    await store.add(Game(1, 2, 3, ("jin_yong", "gu_long"), 20, now, [round_]))
    round_.ask(now, 20)
    await store.save(round_)
    people = itertools.count(1)

    async def answer_on() -> None:
        for user_id in people:
            await store.record(GivenAnswer(round_.id, user_id, Answer(0, now, 15, correct=True)))
            print(user_id, flush=True)  # noqa: T201 - the parent reads it

    await asyncio.gather(*(answer_on() for _ in range(50)))


asyncio.run(main(sys.argv[1]))
