from collections import Counter

import pytest
import torch

from models.drawing.mixture import Mixture
from models.drawing.surnames import compound_tokens, draw_compound, first_shares, with_surname
from models.networks import build
from models.ngrams import POSITIONS
from models.roster.roster import Roster
from models.vocabulary import BOUNDARY, Vocabulary
from tests import tiny

VOCABULARY = Vocabulary("令狐西门郭冲")
GIVEN = (("冲", "Chōng"), ("令", "Lìng"), ("西", "Xī"), ("门", "Mén"))
SURNAMES = ("令狐", "西门", "郭", "欧阳")


def predictor() -> Mixture:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze()
    return Mixture(network)


def roster(*names: str) -> Roster:
    rows = ["name\tpinyin", *(f"{name}\t{spelled}" for name, spelled in (one.split("/") for one in names))]
    return Roster.parse("\n".join(rows))


def test_names_begin_with_frequent_surnames_more_often_but_rare_ones_are_not_lost() -> None:
    many = roster("令狐冲/Línghú Chōng", *(f"郭{given}/Guō {read}" for given, read in GIVEN), "门西/Mén Xī")
    shares = first_shares([many], VOCABULARY)
    among = dict(zip(VOCABULARY.characters, shares[1:].tolist(), strict=True))
    assert among["郭"] > among["令"] == among["门"] > 0
    assert among["郭"] < 4 * among["令"]
    assert among["冲"] == shares[BOUNDARY] == 0


def test_where_no_surname_is_known_nothing_is_said() -> None:
    assert not first_shares([roster("冲/Chōng")], VOCABULARY).any()


def test_a_draw_begins_with_surnames_as_often_as_wished_at_any_temperature() -> None:
    shares = torch.tensor([0.0, 0.5, 0.0, 0.25, 0.0, 0.25, 0.0])
    likely = torch.tensor([0.1, 0.1, 0.2, 0.3, 0.1, 0.1, 0.1])
    for temperature in (0.5, 1.0, 2.0):
        ratios = with_surname(None, shares, likely, temperature)
        weights = (likely * ratios[0]).pow(1 / temperature)
        assert torch.allclose(weights / weights.sum(), shares, atol=1e-6)
        assert ratios[1:].eq(1).all()


def test_only_first_characters_are_held_to_surnames() -> None:
    ratios = torch.full((POSITIONS, len(VOCABULARY)), 2.0)
    shares = torch.full((len(VOCABULARY),), 1 / len(VOCABULARY))
    assert with_surname(ratios, shares, shares, 1.0)[1:].eq(2).all()
    assert ratios.eq(2).all()


def test_compound_surnames_are_drawn_as_often_as_the_model_writes_them() -> None:
    network, generator = predictor(), torch.Generator().manual_seed(1)
    with torch.inference_mode():
        drawn = draw_compound(network, compound_tokens(SURNAMES, VOCABULARY), 4_000, generator)
        likely = [
            network.begin()[0][0, first] * network.open(torch.tensor([first]))[0].dense()[0, second]
            for first, second in map(VOCABULARY.encode, ("令狐", "西门"))
        ]
    counts = Counter(VOCABULARY.decode(drawn))
    assert set(counts) == {"令狐", "西门"}
    assert counts["令狐"] / 4_000 == pytest.approx(float(likely[0] / sum(likely)), abs=0.01)


def test_compound_surnames_are_those_that_the_vocabulary_spells() -> None:
    tokens = compound_tokens(SURNAMES, VOCABULARY)
    assert sorted(VOCABULARY.decode(tokens)) == ["令狐", "西门"]
    assert compound_tokens(("郭", "欧阳"), VOCABULARY).shape == (0, 2)
