"""A stock of made-up names, for tests of modes."""

from collections.abc import Mapping, Sequence
from itertools import count

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.modes.mode import RealName


class PlainStock:
    """Has as many names as are wanted, and `real` ones of each style.

    The first `shared` names, invented or real, are the same in each style.
    """

    def __init__(
        self, real: int = 30, printed: Mapping[str, Sequence[str]] | None = None, shared: int = 0
    ) -> None:
        self._real = real
        self._shared = shared
        self._printed = printed or {}
        self._numbers = count()

    def sides(self, choices: int, rounds: int) -> list[int]:
        return [number % choices for number in range(rounds)]

    async def questions(
        self, styles: Sequence[str], sides: Sequence[int], bands: Sequence[Band]
    ) -> list[Question]:
        names = [f"{styles[side]}{next(self._numbers)}" for side in sides]
        return [Question(name, name, side, band) for name, side, band in zip(names, sides, bands, strict=True)]

    async def invented(self, style: str, count: int) -> list[tuple[str, str]]:
        common = [f"shared{number}" for number in range(min(self._shared, count))]
        names = common + [f"{style}{next(self._numbers)}" for _ in range(count - len(common))]
        return [(name, f"pinyin of {name}") for name in names]

    def real(self, style: str) -> list[RealName]:
        names = [f"real {'shared' if number < self._shared else style}{number}" for number in range(self._real)]
        return [RealName(name, "", f"{style}'s work {number % 3}") for number, name in enumerate(names)]

    def article(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        return {style: [(name, f"pinyin of {name}") for name in names] for style, names in self._printed.items()}
