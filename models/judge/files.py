"""The judge's two files: a card (JSON) and tensors (safetensors), read as untrusted input and never unpickled."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, Field, FiniteFloat
from torch import Tensor

from models.errors import JudgeError
from models.files import read_card, read_trusted
from models.judge.stack import LONGEST_GRAM, Describe, Kernel, Stack
from models.reader.features import width
from models.reader.network import Scale
from models.reader.reader import shipped_reader
from models.reader.statistics import Statistics
from models.store.card import STYLE
from models.tensors import parse_tensors

FORMAT = 1
SHIPPED = Path(__file__).parent
"""The folder of the judge that comes with the package."""
CARD_FILE = "judge.json"
WEIGHTS_FILE = "judge.safetensors"
MAX_CARD = 2**20
MAX_WEIGHTS = 2**20
_MAX_LANDMARKS = 5_000
_MAX_GRAMS = 50_000

_Style = Annotated[str, Field(pattern=f"^(?:{STYLE})$")]
_Name = Annotated[str, Field(min_length=1, max_length=20)]
_Gram = Annotated[str, Field(min_length=1, max_length=LONGEST_GRAM)]


class StackCard(BaseModel):
    """Describes a stack; see `Stack`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    styles: tuple[_Style, _Style]
    weights: tuple[FiniteFloat, FiniteFloat, FiniteFloat]
    bias: FiniteFloat
    width: Annotated[FiniteFloat, Field(gt=0)]
    """What divides squared distances from landmarks."""
    landmarks: Annotated[tuple[_Name, ...], Field(min_length=1, max_length=_MAX_LANDMARKS)]
    grams: Annotated[tuple[_Gram, ...], Field(max_length=_MAX_GRAMS)]
    bytes: int = Field(ge=1, le=MAX_WEIGHTS)
    """Size of the tensors' file."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Its hash, in hexadecimal."""


class JudgeCard(BaseModel):
    """What the JSON file holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: int = Field(ge=1, le=FORMAT)
    scale: Annotated[FiniteFloat, Field(gt=0)]
    """Evidence per nat, between styles that have no stack."""
    stack: StackCard | None = None


@dataclass(frozen=True)
class Calibration:
    """What turns likelihoods into probabilities."""

    scale: float
    stack: Stack | None = None


@dataclass(frozen=True)
class Content:
    """A fitted stack as it is written; the tensors are `landmarks` (M,), `grams` (G,), `mean` and `deviation`."""

    styles: tuple[str, str]
    weights: tuple[float, float, float]
    bias: float
    width: float
    landmarks: Sequence[str]
    grams: Sequence[str]
    tensors: dict[str, Tensor]

    def build(self, statistics: Statistics) -> Stack:
        """Return the stack that computes with these numbers."""
        parts = self.tensors
        describe = Describe(statistics, Scale(parts["mean"], parts["deviation"]))
        return Stack(
            styles=self.styles,
            kernel=Kernel(describe, self.landmarks, parts["landmarks"], self.width),
            grams=dict(zip(self.grams, parts["grams"].tolist(), strict=True)),
            weights=torch.tensor(self.weights),
            bias=self.bias,
        )


def write(folder: Path, scale: float, content: Content | None) -> None:
    """Write both files into `folder`; without a stack, the card alone. Raises OSError."""
    stack = None
    if content:
        tensors = safetensors.torch.save(content.tensors)
        (folder / WEIGHTS_FILE).write_bytes(tensors)
        stack = StackCard(
            styles=content.styles,
            weights=content.weights,
            bias=content.bias,
            width=content.width,
            landmarks=tuple(content.landmarks),
            grams=tuple(content.grams),
            bytes=len(tensors),
            sha256=hashlib.sha256(tensors).hexdigest(),
        )
    card = JudgeCard(format=FORMAT, scale=scale, stack=stack)
    text = json.dumps(card.model_dump(), ensure_ascii=False)
    (folder / CARD_FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def read(folder: Path) -> Calibration:
    """Return the judge in `folder`. Blocking. Raises JudgeError, in one sentence, for unusable files."""
    card = read_card(folder / CARD_FILE, MAX_CARD, JudgeCard, JudgeError)
    if card.stack is None:
        return Calibration(card.scale)
    stack, statistics = card.stack, shipped_reader().statistics
    path = folder / WEIGHTS_FILE
    content = read_trusted(path, MAX_WEIGHTS, JudgeError, size=stack.bytes, sha256=stack.sha256)
    tensors = parse_tensors(WEIGHTS_FILE, content, JudgeError)
    _check(tensors, stack, scalars_of(statistics))
    fitted = Content(
        styles=stack.styles,
        weights=stack.weights,
        bias=stack.bias,
        width=stack.width,
        landmarks=stack.landmarks,
        grams=stack.grams,
        tensors=tensors,
    )
    return Calibration(card.scale, fitted.build(statistics))


def scalars_of(statistics: Statistics) -> int:
    """Return how many scalars describe a name."""
    return width(*(part.shape[1] for part in (statistics.characters, statistics.surnames, statistics.counts)))


@cache
def shipped_calibration() -> Calibration:
    """Return the judge that comes with the package, read once. Blocking."""
    return read(SHIPPED)


def _check(tensors: dict[str, Tensor], stack: StackCard, scalars: int) -> None:
    """Raise JudgeError unless the tensors have the types, shapes and ranges that judging relies on."""
    expected = {
        "landmarks": (len(stack.landmarks),),
        "grams": (len(stack.grams),),
        "mean": (scalars,),
        "deviation": (scalars,),
    }
    found = {name: tuple(part.shape) for name, part in tensors.items()}
    if found != expected or any(part.dtype != torch.float32 for part in tensors.values()):
        raise JudgeError(f"{WEIGHTS_FILE} does not hold the tensors that the card describes")
    finite = all(bool(torch.isfinite(part).all()) for part in tensors.values())
    if not finite or not bool((tensors["deviation"] > 0).all()):
        raise JudgeError(f"{WEIGHTS_FILE} holds numbers outside their range")
