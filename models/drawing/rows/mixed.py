"""Rows of a network mixed with n-grams, most of which need not be computed to draw from them.

A style's network writes the tokens of its roster, the first W of V. The probabilities of all others are the
n-grams' alone, so they are the same after every name that ends in the same character. A token is drawn by the sums
of blocks of weights first (`models.drawing.weights.draw_tokens`), so beyond W only these sums are kept, by last
character. With blocks of two, W = 3 and V = 8:

    tokens   0 1 2 3      4 5 6 7
    kept     0 1 2 3      4+5 6+7      what the n-grams say after this character
    added    0 1 2        -            what the network says after this name
    sums     0+1 2+3      4+5 6+7      what a block is drawn by

Where one of the later blocks is drawn, in about one of ten draws, its tokens' probabilities are computed.
"""

from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from models.drawing.rows.parts import Parts
from models.drawing.rows.rows import DenseRows
from models.drawing.weights import BLOCK, block_sums, draw_in_blocks, in_blocks, whole_weights
from models.ngrams import NGrams

FEW = 64
"""Fewer rows are computed whole, which takes no room and hardly longer."""


class KeptBlocks:
    """The n-grams' part at one place, for a network that writes W tokens. Safe to share between threads."""

    def __init__(self, ngrams: NGrams, place: int, written: int) -> None:
        """Take the n-grams, a place below POSITIONS, and W."""
        self.ngrams = ngrams
        self.place = place
        self.head = written + -written % BLOCK
        """How many probabilities are kept: W rounded up to whole blocks."""
        self._size = ngrams.positions.shape[1]
        self._table = Parts(self._size)

    def rows(self, last: Tensor) -> Tensor:
        """Return after each token (M,) the first `head` probabilities, then the sums of the blocks beyond them."""
        (rows,) = self._table.having(last, self._compute)
        return rows.index_select(0, last)

    def beyond(self, last: Tensor, blocks: Tensor) -> Tensor:
        """Return the probabilities (M, BLOCK) in one block beyond `head` after each token (M,)."""
        tokens = blocks.unsqueeze(1) * BLOCK + torch.arange(BLOCK)
        likely = self.ngrams.likelihoods(
            torch.zeros(tokens.shape),
            torch.full_like(tokens, self.place),
            last.unsqueeze(1).expand_as(tokens),
            tokens.clamp(max=self._size - 1),
        )
        return likely.masked_fill(tokens >= self._size, 0)

    def _compute(self, start: int, stop: int) -> tuple[Tensor]:
        rows = self.ngrams.rows_after(self.place, torch.arange(start, stop))
        rows = functional.pad(rows, (0, -self._size % BLOCK))
        return (torch.cat([rows[:, : self.head], block_sums(whole_weights(rows[:, self.head :], top_p=1))], 1),)


class MixedRows:
    """`Rows` of a network mixed with n-grams."""

    def __init__(self, kept: KeptBlocks, last: Tensor, likely: Tensor) -> None:
        """Take the n-grams' part, the token read last (R,) and the network's probabilities (R, W)."""
        self._kept = kept
        self._last = last
        self._likely = likely

    def dense(self) -> Tensor:
        """Return all probabilities, (R, V)."""
        return self._kept.ngrams.mix(self._likely, self._kept.place, self._last)

    def draw(self, rows: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw one token a name, (N,), each from the row `rows[i]`; return the tokens and their probabilities."""
        if len(self._last) < FEW:
            few = self._kept.ngrams.mix(self._likely, self._kept.place, self._last, keep=False)
            return DenseRows(few).draw(rows, generator)
        kept = self._kept.ngrams.add_network(self._kept.rows(self._last), self._likely, self._kept.place)
        head, later = kept[:, : self._kept.head], kept[:, self._kept.head :]
        sums = torch.cat([block_sums(whole_weights(head, top_p=1)), later], 1)
        cumulative = sums.cumsum(1).index_select(0, rows)
        return draw_in_blocks(cumulative, partial(self._likely_in, in_blocks(head), rows), generator)

    def _likely_in(self, head: Tensor, rows: Tensor, blocks: Tensor) -> Tensor:
        """Return the probabilities (N, BLOCK) in one block of each name's row."""
        last_one = head.shape[1] - 1
        likely = head[rows, blocks.clamp(max=last_one)]
        later = (blocks > last_one).nonzero().squeeze(1)
        if len(later):
            likely[later] = self._kept.beyond(self._last[rows[later]], blocks[later])
        return likely
