import pytest
import safetensors.torch
import torch
from hypothesis import given
from hypothesis import strategies as st

from models.ngrams import PairTable
from models.store import packing
from models.store.card import TableSpec
from models.vocabulary import Vocabulary
from tests import tiny

NAMES = st.lists(st.text("郭靖黄蓉令狐冲", min_size=2, max_size=4), min_size=1, max_size=9)
TYPES = {torch.float32: "F32", torch.float16: "F16", torch.int32: "I32", torch.int64: "I64"}


@given(names=NAMES)
def test_n_grams_come_back_from_their_tensors(names: list[str]) -> None:
    ngrams = tiny.ngrams_of(names, Vocabulary.of(names))
    packed = packing.pack(ngrams)
    again = packing.unpack(safetensors.torch.load(safetensors.torch.save(packed)), tiny.specs_of(ngrams))
    assert torch.equal(again.network_share, ngrams.network_share)
    assert torch.equal(again.positions, ngrams.positions)
    assert torch.equal(again.weights, ngrams.weights)
    for table, before in zip(again.tables, ngrams.tables, strict=True):
        assert torch.equal(table.keys, before.keys)
        # Nothing is lost: counting has rounded them already.
        assert torch.equal(table.shares, before.shares)


@given(names=NAMES)
def test_the_layout_is_that_of_the_tensors(names: list[str]) -> None:
    vocabulary = Vocabulary.of(names)
    ngrams = tiny.ngrams_of(names, vocabulary)
    found = {name: (tuple(part.shape), TYPES[part.dtype]) for name, part in packing.pack(ngrams).items()}
    assert found == packing.layout(tiny.specs_of(ngrams), len(vocabulary))


def test_a_pair_takes_six_bytes() -> None:
    packed = packing.pack_table("t", PairTable(torch.tensor([5]), torch.tensor([0.5])))
    assert sum(part.nbytes for part in packed.values()) == 6


def test_numbers_that_are_no_n_grams_are_refused() -> None:
    packed = packing.pack(tiny.ngrams_of(["郭靖"], Vocabulary("郭靖")))
    packed["ngrams.0.shares"] = packed["ngrams.0.shares"] * -1
    with pytest.raises(ValueError, match="between 0 and 1"):
        packing.unpack(packed, [TableSpec(source="own", pairs=2)] * 2)
