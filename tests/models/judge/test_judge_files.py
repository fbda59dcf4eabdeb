import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor

from models.errors import JudgeError
from models.judge import files
from models.judge.files import CARD_FILE, WEIGHTS_FILE
from tests.models.judge.stacks import content, stack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files.write(tmp_path, 0.5, content("gu_long", "jin_yong"))
    return tmp_path


def refusal(folder: Path) -> str:
    with pytest.raises(JudgeError) as caught:
        files.read(folder)
    message = str(caught.value)
    assert message.isprintable()
    return message


def change_card(folder: Path, **fields: object) -> None:
    card = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    card["stack"] |= fields
    (folder / CARD_FILE).write_text(json.dumps(card), encoding="utf-8")


def change_tensors(folder: Path, change: Callable[[dict[str, Tensor]], object]) -> None:
    """Change the tensors and describe them in the card, as someone would who means harm."""
    parts = safetensors.torch.load((folder / WEIGHTS_FILE).read_bytes())
    change(parts)
    written = safetensors.torch.save(parts)
    (folder / WEIGHTS_FILE).write_bytes(written)
    change_card(folder, bytes=len(written), sha256=hashlib.sha256(written).hexdigest())


def test_what_is_written_is_read_again(folder: Path) -> None:
    found = files.read(folder)
    assert found.scale == 0.5
    assert found.stack
    names, ratio = ["郭靖", "李寻欢"], torch.tensor([0.5, -0.5])
    assert torch.equal(found.stack.log_odds(names, ratio), stack("gu_long", "jin_yong").log_odds(names, ratio))


def test_a_judge_without_a_stack(tmp_path: Path) -> None:
    files.write(tmp_path, 0.5, None)
    assert files.read(tmp_path).stack is None


@pytest.mark.parametrize("name", [CARD_FILE, WEIGHTS_FILE])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refusal(folder) == f"{name} is missing"


def test_a_link(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    aside = tmp_path_factory.mktemp("aside") / "weights"
    (folder / WEIGHTS_FILE).rename(aside)
    (folder / WEIGHTS_FILE).symlink_to(aside)
    assert "not a plain file" in refusal(folder)


def test_tensors_that_another_card_describes(folder: Path) -> None:
    written = bytearray((folder / WEIGHTS_FILE).read_bytes())
    written[-1] ^= 1
    (folder / WEIGHTS_FILE).write_bytes(written)
    assert "does not have the content" in refusal(folder)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"format": 1, "scale": 0.5, "scale": NaN}'])
def test_a_card_that_is_none(folder: Path, text: str) -> None:
    (folder / CARD_FILE).write_text(text, encoding="utf-8")
    assert CARD_FILE in refusal(folder)


@pytest.mark.parametrize(
    "fields",
    [
        {"styles": ["gu_long"]},
        {"styles": ["../..", "jin_yong"]},
        {"weights": [1.0, 1.0]},
        {"bias": "1e999"},
        {"width": 0},
        {"landmarks": []},
        {"landmarks": ["", "郭靖"]},
        {"landmarks": ["郭" * 100, "郭靖"]},
        {"grams": ["一二三四"]},
        {"bytes": 2**40},
        {"sha256": "no"},
        {"pickle": "x"},
    ],
    ids=str,
)
def test_a_card_that_says_what_is_not_allowed(folder: Path, fields: dict[str, object]) -> None:
    change_card(folder, **fields)
    assert refusal(folder).startswith(f"{CARD_FILE}: stack")


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts.pop("mean"),
        lambda parts: parts.update(more=torch.zeros(1)),
        lambda parts: parts.update(landmarks=torch.zeros(3)),
        lambda parts: parts.update(grams=torch.zeros(2, dtype=torch.float64)),
        lambda parts: parts["landmarks"].fill_(torch.nan),
        lambda parts: parts["deviation"].fill_(0),
    ],
)
def test_tensors_that_do_not_fit(folder: Path, change: Callable[[dict[str, Tensor]], object]) -> None:
    change_tensors(folder, change)
    assert WEIGHTS_FILE in refusal(folder)


def test_a_damaged_file(folder: Path) -> None:
    (folder / WEIGHTS_FILE).write_bytes(b"\xff" * 100)
    change_card(folder, bytes=100, sha256=hashlib.sha256(b"\xff" * 100).hexdigest())
    assert "is damaged" in refusal(folder)
