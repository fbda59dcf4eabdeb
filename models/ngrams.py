"""N-grams that a network is mixed with: which character follows which, counted rather than learned.

The probability of a name's next character is a weighted mean (Jelinek & Mercer 1980), with weights of its own for
every position:

    p(x) = network_share * network(x) + sum of weight_k * share_k(x) + rest * position(x)
    share_k(x) = (n_k(x) - discount_k) / (N_k + pseudocount_k)

`n_k(x)` is how often table k saw x follow the last character (or the last two), `N_k` how often it saw what
precedes. `position` is what stands at this position in general, and `rest` what the other terms leave of 1, so a
context that was never seen falls back to the position. `training.fit.mixing` learns the weights on dev names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

from models.vocabulary import BOUNDARY

POSITIONS = 4
"""Positions with weights of their own: a name's first, second and third character, and all later ones."""


@dataclass(frozen=True, slots=True)
class CountTable:
    """What followed what in one list of names, or in running text; E different n-grams.

    Example: a table of order 2 of 李寻欢 and 李欢, over the vocabulary 寻 欢 李 (tokens 1, 2, 3, and 4 tokens with
    the boundary), with pseudocount 1. The boundary begins no key, since `position` knows first characters:

        gram      key           share
        欢 end    2 * 4 + 0     2 / (2 + 1)
        寻欢      1 * 4 + 2     1 / (1 + 1)
        李寻      3 * 4 + 1     1 / (2 + 1)
        李欢      3 * 4 + 2     1 / (2 + 1)
    """

    order: int
    """2 where one character precedes, 3 where two do; the boundary may be the first of two."""
    keys: Tensor
    """(E,), int64, ascending: what precedes (see `context_of`) times the vocabulary's size, plus what follows."""
    shares: Tensor
    """(E,), float32: how often the n-gram was seen / (how often what precedes was + the pseudocount)."""


def context_of(order: int, before: Tensor, last: Tensor, size: int) -> Tensor:
    """Return what precedes as one number, from the last two tokens of each name; `size` is the vocabulary's."""
    return last if order == 2 else before * size + last  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Followers:
    """All tables of one order, merged: E different n-grams with their weighted shares at each position."""

    order: int
    keys: Tensor
    """(E,), int64, ascending; as in `CountTable`."""
    following: Tensor
    """(E,), int64: what follows, which is the end of the key."""
    shares: Tensor
    """(POSITIONS, E), float32."""
    sums: Tensor
    """(POSITIONS, E + 1), float64: the sum of all shares before each one."""

    @classmethod
    def merge(cls, order: int, size: int, tables: Sequence[tuple[CountTable, Tensor]]) -> Self:
        """Merge tables, over a vocabulary of `size` tokens, with their weights, (POSITIONS,) each.

        Tables don't know positions. After a character that often ends names they would end a name of one character
        too, so names end after their first character only as often as `NGrams.positions` says.
        """
        keys, places = torch.unique(torch.cat([table.keys for table, _ in tables]), return_inverse=True)
        weighted = torch.cat([weights.unsqueeze(1) * table.shares for table, weights in tables], dim=1)
        shares = torch.zeros(POSITIONS, len(keys)).index_add_(1, places, weighted)
        shares[1, keys % size == BOUNDARY] = 0
        sums = functional.pad(shares.double().cumsum(1), (1, 0))
        return cls(order, keys, keys % size, shares, sums)

    def add(self, rows: Tensor, position: int, before: Tensor, last: Tensor) -> Tensor:
        """Add the shares of all followers to `rows` (M, V), in place; return what was added to each, (M,)."""
        size = rows.shape[1]
        contexts = context_of(self.order, before, last, size)
        begins = torch.searchsorted(self.keys, contexts * size)
        counts = torch.searchsorted(self.keys, (contexts + 1) * size) - begins
        owners = torch.arange(len(rows)).repeat_interleave(counts)
        offsets = torch.arange(len(owners)) - (counts.cumsum(0) - counts)[owners]
        found = begins[owners] + offsets
        rows.view(-1).index_add_(0, owners * size + self.following[found], self.shares[position, found])
        sums = self.sums[position]
        return (sums[begins + counts] - sums[begins]).float()

    def of(self, positions: Tensor, before: Tensor, last: Tensor, following: Tensor, size: int) -> Tensor:
        """Return the share (N,) of `following` after each context."""
        wanted = context_of(self.order, before, last, size) * size + following
        found = torch.searchsorted(self.keys, wanted).clamp(max=len(self.keys) - 1)
        return self.shares[positions, found] * (self.keys[found] == wanted)

    def mass(self, positions: Tensor, before: Tensor, last: Tensor, size: int) -> Tensor:
        """Return the sum (N,) of all followers' shares after each context."""
        contexts = context_of(self.order, before, last, size)
        ends = torch.searchsorted(self.keys, (contexts + 1) * size)
        begins = torch.searchsorted(self.keys, contexts * size)
        return (self.sums[positions, ends] - self.sums[positions, begins]).float()


