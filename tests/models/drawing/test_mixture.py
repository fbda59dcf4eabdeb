import pytest
import torch

from models import scoring
from models.drawing import mixture
from models.drawing.mixture import Mixture
from models.drawing.raw import draw_batch
from models.drawing.rows import openings, parts
from models.drawing.rules import Drawing
from models.networks import KINDS, NameNetwork, NetworkSpec, build, select
from models.ngrams import NGrams
from models.vocabulary import UNKNOWN, Vocabulary
from tests import tiny

NAMES = ["郭靖", "黄蓉", "令狐冲", "欧阳锋", "西门吹雪"]
VOCABULARY = Vocabulary.of(NAMES)


@pytest.fixture(params=KINDS)
def network(request: pytest.FixtureRequest) -> NameNetwork:
    torch.manual_seed(0)
    network = build(NetworkSpec(kind=request.param, embedding=8, hidden=8), len(VOCABULARY))
    network.freeze()
    return network


@pytest.fixture(params=["alone", "mixed"])
def ngrams(request: pytest.FixtureRequest) -> NGrams | None:
    return tiny.ngrams_of(NAMES, VOCABULARY) if request.param == "mixed" else None


def test_opening_gives_what_two_steps_give(network: NameNetwork, ngrams: NGrams | None) -> None:
    prepared, plain = Mixture(network, ngrams), Mixture(network, ngrams)
    prepared.prepare()
    tokens = torch.tensor([3, 1, 3, 7])
    _, state = plain.begin()
    expected, after = plain.step(tokens, select(state, torch.zeros_like(tokens)))
    for opened in (prepared, plain):
        rows, state = opened.open(tokens)
        assert torch.allclose(rows.dense(), expected.dense(), atol=1e-6)
        following = torch.tensor([2, 2, 5, 6])
        rows, expected_rows = (each.step(following, old)[0] for each, old in ((opened, state), (plain, after)))
        assert torch.allclose(rows.dense(), expected_rows.dense(), atol=1e-6)


def test_an_unknown_first_character_is_read_too(network: NameNetwork, ngrams: NGrams | None) -> None:
    prepared, plain = Mixture(network, ngrams), Mixture(network, ngrams)
    prepared.prepare()
    tokens = torch.tensor([UNKNOWN, 2])
    assert torch.allclose(prepared.open(tokens)[0].dense(), plain.open(tokens)[0].dense(), atol=1e-6)


def test_rows_are_probabilities(network: NameNetwork, ngrams: NGrams | None) -> None:
    predictor = Mixture(network, ngrams)
    rows, state = predictor.open(torch.arange(len(VOCABULARY)))
    for _ in range(4):
        likely = rows.dense()
        assert likely.sum(1).tolist() == pytest.approx([1.0] * len(VOCABULARY), abs=1e-3)
        rows, state = predictor.step(likely.argmax(1), state)


def test_a_state_can_be_reordered(network: NameNetwork, ngrams: NGrams | None) -> None:
    predictor = Mixture(network, ngrams)
    _, state = predictor.open(torch.tensor([1, 2, 3]))
    rows, following = torch.tensor([2, 0, 0]), torch.tensor([4, 4, 4])
    expected, _ = predictor.step(following, state)
    moved, _ = predictor.step(following, select(state, rows))
    assert torch.allclose(moved.dense(), expected.dense()[rows], atol=1e-6)


def test_a_draws_nats_are_those_of_scoring(network: NameNetwork, ngrams: NGrams | None) -> None:
    drawing = Drawing(temperature=0.9, top_p=0.95, prefix=VOCABULARY.encode("郭"), shortest=2, limit=7)
    drawn = draw_batch(Mixture(network, ngrams), VOCABULARY, drawing, 40, torch.Generator().manual_seed(1))
    assert drawn.nats == pytest.approx(scoring.nats(network, VOCABULARY, drawn.names, ngrams), rel=1e-4)


def test_a_name_that_was_counted_is_likelier_with_n_grams() -> None:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze()
    alone = scoring.nats(network, VOCABULARY, NAMES)
    mixed = scoring.nats(network, VOCABULARY, NAMES, tiny.ngrams_of(NAMES, VOCABULARY))
    assert all(one > other for one, other in zip(alone, mixed, strict=True))


def test_rare_first_characters_are_read_when_they_come(
    network: NameNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, partly = Mixture(network), Mixture(network)
    tokens = torch.tensor([*range(len(VOCABULARY)), UNKNOWN])
    whole.prepare()
    expected, _ = whole.open(tokens)
    monkeypatch.setattr(parts, "PART", 4)
    monkeypatch.setattr(openings, "READY", 1)
    partly.prepare()
    assert torch.allclose(partly.open(tokens[-2:])[0].dense(), expected.dense()[-2:], atol=1e-6)
    assert torch.allclose(partly.open(tokens)[0].dense(), expected.dense(), atol=1e-6)


def test_a_table_that_would_be_too_large_is_not_made(
    network: NameNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mixture, "MAX_TABLE", len(VOCABULARY) ** 2 - 1)
    predictor = Mixture(network)
    predictor.prepare()
    assert predictor._openings is None
    assert predictor.open(torch.tensor([1]))[0].dense().shape == (1, len(VOCABULARY))
