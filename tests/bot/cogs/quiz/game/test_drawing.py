"""Drawing a game's questions from models."""

from collections.abc import AsyncIterator, Mapping
from random import Random
from unittest.mock import AsyncMock

import pytest

from bot.cogs.names._wishes import Wishes
from bot.cogs.quiz._bands import Band, margin
from bot.cogs.quiz.game.drawing import draw_questions, most_answers, usual_request
from bot.cogs.quiz.game.questions import TooFewNamesError, Wanted
from bot.kit.inference import Inference
from models.store.registry import Registry

STYLES = ("jin_yong", "gu_long")
SIDES = [0, 1, 0, 0, 1]
WANTED = Wanted(STYLES, SIDES, [Band.HARD] * 5)


def seeded() -> Random:
    return Random(3)  # noqa: S311 - tests want the same numbers every time


@pytest.fixture
async def inference(registry: Registry) -> AsyncIterator[Inference]:
    inference = Inference(registry)
    yield inference
    await inference.close()


def test_names_are_drawn_as_for_someone_who_wishes_for_nothing() -> None:
    assert usual_request(7) == Wishes("jin_yong").request(7)


async def test_a_game_asks_new_names_whose_authors_the_judge_can_tell(inference: Inference) -> None:
    questions = await draw_questions(inference, WANTED, random=seeded())
    assert [question.answer for question in questions] == SIDES
    names = [question.name for question in questions]
    assert len(set(names)) == len(names)
    assert inference.registry.real_names.isdisjoint(names)
    for question, verdict in zip(questions, await inference.judge(STYLES, names), strict=True):
        assert margin(verdict.probabilities, STYLES[question.answer]) >= Band.HARD.floor


async def test_the_same_seed_gives_the_same_questions(inference: Inference) -> None:
    first = await draw_questions(inference, WANTED, random=seeded())
    assert await draw_questions(inference, WANTED, random=seeded()) == first


async def test_what_was_seen_is_replaced(inference: Inference) -> None:
    seen = {question.name for question in await draw_questions(inference, WANTED, random=seeded())}
    again = await draw_questions(inference, WANTED, seen=seen, random=seeded())
    assert seen.isdisjoint(question.name for question in again)


async def test_drawing_ends_where_no_name_suits(inference: Inference, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = AsyncMock(wraps=inference.draw)
    monkeypatch.setattr(inference, "draw", draw)
    monkeypatch.setattr("bot.cogs.quiz.game.questions.margin", lambda *_: 0.4)
    with pytest.raises(TooFewNamesError):
        await draw_questions(inference, WANTED, random=seeded())
    assert draw.await_count == most_answers(len(SIDES))


async def test_a_style_without_suitable_names_does_not_keep_the_others_from_being_drawn(
    inference: Inference, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judged(_: Mapping[str, float], style: str) -> float:
        return 0.65 if style == "jin_yong" else 0.7

    monkeypatch.setattr("bot.cogs.quiz.game.questions.margin", judged)
    bands = [Band.EASY, Band.EASY, Band.NORMAL]
    questions = await draw_questions(inference, Wanted(STYLES, [0, 0, 1], bands), random=seeded())
    assert [question.answer for question in questions] == [0, 0, 1]
