"""Choosing which of several drawn names to show: those that read best, and no two alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PER_POINT = 64
"""Scores are compared in steps of 1 / 64, since kinds of CPU differ in the last digits."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A drawn name that could be shown."""

    name: str
    nats: float
    slot: tuple[int, int] = (0, 0)
    """Which first character was drawn for it; candidates of one slot compete."""
    rating: float | None = None
    """How it reads, 1 to 5; None where nobody was asked."""
    score: float = 0.0
    """What decides: the rating, less what speaks against the name."""

    @property
    def step(self) -> int:
        """The score in whole steps."""
        return round(self.score * PER_POINT)


def choose(candidates: Sequence[Candidate], count: int, wished: str = "") -> list[Candidate]:
    """Return up to `count` candidates in the order in which they were drawn.

    The best-rated come first: one of each slot, and none that shares a given character (any but the first) with
    one chosen before, unless it was `wished`. If they are too few, the best of the rest follow. Example of two out
    of four:

        slot  name     rating
        0     林清风   3.5      chosen
        0     林剑     3.4      not: slot 0 has its name
        1     李清     3.3      not: 清 is there already
        2     王石     2.9      chosen
    """
    ordered = sorted(candidates, key=lambda candidate: -candidate.step)
    chosen: list[Candidate] = []
    for strict in (True, False):
        chosen += _pick(ordered, chosen, count - len(chosen), wished if strict else None)
    places = {id(candidate): place for place, candidate in enumerate(candidates)}
    return sorted(chosen, key=lambda candidate: places[id(candidate)])


def _pick(
    ordered: Sequence[Candidate], chosen: Sequence[Candidate], count: int, wished: str | None
) -> Iterator[Candidate]:
    """Yield up to `count` more; slots and given characters repeat only if `wished` is None."""
    names = {candidate.name for candidate in chosen}
    slots = {candidate.slot for candidate in chosen}
    given = set().union(*(name[1:] for name in names)) if names else set[str]()
    for candidate in ordered:
        if count <= 0:
            return
        new = set(candidate.name[1:]).difference(wished or "")
        alike = candidate.slot in slots or not given.isdisjoint(new)
        if candidate.name in names or (wished is not None and alike):
            continue
        names.add(candidate.name)
        slots.add(candidate.slot)
        given |= new
        count -= 1
        yield candidate
