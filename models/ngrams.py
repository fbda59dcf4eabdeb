"""N-grams that a network is mixed with: counts of which character stands where, and which follows which.

The probability of a name's next character is a weighted mean (Jelinek & Mercer 1980), with weights of its own for
every position:

    p(x) = network_share * network(x) + sum of weight_k * share_k(x) + rest * position(x)
    share_k(x) = (n_k(x) - discount_k) / (N_k + pseudocount_k)

`n_k(x)` is how often table k saw x follow the last character, and `N_k` how often it saw anything follow it.
`position` is what stands at this position in general, and `rest` what the other terms leave of 1. So the position
decides after a character that was never seen, or that is outside the vocabulary (`UNKNOWN`).
`training.fit.mixing` learns the weights on dev names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import torch
from torch import Tensor

from models.kept_rows import KeptRows
from models.vocabulary import BOUNDARY, UNKNOWN

POSITIONS = 4
"""Positions with weights of their own: a name's first, second and third character, and all later ones."""

KEPT = 2
"""From which position on rows are kept; `models.drawing.openings` keeps the earlier ones, mixed."""

_TOLERANCE = 1e-3
"""By how much a sum may miss 1: half precision keeps 11 bits of a share."""


@dataclass(frozen=True, slots=True)
class PairTable:
    """What followed what in one list of names, or in running text; E different pairs.

    Example: the table of 李寻欢 and 李欢 over the vocabulary 寻 欢 李 (tokens 1, 2, 3, and 4 tokens with the
    boundary), with pseudocount 1. The boundary begins no pair, since `position` knows first characters:

        pair      key           share
        寻欢      1 * 4 + 2     1 / (1 + 1)
        欢 end    2 * 4 + 0     2 / (2 + 1)
        李寻      3 * 4 + 1     1 / (2 + 1)
        李欢      3 * 4 + 2     1 / (2 + 1)
    """

    keys: Tensor
    """(E,), int32, ascending: the first token times the vocabulary's size, plus the second."""
    shares: Tensor
    """(E,), float16: how often the pair was seen / (how often its first token was + the pseudocount)."""


@dataclass(frozen=True, slots=True)
class Smoothing:
    """How a table leaves probability for what was not seen."""

    discount: float = 0.0
    """Subtracted from each count (absolute discounting, Ney et al. 1994); below 1."""
    pseudocount: float = 0.0
    """Added to each total (MacKay & Peto 1995)."""


class NGrams:
    """The n-grams of one style over a vocabulary of V tokens, and their weights beside a network's.

    Raises ValueError for shapes that don't fit each other and for numbers that are no shares.
    """

    def __init__(
        self, network_share: Tensor, positions: Tensor, tables: Sequence[PairTable], weights: Tensor
    ) -> None:
        """Take `network_share` (POSITIONS,), `positions` (POSITIONS, V), K tables, `weights` (K, POSITIONS)."""
        self.network_share = network_share
        self.positions = positions
        self.tables = tuple(tables)
        self.weights = weights
        self._size = positions.shape[-1]
        self._check()
        self._network_shares: list[float] = network_share.tolist()
        self._keys, self._shares = self._merge()
        self._begins = torch.searchsorted(self._keys, (torch.arange(self._size + 1) * self._size).int())
        self._rests = 1 - network_share.unsqueeze(1) - sums_of(self._keys, self._shares, self._size)

    def _check(self) -> None:
        shapes = (self.network_share.shape, self.positions.shape[:1], self.weights.shape)
        if shapes != ((POSITIONS,), (POSITIONS,), (len(self.tables), POSITIONS)):
            raise ValueError("the n-grams' tensors don't fit each other")
        # Written so that NaN, which compares false with anything, is refused too.
        parts = (self.network_share, self.positions, self.weights, *(table.shares for table in self.tables))
        if not all(bool(((part >= 0) & (part <= 1)).all()) for part in parts):
            raise ValueError("a share of the n-grams is not between 0 and 1")
        if bool((self.network_share + self.weights.sum(0) > 1 + _TOLERANCE).any()):
            raise ValueError("the n-grams' weights sum to more than 1")
        if bool(((self.positions.sum(1) - 1).abs() > _TOLERANCE).any()):
            raise ValueError("what the n-grams find likely at a position does not sum to 1")
        for table in self.tables:
            _check_table(table, self._size)

    def _merge(self) -> tuple[Tensor, Tensor]:
        """Return the pairs of all tables, (E,), and their weighted shares at each position, (POSITIONS, E).

        Nothing precedes the first character. And tables don't know positions: after a character that often ends
        names they would end a name of one character too. So there only `positions` says how often names end.
        """
        keys, places = torch.unique(torch.cat([table.keys for table in self.tables]).int(), return_inverse=True)
        weighted = torch.cat(
            [row.unsqueeze(1) * table.shares for table, row in zip(self.tables, self.weights, strict=True)], dim=1
        )
        shares = torch.zeros(POSITIONS, len(keys)).index_add_(1, places, weighted)
        shares[0] = 0
        shares[1, keys % self._size == BOUNDARY] = 0
        return keys, shares

    def mix(self, likely: Tensor, position: int, last: Tensor, *, keep: bool = True) -> Tensor:
        """Mix a network's probabilities (M, W) of the first W tokens with the n-grams', and return all, (M, V).

        All M names are at `position`, counted from 0; `last` (M,) is the last token of each, or UNKNOWN. Without
        `keep` the n-grams' part is computed and not kept: there is room for the characters of drawn names alone.
        """
        place = min(position, POSITIONS - 1)
        last = context(last)
        compute = partial(self.rows_after, place)
        kept = keep and place >= KEPT
        mixed = self._kept[place - KEPT].rows(last, compute) if kept else compute(last)
        return self.add_network(mixed, likely, place)

    def add_network(self, rows: Tensor, likely: Tensor, place: int) -> Tensor:
        """Add a network's probabilities (M, W) at a place, below POSITIONS, to the n-grams' part; return that."""
        rows[:, : likely.shape[1]].add_(likely, alpha=self._network_shares[place])
        return rows

    @cached_property
    def _kept(self) -> tuple[KeptRows, ...]:
        return tuple(KeptRows(self._size, self._size) for _ in range(KEPT, POSITIONS))

    def rows_after(self, place: int, last: Tensor) -> Tensor:
        """Compute the n-grams' part of the rows (M, V) at a place after tokens (M,), none of which is UNKNOWN.

        The pairs of each token lie side by side, sorted, so they are copied as ranges. With 4 tokens in all, after
        the tokens 2 and 1, of which 2 begins the pairs 8 and 11 and 1 the pair 6:

            counts   2, 1             how many pairs each row gets
            found    3, 4, 2          where those stand in the table
            pairs    8, 11, 6         their keys: first token * 4 + second one
            cells    0, 3, 6          row * 4 + second token = key + (row - first token) * 4
        """
        begins = self._begins[last]
        counts = self._begins[last + 1] - begins
        ends = counts.cumsum(0)
        found = torch.arange(int(counts.sum())) + (begins - ends + counts).repeat_interleave(counts)
        shifts = (torch.arange(len(last)) - last) * self._size
        cells = self._keys[found] + shifts.repeat_interleave(counts)
        # Shares are rounded, so that those after a character can sum to slightly more than 1.
        rows = torch.outer(self._rests[place, last].clamp(min=0), self.positions[place])
        rows.view(-1).index_add_(0, cells, self._shares[place][found])
        return rows

    def likelihoods(self, network: Tensor, positions: Tensor, last: Tensor, following: Tensor) -> Tensor:
        """Return the probability (N,) of one token each, `following`, given the network's (N,) of that token.

        `positions` (N,) counts from 0; `last` (N,) is the token before, or UNKNOWN.
        """
        last = context(last)
        places = positions.clamp(max=POSITIONS - 1)
        wanted = last * self._size + following
        found = torch.searchsorted(self._keys, wanted.int()).clamp(max=len(self._keys) - 1)
        shares = self._shares[places, found] * (self._keys[found] == wanted)
        rest = self._rests[places, last].clamp(min=0) * self.positions[places, following]
        return network * self.network_share[places] + shares + rest


