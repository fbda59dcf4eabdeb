import dataclasses
from pathlib import Path

import pytest
import safetensors.torch
import torch

from models.networks import NetworkSpec, build
from models.ngrams import POSITIONS, Smoothing
from models.vocabulary import Vocabulary
from training.corpora import SHIPPED, Corpora
from training.errors import TrainingError
from training.fit.base import SHIPPED_BASE, Base, fits, read_base, save_base, transplant
from training.fit.mixing import count_names

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


@pytest.mark.parametrize("metadata", [None, {"more": "x"}, {"base": "no JSON"}])
def test_tensors_that_are_no_base_are_refused_in_one_sentence(
    tmp_path: Path, metadata: dict[str, str] | None
) -> None:
    safetensors.torch.save_file({"weight": torch.zeros(2)}, tmp_path / "other.safetensors", metadata)
    with pytest.raises(TrainingError, match=r"^other\.safetensors is no base: .*[^\n]$"):
        read_base(tmp_path / "other.safetensors")


def test_a_base_keeps_what_was_counted(origin: Base, tmp_path: Path) -> None:
    counted = count_names("own", ["郭靖", "黄蓉"], origin.vocabulary, Smoothing(pseudocount=1))
    positions = count_names("positions", ["郭蓉"], origin.vocabulary, pairs=None)
    save_base(dataclasses.replace(origin, sources=(counted, positions)), tmp_path / "base.safetensors")
    again, positions_again = read_base(tmp_path / "base.safetensors").sources
    assert (again.name, positions_again.name) == ("own", "positions")
    assert torch.equal(again.frequencies, counted.frequencies)
    assert torch.equal(positions_again.frequencies, positions.frequencies)
    assert positions_again.table is None
    assert again.table
    assert counted.table
    assert torch.equal(again.table.keys, counted.table.keys)
    assert torch.equal(again.table.shares, counted.table.shares)


@pytest.mark.parametrize(("characters", "fitting"), [("郭龙", True), ("郭龙凤", False), ("郭abc", False)])
def test_a_base_is_of_use_where_it_knows_half_of_the_characters(
    origin: Base, characters: str, *, fitting: bool
) -> None:
    assert fits(origin, Vocabulary(characters)) is fitting


def test_sources_follow_another_vocabulary(origin: Base) -> None:
    names, wider = ["郭靖", "黄蓉"], Vocabulary("龙郭靖蓉黄")
    base = dataclasses.replace(origin, sources=(count_names("own", names, origin.vocabulary, Smoothing()),))
    (source,) = base.sources_for(wider)
    expected = count_names("own", names, wider, Smoothing())
    assert torch.equal(source.frequencies, expected.frequencies)
    assert source.table
    assert expected.table
    assert torch.equal(source.table.keys, expected.table.keys)


def test_the_shipped_base_has_counted_the_dictionary_the_poets_and_poems() -> None:
    base = read_base()
    assert {source.name for source in base.sources} == {"dictionary", "poems", "poets"}
    for source in base.sources:
        assert source.frequencies.sum(1).tolist() == pytest.approx([1.0] * POSITIONS, abs=1e-3)
        assert source.table
        assert source.table.keys.max() < len(base.vocabulary) ** 2
