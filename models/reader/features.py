"""The features of names: what their characters, pairs and shape are like, as one row of numbers a name."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from models.reader.spelling import GIVEN, LONGEST, Speller, Spelling
from models.reader.statistics import BLOCKS, EMPTY, Statistics

TAGS = 12
"""Word classes of pairs, 0 for no word."""
_SHAPES = LONGEST + 1 + 3 + GIVEN + 2
_SLOTS = 6
"""How many vectors describe a name: four characters, the given name's mean and its first two's product."""


class Features:
    """Computes features. A row is first `scalars` numbers of different units, then parts of vectors."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics
        self._speller = Speller(statistics)
        blocks = statistics.vectors.reshape(statistics.size, BLOCKS, -1)
        self._unit = functional.normalize(blocks, dim=2)

    def __call__(self, names: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Return scalars (N, F) and vectors (N, 6 d) of names, none of them empty."""
        spelling = self._speller.spell(names)
        return self._scalars(spelling), self._vectors(spelling)

    def _scalars(self, spelling: Spelling) -> Tensor:
        parts = (
            _shape(spelling),
            self._statistics.surnames[spelling.surname],
            self._of_characters(spelling.given),
            self._of_pairs(spelling),
        )
        return torch.cat(parts, 1)

    def _of_characters(self, given: Tensor) -> Tensor:
        """Return each given character's numbers, and their mean, least and greatest."""
        rows = self._statistics.characters[given]
        there = (given != EMPTY).unsqueeze(2)
        mean = (rows * there).sum(1) / there.sum(1).clamp(min=1)
        least = rows.masked_fill(~there, torch.inf).amin(1)
        most = rows.masked_fill(~there, -torch.inf).amax(1)
        return torch.cat([(rows * there).flatten(1), mean, least, most], 1)

    def _of_pairs(self, spelling: Spelling) -> Tensor:
        """Return each pair's counts both ways, word class, likeness of vectors and whether both are the same."""
        statistics = self._statistics
        first = torch.cat([spelling.surname.unsqueeze(1), spelling.given[:, :2]], 1)
        second = spelling.given
        rows = statistics.rows(torch.stack([first, second]), torch.stack([second, first]))
        there, back = statistics.counts[rows]
        expected = statistics.characters[:, 0][first] + statistics.characters[:, 0][second]
        surprise = there[:, :, 0] - expected
        tags = functional.one_hot(statistics.tags[rows[0]], TAGS)
        one, other = self._unit[first], self._unit[second]
        alike = (one * other).sum(3)
        follows = (one[:, :, ::2] * other[:, :, 1::2]).sum(3)
        single = torch.stack([surprise, first == second], 2)
        numbers = torch.cat([there, back, single, tags, alike, follows], 2)
        both = (first != EMPTY) & (second != EMPTY)
        return (numbers * both.unsqueeze(2)).flatten(1)

    def _vectors(self, spelling: Spelling) -> Tensor:
        vectors = self._unit.flatten(1)
        surname = vectors[spelling.surname]
        given = vectors[spelling.given]
        count = (spelling.given != EMPTY).sum(1, keepdim=True).clamp(min=1)
        first, second, last = given.unbind(1)
        return torch.cat([surname, first, second, last, given.sum(1) / count, first * second * 3], 1)


def _shape(spelling: Spelling) -> Tensor:
    """Return the name's, surname's and given name's lengths, one number for each length."""
    rests = (spelling.lengths - spelling.surname_lengths).clamp(max=GIVEN + 1)
    parts = (
        functional.one_hot(spelling.lengths, LONGEST + 1),
        functional.one_hot(spelling.surname_lengths, 3),
        functional.one_hot(rests, GIVEN + 2),
    )
    return torch.cat(parts, 1).float()


def widths(characters: int, surnames: int, counts: int, vector: int) -> tuple[int, int]:
    """Return how many scalars and how many features in all a name has, from the widths of the statistics."""
    pair = 2 * counts + 2 + TAGS + BLOCKS + BLOCKS // 2
    scalars = _SHAPES + surnames + characters * (GIVEN + 3) + GIVEN * pair
    return scalars, scalars + vector * _SLOTS
