import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.quality.ngrams.kneser_ney import DISCOUNTS, ORDERS, KneserNey, best

NAMES = ["郭靖", "郭襄", "黄蓉", "黄药师", "杨过"]
CHARACTERS = sorted(set("".join(NAMES)))


@given(
    order=st.sampled_from(ORDERS),
    discount=st.sampled_from(DISCOUNTS),
    context=st.text(st.sampled_from(["\n", "?", *CHARACTERS]), min_size=2, max_size=2),
)
def test_probabilities_sum_to_one(order: int, discount: float, context: str) -> None:
    model = KneserNey(NAMES, order, discount, len(CHARACTERS) + 1)
    total = sum(model.probability(context[-(order - 1) :], character) for character in ["\n", *CHARACTERS])
    assert total == pytest.approx(1)


def test_bigrams_by_hand() -> None:
    model = KneserNey(["郭靖", "郭襄"], order=2, discount=0.75, size=4)
    # 郭 follows the boundary twice; four kinds of bigram beside it: 郭靖 郭襄 靖$ 襄$.
    lower = (1 - 0.75) / 5 + 0.75 * 4 / 5 / 4
    assert model.probability("\n", "郭") == pytest.approx((2 - 0.75 + 0.75 * lower) / 2)


def test_a_character_never_seen_costs_something_finite() -> None:
    assert math.isfinite(KneserNey(NAMES, 3, 0.8, 100).nats("龙女"))


def test_best_is_the_lowest_mean() -> None:
    mean, model = best(NAMES, ["郭蓉", "杨靖"], 20)
    assert mean == pytest.approx((model.nats("郭蓉") + model.nats("杨靖")) / 2)
    others = [KneserNey(NAMES, order, discount, 20) for order in ORDERS for discount in DISCOUNTS]
    assert all((other.nats("郭蓉") + other.nats("杨靖")) / 2 >= mean - 1e-9 for other in others)


@pytest.mark.parametrize("order", ORDERS)
def test_draws_are_as_frequent_as_they_are_likely(order: int) -> None:
    model = KneserNey(NAMES, order, 0.8, len(CHARACTERS) + 1)
    generator = random.Random(0)  # noqa: S311 - the same draws every time
    draws = model.draw(CHARACTERS, generator, 6, 4000)
    for name in ("郭靖", "杨过", "黄靖"):
        assert draws.count(name) / 4000 == pytest.approx(math.exp(-model.nats(name)), abs=0.02)
    assert max(map(len, draws)) <= 6
