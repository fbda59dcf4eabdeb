"""Checkpoints whose conditions are none."""

from collections.abc import Iterator

import safetensors.torch
import torch
from torch import Tensor

from models.ngrams import POSITIONS
from models.roster.entry import Gender
from tests.models.store.bad_files.case import BadFile, good, with_fields, with_weights

NAME = f"conditions.{Gender.FEMALE}"


def cases() -> Iterator[BadFile]:
    """Yield them."""
    size = len(good()[0].vocabulary) + 1
    ratio = torch.ones(POSITIONS, size, dtype=torch.float16)
    for value in (0.0, -1.0, float("nan"), float("inf"), -float("inf")):
        spoiled = ratio.clone()
        spoiled[-1, -1] = value
        yield _holding(f"with a ratio of {value}", {NAME: spoiled})
    yield _holding("in single precision", {NAME: ratio.float()})
    yield _holding("with a position less", {NAME: ratio[1:].clone()})
    yield _holding("with a token less", {NAME: ratio[:, 1:].contiguous()})
    yield _holding("of another gender", {f"conditions.{Gender.MALE}": ratio})
    yield _holding("without ratios", {})
    yield with_weights("conditions that the card does not have", _pack({NAME: ratio}))
    bad: list[object] = ["f", ["x"], ["unknown?"], [1], [None], ["f"] * 6, {"f": 1}, None]
    for number, conditions in enumerate(bad):
        yield with_fields(f"conditions: {number}", conditions=conditions)
    yield with_fields("conditions that the file does not have", conditions=["m"])


def _pack(tensors: dict[str, Tensor]) -> bytes:
    return safetensors.torch.save({**safetensors.torch.load(good()[1]), **tensors})


def _holding(name: str, tensors: dict[str, Tensor]) -> BadFile:
    return with_weights(f"conditions {name}", _pack(tensors), conditions=(Gender.FEMALE,))
