"""Which names are held out: decided by a hash of the name alone, never by a seed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

BUCKETS = 10


@dataclass(frozen=True, slots=True)
class Split:
    """Names to learn from, to stop the training by (dev) and to report on (test), each in the given order."""

    train: tuple[str, ...]
    dev: tuple[str, ...]
    test: tuple[str, ...]


def bucket(name: str) -> int:
    """Return the tenth that a name falls into, 0 to 9."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) % BUCKETS


def split(names: Iterable[str], fold: int = 0) -> Split:
    """Hold out two tenths of `names`: `fold` is the bucket of the test names, the next one that of dev."""
    held_out: tuple[list[str], list[str], list[str]] = ([], [], [])
    for name in names:
        distance = (bucket(name) - fold) % BUCKETS
        held_out[min(distance, 2)].append(name)
    test, dev, train = map(tuple, held_out)
    return Split(train=train, dev=dev, test=test)
