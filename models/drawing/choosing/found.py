"""What has been drawn to choose from."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Self


class Found(NamedTuple):
    """Candidates in the order in which they were drawn, each name once."""

    names: list[str]
    places: list[int]
    """The place of each in all that was drawn."""
    slots: list[int]
    """Which of all first characters that were drawn each name was drawn for."""

    @classmethod
    def among(cls, drawn: Iterable[str], each: int) -> Self:
        """Take all draws, of which so many in a row have the same first character."""
        firsts: dict[str, int] = {}
        for place, name in enumerate(drawn):
            firsts.setdefault(name, place)
        return cls(list(firsts), list(firsts.values()), [place // each for place in firsts.values()])

    def fill(self, count: int, fits: Callable[[str], bool]) -> bool:
        """Return whether so many slots have a name that fits. Whether a name does is asked of few."""
        filled: set[int] = set()
        for name, slot in zip(self.names, self.slots, strict=True):
            if slot not in filled and fits(name):
                filled.add(slot)
                if len(filled) == count:
                    return True
        return False
