"""Rows of numbers that are computed when they are first needed, of which some are kept."""

import threading
from collections.abc import Callable

import torch
from torch import Tensor

LIMIT = 256
"""How many rows are usually kept. Names use some thousand characters, but a few hundred of them over and over."""

Compute = Callable[[Tensor], Tensor]
"""Computes the rows (M, width) after tokens (M,). It is given anew at each call rather than kept, since what
computes rows mostly owns the table: together they would be a cycle, which outlives its last use."""


class KeptRows:
    """Keeps the rows after the first `limit` tokens that were asked for. Safe to share between threads."""

    def __init__(self, tokens: int, width: int, limit: int = LIMIT) -> None:
        """Make room for rows of `width` numbers after `tokens` different tokens, or for the first of them."""
        # The system gives memory to the rows that are filled alone.
        self._rows = torch.empty(min(limit, tokens), width)
        self._places = torch.full((tokens,), -1)
        self._used = 0
        self._lock = threading.Lock()

    def rows(self, tokens: Tensor, compute: Compute) -> Tensor:
        """Return the rows (M, width) after tokens (M,), a copy."""
        places = self._places[tokens]
        if bool((places < 0).any()) and self._used < len(self._rows):
            self._keep(torch.unique(tokens[places < 0]), compute)
            places = self._places[tokens]
        found = self._rows.index_select(0, places.clamp(min=0))
        missing = places < 0
        if bool(missing.any()):
            found[missing] = compute(tokens[missing])
        return found

    @torch.inference_mode()
    def _keep(self, tokens: Tensor, compute: Compute) -> None:
        """Compute and keep the rows after tokens, as long as there is room."""
        with self._lock:
            new = tokens[self._places[tokens] < 0][: len(self._rows) - self._used]
            rows = slice(self._used, self._used + len(new))
            self._rows[rows] = compute(new)
            # Another thread may look a place up as soon as it is there.
            self._places[new] = torch.arange(rows.start, rows.stop)
            self._used = rows.stop
