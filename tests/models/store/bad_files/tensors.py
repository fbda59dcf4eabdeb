"""Checkpoints whose safetensors file is well formed, or nearly, and holds the wrong tensors."""

import json
import struct
from collections.abc import Iterator

import safetensors.torch
import torch
from torch import Tensor

from tests.models.store.bad_files.case import BadFile, good, with_weights

MANY = 2**60


def cases() -> Iterator[BadFile]:
    """Yield them."""
    yield from _tensors()
    yield from _headers()
    yield from _raw_headers()


def _tensors() -> Iterator[BadFile]:
    own = safetensors.torch.load(good()[1])
    for dtype in (torch.float16, torch.bfloat16, torch.float64, torch.int32, torch.int64, torch.uint8, torch.bool):
        yield _holding(f"of {dtype}", {name: part.to(dtype) for name, part in own.items()})
    for name, part in own.items():
        yield _holding(f"without {name}", {other: own[other] for other in own if other != name})
        for value in (float("nan"), float("inf"), -float("inf")):
            yield _holding(f"with {value} in {name}", {**own, name: _spoiled(part, value)})
    yield _holding("with one too many", {**own, "more": torch.zeros(1)})
    yield _holding("with none at all", {})
    yield _holding("under other names", {f"module.{name}": part for name, part in own.items()})
    yield _holding("transposed", {name: part.t().contiguous() for name, part in own.items()})
    yield _holding("flat", {name: part.flatten() for name, part in own.items()})
    yield _holding("a dimension deeper", {name: part.unsqueeze(0) for name, part in own.items()})
    yield _holding("empty", {name: part[:0].clone() for name, part in own.items()})
    yield _holding("of 10,000 names", {**own, **{f"t{number}": torch.zeros(1) for number in range(10_000)}})


def _holding(name: str, tensors: dict[str, Tensor]) -> BadFile:
    return with_weights(f"tensors {name}", safetensors.torch.save(tensors))


def _spoiled(part: Tensor, value: float) -> Tensor:
    spoiled = part.clone()
    spoiled.flatten()[-1] = value
    return spoiled


def _headers() -> Iterator[BadFile]:
    """Yield files with one field of the header changed; the rest is right."""
    lies: dict[str, dict[str, object]] = {
        "2^60 elements": {"shape": [MANY]},
        "2^60 x 2^60 elements": {"shape": [MANY, MANY]},
        "a shape of 10^4000": {"shape": [10**4000]},
        "a negative shape": {"shape": [-1]},
        "a shape of fractions": {"shape": [1.5]},
        "a shape of text": {"shape": ["8"]},
        "a shape of lists": {"shape": [[8]]},
        "a shape of a thousand dimensions": {"shape": [1] * 1000},
        "no shape": {"shape": None},
        "an unknown type": {"dtype": "F33"},
        "no type": {"dtype": None},
        "a type that is a list": {"dtype": ["F32"]},
        "offsets beyond the file": {"data_offsets": [0, MANY]},
        "negative offsets": {"data_offsets": [-8, 0]},
        "offsets in reverse": {"data_offsets": [8, 0]},
        "overlapping offsets": {"data_offsets": [0, 36]},
        "one offset": {"data_offsets": [0]},
        "no offsets": {"data_offsets": None},
        "offsets of text": {"data_offsets": ["0", "36"]},
        "offsets above 2^64": {"data_offsets": [0, 2**64 + 36]},
    }
    for name, lie in lies.items():
        header, data = _split(good()[1])
        header["embedding.weight"] |= lie
        yield with_weights(f"header with {name}", _join(json.dumps(header).encode(), data))


def _raw_headers() -> Iterator[BadFile]:
    """Yield files whose header is no header."""
    header, data = _split(good()[1])
    text = json.dumps(header).encode()
    others = {
        "deeply nested": b"[" * 60_000,
        "deeply nested objects": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        "15 MB long": b'{"__metadata__":{"x":"' + b"x" * (15 * 2**20) + b'"}}',
        "just above its limit": text + b" " * 2**16,
        "a list": b"[]",
        "a number": b"1",
        "empty": b"",
        "null": b"null",
        "an empty object": b"{}",
        "metadata alone": b'{"__metadata__":{}}',
        "metadata of lists": b'{"__metadata__":[[],[]],' + text[1:],
        "metadata of numbers": b'{"__metadata__":{"a":1},' + text[1:],
        "no UTF-8": b"\xff" + text[1:],
        "UTF-16": text.decode().encode("utf-16"),
        "a key twice": b'{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},' + text[1:],
        "with a trailing comma": text[:-1] + b",}",
        "with NaN": text.replace(b'"F32"', b"NaN", 1),
        "with a NUL in a name": text.replace(b"bias", b"bi\\u0000s", 1),
    }
    for name, raw in others.items():
        yield with_weights(f"header that is {name}", _join(raw, data))
    for name, size in (("2^63", 2**63), ("2^64 - 1", 2**64 - 1), ("2^60", MANY), ("60 MB", 60 * 2**20)):
        yield with_weights(f"header that says it has {name} bytes", struct.pack("<Q", size) + text + data)
    yield with_weights("weights of 60 MB, all header", _join(b"[" * (60 * 2**20), b""))


def _split(weights: bytes) -> tuple[dict[str, dict[str, object]], bytes]:
    (size,) = struct.unpack("<Q", weights[:8])
    return json.loads(weights[8 : 8 + size]), weights[8 + size :]


def _join(header: bytes, data: bytes) -> bytes:
    return struct.pack("<Q", len(header)) + header + data
