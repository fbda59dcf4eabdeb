"""What practice learns about a person, without Discord or a database."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.practice.learning import (
    MOST,
    RECENT,
    Point,
    PointKind,
    aim,
    choose,
    learned,
    often_missed,
    remembered,
    weak_points_of,
)

LU = Question("陆小凤", "Lù Xiǎofèng", 1)
SURNAME, SMALL, PHOENIX = (
    Point(PointKind.SURNAME, "陆"),
    Point(PointKind.CHARACTER, "小"),
    Point(PointKind.CHARACTER, "凤"),
)
POINTS = st.builds(Point, st.sampled_from(PointKind), st.text("陆小凤西门吹雪", min_size=1, max_size=1))


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same in each run


WEIGHTS = st.dictionaries(POINTS, st.integers(1, MOST))


def test_a_name_has_a_surname_and_characters() -> None:
    assert weak_points_of(LU) == [SURNAME, SMALL, PHOENIX]
    assert weak_points_of(Question("西门吹雪", "Xīmén Chuīxuě", 1))[0] == Point(PointKind.SURNAME, "西门")


@pytest.mark.parametrize(
    ("name", "pinyin", "points"), [("素素", "Sùsù", 1), ("Jean", "Jean", 0), ("段青0", "x", 0)]
)
def test_other_names_have_characters_alone_or_nothing(name: str, pinyin: str, points: int) -> None:
    found = weak_points_of(Question(name, pinyin, 0))
    assert len(found) == points
    assert all(point.kind is PointKind.CHARACTER for point in found)


@given(st.lists(st.booleans(), max_size=50))
def test_a_weight_stays_within_its_bounds_and_goes_after_enough_right_answers(results: list[bool]) -> None:
    weight = 0
    for correct in results:
        before, weight = weight, learned(weight, correct=correct)
        assert 0 <= weight <= MOST
        assert weight < before or before == 0 if correct else weight > before or before == MOST
    for _ in range(MOST):
        weight = learned(weight, correct=True)
    assert weight == 0


@given(WEIGHTS, st.integers(0, 1000))
def test_questions_aim_at_weak_points_or_at_none(weights: dict[Point, int], seed: int) -> None:
    point = aim(weights, chance(seed))
    assert point is None or point in weights


def test_most_questions_aim_at_a_weak_point_and_the_heavier_comes_oftener() -> None:
    random = chance(1)
    aims = Counter(aim({SMALL: 1, PHOENIX: 5}, random) for _ in range(3000))
    assert 900 < aims[None] < 1100
    assert aims[PHOENIX] > 3 * aims[SMALL] > 0


def test_among_names_those_with_weak_points_are_asked_oftener() -> None:
    random = chance(1)
    names = [LU, Question("段青", "Duàn Qīng", 1)]
    asked = Counter(choose(names, {PHOENIX: 3}, [], random).name for _ in range(1000))
    assert asked["陆小凤"] > 700
    assert asked["段青"] > 100


def test_what_was_asked_lately_is_not_asked_while_there_is_anything_else() -> None:
    names = [LU, Question("段青", "Duàn Qīng", 1)]
    assert {choose(names, {PHOENIX: 6}, ["陆小凤"], chance(seed)).name for seed in range(50)} == {"段青"}
    assert choose([LU], {}, ["陆小凤"], chance(1)) is LU


@given(st.lists(st.text("陆小凤", min_size=1), max_size=3 * RECENT), st.text("段", min_size=1))
def test_the_last_names_are_remembered_and_no_more(recent: list[str], name: str) -> None:
    kept = remembered(recent, name)
    assert kept[-1] == name
    assert len(kept) <= RECENT
    assert [*recent, name][-len(kept) :] == kept


@given(WEIGHTS, st.integers(0, 8))
def test_what_is_often_missed_is_the_weakest_first_and_no_more_than_wanted(
    weights: dict[Point, int], count: int
) -> None:
    shown = often_missed(weights, count)
    twice = sorted((weight for weight in weights.values() if weight > 2), reverse=True)
    assert [weights[point] for point in shown] == twice[:count]


@pytest.mark.parametrize(
    ("answers", "often"),
    [([False], []), ([True, False], []), ([False, False], [SMALL]), ([False, True, False], [SMALL])],
)
def test_one_miss_is_not_often(answers: list[bool], often: list[Point]) -> None:
    weight = 0
    for correct in answers:
        weight = learned(weight, correct=correct)
    assert often_missed({SMALL: weight}, 5) == often
