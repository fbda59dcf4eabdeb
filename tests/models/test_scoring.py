import math

import pytest
import torch

from models import scoring
from models.networks import PADDING, NameNetwork, build
from models.ngrams import NGrams
from models.vocabulary import BOUNDARY, UNKNOWN, Vocabulary
from tests import tiny

NAMES = ["郭靖", "黄蓉", "令狐冲"]
VOCABULARY = Vocabulary("郭靖黄蓉令狐冲龙")
WRITTEN = 5
"""The boundary and 郭靖黄蓉."""


@pytest.fixture
def network() -> NameNetwork:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze(WRITTEN)
    return network


@pytest.fixture
def ngrams() -> NGrams:
    return tiny.ngrams_of(NAMES, VOCABULARY)


def test_what_a_network_does_not_write_it_finds_impossible(network: NameNetwork) -> None:
    possible, impossible = scoring.nats(network, VOCABULARY, ["郭蓉", "郭龙"])
    assert math.isfinite(possible)
    assert impossible == math.inf


def test_n_grams_write_what_the_network_does_not(network: NameNetwork, ngrams: NGrams) -> None:
    tokens, targets = scoring.batch(VOCABULARY, ["龙"])
    first, _ = scoring.token_nats(network, ngrams, tokens, targets)[0].tolist()
    # The position's half of the mixture gives every token the same probability.
    assert math.exp(-first) == pytest.approx(0.5 / len(VOCABULARY), rel=1e-3)


def test_names_with_unwritten_characters_are_scored_beside_others(network: NameNetwork, ngrams: NGrams) -> None:
    together = scoring.nats(network, VOCABULARY, ["令狐龙", "郭靖"], ngrams)
    alone = [scoring.nats(network, VOCABULARY, [name], ngrams)[0] for name in ("令狐龙", "郭靖")]
    assert all(map(math.isfinite, together))
    assert together == pytest.approx(alone, rel=1e-5)


def test_an_unknown_character_is_no_target_and_is_read_as_unknown() -> None:
    tokens, targets = scoring.batch_any(VOCABULARY, ["郭雪靖", "靖"])
    assert tokens.tolist() == [[BOUNDARY, 1, UNKNOWN, 2], [BOUNDARY, 2, BOUNDARY, BOUNDARY]]
    assert targets.tolist() == [[1, PADDING, 2, BOUNDARY], [2, BOUNDARY, PADDING, PADDING]]
    with pytest.raises(KeyError):
        scoring.batch(VOCABULARY, ["郭雪靖"])


def test_no_names_have_no_nats(network: NameNetwork) -> None:
    assert scoring.nats(network, VOCABULARY, []) == []
