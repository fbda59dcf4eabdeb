"""Choosing a game's questions.

The sides must be neither lopsided nor a pattern. An exactly balanced game gives its last answers away, and a fair
coin lets one game in sixteen, of five rounds, ask for a single author. So each time a style is asked, it becomes a
quarter less likely to come next: nothing is ever certain, two sides of twenty rounds differ by more than four in
less than one game of a hundred, and someone who counts and bets on the rarer side is right 59 times in 100.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from random import Random, SystemRandom

from bot.cogs.quiz._round import Question
from models.reader.reader import KINDS, Ratings

CANDIDATES = 3
"""Of how many drawn names the one that reads best may be asked; more would hide how the author's other names are.

The reader rates Jin Yong's and Gu Long's 2.3 on average without a choice, 2.75 with the best of 3, 2.9 of 6.
"""

LEAST_RATING = 2.3
"""A name that is rated lower reads badly: about one in fifteen of those that are drawn."""

LEAST_SHARE = 0.5
"""How likely what reads well must be a name or a byname: no fragment, word, title or real person."""

_REPEAT = 3 / 4
_system_random = SystemRandom()

Opinion = Callable[[str], Mapping[str, float] | None]
"""Gives the probability of each style for a name, or None where there is no opinion on it."""


class TooFewNamesError(Exception):
    """There are not enough suitable names of `style` for a game."""

    def __init__(self, style: str) -> None:
        super().__init__(f"too few fit names of {style}")
        self.style = style


def names_to_draw(rounds: int) -> int:
    """Return how many names of each style a game needs: one may have all rounds, and some names are unsuitable."""
    return 2 * rounds + 20


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
    styles: Sequence[str],
    sides: Sequence[int],
    drawn: Mapping[str, Sequence[tuple[str, str]]],
    opinion: Opinion,
    well: Collection[str],
) -> list[Question]:
    """Return one question a side from the names drawn of each style, (name, pinyin) in order.

    Never a name twice, nor one that was drawn of two styles, nor one whose style the opinion contradicts. Names
    that don't read `well` are asked only where the others run out: the reader knows no names in letters, for
    example.
    Raises TooFewNamesError.
    """
    owners = Counter(name for names in drawn.values() for name in dict(names))
    fit: dict[str, Iterator[tuple[str, str]]] = {}
    for style in styles:
        own = {
            name: pinyin
            for name, pinyin in drawn[style]
            if owners[name] == 1 and not _contradicts(opinion(name), style)
        }
        fit[style] = iter(sorted(own.items(), key=lambda pair: pair[0] not in well))
    questions = []
    for side in sides:
        question = next(fit[styles[side]], None)
        if question is None:
            raise TooFewNamesError(styles[side])
        questions.append(Question(*question, side))
    return questions


def _contradicts(view: Mapping[str, float] | None, style: str) -> bool:
    return view is not None and view.get(style, 0.0) < max(view.values(), default=0.0)
