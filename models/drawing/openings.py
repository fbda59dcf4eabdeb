"""What follows each first character, computed when it is first needed and then kept.

Names begin with some hundred surnames, over and over. For all characters of a style's vocabulary the table would
take 30 MiB; memory is given only to those parts of it that are filled.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from models.networks import State, select
from models.vocabulary import UNKNOWN

BLOCK = 128
"""How many first characters are read at once.

Always the same ones together: torch's results can differ in the last digit with the number of rows.
"""

READY = 2
"""How many blocks are computed at once when the table is made: those of the likeliest first characters."""

Read = Callable[[Tensor], tuple[Tensor, State]]
"""Reads the boundary and one token a name, (B,); returns the next one's probabilities (B, V) and the state."""


class Openings:
    """A table of what `read` returns, by ranks: rank 0 is that of the likeliest first token.

    Of the probabilities 0.1 0.6 0.3 the tokens are 1 2 0 in the order of their ranks, and the ranks 2 0 1. Safe to
    share between threads: they may compute a block at the same time, since they get the same numbers, and a block
    is marked as ready only once it is there.
    """

    def __init__(self, read: Read, first: Tensor) -> None:
        """Take the probabilities (V,) of first tokens, and compute the likeliest ones' answers."""
        self._read = read
        # The last rank is UNKNOWN's, as in Python's lists that of index -1.
        self._tokens = torch.cat([first.argsort(descending=True, stable=True), torch.tensor([UNKNOWN])])
        self._ranks = torch.cat([self._tokens[:-1].argsort(), torch.tensor([len(first)])])
        self._ready = torch.zeros(-(-len(self._tokens) // BLOCK), dtype=torch.bool)
        answer = self._answer(0)
        self._likely, *self._state = (_room(part, len(self._tokens)) for part in answer)
        self._keep(0, answer)
        for block in range(1, min(READY, len(self._ready))):
            self._keep(block, self._answer(block))

    def of(self, tokens: Tensor) -> tuple[Tensor, State]:
        """Return what `read` returns for first tokens (B,), some of which can be UNKNOWN."""
        ranks = self._ranks[tokens]
        blocks = torch.div(ranks, BLOCK, rounding_mode="floor")
        for block in sorted(set(blocks[~self._ready[blocks]].tolist())):
            self._keep(block, self._answer(block))
        return self._likely.index_select(0, ranks), select(tuple(self._state), ranks)

    @torch.inference_mode()
    def _answer(self, block: int) -> tuple[Tensor, ...]:
        likely, state = self._read(self._tokens[block * BLOCK : (block + 1) * BLOCK])
        return likely, *state

    @torch.inference_mode()
    def _keep(self, block: int, answer: tuple[Tensor, ...]) -> None:
        rows = slice(block * BLOCK, (block + 1) * BLOCK)
        for whole, part in zip((self._likely, *self._state), answer, strict=True):
            whole[rows] = part
        self._ready[block] = True


def _room(part: Tensor, rows: int) -> Tensor:
    """Return a tensor like `part` with so many rows, not filled."""
    return part.new_empty(rows, *part.shape[1:])
