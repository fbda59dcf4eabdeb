from collections import Counter
from random import Random

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz.game.questions import draw_sides, reading_well
from models.reader.reader import KINDS, Ratings

SEEDED = Random(1)  # noqa: S311 - tests want the same numbers every time


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


@pytest.mark.parametrize("styles", [2, 3, 4, 5])
def test_all_styles_are_asked_about_equally_often(styles: int) -> None:
    asked = Counter(side for _ in range(300) for side in draw_sides(styles, 20, SEEDED))
    assert max(abs(asked[style] / 6000 - 1 / styles) for style in range(styles)) < 0.03


def test_betting_on_the_rarest_of_four_hardly_pays() -> None:
    hits, bets = 0.0, 0
    for _ in range(2000):
        game = draw_sides(4, 20, SEEDED)
        for place, side in enumerate(game):
            counts = [game[:place].count(style) for style in range(4)]
            rarest = [style for style in range(4) if counts[style] == min(counts)]
            hits += (side in rarest) / len(rarest)
            bets += 1
    assert hits / bets < 0.36


def test_betting_on_the_rarer_side_hardly_pays() -> None:
    hits, bets = 0.0, 0
    for _ in range(5000):
        game = draw_sides(2, 20, SEEDED)
        for place, side in enumerate(game):
            ahead = 2 * sum(game[:place]) - place
            hits += side == (ahead < 0) if ahead else 0.5
            bets += 1
    assert hits / bets < 0.61


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
