"""A reader that is told what it likes."""

from collections.abc import Callable, Sequence

import torch

from models.reader.reader import KINDS, READ_GENDERS, Ratings, Reader


class FakeReader(Reader):
    """Rates names by a function, and reads each as a woman's if it has one of some characters, else a man's."""

    def __init__(self, rating: Callable[[str], float], womens: str = "") -> None:
        self._rating = rating
        self._womens = frozenset(womens)

    def rate(self, names: Sequence[str]) -> Ratings:
        types = torch.zeros(len(names), len(KINDS))
        types[:, KINDS.index("name")] = 1
        genders = torch.zeros(len(names), len(READ_GENDERS))
        for row, name in enumerate(names):
            genders[row, READ_GENDERS.index("f" if self._womens.intersection(name) else "m")] = 1
        return Ratings(torch.tensor([self._rating(name) for name in names]), types, genders)
