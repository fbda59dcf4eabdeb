"""Choosing which of several drawn names to show: those that read best, and no two alike."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

PER_POINT = 64
"""Scores are compared in steps of 1 / 64, since kinds of CPU differ in the last digits."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Drawn names that could be shown, in the order in which they were drawn."""

    names: Sequence[str]
    """Each once."""
    slots: Sequence[Hashable]
    """Which first character was drawn for each; candidates of one slot compete."""
    scores: Sequence[float]
    """How well each reads; higher is better."""
    fits: Callable[[str], bool] = lambda _: True
    """Whether a name may be chosen at all. It is asked of the best ones only, since it can take long."""


def choose(candidates: Candidates, count: int, wished: str = "") -> list[int]:
    """Return the indices of up to `count` candidates, ascending.

    Those with the highest scores come first: one of each slot, and none that shares a given character with one
    chosen before, unless it was `wished`; any character but the first is given. If they are too few, the best of
    the rest follow. Two out of four:

        slot  name     score
        0     林清风   3.5      chosen
        0     林剑     3.4      not: slot 0 has its name
        1     李清     3.3      not: 清 is there already
        2     王石     2.9      chosen
    """
    steps = np.round(np.asarray(candidates.scores) * PER_POINT)
    order = (-steps).argsort(kind="stable").tolist()
    apart = [*_apart(candidates, order, count, wished)]
    taken = set(apart)
    rest = (index for index in order if index not in taken and candidates.fits(candidates.names[index]))
    return sorted([*apart, *islice(rest, count - len(apart))])


def _apart(candidates: Candidates, order: Sequence[int], count: int, wished: str) -> Iterator[int]:
    """Yield up to `count` of `order` that share no slot and no given character."""
    slots: set[Hashable] = set()
    given: set[str] = set()
    for index in order:
        name = candidates.names[index]
        new = set(name[1:]).difference(wished)
        if candidates.slots[index] not in slots and given.isdisjoint(new) and candidates.fits(name):
            slots.add(candidates.slots[index])
            given |= new
            yield index
            if len(slots) == count:
                return
