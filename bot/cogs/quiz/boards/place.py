"""Where a page of a board begins or ends: beside a person, so that nobody before them has to be counted."""

from dataclasses import dataclass
from enum import StrEnum

from bot.kit.errors import UserError


class Side(StrEnum):
    """Which people a page shows."""

    FIRST = "first"
    """The board's first."""
    AFTER = "after"
    """Those who come after a person."""
    BEFORE = "before"
    """Those who come before a person."""
    MINE = "mine"
    """Those around the viewer."""
    LAST = "last"
    """The board's last."""
    PAGE = "page"
    """Those of a page by its number from 0, which is how buttons of versions up to 0.1.0 say it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a board: beside a person who is, or was, ranked by `value`."""

    side: Side
    value: int = 0
    """What the person is ranked by; the number of a PAGE."""
    user_id: int = 0

    def __str__(self) -> str:
        """Return the place as a part of a custom_id."""
        if self.side in {Side.AFTER, Side.BEFORE}:
            return f"{self.side}.{self.value}.{self.user_id}"
        return self.side.value


FIRST = Place(Side.FIRST)
MINE = Place(Side.MINE)
LAST = Place(Side.LAST)

PATTERN = r"(?:first|mine|last|(?:after|before)\.[0-9]{1,18}\.[0-9]{1,19})"
"""The regular expression of places in buttons."""

MAX_ID = 2**63 - 1
"""The highest id that the database takes; Discord gives no higher ones before 2084."""


def parse(text: str) -> Place:
    """Return the place that `str` made a text of. Raises UserError for an id that is none."""
    side, *numbers = text.split(".")
    place = Place(Side(side), *map(int, numbers))
    if place.user_id > MAX_ID:
        raise UserError("error-outdated-button")
    return place
