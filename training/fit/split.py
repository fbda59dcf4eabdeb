"""Which names are held out: a hash of the name alone decides, or to compare with it a random permutation."""

import hashlib
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

BUCKETS = 10


@dataclass(frozen=True, slots=True)
class Split:
    """A list of names in three parts, each in the order of the list.

    A network learns from `train`; its figure on `dev` stops the training and chooses settings; `test` is only
    reported on.
    """

    train: tuple[str, ...]
    dev: tuple[str, ...]
    test: tuple[str, ...]


def bucket(name: str) -> int:
    """Return the tenth that a name belongs to, 0 to 9."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) % BUCKETS


def random_buckets(names: Iterable[str], seed: int) -> dict[str, int]:
    """Return a bucket for each name, by its place in a permutation that the seed decides.

    The order of `names` does not matter. Give it the names of all rosters, so that a name that several have is
    held out of each of them.
    """
    shuffled = sorted(set(names))
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
    return {name: place % BUCKETS for place, name in enumerate(shuffled)}


def split(names: Iterable[str], fold: int = 0, bucket: Callable[[str], int] = bucket) -> Split:
    """Hold out two tenths of `names`: bucket `fold` is the test part, the next bucket the dev part.

    Example: with fold 9, test is bucket 9, dev is bucket 0, and train is buckets 1 to 8. A part may be empty.
    """
    held_out: tuple[list[str], list[str], list[str]] = ([], [], [])
    for name in names:
        distance = (bucket(name) - fold) % BUCKETS
        held_out[min(distance, 2)].append(name)
    test, dev, train = map(tuple, held_out)
    return Split(train=train, dev=dev, test=test)
