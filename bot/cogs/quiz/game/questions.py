"""Choosing a game's questions.

The sides must be neither lopsided nor a pattern. An exactly balanced game gives its last answers away, and a fair
coin lets one game in sixteen, of five rounds, ask for a single author. So each time a style is asked, it becomes a
quarter less likely to come next: nothing is ever certain, two sides of twenty rounds differ by more than four in
less than one game of a hundred, and someone who counts and bets on the rarer side is right 59 times in 100.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random, SystemRandom

from bot.cogs.quiz._bands import Band, margin
from bot.cogs.quiz._round import Question
from models.reader.reader import KINDS, Ratings

LEAST_RATING = 2.3
"""A name that is rated lower reads badly."""

LEAST_SHARE = 0.5
"""How likely what reads well must be a name or a byname: no fragment, word, title or real person."""

_REPEAT = 3 / 4
_system_random = SystemRandom()


class TooFewNamesError(Exception):
    """There are not enough suitable names of `style` for a game."""

    def __init__(self, style: str) -> None:
        super().__init__(f"too few fit names of {style}")
        self.style = style


@dataclass(frozen=True, slots=True)
class Wanted:
    """The questions that a game wants: round i asks a name of `styles[sides[i]]`, as hard as `bands[i]`."""

    styles: Sequence[str]
    sides: Sequence[int]
    bands: Sequence[Band]


@dataclass(frozen=True, slots=True)
class Pool:
    """The names drawn for a game, and what is known of them."""

    drawn: Mapping[str, Sequence[tuple[str, str]]]
    """By style, each name with its pinyin, in order."""
    views: Mapping[str, Mapping[str, float]]
    """The judge's probability of each style, by name."""
    well: Collection[str]
    """The names that read well: see `reading_well`."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """A name that may be asked."""

    name: str
    pinyin: str
    margin: float
    reads_well: bool

    def cost(self, band: Band) -> tuple[bool, float]:
        """Return how unsuitable it is for a band: `_SUITS` for one that suits, more for others."""
        return not self.reads_well, band.margins.distance(self.margin)


_SUITS = (False, 0.0)


def reading_well(names: Sequence[str], ratings: Ratings) -> set[str]:
    """Return the names that are fit to be asked by how they read."""
    shares = ratings.types[:, [KINDS.index("name"), KINDS.index("byname")]].sum(1)
    fit = (ratings.rating >= LEAST_RATING) & (shares >= LEAST_SHARE)
    return {name for name, fits in zip(names, fit.tolist(), strict=True) if fits}


def draw_sides(styles: int, rounds: int, random: Random = _system_random) -> list[int]:
    """Return the index of each round's style, near balance and never certain."""
    asked: list[int] = []
    for _ in range(rounds):
        weights = [_REPEAT ** asked.count(style) for style in range(styles)]
        asked += random.choices(range(styles), weights)
    return asked


def choose_questions(
    wanted: Wanted, pool: Pool, seen: Collection[str] = (), *, strict: Collection[str] = ()
) -> list[Question]:
    """Return one question a round: of the style's names, the first that reads well and is inside the band.

    Never a name twice, one that was `seen` before, one that was drawn of two styles, or one that the judge takes
    for another style's.

    Where such names run out, and the style is not a `strict` one, others follow: those that read well and are
    nearest to the band, then those that don't read well (the reader knows no names in letters, for example); but
    none below the band's floor. Raises TooFewNamesError.
    """
    owners = Counter(name for pairs in pool.drawn.values() for name in dict(pairs))
    new = {name for name, count in owners.items() if count == 1}.difference(seen)
    fit = {style: _fit(style, pool, new) for style in wanted.styles}
    questions = []
    for side, band in zip(wanted.sides, wanted.bands, strict=True):
        style = wanted.styles[side]
        left = [one for one in fit[style] if one.margin >= band.floor]
        best = min(left, key=lambda one: one.cost(band), default=None)
        if best is None or (style in strict and best.cost(band) != _SUITS):
            raise TooFewNamesError(style)
        fit[style].remove(best)
        questions.append(Question(best.name, best.pinyin, side, band))
    return questions


def _fit(style: str, pool: Pool, new: Collection[str]) -> list[_Fit]:
    """Return the `new` names of a style, in order."""
    return [
        _Fit(name, pinyin, margin(pool.views.get(name, {}), style), name in pool.well)
        for name, pinyin in dict(pool.drawn[style]).items()
        if name in new
    ]
