from dataclasses import replace

import pytest
import torch

from models import scoring
from models.drawing.mixture import Mixture
from models.drawing.raw import draw_batch, whole_nats
from models.drawing.rules import Drawing
from models.networks import NameNetwork, build
from models.ngrams import POSITIONS
from models.vocabulary import BOUNDARY, Vocabulary
from tests import tiny

VOCABULARY = Vocabulary("郭靖黄蓉令狐冲欧阳锋杨过")
PLAIN = Drawing(temperature=1, top_p=1, prefix=(), shortest=1, limit=6)
COMPOUNDS = torch.tensor([VOCABULARY.encode("令狐"), VOCABULARY.encode("欧阳")])


@pytest.fixture(scope="module")
def network() -> NameNetwork:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze()
    return network


def draw(network: NameNetwork, drawing: Drawing, count: int, seed: int = 3) -> list[tuple[str, float]]:
    return draw_batch(Mixture(network), VOCABULARY, drawing, count, torch.Generator().manual_seed(seed)).pairs()


@pytest.mark.parametrize("prefix", ["", "郭"])
def test_names_in_a_row_share_their_beginnings(network: NameNetwork, prefix: str) -> None:
    drawing = replace(PLAIN, branches=(4, 3), prefix=VOCABULARY.encode(prefix), shortest=len(prefix) + 3)
    names = [name for name, _ in draw(network, drawing, 600)]
    start = len(prefix)
    slots = [names[place : place + 12] for place in range(0, 600, 12)]
    assert all(len({name[: start + 1] for name in slot}) == 1 for slot in slots)
    pairs = [names[place : place + 3] for place in range(0, 600, 3)]
    assert all(len({name[: start + 2] for name in pair}) == 1 for pair in pairs)
    # What was drawn for each is not the same for all.
    assert all(len(set(slot)) > 4 for slot in slots)
    assert len({slot[0][: start + 1] for slot in slots}) > 4


def test_nats_of_names_that_share_beginnings_are_those_of_scoring(network: NameNetwork) -> None:
    drawn = draw(network, replace(PLAIN, branches=(4, 3), top_p=0.9, shortest=3), 120)
    expected = scoring.nats(network, VOCABULARY, [name for name, _ in drawn])
    assert [nats for _, nats in drawn] == pytest.approx(expected, rel=1e-4)


def test_names_that_were_cut_off_get_the_nats_of_their_ends_when_asked(network: NameNetwork) -> None:
    drawing = replace(PLAIN, compounds=COMPOUNDS, branches=(2, 3), shortest=2)
    predictor, generator = Mixture(network), torch.Generator().manual_seed(3)
    batches = [draw_batch(predictor, VOCABULARY, drawing, 60, generator) for _ in range(2)]
    names = [name for batch in batches for name in batch.names]
    places = [place for place, name in enumerate(names) if len(name) > 1]
    assert {len(names[place]) for place in places} >= {2, 3}
    expected = scoring.nats(network, VOCABULARY, [names[place] for place in places])
    assert whole_nats(predictor, batches, places) == pytest.approx(expected, rel=1e-4)


def test_where_a_name_ends_before_it_branches_the_others_stay_empty(network: NameNetwork) -> None:
    names = [name for name, _ in draw(network, replace(PLAIN, branches=(1, 3)), 300)]
    slots = [names[place : place + 3] for place in range(0, 300, 3)]
    ended = [slot for slot in slots if len(slot[0]) == 1]
    assert ended
    assert all(slot[1:] == ["", ""] for slot in ended)


def test_first_characters_are_as_likely_as_without_branches(network: NameNetwork) -> None:
    drawing = replace(PLAIN, shortest=3)
    one, several = (draw(network, replace(drawing, branches=each), 12_000) for each in ((1, 1), (2, 3)))
    for character in VOCABULARY.characters:
        first, second = (sum(name[:1] == character for name, _ in drawn) / 12_000 for drawn in (one, several))
        assert first == pytest.approx(second, abs=0.005)


def test_only_names_with_a_compound_surname_get_a_fourth_character(network: NameNetwork) -> None:
    drawing = replace(PLAIN, compounds=COMPOUNDS, shortest=4)
    names = [name for name, _ in draw(network, drawing, 3_000)]
    compound = [name for name in names if name[:2] in {"令狐", "欧阳"}]
    assert compound
    assert {len(name) for name in compound} == {4}
    assert {len(name) for name in names if name not in compound} == {3}


def test_ratios_make_characters_likelier_or_impossible(network: NameNetwork) -> None:
    (rong,) = VOCABULARY.encode("蓉")
    (guo,) = VOCABULARY.encode("郭")
    ratios = torch.ones(POSITIONS, len(VOCABULARY))
    ratios[1, rong], ratios[0, guo] = 50, 0
    plain, changed = (draw(network, replace(PLAIN, ratios=chosen), 2_000) for chosen in (None, ratios))
    shares = [sum(name[1:2] == "蓉" for name, _ in drawn) / 2_000 for drawn in (plain, changed)]
    assert shares[1] > shares[0] + 0.4
    assert any(name[0] == "郭" for name, _ in plain)
    assert not any(name[:1] == "郭" for name, _ in changed)
    # Nats stay those of the network itself.
    expected = scoring.nats(network, VOCABULARY, [name for name, _ in changed])
    assert [nats for _, nats in changed] == pytest.approx(expected, rel=1e-4)


def test_later_positions_share_the_last_ratios(network: NameNetwork) -> None:
    ratios = torch.ones(POSITIONS, len(VOCABULARY))
    ratios[-1] = 0
    ratios[-1, [BOUNDARY, *VOCABULARY.encode("蓉")]] = 1
    names = [name for name, _ in draw(network, replace(PLAIN, ratios=ratios, shortest=6), 200)]
    assert {name[3:] for name in names} == {"蓉蓉蓉"}
