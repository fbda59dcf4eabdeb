"""What the reader knows of characters and of pairs of characters, from poems, a dictionary and lists of names."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

EMPTY = 0
"""The id where a name has no character."""
UNKNOWN = 1
"""The id of every character outside the alphabet."""
FIRST = 2
"""The id of the alphabet's first character."""
BLOCKS = 4
"""How many vectors a character has: before and after another one in poems, and in words."""
_STEPS = 16
"""A pair's count is stored as the nearest 1/16 of its logarithm."""


@dataclass(frozen=True)
class Statistics:
    """Tables over the ids of characters: 0 for none, 1 for unknown, then the alphabet.

    A pair of characters is one key, `first * len(ids) + second`; the rows of pairs follow their sorted keys.
    """

    alphabet: str
    characters: Tensor
    """(V, C) float32: each character's log frequencies and word class."""
    surnames: Tensor
    """(V, S) float32: how often each character is a surname; column 0 is 1 for one."""
    vectors: Tensor
    """(V, 4 d) float32: of blocks of the same size, see `BLOCKS`."""
    compounds: Tensor
    """(K,) int64: the sorted keys of the compound surnames."""
    pairs: Tensor
    """(P,) int64: the sorted keys of the pairs that occur often enough."""
    counts: Tensor
    """(P + 1, 3) float32: log counts in poems, as a word, and as a given name; the last row is for other pairs."""
    tags: Tensor
    """(P + 1,) uint8: the word class of the pair, 0 if it is no word."""

    @property
    def size(self) -> int:
        """The number of ids."""
        return len(self.alphabet) + FIRST

    @cached_property
    def unit(self) -> Tensor:
        """(V, 4 d) the vectors with blocks of length 1; of 0 where nothing is known."""
        return functional.normalize(self.vectors.reshape(self.size, BLOCKS, -1), dim=2).flatten(1)

    def keys(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the keys of pairs of ids."""
        return first * self.size + second

    def rows(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the rows of `counts` and `tags` for pairs of ids."""
        keys = self.keys(first, second)
        rows = torch.searchsorted(self.pairs, keys)
        found = self.pairs[rows.clamp(max=len(self.pairs) - 1)] == keys
        return rows.where(found, len(self.pairs))

    def pack(self) -> dict[str, Tensor]:
        """Return compact tensors: bytes and half floats, keys as row starts and second ids."""
        scales = self.vectors.abs().amax(0).clamp(min=1e-6) / 127
        firsts, seconds = self.pairs // self.size, self.pairs % self.size
        return {
            "characters": self.characters.half(),
            "surnames": self.surnames.half(),
            "vectors": (self.vectors / scales).round().to(torch.int8),
            "vector_scales": scales,
            "compounds": self.compounds,
            "pair_starts": torch.searchsorted(firsts, torch.arange(self.size + 1)).int(),
            "pair_seconds": seconds.to(torch.int16),
            "pair_counts": (self.counts * _STEPS).round().clamp(0, 255).to(torch.uint8),
            "pair_tags": self.tags,
        }

    @classmethod
    def unpack(cls, alphabet: str, parts: dict[str, Tensor]) -> Self:
        """Return what `pack` packed. The tensors' shapes and ranges are as `models.reader.files` checked them."""
        size = len(alphabet) + FIRST
        lengths = parts["pair_starts"].diff().long()
        firsts = torch.arange(size).repeat_interleave(lengths)
        return cls(
            alphabet=alphabet,
            characters=parts["characters"].float(),
            surnames=parts["surnames"].float(),
            vectors=parts["vectors"].float() * parts["vector_scales"],
            compounds=parts["compounds"],
            pairs=firsts * size + parts["pair_seconds"].long(),
            counts=parts["pair_counts"].float() / _STEPS,
            tags=parts["pair_tags"],
        )
