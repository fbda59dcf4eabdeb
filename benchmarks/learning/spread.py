"""How varied a set of names is."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.learning.learner import surname_of

MEASURES = (
    "surnames, bits",
    "given characters, bits",
    "distinct surnames",
    "distinct given characters",
    "distinct given names",
    "the commonest surname",
    "characters a name",
)


def spread(names: Sequence[str]) -> tuple[float, ...]:
    """Return the `MEASURES` of some names: entropies, then shares, then the mean length.

    Entropies and distinct shares depend on how many names there are, so compare sets of one size.
    """
    surnames = [surname_of(name) for name in names]
    given = [name[len(surname) :] for name, surname in zip(names, surnames, strict=True)]
    characters = [character for each in given for character in each]
    return (
        entropy(surnames),
        entropy(characters),
        _distinct(surnames),
        _distinct(characters),
        _distinct(given),
        max(Counter(surnames).values()) / len(surnames),
        sum(map(len, names)) / len(names),
    )


def entropy(values: Iterable[str]) -> float:
    """Return the Shannon entropy of the values' frequencies, in bits."""
    counts = Counter(values)
    total = counts.total()
    return -sum(count / total * math.log2(count / total) for count in counts.values())


def _distinct(values: Sequence[str]) -> float:
    return len(set(values)) / len(values)
