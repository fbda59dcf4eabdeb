"""Checkpoints as large as the limits allow, and larger ones: useless, and good."""

from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from pathlib import Path

from models.networks import NetworkSpec
from models.store.card import MAX_VOCABULARY
from tests.models.store.bad_files.case import BadFile, forge, roster_of
from tests.models.store.bad_files.useless import Change, filled, weights_of, with_boundary

LARGEST = (
    NetworkSpec(kind="lstm", embedding=512, hidden=464),
    NetworkSpec(kind="lstm", embedding=64, hidden=944),
    NetworkSpec(kind="gru", embedding=256, hidden=864),
    NetworkSpec(kind="rnn", embedding=128, hidden=704, layers=4),
    NetworkSpec(kind="clockwork", embedding=512, hidden=1016),
    NetworkSpec(kind="transformer", embedding=512, hidden=376),
    NetworkSpec(kind="transformer", embedding=64, hidden=280, layers=4),
)
"""Networks whose weights take just under 16 MiB with the largest vocabulary."""

TOO_LARGE = (
    NetworkSpec(kind="transformer", embedding=512, hidden=1024, layers=4),
    NetworkSpec(kind="lstm", embedding=512, hidden=1024, layers=4),
    NetworkSpec(kind="gru", embedding=512, hidden=1024),
    NetworkSpec(kind="rnn", embedding=512, hidden=1024, layers=4),
    NetworkSpec(kind="clockwork", embedding=512, hidden=1024),
)
_READINGS = {"郭": "guō", "靖": "jìng"}


def cases() -> Iterator[BadFile]:
    """Yield them."""
    for spec in TOO_LARGE:
        name = f"{spec.kind} of {spec.layers} layers above the limit"
        yield _large(name, spec, lambda _: None, weights=b"unread")
    for spec in LARGEST:
        yield _large(f"{_name(spec)}, names that do not end", spec, with_boundary(-3))
    yield _large(f"{_name(LARGEST[0])}, all weights 1e20", LARGEST[0], filled(1e20))


def good_ones() -> Iterator[BadFile]:
    """Yield checkpoints as large as the limits allow which are not bad at all."""
    for spec in LARGEST:
        yield _large(_name(spec), spec, with_boundary(3))


def _name(spec: NetworkSpec) -> str:
    return f"{spec.kind} of {spec.layers} x {spec.hidden}, embeddings of {spec.embedding}"


def _large(name: str, spec: NetworkSpec, change: Change, weights: bytes | None = None) -> BadFile:
    def write(root: Path) -> None:
        content = weights_of(spec, MAX_VOCABULARY, change) if weights is None else weights
        forge(root, content, _roster(), {"vocabulary": _vocabulary(), "network": spec})

    return BadFile("checkpoint", name, write)


def _vocabulary() -> str:
    """Return the largest one, the roster's characters first."""
    others = (chr(point) for point in range(0x4E00, 0x9FFF) if chr(point) not in _READINGS)
    return "".join([*_READINGS, *islice(others, MAX_VOCABULARY - len(_READINGS))])


@cache
def _roster() -> bytes:
    """Return a roster of the longest names, so that those which are scored take the most memory."""
    ends = islice(product(_READINGS, repeat=6), 60)
    names = ["郭" * 26 + "".join(end) for end in ends]
    return roster_of((name, "".join(_READINGS[character] for character in name)) for name in names)
