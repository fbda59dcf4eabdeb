"""What follows each first character, computed when it is first needed and then kept.

Names begin with some hundred surnames, over and over. For all characters of a style's vocabulary the table would
take 30 MiB; memory is given only to those parts of it that are filled.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from models.drawing.rows import parts
from models.drawing.rows.rows import DenseRows, Rows
from models.drawing.weights import BLOCK, block_sums, draw_in_blocks, in_blocks, whole_weights
from models.networks import State, select
from models.vocabulary import UNKNOWN

READY = 1
"""How many parts are computed when the table is made: those of the likeliest first characters."""

Read = Callable[[Tensor], tuple[Tensor, State]]
"""Reads the boundary and one token a name, (B,); returns the next one's probabilities (B, V) and the state.

It is given anew at each call rather than kept: what reads owns the table, and a cycle outlives its last use.
"""


class Openings:
    """A table of what `read` returns, by ranks: rank 0 is that of the likeliest first token.

    Of the probabilities 0.1 0.6 0.3 the tokens are 1 2 0 in the order of their ranks, and the ranks 2 0 1. Safe to
    share between threads.
    """

    def __init__(self, read: Read, first: Tensor) -> None:
        """Take the probabilities (V,) of first tokens, and compute the likeliest ones' answers."""
        self._size = len(first)
        # The last rank is UNKNOWN's, as in Python's lists that of index -1.
        self._tokens = torch.cat([first.argsort(descending=True, stable=True), torch.tensor([UNKNOWN])])
        self._ranks = torch.cat([self._tokens[:-1].argsort(), torch.tensor([len(first)])])
        self._table = parts.Parts(len(self._tokens))
        self.of(self._tokens[: READY * parts.PART], read)

    def of(self, tokens: Tensor, read: Read) -> tuple[Rows, State]:
        """Return what `read` returns for first tokens (B,), some of which can be UNKNOWN."""
        ranks = self._ranks[tokens]
        likely, sums, *state = self._table.having(ranks, partial(self._compute, read))
        return OpenedRows(likely, sums, ranks, self._size), select(tuple(state), ranks)

    def _compute(self, read: Read, start: int, stop: int) -> tuple[Tensor, ...]:
        """Return probabilities, filled up to whole blocks, the cumulative sums of the blocks, and the state."""
        likely, state = read(self._tokens[start:stop])
        sums = block_sums(whole_weights(likely, top_p=1)).cumsum(1)
        return functional.pad(likely, (0, -self._size % BLOCK)), sums, *state


class OpenedRows:
    """`Rows` of a table."""

    def __init__(self, likely: Tensor, sums: Tensor, ranks: Tensor, size: int) -> None:
        """Take the table's probabilities and its blocks' cumulative sums, the rows' places (R,) in it, and V."""
        self._likely = likely
        self._sums = sums
        self._ranks = ranks
        self._size = size

    def dense(self) -> Tensor:
        """Return all probabilities, (R, V)."""
        return self._likely[:, : self._size].index_select(0, self._ranks)

    def draw(self, rows: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw one token a name, (N,), each from the row `rows[i]`; return the tokens and their probabilities."""
        if len(self._ranks) == 1:
            # All names share the only row, and `draw_tokens` spreads them over it.
            return DenseRows(self.dense()).draw(rows, generator)
        ranks = self._ranks[rows]
        return draw_in_blocks(self._sums.index_select(0, ranks), partial(self._likely_in, ranks), generator)

    def _likely_in(self, ranks: Tensor, blocks: Tensor) -> Tensor:
        return in_blocks(self._likely)[ranks, blocks]
