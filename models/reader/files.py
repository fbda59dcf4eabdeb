"""The reader's two files: tensors (safetensors) and a card (JSON), read as untrusted input and never unpickled."""

import hashlib
import json
from pathlib import Path
from typing import Annotated

import safetensors.torch
import torch
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from torch import Tensor

from models.errors import ReaderError
from models.files import read_card, read_trusted
from models.reader.features import SLOTS, TAGS, width
from models.reader.network import OUTPUTS
from models.reader.statistics import BLOCKS, FIRST
from models.roster.hanzi import HANZI
from models.tensors import parse_tensors

FORMAT = 1
CARD_FILE = "reader.json"
WEIGHTS_FILE = "reader.safetensors"
MAX_CARD = 2**17
MAX_WEIGHTS = 8 * 2**20
_MAX_HIDDEN = 512
_MAX_ALPHABET = 20_000
"""In characters: their ids fit into 16 bits."""


def _distinct_hanzi(alphabet: str) -> str:
    if len(set(alphabet)) != len(alphabet) or not HANZI.fullmatch(alphabet):
        raise ValueError("an alphabet holds each hanzi once and nothing else")
    return alphabet


class ReaderCard(BaseModel):
    """Describes the tensors' file, and what was learned from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: int = Field(ge=1, le=FORMAT)
    ratings: int = Field(ge=0)
    """How many ratings it learned from."""
    alphabet: Annotated[str, Field(min_length=1, max_length=_MAX_ALPHABET), AfterValidator(_distinct_hanzi)]
    bytes: int = Field(ge=1, le=MAX_WEIGHTS)
    """Size of the tensors' file."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Its hash, in hexadecimal."""


def write(folder: Path, alphabet: str, ratings: int, parts: dict[str, Tensor]) -> None:
    """Write both files into `folder`."""
    content = safetensors.torch.save(parts)
    card = ReaderCard(
        format=FORMAT,
        ratings=ratings,
        alphabet=alphabet,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    (folder / WEIGHTS_FILE).write_bytes(content)
    text = json.dumps(card.model_dump(), ensure_ascii=False, indent=1)
    (folder / CARD_FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def read(folder: Path) -> tuple[ReaderCard, dict[str, Tensor]]:
    """Return the card and the checked tensors in `folder`.

    Raises ReaderError, in one sentence, for files that can't be trusted.
    """
    card = read_card(folder / CARD_FILE, MAX_CARD, ReaderCard, ReaderError)
    path = folder / WEIGHTS_FILE
    content = read_trusted(path, MAX_WEIGHTS, ReaderError, size=card.bytes, sha256=card.sha256)
    parts = parse_tensors(WEIGHTS_FILE, content, ReaderError)
    _check(parts, len(card.alphabet) + FIRST)
    return card, parts


def _check(parts: dict[str, Tensor], size: int) -> None:
    """Raise ReaderError unless the tensors have the types, shapes and ranges that reading relies on."""
    try:
        expected = _expected(parts, size)
    except (KeyError, IndexError):
        raise ReaderError(f"{WEIGHTS_FILE} lacks a tensor or a dimension") from None
    found = {name: (part.dtype, tuple(part.shape)) for name, part in parts.items()}
    if found != expected:
        raise ReaderError(f"{WEIGHTS_FILE} does not hold the tensors that the card describes")
    if not all(torch.isfinite(part).all() for part in parts.values()):
        raise ReaderError(f"{WEIGHTS_FILE} holds numbers that are not finite")
    starts, seconds = parts["pair_starts"], parts["pair_seconds"]
    within = (
        starts[0] == 0
        and starts[-1] == len(seconds)
        and bool((starts.diff() >= 0).all())
        and bool(((seconds >= 0) & (seconds < size)).all())
        and bool((parts["pair_tags"] < TAGS).all())
        and bool((parts["feature_deviation"] > 0).all())
    )
    if not within:
        raise ReaderError(f"{WEIGHTS_FILE} holds numbers outside their range")


def _expected(parts: dict[str, Tensor], size: int) -> dict[str, tuple[torch.dtype, tuple[int, ...]]]:
    characters, surnames = parts["characters"].shape[1], parts["surnames"].shape[1]
    vector, pairs = parts["vectors"].shape[1], parts["pair_seconds"].shape[0]
    counts = parts["pair_counts"].shape[1]
    hidden, inner = parts["weight_inner"].shape
    scalars = width(characters, surnames, counts)
    empty = not all((pairs, characters, surnames, counts, vector))
    # A network makes a row of so many numbers for each character and slot.
    if empty or vector % BLOCKS or hidden > _MAX_HIDDEN:
        raise ReaderError(f"{WEIGHTS_FILE} does not hold the tensors that the card describes")
    return {
        "characters": (torch.float16, (size, characters)),
        "surnames": (torch.float16, (size, surnames)),
        "vectors": (torch.int8, (size, vector)),
        "vector_scales": (torch.float32, (vector,)),
        "compounds": (torch.int64, (len(parts["compounds"]),)),
        "pair_starts": (torch.int32, (size + 1,)),
        "pair_seconds": (torch.int16, (pairs,)),
        "pair_counts": (torch.uint8, (pairs + 1, counts)),
        "pair_tags": (torch.uint8, (pairs + 1,)),
        "feature_mean": (torch.float32, (scalars,)),
        "feature_deviation": (torch.float32, (scalars,)),
        "weight_scalars": (torch.float16, (scalars, hidden)),
        "weight_slots": (torch.float16, (SLOTS * vector, hidden)),
        "weight_inner": (torch.float16, (hidden, inner)),
        "weight_outer": (torch.float16, (inner, OUTPUTS)),
        "bias_0": (torch.float32, (hidden,)),
        "bias_1": (torch.float32, (inner,)),
        "bias_2": (torch.float32, (OUTPUTS,)),
    }
