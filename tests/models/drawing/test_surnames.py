from collections import Counter

import pytest
import torch

from models.drawing.mixture import Mixture
from models.drawing.surnames import draw_compound, firsts, with_surname
from models.networks import build
from models.ngrams import POSITIONS
from models.vocabulary import BOUNDARY, Vocabulary
from tests import tiny

VOCABULARY = Vocabulary("令狐西门郭冲")
SURNAMES = ("令狐", "西门", "郭", "欧阳")


def predictor() -> Mixture:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze()
    return Mixture(network)


def test_surnames_begin_with_these_tokens() -> None:
    allowed = firsts(SURNAMES, VOCABULARY)
    assert [character for character, yes in zip(VOCABULARY.characters, allowed[1:], strict=True) if yes] == [
        *"令西郭"
    ]
    assert not allowed[BOUNDARY]


def test_where_no_surname_is_known_all_tokens_are_allowed() -> None:
    assert firsts((), VOCABULARY).all()
    assert firsts(("欧阳",), VOCABULARY).all()


def test_only_first_characters_are_held_to_surnames() -> None:
    allowed = firsts(SURNAMES, VOCABULARY)
    plain = with_surname(None, allowed)
    assert torch.equal(plain[0], allowed.float())
    assert plain[1:].eq(1).all()
    ratios = torch.full((POSITIONS, len(VOCABULARY)), 2.0)
    assert torch.equal(with_surname(ratios, allowed), plain * 2)
    assert ratios.eq(2).all()


def test_compound_surnames_are_drawn_as_often_as_the_model_writes_them() -> None:
    network, generator = predictor(), torch.Generator().manual_seed(1)
    with torch.inference_mode():
        drawn = draw_compound(network, VOCABULARY, SURNAMES, 4_000, generator)
        likely = [
            network.step(torch.tensor([BOUNDARY]), network.start(1))[0][0, first]
            * network.open(torch.tensor([first]))[0][0, second]
            for first, second in map(VOCABULARY.encode, ("令狐", "西门"))
        ]
    counts = Counter(VOCABULARY.decode(drawn))
    assert set(counts) == {"令狐", "西门"}
    assert counts["令狐"] / 4_000 == pytest.approx(float(likely[0] / sum(likely)), abs=0.01)


def test_without_a_compound_surname_none_is_drawn() -> None:
    with pytest.raises(ValueError, match="no surname of two characters"):
        draw_compound(predictor(), VOCABULARY, ("郭", "欧阳"), 3, torch.Generator())
