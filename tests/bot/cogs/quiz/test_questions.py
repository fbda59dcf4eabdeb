from collections import Counter
from collections.abc import Mapping
from random import Random

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz.game.questions import TooFewNamesError, choose_questions, draw_sides, reading_well
from models.reader.reader import KINDS, Ratings

STYLES = ("jin_yong", "gu_long")
NO_OPINION: Mapping[str, Mapping[str, float]] = {}
SEEDED = Random(1)  # noqa: S311 - tests want the same numbers every time
names = st.lists(st.text("段誉乔峰王语嫣", min_size=2, max_size=3), max_size=30)


def drawn(jin_yong: list[str], gu_long: list[str]) -> dict[str, list[tuple[str, str]]]:
    return {"jin_yong": [(name, "") for name in jin_yong], "gu_long": [(name, "") for name in gu_long]}


@given(st.integers(2, 5), st.integers(1, 20), st.randoms(use_true_random=False))
def test_every_round_has_a_side(styles: int, rounds: int, random: Random) -> None:
    sides = draw_sides(styles, rounds, random)
    assert len(sides) == rounds
    assert set(sides) <= set(range(styles))


def test_sides_are_near_balance() -> None:
    games = [draw_sides(2, 20, SEEDED) for _ in range(2000)]
    lopsided = sum(abs(sum(game) - 10) > 2 for game in games)
    assert lopsided / len(games) < 0.02
    assert abs(sum(map(sum, games)) / 40_000 - 0.5) < 0.01


def test_no_side_can_be_foretold_from_those_before() -> None:
    games = [draw_sides(2, 5, SEEDED) for _ in range(20_000)]
    for length in range(5):
        following: dict[tuple[int, ...], Counter[int]] = {}
        for game in games:
            following.setdefault(tuple(game[:length]), Counter())[game[length]] += 1
        for counts in following.values():
            assert counts.total() < 200 or max(counts.values()) / counts.total() < 0.85


def test_betting_on_the_rarer_side_hardly_pays() -> None:
    hits, bets = 0.0, 0
    for _ in range(5000):
        game = draw_sides(2, 20, SEEDED)
        for place, side in enumerate(game):
            ahead = 2 * sum(game[:place]) - place
            hits += side == (ahead < 0) if ahead else 0.5
            bets += 1
    assert hits / bets < 0.61


@given(names, names, st.lists(st.integers(0, 1), max_size=20))
def test_a_game_asks_no_name_twice_and_labels_each_with_its_style(
    jin_yong: list[str], gu_long: list[str], sides: list[int]
) -> None:
    unique = set(jin_yong) ^ set(gu_long)
    if any(len(unique & set(source)) < sides.count(side) for side, source in enumerate((jin_yong, gu_long))):
        with pytest.raises(TooFewNamesError):
            choose_questions(STYLES, sides, drawn(jin_yong, gu_long), NO_OPINION.get, unique)
        return
    questions = choose_questions(STYLES, sides, drawn(jin_yong, gu_long), NO_OPINION.get, unique)
    assert [question.answer for question in questions] == sides
    asked = [question.name for question in questions]
    assert len(set(asked)) == len(asked)
    for question in questions:
        own, other = (jin_yong, gu_long) if question.answer == 0 else (gu_long, jin_yong)
        assert question.name in own
        assert question.name not in other


def test_a_name_whose_label_the_judge_contradicts_is_not_asked() -> None:
    views = {"段青": {"jin_yong": 0.3, "gu_long": 0.7}, "王语": {"jin_yong": 0.8, "gu_long": 0.2}, "乔木": None}
    questions = choose_questions(STYLES, [0, 0], drawn(["段青", "王语", "乔木"], []), views.get, {"段青"})
    assert [question.name for question in questions] == ["王语", "乔木"]


def test_names_that_read_badly_are_asked_only_when_the_others_run_out() -> None:
    names = drawn(["段青", "王语", "乔木"], [])
    questions = choose_questions(STYLES, [0, 0, 0], names, NO_OPINION.get, {"王语", "乔木"})
    assert [question.name for question in questions] == ["王语", "乔木", "段青"]


def test_names_and_bynames_with_a_passable_rating_read_well() -> None:
    kinds = {
        "段青": "name",
        "铁狼": "byname",
        "段公子": "title",
        "青王": "fragment",
        "河边": "word",
        "李白": "real_person",
    }
    types = torch.tensor([[float(kind == sure) for kind in KINDS] for sure in [*kinds.values(), "name"]])
    rating = torch.tensor([2.4, 2.4, 4.0, 4.0, 4.0, 4.0, 2.2])
    ratings = Ratings(rating, types, torch.ones(7, 3) / 3)
    assert reading_well([*kinds, "段的"], ratings) == {"段青", "铁狼"}


def test_too_few_names_names_the_style() -> None:
    with pytest.raises(TooFewNamesError) as caught:
        choose_questions(STYLES, [0, 1], drawn(["段青"], []), NO_OPINION.get, {"段青"})
    assert caught.value.style == "gu_long"
