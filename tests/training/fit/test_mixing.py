import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from models import scoring
from models.networks import NameNetwork, NetworkSpec, build
from models.ngrams import POSITIONS, Smoothing
from models.vocabulary import BOUNDARY, Vocabulary
from training.fit import mixing
from training.fit.mixing import Source, count_names

TRAIN = ["郭靖", "郭芙", "黄蓉", "黄药师", "杨过", "杨康", "令狐冲"]
DEV = ["郭康", "黄过", "杨蓉", "郭药师"]
OTHER = ["靖郭", "蓉黄", "过杨", "冲狐令", "师药"]
VOCABULARY = Vocabulary.of([*TRAIN, *DEV])
SMOOTHING = Smoothing(pseudocount=1)
LIKELIHOODS = st.lists(
    st.tuples(st.floats(1e-6, 1), st.floats(1e-6, 1), st.integers(0, POSITIONS - 1)), min_size=1, max_size=20
)


@pytest.fixture(scope="module")
def network() -> NameNetwork:
    torch.manual_seed(0)
    network = build(NetworkSpec(embedding=8, hidden=8), len(VOCABULARY))
    network.freeze()
    return network


def likely(source: Source, position: int) -> dict[str, float]:
    """Return what a source finds likely at a position, without zeros; the end is the empty string."""
    row = dict(zip(["", *VOCABULARY.characters], source.frequencies[position].tolist(), strict=True))
    return {character: share for character, share in row.items() if share}


def test_frequencies_are_shares_at_each_position() -> None:
    source = count_names("own", ["郭靖", "郭芙", "黄药师", "未知"], VOCABULARY, pairs=None)
    assert likely(source, 0) == pytest.approx({"郭": 2 / 3, "黄": 1 / 3})
    assert likely(source, 2) == pytest.approx({"": 2 / 3, "师": 1 / 3})
    assert likely(source, 3) == {"": 1}
    assert source.table is None


def test_short_names_say_of_later_positions_what_they_say_of_the_last() -> None:
    source = count_names("short", ["郭靖"], VOCABULARY, pairs=None)
    assert likely(source, 2) == likely(source, 3) == {"": 1}


def test_the_likelier_source_gets_the_weight(network: NameNetwork) -> None:
    sources = [count_names(name, names, VOCABULARY, SMOOTHING) for name, names in (("a", TRAIN), ("b", OTHER))]
    weights = mixing.learn(network, sources, VOCABULARY, DEV)
    own, other = weights.frequencies[0, 1:3].sum(), weights.frequencies[0, 3:5].sum()
    assert own > 0.7
    assert other < 0.2


def test_weights_are_shares_and_first_characters_know_no_table(network: NameNetwork) -> None:
    sources = [count_names("a", TRAIN, VOCABULARY, SMOOTHING)]
    weights = mixing.learn(network, sources, VOCABULARY, DEV)
    for rows in (weights.frequencies, weights.parts):
        assert bool((rows >= 0).all())
        assert rows.sum(1).tolist() == pytest.approx([1.0] * POSITIONS, abs=1e-5)
    assert weights.parts[0, 2:].tolist() == [0]


def test_a_mixture_finds_dev_names_no_less_likely_than_the_network(network: NameNetwork) -> None:
    sources = [count_names("a", TRAIN, VOCABULARY, SMOOTHING), count_names("b", OTHER, VOCABULARY, SMOOTHING)]
    ngrams = mixing.build(sources, mixing.learn(network, sources, VOCABULARY, DEV))
    alone, mixed = (sum(scoring.nats(network, VOCABULARY, DEV, grams)) for grams in (None, ngrams))
    assert mixed < alone


def posterior(weights: Tensor, parts: Tensor) -> float:
    """Return the log of the likelihood times the prior."""
    return float((parts.double() @ weights.double()).log().sum() + mixing._PRIOR * weights.double().log().sum())


@given(cases=LIKELIHOODS)
def test_no_other_weights_are_likelier(cases: list[tuple[float, float, int]]) -> None:
    parts = torch.tensor([case[:2] for case in cases])
    places = torch.tensor([case[2] for case in cases])
    found = mixing._maximize(parts, places)
    assert found.sum(1).tolist() == pytest.approx([1.0] * POSITIONS, abs=1e-5)
    for place in set(places.tolist()):
        here = parts[places == place]
        best = max(posterior(torch.tensor([share, 1 - share]), here) for share in (0.01, 0.1, 0.5, 0.9, 0.99))
        # A hundred iterations come close to the maximum.
        assert posterior(found[place], here) > best - 0.05 * len(here)


def test_a_position_without_dev_names_takes_the_weights_before_it() -> None:
    found = mixing._maximize(torch.tensor([[0.9, 0.1], [0.2, 0.3]]), torch.tensor([0, 1]))
    assert found[0].tolist() == pytest.approx([1, 0], abs=0.12)
    assert torch.equal(found[1], found[2])
    assert torch.equal(found[1], found[3])


def test_what_only_one_part_finds_possible_stays_possible() -> None:
    parts = torch.tensor([[0.9, 1e-6, 0.0]] * 8)
    row = mixing._maximize(parts, torch.zeros(8, dtype=torch.long))[0]
    assert 0.005 < row[1] < 0.05
    # The third part finds everything impossible: it would only take from the others.
    assert row[2] == 0


def test_a_rare_character_is_not_impossible_after_few_dev_names(network: NameNetwork) -> None:
    sources = [count_names("a", TRAIN, VOCABULARY, SMOOTHING)]
    ngrams = mixing.build(sources, mixing.learn(network, sources, VOCABULARY, TRAIN[:2]))
    (nats,) = scoring.nats(network, VOCABULARY, ["狐狐狐"], ngrams)
    assert nats < 40


@pytest.mark.parametrize("pairs", [None, SMOOTHING])
def test_a_translated_source_says_the_same_over_another_vocabulary(pairs: Smoothing | None) -> None:
    other = Vocabulary(["龙", *reversed(VOCABULARY.characters), "凤"])
    tokens = torch.tensor([BOUNDARY, *other.encode("".join(VOCABULARY.characters))])
    translated = mixing.translate(count_names("a", TRAIN, VOCABULARY, pairs), tokens, len(other))
    direct = count_names("a", TRAIN, other, pairs)
    assert torch.equal(translated.frequencies, direct.frequencies)
    assert (translated.table is None) == (direct.table is None)
    if translated.table and direct.table:
        assert torch.equal(translated.table.keys, direct.table.keys)
        assert torch.equal(translated.table.shares, direct.table.shares)


def test_everywhere_only_the_ends_differ_between_positions() -> None:
    source = count_names("a", TRAIN, VOCABULARY, pairs=None)
    spread = mixing._everywhere(source.frequencies)
    assert spread.sum(1).tolist() == pytest.approx([1.0] * POSITIONS)
    assert torch.equal(spread[:, BOUNDARY], source.frequencies[:, BOUNDARY])
    inside = spread[:, BOUNDARY + 1 :]
    ratio = inside[1] / inside[1].sum()
    assert torch.allclose(inside[0] / inside[0].sum(), ratio)
