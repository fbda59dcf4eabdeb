"""Checkpoints that a disk, a network or a hand has damaged."""

import io
import json
import pickle
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import torch

from models.store import checkpoint
from tests.models.store.bad_files.case import BadFile, forge, good, with_weights

HEADER = 8
"""Bytes before a safetensors header: its length."""


def cases(random: Random) -> Iterator[BadFile]:
    """Yield them; `random` chooses where the damage is."""
    yield from _cut(random)
    yield from _flipped(random)
    yield from _of_another_format()


def _cut(random: Random) -> Iterator[BadFile]:
    weights = good()[1]
    header = HEADER + struct.unpack("<Q", weights[:HEADER])[0]
    inside = [random.randrange(HEADER, header) for _ in range(6)]
    behind = [random.randrange(header, len(weights)) for _ in range(6)]
    for size in (0, 1, 7, HEADER, HEADER + 1, header - 1, header, header + 1, len(weights) - 1, *inside, *behind):
        yield with_weights(f"weights cut at byte {size}, digest right", weights[:size])
    yield with_weights("weights with a byte behind them", weights + b"\0")
    yield with_weights("weights twice", weights * 2)
    for file in (checkpoint.WEIGHTS_FILE, checkpoint.CARD_FILE, checkpoint.ROSTER_FILE):
        for share in (0.1, 0.5, 0.99):
            yield BadFile("checkpoint", f"{file} cut at {share:.0%}", _spoiling(file, _cutting(share)))


def _flipped(random: Random) -> Iterator[BadFile]:
    card, weights, _ = good()
    header = struct.unpack("<Q", weights[:HEADER])[0]
    for bit in sorted(random.sample(range((HEADER + header) * 8), 40)):
        yield with_weights(f"weights with bit {bit} of the header flipped, digest right", _flip(weights, bit))
    for file, size in (
        (checkpoint.WEIGHTS_FILE, len(weights)),
        (checkpoint.CARD_FILE, len(card.to_bytes())),
        (checkpoint.ROSTER_FILE, len(good()[2])),
    ):
        for bit in sorted(random.sample(range(size * 8), 12)):
            yield BadFile("checkpoint", f"{file} with bit {bit} flipped", _spoiling(file, _flipping(bit)))


def _of_another_format() -> Iterator[BadFile]:
    archive, saved = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("model/data.pkl", b"cos\nsystem\n(S'touch pwned'\ntR.")
    torch.save({"bias": torch.zeros(3)}, saved)
    others = {
        "a pickle": pickle.dumps({"bias": [0.0]}),
        "a pickle that calls a program": b"cos\nsystem\n(S'touch pwned'\ntR.",
        "a pickle of protocol 5": pickle.dumps([1] * 1000, protocol=5),
        "a zip archive of a pickle": archive.getvalue(),
        "what torch.save writes": saved.getvalue(),
        "GGUF": b"GGUF\x03\0\0\0" + b"\0" * 100,
        "HDF5": b"\x89HDF\r\n\x1a\n" + b"\0" * 100,
        "NumPy": b"\x93NUMPY\x01\0" + b"\0" * 100,
        "gzip": b"\x1f\x8b\x08\0" + b"\0" * 100,
        "a web page": b"<!DOCTYPE html><title>404</title>",
        "a pointer of Git LFS": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        "JSON": json.dumps({"bias": [0.0]}).encode(),
        "zeros": bytes(5000),
        "ones": b"\xff" * 5000,
    }
    for name, content in others.items():
        yield with_weights(f"weights that are {name}", content)


def _spoiling(file: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Return what puts a good checkpoint and then changes one of its files, so that no digest fits."""

    def write(root: Path) -> None:
        path = forge(root) / file
        path.write_bytes(change(path.read_bytes()))

    return write


def _cutting(share: float) -> Callable[[bytes], bytes]:
    return lambda content: content[: int(len(content) * share)]


def _flipping(bit: int) -> Callable[[bytes], bytes]:
    return lambda content: _flip(content, bit)


def _flip(content: bytes, bit: int) -> bytes:
    flipped = bytearray(content)
    flipped[bit // 8] ^= 1 << bit % 8
    return bytes(flipped)
