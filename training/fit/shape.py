"""How much raw draws look like a roster's names: the measures that only count. A raw draw has passed no filter."""

from collections import Counter
from collections.abc import Container, Hashable, Iterable, Sequence

from models.drawing.choosing.acceptance import has_natural_length, is_acceptable
from models.roster.roster import Roster


def junk(names: Sequence[str], roster: Roster) -> float:
    """Return the share of names with a single character, or with more than the roster's longest name has."""
    return sum(not has_natural_length(name, roster.longest) for name in names) / len(names)


def novelty(names: Sequence[str], real: Container[str]) -> float:
    """Return the share of names that are not real; `real` holds the names of every roster."""
    return sum(name not in real for name in names) / len(names)


def natural_novelty(names: Sequence[str], roster: Roster, real: Container[str]) -> float:
    """Return the share of names that may be shown, each counted once; `real` holds the names of every roster."""
    return len({name for name in names if is_acceptable(name, real, roster.longest)}) / len(names)


def surname_distance(names: Sequence[str], roster: Roster) -> float:
    """Return the total variation between the surnames of `names` and those of the roster."""
    real = (entry.name for entry in roster)
    return total_variation(map(roster.surname_of, names), map(roster.surname_of, real))


def length_distance(names: Sequence[str], roster: Roster) -> float:
    """Return the total variation between the lengths of `names` and those of the roster's names."""
    return total_variation(map(len, names), (len(entry.name) for entry in roster))


def total_variation(first: Iterable[Hashable], second: Iterable[Hashable]) -> float:
    """Return half the sum of the absolute differences between two empirical distributions."""
    one, other = Counter(first), Counter(second)
    ones, others = one.total(), other.total()
    return sum(abs(one[key] / ones - other[key] / others) for key in one.keys() | other.keys()) / 2
