"""Checkpoints whose n-grams are none, or none that can serve."""

from collections.abc import Iterator
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from models.conditions import NO_CONDITIONS
from models.networks import build
from models.ngrams import POSITIONS, NGrams, PairTable
from models.store import checkpoint
from models.store.card import MAX_PAIRS, TableSpec
from models.vocabulary import BOUNDARY
from tests import tiny
from tests.models.store.bad_files.case import SEED, STYLE, BadFile, forge, good, with_fields, with_weights

CHARACTERS = 2895
"""Of the largest vocabulary whose first characters are all read in advance: see `models.drawing.mixture`."""

KEYS, SHARES = "ngrams.0.keys", "ngrams.0.shares"


def cases() -> Iterator[BadFile]:
    """Yield them."""
    yield from _numbers()
    yield from _tensors()
    yield from _cards()
    yield _large()


def _own() -> dict[str, Tensor]:
    return safetensors.torch.load(tiny.content(STYLE, SEED, mixed=True)[1])


def _specs() -> tuple[TableSpec, ...]:
    specs = tiny.content(STYLE, SEED, mixed=True)[0].ngrams
    assert specs
    return specs


def _holding(name: str, tensors: dict[str, Tensor], specs: tuple[TableSpec, ...] | None = None) -> BadFile:
    weights = safetensors.torch.save({part: tensor.contiguous() for part, tensor in tensors.items()})
    return with_weights(f"n-grams {name}", weights, ngrams=specs or _specs())


def _numbers() -> Iterator[BadFile]:
    """Yield n-grams whose sizes are right and whose numbers are not."""
    own = _own()
    keys, shares, size = own[KEYS], own[SHARES], len(good()[0].vocabulary) + 1
    for part in (SHARES, "ngrams.network_share", "ngrams.positions", "ngrams.weights"):
        for value in (-0.5, 1.5, float("nan"), float("inf"), -float("inf")):
            spoiled = own[part].clone()
            spoiled.flatten()[0] = value
            yield _holding(f"with {value} in {part}", {**own, part: spoiled})
    bad: dict[str, dict[str, Tensor]] = {
        "whose keys are in reverse": {KEYS: keys.flip(0)},
        "whose keys are all the same": {KEYS: torch.full_like(keys, 5)},
        "with a key twice": {KEYS: torch.cat([keys[:1], keys[:-1]]).sort().values},
        "with a negative key": {KEYS: torch.cat([torch.tensor([-1], dtype=torch.int32), keys[1:]])},
        "with a key just outside of the vocabulary": {KEYS: torch.cat([keys[:-1], keys.new_tensor([size**2])])},
        "with the largest key": {KEYS: torch.cat([keys[:-1], keys.new_tensor([2**31 - 1])])},
        "with a second table outside of the vocabulary": {"ngrams.1.keys": own["ngrams.1.keys"] + size**2},
        "whose shares of one context sum to 2": {
            KEYS: torch.arange(len(keys), dtype=torch.int32) + size,
            SHARES: torch.full_like(shares, 2 / len(keys)),
        },
        "whose weights sum to 1.5": {"ngrams.weights": torch.full((2, POSITIONS), 0.5)},
        "whose positions sum to 0": {"ngrams.positions": torch.zeros(POSITIONS, size)},
        "whose positions sum to V": {"ngrams.positions": torch.ones(POSITIONS, size)},
        "whose positions sum to a half": {"ngrams.positions": own["ngrams.positions"] / 2},
    }
    for name, tensors in bad.items():
        yield _holding(name, {**own, **tensors})


def _tensors() -> Iterator[BadFile]:
    """Yield n-grams that are not what the card describes."""
    own = _own()
    grams = [name for name in own if name.startswith("ngrams.")]
    for name in grams:
        yield _holding(f"without {name}", {other: own[other] for other in own if other != name})
        yield _holding(f"with one number less in {name}", {**own, name: own[name].flatten()[:-1]})
        yield _holding(f"with one dimension more in {name}", {**own, name: own[name].unsqueeze(0)})
        for dtype in (torch.int8, torch.int16, torch.float64, torch.bool):
            yield _holding(f"of {dtype} in {name}", {**own, name: own[name].to(dtype)})
    yield _holding("of pairs in 64 bits", {**own, KEYS: own[KEYS].long()})
    fewer = [spec.model_copy(update={"pairs": spec.pairs - 1}) for spec in _specs()]
    yield _holding("with a pair more than the card says", own, tuple(fewer))
    weights = safetensors.torch.save(own)
    yield with_weights("n-grams that the card does not have", weights)
    yield with_weights("n-grams that the file does not have", good()[1], ngrams=_specs())


def _cards() -> Iterator[BadFile]:
    """Yield cards whose n-grams are impossible; the files hold none."""
    table = {"source": "own", "pairs": 1}
    bad: dict[str, object] = {
        "an empty list": [],
        "a number": 1,
        "a list of numbers": [1],
        "13 tables": [table] * 13,
        "more than fit together": [{**table, "pairs": MAX_PAIRS // 2 + 1}] * 2,
        "no pairs": [{**table, "pairs": 0}],
        "2^60 pairs": [{**table, "pairs": 2**60}],
        "10^400 pairs": [{**table, "pairs": 10**400}],
        "half a pair": [{**table, "pairs": 0.5}],
        "a long source": [{**table, "source": "x" * 41}],
        "one field more": [{**table, "more": 1}],
        "no size": [{"source": "own"}],
    }
    for name, ngrams in bad.items():
        yield with_fields(f"n-grams: {name}", ngrams=ngrams)


def _large() -> BadFile:
    """Return a checkpoint with as many n-grams as fit, and a large vocabulary, whose names do not end."""

    def write(root: Path) -> None:
        characters = "".join(dict.fromkeys(good()[0].vocabulary + "".join(map(chr, range(0x4E00, 0x6000)))))
        characters, size = characters[:CHARACTERS], CHARACTERS + 1
        torch.manual_seed(0)
        network = build(tiny.SPEC, size)
        with torch.no_grad():
            network.get_parameter("bias")[BOUNDARY] = -8
        positions = torch.full((POSITIONS, size), 1 / CHARACTERS)
        positions[:, BOUNDARY] = 0
        keys = torch.arange(size, size**2, size**2 // MAX_PAIRS)[:MAX_PAIRS]
        table = PairTable(keys, torch.full((len(keys),), 1e-3))
        ngrams = NGrams(torch.full((POSITIONS,), 0.5), positions, [table], torch.full((1, POSITIONS), 0.2))
        changes = {"vocabulary": characters, "ngrams": tiny.specs_of(ngrams)}
        forge(root, checkpoint.pack(network, ngrams, NO_CONDITIONS), changes=changes)

    return BadFile("checkpoint", f"{MAX_PAIRS} pairs, names that do not end", write)
