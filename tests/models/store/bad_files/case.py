"""What a bad file is, and putting one where a registry finds it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.store import checkpoint
from models.store.card import Card, digest
from models.store.manifest import MANIFEST_FILE, write_manifest
from tests import tiny

STYLE = "jin_yong"
SEED = 1
"""Of the good checkpoint that is spoiled; the served ones have another."""


@dataclass(frozen=True, slots=True)
class BadFile:
    """One way to spoil a folder of checkpoints."""

    kind: str
    """What is bad: `checkpoint`, `card`, `roster` or `manifest`."""
    name: str
    """What is wrong with it."""
    write: Callable[[Path], object]
    """Fills a folder that does not exist yet: its manifest is bad, or makes a bad version active."""


@cache
def good() -> tuple[Card, bytes, bytes]:
    """Return the card, weights and roster of a checkpoint that loads."""
    return tiny.content(STYLE, SEED)


def put(root: Path, card: bytes, weights: bytes, roster: bytes) -> Path:
    """Write a version whose name is right for its card, make it active, and return its folder."""
    version = hashlib.sha256(card).hexdigest()[:12]
    folder = root / STYLE / version
    folder.mkdir(parents=True)
    (folder / checkpoint.CARD_FILE).write_bytes(card)
    (folder / checkpoint.WEIGHTS_FILE).write_bytes(weights)
    (folder / checkpoint.ROSTER_FILE).write_bytes(roster)
    write_manifest(root, {STYLE: version})
    return folder


def forge(
    root: Path,
    weights: bytes | None = None,
    roster: bytes | None = None,
    changes: Mapping[str, object] | None = None,
) -> Path:
    """Put a version whose digests are right, whatever is in its files; `changes` are fields of its card."""
    card, own_weights, own_roster = good()
    weights = own_weights if weights is None else weights
    roster = own_roster if roster is None else roster
    digests = {"weights": digest(weights or b"x"), "roster": digest(roster or b"x")}
    forged = card.model_copy(update={**digests, **(changes or {})})
    return put(root, forged.to_bytes(), weights, roster)


def with_weights(name: str, weights: bytes, roster: bytes | None = None, **changes: object) -> BadFile:
    """Return a checkpoint with these weights, and with this roster and these fields in its card."""
    return BadFile("checkpoint", name, lambda root: forge(root, weights, roster, changes))


def with_roster(name: str, roster: bytes) -> BadFile:
    """Return a checkpoint whose roster is these bytes."""
    return BadFile("roster", name, lambda root: forge(root, roster=roster))


def with_card(name: str, card: bytes) -> BadFile:
    """Return a checkpoint whose card is these bytes."""
    return BadFile("card", name, lambda root: put(root, card, *good()[1:]))


def with_fields(name: str, **fields: object) -> BadFile:
    """Return a checkpoint whose card has these fields instead of its own."""
    card = {**json.loads(good()[0].to_bytes()), **fields}
    return with_card(name, json.dumps(card).encode())


def with_manifest(name: str, manifest: bytes) -> BadFile:
    """Return a folder whose manifest is these bytes."""

    def write(root: Path) -> None:
        root.mkdir()
        (root / MANIFEST_FILE).write_bytes(manifest)

    return BadFile("manifest", name, write)


def roster_of(names: Iterable[tuple[str, str]]) -> bytes:
    """Return a roster of these names, each with its pinyin in lower case."""
    rows = (f"{name}\t{pinyin.title()}\t射雕英雄传\tname\n" for name, pinyin in names)
    return f"{tiny.HEADER}{''.join(rows)}".encode()
