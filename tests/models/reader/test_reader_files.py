import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor

from models.errors import ReaderError
from models.reader.files import CARD_FILE, WEIGHTS_FILE
from models.reader.reader import SHIPPED, Reader


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (CARD_FILE, WEIGHTS_FILE):
        shutil.copy(SHIPPED / name, tmp_path)
    return tmp_path


def refusal(folder: Path) -> str:
    with pytest.raises(ReaderError) as caught:
        Reader.load(folder)
    message = str(caught.value)
    assert message.isprintable()
    return message


def change_card(folder: Path, **fields: object) -> None:
    card = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    (folder / CARD_FILE).write_text(json.dumps(card | fields), encoding="utf-8")


def change_tensors(folder: Path, change: Callable[[dict[str, Tensor]], object]) -> None:
    """Change the tensors and describe them in the card, as someone would who means harm."""
    parts = safetensors.torch.load((folder / WEIGHTS_FILE).read_bytes())
    change(parts)
    content = safetensors.torch.save(parts)
    (folder / WEIGHTS_FILE).write_bytes(content)
    change_card(folder, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())


def test_the_shipped_reader_loads_from_any_folder(folder: Path) -> None:
    assert Reader.load(folder).version == Reader.load().version


@pytest.mark.parametrize("name", [CARD_FILE, WEIGHTS_FILE])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refusal(folder) == f"{name} is missing"


def test_a_link(folder: Path) -> None:
    (folder / WEIGHTS_FILE).unlink()
    (folder / WEIGHTS_FILE).symlink_to(SHIPPED / WEIGHTS_FILE)
    assert "not a plain file" in refusal(folder)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"format": 1, "format": 1}'])
def test_a_card_that_is_none(folder: Path, content: bytes) -> None:
    (folder / CARD_FILE).write_bytes(content)
    assert CARD_FILE in refusal(folder)


@pytest.mark.parametrize(
    "fields", [{"format": 2}, {"alphabet": "天天"}, {"alphabet": "ab"}, {"bytes": 2**40}, {"more": 1}]
)
def test_a_card_with_a_wrong_field(folder: Path, fields: dict[str, object]) -> None:
    change_card(folder, **fields)
    assert next(iter(fields)) in refusal(folder)


def test_an_alphabet_of_another_size(folder: Path) -> None:
    change_card(folder, alphabet="天地")
    assert "tensors that the card describes" in refusal(folder)


def test_truncated_tensors(folder: Path) -> None:
    (folder / WEIGHTS_FILE).write_bytes((folder / WEIGHTS_FILE).read_bytes()[:-1])
    assert "bytes" in refusal(folder)


def test_other_bytes_than_the_card_says(folder: Path) -> None:
    content = bytearray((folder / WEIGHTS_FILE).read_bytes())
    content[-1] ^= 1
    (folder / WEIGHTS_FILE).write_bytes(content)
    assert "content that the card describes" in refusal(folder)


def test_bytes_that_are_no_tensors(folder: Path) -> None:
    content = b"\x80\x04nothing to unpickle"
    (folder / WEIGHTS_FILE).write_bytes(content)
    change_card(folder, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())
    assert "damaged" in refusal(folder)


CHANGES: dict[str, Callable[[dict[str, Tensor]], object]] = {
    "one is missing": lambda parts: parts.pop("weight_inner"),
    "one too many": lambda parts: parts.update(more=torch.zeros(1)),
    "a flat one": lambda parts: parts.update(characters=parts["characters"].flatten()),
    "another type": lambda parts: parts.update(bias_0=parts["bias_0"].double()),
    "another shape": lambda parts: parts.update(weight_slots=parts["weight_slots"][1:]),
    "a wide layer": lambda parts: parts.update(weight_inner=torch.zeros(4_000, 1).half()),
    "no pairs": lambda parts: parts.update(pair_seconds=parts["pair_seconds"][:0]),
    "not finite": lambda parts: parts["bias_0"].fill_(torch.nan),
    "an id outside the alphabet": lambda parts: parts["pair_seconds"].fill_(32_000),
    "a negative id": lambda parts: parts["pair_seconds"].fill_(-1),
    "starts that go back": lambda parts: parts["pair_starts"].copy_(parts["pair_starts"].flip(0)),
    "starts beyond the pairs": lambda parts: parts["pair_starts"][-1].fill_(2**31 - 1),
    "an unknown word class": lambda parts: parts["pair_tags"].fill_(255),
    "no deviation": lambda parts: parts["feature_deviation"].zero_(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_tensors_that_would_break_reading(folder: Path, change: Callable[[dict[str, Tensor]], object]) -> None:
    change_tensors(folder, change)
    assert WEIGHTS_FILE in refusal(folder)
