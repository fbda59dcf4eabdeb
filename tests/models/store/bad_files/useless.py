"""Checkpoints that load, have finite weights, and can't be drawn from."""

from collections.abc import Callable, Iterator
from itertools import product

import torch
from torch import nn

from models.conditions import NO_CONDITIONS
from models.networks import KINDS, NetworkSpec, build
from models.store import checkpoint
from models.vocabulary import BOUNDARY
from tests import tiny
from tests.models.store.bad_files.case import BadFile, good, roster_of, with_weights

Change = Callable[[nn.Module], None]


def cases() -> Iterator[BadFile]:
    """Yield them."""
    for kind in KINDS:
        spec = NetworkSpec(kind=kind, embedding=8, hidden=8)
        for value in (3e38, 1e30, 1e20, -1e20, -3e38):
            yield _useless(f"{kind}, all weights {value}", spec, filled(value))
        for value in (1e30, -1e30, 1e20, -1e20, 500.0, -500.0):
            yield _useless(f"{kind}, the boundary's bias {value}", spec, with_boundary(value))
        yield _never_ending(spec)
    yield _useless("embeddings of 3e38", tiny.SPEC, filled(3e38, "embedding.weight"))
    yield _useless("a projection of 1e20", tiny.SPEC, filled(1e20, "projection.weight"))
    for count in range(1, 4):
        yield _nothing_new(count)


def _useless(name: str, spec: NetworkSpec, change: Change) -> BadFile:
    return with_weights(name, weights_of(spec, len(good()[0].vocabulary), change), network=spec)


def weights_of(spec: NetworkSpec, characters: int, change: Change) -> bytes:
    """Return the weights of an untrained network that was changed."""
    torch.manual_seed(0)
    network = build(spec, characters + 1)
    with torch.no_grad():
        change(network)
    return checkpoint.pack(network, None, NO_CONDITIONS)


def filled(value: float, part: str = "") -> Change:
    """Return what sets all weights of a network, or of one of its parts, to a value."""

    def change(network: nn.Module) -> None:
        for name, parameter in network.named_parameters():
            if name.startswith(part):
                parameter.fill_(value)

    return change


def with_boundary(value: float) -> Change:
    """Return what sets the bias for the end of a name."""

    def change(network: nn.Module) -> None:
        network.get_parameter("bias")[BOUNDARY] = value

    return change


def _nothing_new(count: int) -> BadFile:
    """Return a model that scores well, and whose every possible name is in the roster."""
    readings = dict(zip("郭靖黄"[:count], ("guō", "jìng", "huáng"), strict=False))
    pairs = product(readings, repeat=2)
    roster = roster_of((a + b, f"{readings[a]} {readings[b]}") for a, b in pairs)
    weights = weights_of(tiny.SPEC, count, with_boundary(1.0))
    name = f"{count} characters, and a roster of all their names"
    return with_weights(name, weights, roster, vocabulary="".join(readings))


def _never_ending(spec: NetworkSpec) -> BadFile:
    """Return a model that scores well, and whose names are all too long."""
    card = good()[0]
    weights = weights_of(spec, len(card.vocabulary), with_boundary(-8))
    return with_weights(f"{spec.kind}, names that do not end", weights, network=spec)
