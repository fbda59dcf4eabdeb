"""The features of names: what their characters, pairs and shape are like, as one row of numbers a name."""

import torch
from torch import Tensor

from models.reader.spelling import GIVEN, LONGEST, Spelling
from models.reader.statistics import EMPTY, Statistics

TAGS = 12
"""Word classes of pairs, 0 for no word."""
SLOTS = 5
"""Vectors of a name: surname, first and second character of the given name, its mean, and their product."""
PRODUCT = 3.0
"""The weight of the product of two unit vectors, whose parts are small."""
_SURNAMES = 3
"""How many lengths a surname can have."""
_RESTS = GIVEN + 2
"""How many lengths of a given name are told apart."""
_SHAPES = LONGEST + 1 + _SURNAMES + _RESTS


class Features:
    """Computes features: scalars of different units, and the parts of unit vectors."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics
        self.unit = statistics.unit
        """(V, D) the vector of each character, its blocks of length 1; of 0 where nothing is known."""
        self._tags = torch.eye(TAGS)
        self._shapes = torch.eye(LONGEST + 1), torch.eye(_SURNAMES), torch.eye(_RESTS)

    def scalars(self, spelling: Spelling) -> Tensor:
        """Return (N, F): the shape, the surname, the given characters, and the pairs of neighbours."""
        parts = (
            self._of_shape(spelling),
            self._statistics.surnames[spelling.surname],
            self._of_pairs(spelling),
            self._of_characters(spelling.given),
        )
        return torch.cat(parts, 1)

    def vectors(self, spelling: Spelling) -> Tensor:
        """Return (N, SLOTS * D): see `SLOTS`."""
        given = self.unit[spelling.given]
        first, second = given[:, 0], given[:, 1]
        mean = given.sum(1) / spelling.given_count.unsqueeze(1)
        return torch.cat([self.unit[spelling.surname], first, second, mean, first * second * PRODUCT], 1)

    def _of_characters(self, given: Tensor) -> Tensor:
        """Return each given character's numbers, and their mean and least."""
        rows = self._statistics.characters[given]
        there = (given != EMPTY).unsqueeze(2)
        present = rows * there
        mean = present.sum(1) / there.sum(1).clamp(min=1)
        least = rows.masked_fill(~there, torch.inf).amin(1)
        return torch.cat([present.flatten(1), mean, least], 1)

    def _of_pairs(self, spelling: Spelling) -> Tensor:
        """Return the counts of all pairs, then their word classes."""
        first = torch.cat([spelling.surname.unsqueeze(1), spelling.given[:, :2]], 1)
        second = spelling.given
        # A pair with an empty place has no row, so it counts as a pair that never occurs.
        rows = self._statistics.rows(first, second)
        tags = self._tags[self._statistics.tags[rows].int()]
        return torch.cat([self._statistics.counts[rows].flatten(1), tags.flatten(1)], 1)

    def _of_shape(self, spelling: Spelling) -> Tensor:
        """Return the name's, surname's and given name's lengths, one number for each length."""
        rests = (spelling.lengths - spelling.surname_lengths).clamp(max=_RESTS - 1)
        lengths = (spelling.lengths, spelling.surname_lengths, rests)
        return torch.cat([ones[each] for ones, each in zip(self._shapes, lengths, strict=True)], 1)


def width(characters: int, surnames: int, counts: int) -> int:
    """Return how many scalars a name has, from the widths of the statistics' tables."""
    return telling(surnames, counts) + GIVEN * TAGS + characters * (GIVEN + 2)


def telling(surnames: int, counts: int) -> int:
    """Return how many of the first scalars tell most, each alone: of the shape, the surname, the pairs' counts."""
    return _SHAPES + surnames + GIVEN * counts
