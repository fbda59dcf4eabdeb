import dataclasses
from pathlib import Path

import pytest
import torch

from models.drawing.blend import Blend
from models.drawing.sampler import Sampler
from models.drawing.source import NameSource
from models.drawing.wishes.request import DrawRequest
from models.errors import SameStyleError
from models.networks import select
from models.store import checkpoint
from models.store.checkpoint import NameModel
from tests import tiny


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def first(root: Path) -> NameModel:
    return checkpoint.load(root / "jin_yong" / tiny.write_style(root, "jin_yong"))


@pytest.fixture(scope="module")
def second(root: Path) -> NameModel:
    return checkpoint.load(root / "gu_long" / tiny.write_style(root, "gu_long"))


def probabilities(source: NameSource, text: str) -> dict[str, float]:
    """Return each possible next character's probability after a text; the end is the empty string."""
    with torch.inference_mode():
        likely, state = source.predictor.begin()
        for token in source.vocabulary.encode(text):
            rows, state = source.predictor.step(torch.tensor([token]), select(state, torch.tensor([0])))
            likely = rows.dense()
    return dict(zip(["", *source.vocabulary.characters], likely[0].tolist(), strict=True))


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_each_style_has_its_share_of_every_characters_probability(
    first: NameModel, second: NameModel, share: float
) -> None:
    mixed, one, other = (probabilities(model, "") for model in (Blend(first, second, share), first, second))
    for character, probability in mixed.items():
        expected = (1 - share) * one.get(character, 0) + share * other.get(character, 0)
        assert probability == pytest.approx(expected, abs=1e-6)


def test_a_network_reads_a_stand_in_where_it_does_not_know_a_character(
    first: NameModel, second: NameModel
) -> None:
    stand_in = second.vocabulary.characters[0]
    mixed, one, other = (
        probabilities(Blend(first, second, 0.5), "郭"),
        probabilities(first, "郭"),
        probabilities(second, stand_in),
    )
    for character, probability in mixed.items():
        assert probability == pytest.approx((one.get(character, 0) + other.get(character, 0)) / 2, abs=1e-6)


def test_n_grams_do_not_take_the_stand_in_for_the_character(root: Path) -> None:
    """After a character that only the other style knows, a style's n-grams go by the position."""
    mixed = [
        checkpoint.load(root / style / tiny.write_style(root, style, mixed=True))
        for style in ("jin_yong", "gu_long")
    ]
    second = mixed[1]
    after = probabilities(Blend(mixed[0], second, 0.999), "郭")
    alone = dataclasses.replace(second, ngrams=None)
    network = probabilities(alone, second.vocabulary.characters[0])
    uniform = 0.5 / len(second.vocabulary)
    for character in second.vocabulary.characters:
        assert after[character] == pytest.approx(0.5 * network[character] + uniform, abs=2e-3)


@pytest.mark.parametrize(("share", "alone"), [(0, "first"), (1, "second")])
def test_all_of_one_style_is_that_style(first: NameModel, second: NameModel, share: float, alone: str) -> None:
    blend, request = Blend(first, second, share), DrawRequest(length=3, seed=3)
    model = {"first": first, "second": second}[alone]
    real = first.roster.names | second.roster.names
    assert blend.vocabulary.characters == model.vocabulary.characters
    assert [drawn.name for drawn in Sampler(blend).draw(request).names] == [
        drawn.name for drawn in Sampler(model, real).draw(request).names
    ]


def test_a_style_can_not_be_blended_with_itself(first: NameModel) -> None:
    with pytest.raises(SameStyleError):
        Blend(first, first, 0.5)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_is_from_0_to_1(first: NameModel, second: NameModel, share: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Blend(first, second, share)


def test_each_surname_is_read_as_the_style_that_has_it_reads_it(first: NameModel, second: NameModel) -> None:
    blend = Blend(first, second, 0.5)
    assert blend.read("令狐雪") == "Línghú Xuě"
    assert blend.read("西门冲") == "Xīmén Chōng"
    assert blend.read("燕冲", "燕") == "Yān Chōng"
    assert blend.read("李无忌", "李") == "Lǐ Wújì"
    assert 0 <= blend.typicality(10.0) <= 1
