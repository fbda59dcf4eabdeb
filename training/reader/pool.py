"""Names that nobody rated, for the student: recombined from characters of names of people."""

import random
from collections.abc import Sequence

_CROSSED = 0.7
"""Share of names whose surname and characters come from different names; the others stay as they are."""


def unrated(names: Sequence[str], rated: frozenset[str], count: int, seed: int = 0) -> list[str]:
    """Return `count` different names, or fewer where there are no more, none of them in `rated`.

    `names` are names of people of two to five characters. Example: from 王语嫣 and 李若风
    come 李语嫣, 王若嫣, 王若风.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    found: dict[str, None] = {}
    for _ in range(count * 4):
        name = chance.choice(names)
        if chance.random() < _CROSSED:
            name = _cross(name, names, chance)
        if name not in rated:
            found[name] = None
        if len(found) == count:
            break
    return list(found)


def _cross(name: str, names: Sequence[str], chance: random.Random) -> str:
    """Replace each character, with one chance in two, by the same position's of another name."""
    mixed = list(name)
    for position in range(len(mixed)):
        other = chance.choice(names)
        if chance.random() < 1 / 2 and position < len(other):
            mixed[position] = other[position]
    return "".join(mixed)
