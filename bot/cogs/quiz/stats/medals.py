"""The medals for answers in games."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.cogs.quiz._medals import Medal
from bot.cogs.quiz.stats.history import Given

SURVIVAL = "survival"
"""The key of the mode in which a player has three lives."""

SURVIVED = 100
"""Right answers in survival, in all games together: a game has at most 20 rounds."""

RUN = 20
"""Right answers in a row. Whoever guesses between two authors has it once in a million."""

KNOWN_ANSWERS, KNOWN_SHARE = 100, 0.7
"""How many names of each of two authors have to be judged, and which share of them rightly."""


def of_answers(answers: Sequence[Given]) -> dict[Medal, date]:
    """Return the medals for answers in games, in order of time, with the day on which each was earned."""
    return dict(_first(_moments(answers)))


def _moments(answers: Iterable[Given]) -> Iterator[tuple[Medal, date]]:
    """Yield a medal each time that its condition is met."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    run = survived = 0
    for given in answers:
        day = given.at.date()
        run = run + 1 if given.correct else 0
        if run >= RUN:
            yield Medal.RUN, day
        survived += given.mode == SURVIVAL and given.correct
        if survived >= SURVIVED:
            yield Medal.SURVIVOR, day
        if given.style:
            asked[given.style] += 1
            right[given.style] += given.correct
        if sum(_is_known(asked[style], right[style]) for style in asked) > 1:
            yield Medal.CONNOISSEUR, day


def _is_known(asked: int, right: int) -> bool:
    return asked >= KNOWN_ANSWERS and right >= KNOWN_SHARE * asked


def _first(moments: Iterable[tuple[Medal, date]]) -> Iterator[tuple[Medal, date]]:
    """Yield each medal with the first day that it has."""
    seen: set[Medal] = set()
    for medal, day in moments:
        if medal not in seen:
            seen.add(medal)
            yield medal, day