class NGrams:
    """The n-grams of one style over a vocabulary of V tokens, and their weights beside a network's.

    Raises ValueError where the shapes don't fit each other, or where a weight, share or probability is none.
    """

    def __init__(
        self, network_share: Tensor, positions: Tensor, tables: Sequence[CountTable], weights: Tensor
    ) -> None:
        """Take `network_share` (POSITIONS,), `positions` (POSITIONS, V), K tables, `weights` (K, POSITIONS)."""
        self.network_share = network_share
        self.positions = positions
        self.tables = tuple(tables)
        self.weights = weights
        self._check()
        size, pairs = positions.shape[1], list(zip(tables, weights, strict=True))
        self._followers = [
            Followers.merge(order, size, [pair for pair in pairs if pair[0].order == order])
            for order in sorted({table.order for table in tables})
        ]

    def _check(self) -> None:
        shapes = (self.network_share.shape, self.positions.shape[:1], self.weights.shape)
        if shapes != ((POSITIONS,), (POSITIONS,), (len(self.tables), POSITIONS)):
            raise ValueError("the n-grams' tensors don't fit each other")
        size = self.positions.shape[1]
        for table in self.tables:
            ascending = bool((table.keys.diff() > 0).all())
            if not (ascending and len(table.keys) and table.keys[0] >= 0 and table.keys[-1] < size**table.order):
                raise ValueError("a table's n-grams are out of order or outside of the vocabulary")
        parts = (self.network_share, self.positions, self.weights, *(table.shares for table in self.tables))
        if not all(bool(((part >= 0) & (part <= 1)).all()) for part in parts):
            raise ValueError("a share is not between 0 and 1")
        if bool((self.network_share + self.weights.sum(0) > 1 + 1e-4).any()):
            raise ValueError("the weights sum to more than 1")

    def mix(self, likely: Tensor, position: int, before: Tensor, last: Tensor) -> Tensor:
        """Mix a network's probabilities (M, W) of the first W tokens with the n-grams', and return all, (M, V).

        All M names are at `position`, counted from 0; `before` and `last` are the last two tokens of each, (M,),
        the boundary before the first.
        """
        place = min(position, POSITIONS - 1)
        mixed = torch.zeros(len(likely), self.positions.shape[1])
        torch.mul(likely, self.network_share[place], out=mixed[:, : likely.shape[1]])
        rest = torch.full((len(likely),), 1 - float(self.network_share[place]))
        if position:
            for followers in self._followers:
                rest -= followers.add(mixed, place, before, last)
        return mixed.addr_(rest, self.positions[place])

    def likelihoods(self, network: Tensor, positions: Tensor, grams: Tensor) -> Tensor:
        """Return the probability (N,) of one token each, given the network's (N,) of that token.

        `positions` (N,) counts from 0; `grams` (N, 3) holds the token and the two before it, oldest first.
        """
        places = positions.clamp(max=POSITIONS - 1)
        before, last, following = grams.unbind(1)
        size = self.positions.shape[1]
        rest, shares = 1 - self.network_share[places], torch.zeros(len(network))
        later = positions > 0
        for followers in self._followers:
            shares += followers.of(places, before, last, following, size) * later
            rest -= followers.mass(places, before, last, size) * later
        return network * self.network_share[places] + shares + rest * self.positions[places, following]


@dataclass(frozen=True, slots=True)
class Less:
    """What keeps a table from believing its counts: both leave probability for what was not seen."""

    discount: float = 0.0
    """Subtracted from each count (absolute discounting, Ney et al. 1994); below 1."""
    pseudocount: float = 0.0
    """Added to each total (MacKay & Peto 1995)."""


def count(names: Sequence[Sequence[int]], order: int, size: int, less: Less) -> CountTable:
    """Count the n-grams of names, tokens without boundaries, over a vocabulary of `size` tokens.

    The first characters of names are left out: `NGrams.positions` has them.
    """
    grams = [
        (padded[place - 2], padded[place - 1], padded[place])
        for padded in ([BOUNDARY, BOUNDARY, *name, BOUNDARY] for name in names)
        for place in range(3, len(padded))
    ]
    before, last, following = torch.tensor(grams, dtype=torch.long).reshape(-1, 3).unbind(1)
    contexts = context_of(order, before, last, size)
    keys, counts = torch.unique(contexts * size + following, return_counts=True)
    return table_of(order, keys, counts, size, less)


def table_of(order: int, keys: Tensor, counts: Tensor, size: int, less: Less) -> CountTable:
    """Return the table of these n-grams: keys and how often each was seen, (E,) both."""
    _, places = torch.unique(torch.div(keys, size, rounding_mode="floor"), return_inverse=True)
    totals = torch.zeros(int(places.max()) + 1).index_add_(0, places, counts.float())
    # Half precision is what a checkpoint stores: a model serves as it was measured.
    shares = ((counts - less.discount) / (totals[places] + less.pseudocount)).half().float()
    return CountTable(order, keys, shares)


def position_counts(names: Sequence[Sequence[int]], size: int) -> Tensor:
    """Return how often each of `size` tokens stands at each position, (POSITIONS, size).

    Names, at least one, are tokens without boundaries; the boundary is counted where they end.
    """
    numbered = (pair for name in names for pair in enumerate([*name, BOUNDARY]))
    places = torch.tensor([(min(place, POSITIONS - 1), token) for place, token in numbered])
    counts = torch.zeros(POSITIONS, size)
    return counts.index_put_(places.unbind(1), torch.ones(len(places)), accumulate=True)
