"""How hard a question is: how surely the judge tells whose name it is.

The margin of a name is the judge's probability of its own style, out of those of its own and of the likeliest
other one. Between two styles that is the probability itself; a margin of 0.5 is a toss-up, and below it the judge
takes the name for another style's. Example: of 0.4, 0.2, 0.2 and 0.2 for four styles, the first one's margin is
0.4 / (0.4 + 0.2) = 0.67.

Of what /name draws for Jin Yong and Gu Long, 13 % is hard, 30 % normal and 24 % easy; the judge takes the rest for
the other's. The bands were fixed beforehand, on names of another seed than docs/quality/learners.md is made with.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

TOSS_UP = 0.5
SURE = 0.6
"""No easy or normal question has a smaller margin."""


class Margins(NamedTuple):
    """The margins from `least` to `most`."""

    least: float
    most: float

    def distance(self, margin: float) -> float:
        """Return how far outside a margin is; 0 inside."""
        return max(self.least - margin, margin - self.most, 0.0)


class Band(StrEnum):
    """How hard a question is."""

    EASY = "easy"
    NORMAL = "normal"
    HARD = "hard"

    @property
    def margins(self) -> Margins:
        """Which margins its names have."""
        return _MARGINS[self]

    @classmethod
    def of(cls, margin: float) -> "Band":
        """Return the band of a margin; below a toss-up it is the hard one too."""
        return next((band for band in cls if margin >= band.margins.least), cls.HARD)

    @property
    def floor(self) -> float:
        """The least margin of a name that is asked where those inside the band run out."""
        return TOSS_UP if self is Band.HARD else SURE


_MARGINS = {Band.EASY: Margins(0.8, 1.0), Band.NORMAL: Margins(SURE, 0.8), Band.HARD: Margins(TOSS_UP, SURE)}


def margin(view: Mapping[str, float], style: str) -> float:
    """Return the margin of a name of `style`, given each style's probability; 0 where `style` has none."""
    own = view.get(style, 0.0)
    other = max((chance for key, chance in view.items() if key != style), default=0.0)
    return own / (own + other) if own else 0.0
