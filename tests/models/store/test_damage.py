"""Checkpoints that were cut at every kilobyte, or with a flipped bit: what hashes catch and what they can't."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import torch

from models.conditions import NO_CONDITIONS
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import CheckpointError
from models.networks import NetworkSpec, build
from models.store import checkpoint
from models.store.card import digest
from models.store.checkpoint import CARD_FILE, ROSTER_FILE, WEIGHTS_FILE
from models.store.origin import ORIGIN_FILE, Origin
from models.vocabulary import BOUNDARY
from tests import tiny
from tests.models.store.bad_files.case import forge

FLIPS = 150
FORGED_FLIPS = 200
SPEC = NetworkSpec(embedding=32, hidden=64)
"""Its weights have some hundred kilobytes."""


def large() -> bytes:
    card = tiny.content("jin_yong")[0]
    torch.manual_seed(0)
    network = build(SPEC, len(card.vocabulary) + 1)
    with torch.no_grad():
        network.get_parameter("bias")[BOUNDARY] = 2.5
    return checkpoint.pack(network, None, NO_CONDITIONS)


def kilobytes(content: bytes) -> Iterator[bytes]:
    return (content[:size] for size in range(0, len(content), 2**10))


def refusal(directory: Path) -> str:
    with pytest.raises(CheckpointError) as refused:
        checkpoint.load(directory)
    complaint = str(refused.value)
    assert complaint.isprintable()
    assert len(complaint) <= 200
    return complaint


def test_weights_that_are_cut_at_any_kilobyte_are_refused(tmp_path: Path) -> None:
    weights = large()
    directory = forge(tmp_path, weights, changes={"network": SPEC})
    assert checkpoint.load(directory)
    cut = list(kilobytes(weights))
    assert len(cut) > 90
    for number, content in enumerate(cut):
        (directory / WEIGHTS_FILE).write_bytes(content)
        found, expected = f"{number * 2**10:,}", f"{len(weights):,}"
        assert refusal(directory) == f"{WEIGHTS_FILE} has {found} bytes and the card says {expected}"


def test_weights_that_are_cut_at_any_kilobyte_are_refused_even_with_the_right_hash(tmp_path: Path) -> None:
    for number, content in enumerate(kilobytes(large())):
        complaint = refusal(forge(tmp_path / str(number), content, changes={"network": SPEC}))
        assert complaint.startswith(WEIGHTS_FILE)


@pytest.mark.parametrize("name", [WEIGHTS_FILE, CARD_FILE, ROSTER_FILE])
def test_the_hashes_catch_every_flipped_bit(tmp_path: Path, name: str) -> None:
    """A version's name is the hash of its card, which has the hashes of the weights and the roster."""
    directory = forge(tmp_path)
    content = (directory / name).read_bytes()
    for bit in Random(1).sample(range(8 * len(content)), FLIPS):  # noqa: S311 - the same bits each time
        (directory / name).write_bytes(flipped(content, bit))
        refusal(directory)
    (directory / name).write_bytes(content)
    assert checkpoint.load(directory)


def test_a_flipped_bit_that_no_hash_tells_of_is_refused_or_does_no_harm(tmp_path: Path) -> None:
    """Whoever can write the hashes can write any weights: those that load must then draw names."""
    card, weights, roster = tiny.content("jin_yong")
    random, served = Random(1), 0  # noqa: S311 - the same bits each time
    for number, bit in enumerate(random.sample(range(8 * len(weights)), FORGED_FLIPS)):
        forged = flipped(weights, bit)
        folder = checkpoint.write(
            tmp_path / str(number), card.model_copy(update={"weights": digest(forged)}), forged, roster
        )
        try:
            model = checkpoint.load(folder)
        except CheckpointError:
            continue
        assert Sampler(model).draw(DrawRequest(count=3, seed=number)).names
        served += 1
    assert 0 < served < FORGED_FLIPS


def test_a_flipped_bit_in_what_decides_nothing_refuses_nothing(tmp_path: Path) -> None:
    card, weights, roster = tiny.content("jin_yong")
    origin = Origin.model_validate({"trained_at": "2026-05-01T00:00:00Z", "note": "a note"})
    directory = checkpoint.write(tmp_path, card, weights, roster, origin)
    content = (directory / ORIGIN_FILE).read_bytes()
    for bit in range(0, 8 * len(content), 97):
        (directory / ORIGIN_FILE).write_bytes(flipped(content, bit))
        assert checkpoint.load(directory).version == card.version


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
