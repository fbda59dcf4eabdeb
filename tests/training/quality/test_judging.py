import math
import random

import pytest

from models.judge import Calibration
from training.quality import judging
from training.quality.judging import Case

STYLES = ["gu_long", "jin_yong"]


def _cases(scale: float, count: int) -> list[Case]:
    """Return names whose style follows the difference of their nats, `scale` times."""
    generator = random.Random(0)  # noqa: S311 - the same cases every time
    cases = []
    for number in range(count):
        difference = generator.gauss(0, 4)
        chance = 1 / (1 + math.exp(-scale * difference))
        style = STYLES[generator.random() > chance]
        cases.append(
            Case(str(number), style, {"gu_long": 20, "jin_yong": 20 + difference}, dict.fromkeys(STYLES, 0))
        )
    return cases


def test_a_calibration_is_found_again() -> None:
    found = judging.fit(_cases(0.6, 4000), STYLES, even=False)
    assert found.scale == pytest.approx(0.6, abs=0.06)
    assert found.bias["jin_yong"] == pytest.approx(0, abs=0.15)


def test_a_style_that_is_seldom_asked_weighs_the_same_when_even() -> None:
    cases = _cases(0.6, 4000)
    seldom = [case for place, case in enumerate(cases) if case.style == "gu_long" or place % 5 == 0]
    assert judging.fit(seldom, STYLES, even=False).bias["jin_yong"] < -1
    assert judging.fit(seldom, STYLES, even=True).bias["jin_yong"] == pytest.approx(0, abs=0.25)


def test_figures_of_a_judge_that_knows_and_of_one_that_does_not() -> None:
    cases = _cases(20, 200)
    sure = judging.chances(cases, STYLES, Calibration(scale=5, unknown=0, bias=dict.fromkeys(STYLES, 0)))
    unsure = judging.chances(cases, STYLES, Calibration(scale=1e-9, unknown=0, bias=dict.fromkeys(STYLES, 0)))
    assert judging.figures(cases, STYLES, sure, even=False).accuracy > 0.95
    assert judging.figures(cases, STYLES, unsure, even=False).log_loss == pytest.approx(math.log(2))
    assert judging.losses(cases, STYLES, unsure) == pytest.approx([math.log(2)] * 200)


def test_the_peer_learns_which_characters_are_whose() -> None:
    known = [("郭靖", "jin_yong"), ("郭襄", "jin_yong"), ("楚留香", "gu_long"), ("楚香帅", "gu_long")] * 5
    chances = judging.logistic_regression(known, STYLES, even=True)(["郭芙", "楚红"])
    assert chances.argmax(1).tolist() == [1, 0]
