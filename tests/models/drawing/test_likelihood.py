import pytest
import torch

from models import scoring
from models.drawing.likelihood import nats_of
from models.drawing.mixture import Mixture
from models.networks import build
from models.vocabulary import Vocabulary
from tests import tiny

NAMES = ["郭靖", "令狐冲", "郭", "欧阳锋锋锋", "靖郭靖"]
VOCABULARY = Vocabulary.of(NAMES)


@pytest.mark.parametrize("mixed", [False, True])
def test_nats_are_those_of_scoring(*, mixed: bool) -> None:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze(len(VOCABULARY) - 1 if mixed else None)
    ngrams = tiny.ngrams_of(NAMES, VOCABULARY) if mixed else None
    found = nats_of(Mixture(network, ngrams), VOCABULARY, NAMES)
    assert found == pytest.approx(scoring.nats(network, VOCABULARY, NAMES, ngrams), rel=1e-4)


def test_no_names_have_no_nats_and_unknown_characters_are_refused() -> None:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze()
    assert nats_of(Mixture(network), VOCABULARY, []) == []
    with pytest.raises(KeyError):
        nats_of(Mixture(network), VOCABULARY, ["郭雪"])
