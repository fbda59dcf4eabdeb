"""What has been drawn to choose from."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Self


class Found(NamedTuple):
    """Candidates in the order in which they were drawn, each name once."""

    names: list[str]
    slots: list[int]
    """Which of all first characters that were drawn each name was drawn for."""
    nats: list[float]
    """Those of the walk: for a name that was cut off (`Drawing.compounds`), without its end's."""

    @classmethod
    def among(cls, drawn: Sequence[tuple[str, float]], each: int) -> Self:
        """Take draws with their nats, of which so many in a row have the same first character."""
        firsts: dict[str, int] = {}
        for place, (name, _) in enumerate(drawn):
            firsts.setdefault(name, place)
        places = firsts.values()
        return cls(list(firsts), [place // each for place in places], [drawn[place][1] for place in places])

    def fill(self, count: int, fits: Callable[[str], bool]) -> bool:
        """Return whether so many slots have a name that fits. Whether a name does is asked of few."""
        filled: set[int] = set()
        for name, slot in zip(self.names, self.slots, strict=True):
            if slot not in filled and fits(name):
                filled.add(slot)
                if len(filled) == count:
                    return True
        return False
