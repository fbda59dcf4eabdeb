from pathlib import Path

import pytest
import torch

from models.networks import NetworkSpec, build
from models.vocabulary import Vocabulary
from training.corpora import SHIPPED, Corpora
from training.errors import TrainingError
from training.fit.base import SHIPPED_BASE, Base, read_base, save_base, transplant

SPEC = NetworkSpec(embedding=6, hidden=8)


@pytest.fixture
def origin() -> Base:
    torch.manual_seed(0)
    vocabulary = Vocabulary("靖蓉郭黄")
    return Base(SPEC, vocabulary, build(SPEC, len(vocabulary)))


def test_a_base_comes_back_from_its_file(origin: Base, tmp_path: Path) -> None:
    save_base(origin, tmp_path / "base.safetensors")
    again = read_base(tmp_path / "base.safetensors")
    assert again.spec == origin.spec
    assert again.vocabulary.characters == origin.vocabulary.characters
    for name, part in origin.network.state_dict().items():
        assert torch.allclose(again.network.state_dict()[name], part, atol=1e-3)


def test_a_transplanted_network_keeps_what_it_knows(origin: Base) -> None:
    vocabulary = Vocabulary("郭靖")
    network = transplant(origin, vocabulary, dropout=0.0)
    before = origin.network.logits(torch.tensor([[0, *origin.vocabulary.encode("郭靖")]]))
    after = network.logits(torch.tensor([[0, *vocabulary.encode("郭靖")]]))
    columns = [0, *origin.vocabulary.encode("郭靖")]
    assert torch.allclose(after, before[:, :, columns], atol=1e-5)


def test_a_new_character_starts_as_the_mean(origin: Base) -> None:
    network = transplant(origin, Vocabulary("郭龙"), dropout=0.0)
    weights = origin.network.get_parameter("embedding.weight")
    assert torch.allclose(network.get_parameter("embedding.weight")[2], weights.mean(0))


def test_the_shipped_base_is_small_and_knows_every_roster() -> None:
    assert SHIPPED_BASE.stat().st_size <= 3_000_000
    known = read_base().vocabulary
    assert not [name for name in Corpora(SHIPPED).real_names if known.unknown(name)]


def test_a_broken_base_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "base.safetensors").write_bytes(b"no safetensors")
    with pytest.raises(TrainingError, match=r"base\.safetensors is broken"):
        read_base(tmp_path / "base.safetensors")
