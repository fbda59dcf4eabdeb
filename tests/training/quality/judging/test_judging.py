import math
import random

import numpy as np
import pytest

from models.judge.stack import Describe
from training.corpora import SHIPPED, Corpora
from training.quality.judging import peers, stacking
from training.quality.judging.cases import Cases, Floats, figures, losses, two_columns

STYLES = ("gu_long", "jin_yong")


def cases(count: int, first: float = 0.5) -> Cases:
    """Return cases, `first` of which are the first style's."""
    generator = np.random.default_rng(0)
    return Cases(tuple(map(str, range(count))), (generator.random(count) > first).astype(np.int64))


def views_for(asked: Cases, scale: float) -> Floats:
    """Return views of which the first one alone tells: its log odds are right after multiplying by `scale`."""
    generator = random.Random(0)  # noqa: S311 - the same cases every time
    rows = [
        [generator.gauss(scale * 2 * (1 if label == 0 else -1), 2 * scale) / scale**2, 0.0, generator.gauss(0, 1)]
        for label in asked.labels
    ]
    return np.array(rows)


def test_the_weight_of_the_view_that_tells_is_found() -> None:
    asked = cases(4000)
    views = views_for(asked, 1.0)
    found = stacking.fit_weights(views, asked, even=False)
    # Two normal distributions of deviation 2 around 2 and -2: the log odds are the number itself.
    assert found.views[0] == pytest.approx(1.0, abs=0.1)
    assert found.views[1] == 0
    assert abs(found.views[2]) < 0.15
    said = two_columns(stacking.chances(views, found))
    assert figures(asked, said, even=False).accuracy == pytest.approx(0.84, abs=0.02)


def test_a_style_that_is_seldom_asked_weighs_the_same_when_even() -> None:
    asked = cases(4000, first=0.1)
    views = views_for(asked, 1.0)
    assert stacking.fit_weights(views, asked, even=False).bias < -1.5
    assert stacking.fit_weights(views, asked, even=True).bias == pytest.approx(0, abs=0.3)


def test_figures_of_a_judge_that_knows_and_of_one_that_does_not() -> None:
    asked = cases(200)
    sure, unsure = two_columns((asked.labels == 0) * 0.998 + 0.001), np.full((200, 2), 0.5)
    assert figures(asked, sure, even=True).accuracy == 1
    assert figures(asked, unsure, even=False).log_loss == pytest.approx(math.log(2))
    assert losses(asked, unsure, even=True).mean() == pytest.approx(math.log(2))


KNOWN = Cases(("郭靖", "郭襄", "郭破虏", "楚留香", "楚香帅", "楚相玉") * 4, np.array([1, 1, 1, 0, 0, 0] * 4))


def test_every_view_learns_which_characters_are_whose() -> None:
    stack = stacking.views_of(stacking.fit_views(KNOWN, STYLES))
    views = stack.views(["楚红", "郭芙"], stack.weights.new_tensor([3.0, -3.0]))
    assert (views[0] > views[1]).all()
    assert isinstance(stack.kernel.describe, Describe)


def test_peers_learn_which_characters_are_whose() -> None:
    describe = stacking.views_of(stacking.fit_views(KNOWN, STYLES)).kernel.describe
    for peer in (peers.logistic_regression(KNOWN, even=True), peers.boosting(describe, KNOWN, KNOWN, KNOWN)):
        assert peer(["楚香帅", "郭靖"]).argmax(1).tolist() == [0, 1]


def test_views_have_not_learned_from_what_is_left_out() -> None:
    names = [entry.name for entry in Corpora(SHIPPED).get("jin_yong").roster][:40]
    some = Cases(tuple(names[:20]), np.array([0, 1] * 10))
    content = stacking.fit_views(some, STYLES)
    assert set(content.landmarks) == set(names[:20])
    assert {character for gram in content.grams for character in gram} <= {"<", ">", *"".join(names[:20])}
