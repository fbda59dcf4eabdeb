"""Names as ids of characters, parted into surname and given name."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.reader.statistics import EMPTY, FIRST, UNKNOWN, Statistics

LONGEST = 5
"""Characters of a name after the fifth are not read."""
GIVEN = 3
"""Characters of a given name that are read: its first, second and last."""
_COMPOUND = 2
"""Characters of a compound surname."""
_CODE_POINTS = 0x10000


@dataclass(frozen=True, slots=True)
class Spelling:
    """N names as ids; `EMPTY` where a name has no such character."""

    lengths: Tensor
    """(N,) the number of characters of each name, `LONGEST` at most."""
    surname_lengths: Tensor
    """(N,) 0 for a name that begins with no surname, else 1 or 2."""
    surname: Tensor
    """(N,) the surname's last character."""
    given: Tensor
    """(N, 3) the given name's first, second and last character; the last one only if there are three or more."""

    @property
    def given_count(self) -> Tensor:
        """(N,) how many characters `given` has, at least 1."""
        return (self.given != EMPTY).sum(1).clamp(min=1)


class Speller:
    """Turns names into ids. Looks characters up by their code points."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics
        self._ids = np.full(_CODE_POINTS, UNKNOWN, np.int64)
        for number, character in enumerate(statistics.alphabet, start=FIRST):
            self._ids[ord(character)] = number
        self._ids[0] = EMPTY

    def spell(self, names: Sequence[str]) -> Spelling:
        """Return the ids of names, none of them empty."""
        ids = self._encode(names)
        lengths = (ids != EMPTY).sum(1)
        first = ids[:, 0]
        compound = torch.isin(self._statistics.keys(first, ids[:, 1]), self._statistics.compounds) & (
            lengths > _COMPOUND
        )
        single = (self._statistics.surnames[first, 0] > 0) & (lengths > 1)
        starts = torch.where(compound, _COMPOUND, single.long())
        surname = ids.gather(1, (starts - 1).clamp(min=0).unsqueeze(1)).squeeze(1).where(starts > 0, EMPTY)
        rests = lengths - starts
        last = torch.where(rests >= GIVEN, lengths - 1, LONGEST)
        places = torch.stack([starts, starts + 1, last], 1).clamp(max=LONGEST)
        return Spelling(lengths, starts, surname, ids.gather(1, places))

    def _encode(self, names: Sequence[str]) -> Tensor:
        """Return ids (N, LONGEST + 1), whose last column is empty."""
        # NumPy cuts strings at a length, and fills shorter ones up with zeros.
        points = np.array(names, f"<U{LONGEST}").view("<u4").reshape(len(names), LONGEST)
        ids = np.full((len(names), LONGEST + 1), EMPTY)
        ids[:, :LONGEST] = self._ids[np.minimum(points, _CODE_POINTS - 1)]
        return torch.from_numpy(ids)
