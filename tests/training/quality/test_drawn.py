"""The measures of drawn names say what a reader would: good draws pass, bad ones fail."""

import dataclasses
import random

import pytest

from models.roster.roster import Roster
from tests import tiny
from training.corpora import SHIPPED, Corpora
from training.fit.split import split
from training.quality import drawn
from training.quality.drawn import Samples
from training.quality.ngrams import kneser_ney

ROSTER = Roster.parse(tiny.HEADER + tiny.ROSTERS["jin_yong"])
FEW = {"independent": ["郭靖", "黄蓉"], "learned": ["郭靖"] * 5, "unseen": ["杨过"] * 5, "peer": ["郭"] * 5}


@pytest.fixture(scope="module")
def names() -> list[str]:
    return [entry.name for entry in Corpora(SHIPPED).get("gu_long").roster]


def test_names_of_one_source_can_not_be_told_apart(names: list[str]) -> None:
    held_out = split(names)
    auc = drawn.two_sample_auc(held_out.train, [*held_out.dev, *held_out.test])
    assert auc == pytest.approx(0.5, abs=0.05)


def test_names_with_their_characters_shuffled_are_told_apart(names: list[str]) -> None:
    held_out = split(names)
    characters = list("".join(held_out.train))
    random.Random(0).shuffle(characters)  # noqa: S311 - the same shuffle every time
    rest = iter(characters)
    shuffled = ["".join(next(rest) for _ in name) for name in held_out.train]
    assert drawn.two_sample_auc(shuffled, [*held_out.dev, *held_out.test]) > 0.65


def test_the_n_gram_model_is_told_apart(names: list[str]) -> None:
    held_out = split(names)
    size = len(set("".join(names))) + 1
    _, peer = kneser_ney.best(held_out.train, held_out.test, size)
    generator = random.Random(0)  # noqa: S311 - the same draws every time
    draws = peer.draw(sorted(set("".join(names))), generator, 10, 600)
    assert drawn.two_sample_auc(draws, [*held_out.dev, *held_out.test]) > 0.53


def test_junk_and_copies_are_counted() -> None:
    samples = Samples(drawn=["郭", "郭靖黄蓉", "郭靖", "杨蓉", "杨蓉"], **FEW)
    figures = drawn.measure(samples, ROSTER, ROSTER.names)
    assert figures.one_character == pytest.approx(0.2)
    assert figures.junk == pytest.approx(0.4)
    assert figures.run_together == pytest.approx(0.2)
    assert figures.natural_novelty == pytest.approx(0.2)
    assert figures.roster_junk == 0


def test_the_mean_of_sampleses_is_the_mean_of_every_figure() -> None:
    good = drawn.measure(Samples(drawn=["杨蓉", "郭过", "张冲", "黄靖", "殷平"], **FEW), ROSTER, ROSTER.names)
    bad = drawn.measure(Samples(drawn=["郭"] * 5, **FEW), ROSTER, ROSTER.names)
    mean = dataclasses.asdict(drawn.average([good, bad]))
    assert mean["junk"] == pytest.approx(0.5)
    assert mean["natural_novelty"] == pytest.approx(0.5)
