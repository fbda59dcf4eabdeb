"""Tables that are computed a part at a time, when a row of the part is first needed."""

import threading
from collections.abc import Callable

import torch
from torch import Tensor

PART = 128
"""How many rows are computed together.

Always the same ones: torch's results can differ in the last digit with the number of rows.
"""

Compute = Callable[[int, int], tuple[Tensor, ...]]
"""Computes the rows from a first one to before a last one, of each of a table's tensors.

It is given anew at each call rather than kept: what computes mostly owns the table, and a cycle outlives its last
use.
"""


class Parts:
    """A table of several tensors with the same number of rows. Safe to share between threads.

    The system gives memory to the parts that are filled alone.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._ready = torch.zeros(rows, dtype=torch.bool)
        self._tensors: tuple[Tensor, ...] = ()
        self._lock = threading.Lock()

    def having(self, places: Tensor, compute: Compute) -> tuple[Tensor, ...]:
        """Return the tensors, whose rows at `places`, at least one, are filled."""
        ready = self._ready[places]
        if not bool(ready.all()):
            for part in sorted({place // PART for place in places[~ready].tolist()}):
                self._fill(part, compute)
        return self._tensors

    @torch.inference_mode()
    def _fill(self, part: int, compute: Compute) -> None:
        rows = slice(part * PART, min((part + 1) * PART, self._rows))
        with self._lock:
            if self._ready[rows.start]:
                return
            answer = compute(rows.start, rows.stop)
            if not self._tensors:
                self._tensors = tuple(each.new_empty(self._rows, *each.shape[1:]) for each in answer)
            for whole, piece in zip(self._tensors, answer, strict=True):
                whole[rows] = piece
            # Another thread may read the part as soon as it is marked.
            self._ready[rows] = True