def context(last: Tensor) -> Tensor:
    """Return what is looked up for the last tokens: the boundary, which begins no pair, for UNKNOWN."""
    return last.masked_fill(last == UNKNOWN, BOUNDARY)


def sums_of(keys: Tensor, shares: Tensor, size: int) -> Tensor:
    """Return the sum (..., size) of the shares (..., E) of all pairs that begin with each of `size` tokens."""
    firsts = torch.div(keys, size, rounding_mode="floor")
    return torch.zeros(*shares.shape[:-1], size).index_add_(-1, firsts, shares.float())


def _check_table(table: PairTable, size: int) -> None:
    """Raise ValueError for a table that does not fit a vocabulary of `size` tokens."""
    keys = table.keys
    if not len(keys) or keys.shape != table.shares.shape:
        raise ValueError("a table of pairs has no share for each of them")
    if keys[0] < 0 or keys[-1] >= size**2 or not bool((keys[1:] > keys[:-1]).all()):
        raise ValueError("a table's pairs are out of order or outside of the vocabulary")
    if bool((sums_of(keys, table.shares, size) > 1 + _TOLERANCE).any()):
        raise ValueError("the shares of a table's pairs sum to more than 1")


def count_pairs(names: Sequence[Sequence[int]], size: int, smoothing: Smoothing) -> PairTable:
    """Count the pairs of names, tokens without boundaries, over a vocabulary of `size` tokens."""
    pairs = [pair for name in names for pair in zip(name, [*name[1:], BOUNDARY], strict=True)]
    first, second = torch.tensor(pairs, dtype=torch.long).reshape(-1, 2).unbind(1)
    keys, counts = torch.unique(first * size + second, return_counts=True)
    return table_of(keys, counts, size, smoothing)


def table_of(keys: Tensor, counts: Tensor, size: int, smoothing: Smoothing) -> PairTable:
    """Return the table of these pairs: ascending keys and how often each was seen, (E,) both."""
    seen = sums_of(keys, counts.float(), size)[torch.div(keys, size, rounding_mode="floor")]
    # Half precision is what a checkpoint stores: a model serves as it was measured.
    shares = ((counts - smoothing.discount) / (seen + smoothing.pseudocount)).half()
    return PairTable(keys.int(), shares)


def position_counts(names: Sequence[Sequence[int]], size: int) -> Tensor:
    """Return how often each of `size` tokens stands at each position, (POSITIONS, size).

    Names, at least one, are tokens without boundaries; the boundary is counted where they end.
    """
    numbered = (pair for name in names for pair in enumerate([*name, BOUNDARY]))
    places = torch.tensor([(min(place, POSITIONS - 1), token) for place, token in numbered])
    counts = torch.zeros(POSITIONS, size)
    return counts.index_put_(places.unbind(1), torch.ones(len(places)), accumulate=True)
