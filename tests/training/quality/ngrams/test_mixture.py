import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import BOUNDARY, Vocabulary
from training.quality.ngrams import mixture
from training.quality.ngrams.mixture import Events, NameCounts, NGramMixture, PoemCounts, Source

NAMES = ["郭靖", "郭襄", "黄蓉", "黄药师", "杨过"]
VOCABULARY = Vocabulary.of([*NAMES, "龙"])
POEMS = {"黄龙": 30, "龙过": 2, "龙山": 9, "山水": 4}
SOURCES: list[Source] = [NameCounts(VOCABULARY, NAMES), PoemCounts(VOCABULARY, POEMS)]


def after(prefix: str) -> Events:
    """Return one event for each token of the vocabulary, that it comes after `prefix`."""
    before, last = [BOUNDARY, BOUNDARY, *VOCABULARY.encode(prefix)][-2:]
    size = len(VOCABULARY)
    place = min(len(prefix), mixture.POSITIONS - 1)
    every = np.arange(size)
    return Events(every, np.full(size, place), np.full(size, before), np.full(size, last), every)


@given(st.text(st.sampled_from(VOCABULARY.characters), max_size=6))
def test_the_probabilities_of_every_model_of_names_sum_to_one(prefix: str) -> None:
    assert SOURCES[0].probabilities(after(prefix)).sum(axis=0) == pytest.approx(1)


@given(st.text(st.sampled_from(VOCABULARY.characters), min_size=1, max_size=6))
def test_the_probabilities_of_poems_sum_to_one_after_a_character(prefix: str) -> None:
    assert SOURCES[1].probabilities(after(prefix)).sum(axis=0) == pytest.approx(1)


def test_poems_know_neither_begin_nor_end_of_a_name() -> None:
    assert SOURCES[1].probabilities(after(""))[:, 1].tolist() == [0] * len(VOCABULARY)
    assert SOURCES[1].probabilities(after("黄"))[BOUNDARY].tolist() == [0, 0]


def test_poems_by_hand() -> None:
    # Known pairs: 黄龙 30 times and 龙过 twice; 山 is no character of the vocabulary.
    (overall, following) = SOURCES[1].probabilities(after("黄"))[VOCABULARY.encode("龙")[0]]
    assert overall == pytest.approx(30 / 32)
    assert following == pytest.approx((30 + 5 * 30 / 32) / (30 + 5))


def test_names_by_hand() -> None:
    counts = NameCounts(Vocabulary("甲乙"), ["甲乙"])
    events = Events.of(Vocabulary("甲乙"), ["甲乙"])
    overall, by_position, bigram, *_ = counts.probabilities(events)[1]
    assert overall == pytest.approx(1 / 3)
    assert by_position == pytest.approx((1 + 20 / 3) / 21)
    assert bigram == pytest.approx((1 + by_position) / 2)


def test_a_name_outside_the_vocabulary_is_not_counted() -> None:
    with_another = NameCounts(VOCABULARY, [*NAMES, "郭芙"])
    assert (with_another.probabilities(after("郭")) == SOURCES[0].probabilities(after("郭"))).all()


def test_a_name_is_as_likely_as_its_characters_and_its_end() -> None:
    model = NGramMixture.fit(VOCABULARY, SOURCES, ["黄靖", "郭蓉"])
    (nats,) = model.nats(["黄龙"])
    assert math.isfinite(nats)
    (longer,) = model.nats(["黄龙龙龙龙龙龙龙"])
    assert longer > nats > 0
    everything = [one + two for one in VOCABULARY.characters for two in VOCABULARY.characters]
    assert sum(math.exp(-value) for value in model.nats(everything)) < 1


def test_em_finds_the_model_that_is_right() -> None:
    likely = np.array([[0.9, 0.1, 0.2]] * 20 + [[0.1, 0.9, 0.2]] * 5)
    weights = mixture.best_weights(likely)
    assert weights.sum() == pytest.approx(1)
    assert weights[0] == pytest.approx(0.875, abs=0.03)
    assert weights[2] < 0.01


def test_without_events_all_models_weigh_the_same() -> None:
    assert mixture.best_weights(np.empty((0, 4))).tolist() == [0.25] * 4


def test_the_mixture_learns_which_source_to_believe() -> None:
    poetic = NGramMixture.fit(VOCABULARY, SOURCES, ["黄龙", "黄龙过"])
    plain = NGramMixture.fit(VOCABULARY, SOURCES, ["郭靖", "郭襄"])
    assert poetic.nats(["黄龙"]) < plain.nats(["黄龙"])
