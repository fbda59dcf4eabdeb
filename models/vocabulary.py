"""The characters that a model knows."""

from collections.abc import Iterable

import numpy as np
from torch import Tensor

BOUNDARY = 0
"""The token that begins and ends every name."""

UNKNOWN = -1
"""What models read in place of a character that has no token. It is never predicted."""


class Vocabulary:
    """A bijection between characters and tokens `1..len(characters)`; token 0 is the boundary.

    Raises ValueError when a character appears twice or is not a single code point.
    """

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(characters)
        self._texts = np.array(("", *self.characters), dtype="<U1")
        self._tokens = {character: token for token, character in enumerate(self.characters, start=1)}
        if len(self._tokens) != len(self.characters):
            raise ValueError("a vocabulary holds each character once")
        if any(len(character) != 1 for character in self.characters):
            raise ValueError("a vocabulary holds single characters")

    @classmethod
    def of(cls, names: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary of these names, in code point order."""
        return cls(sorted(set().union(*names)))

    def __len__(self) -> int:
        return len(self.characters) + 1

    def __contains__(self, character: str) -> bool:
        return character in self._tokens

    def unknown(self, text: str) -> list[str]:
        """Return the characters of `text` that have no token, in order, each once."""
        return [character for character in dict.fromkeys(text) if character not in self._tokens]

    def encode(self, text: str) -> list[int]:
        """Return one token a character, without boundaries. Raises KeyError at an unknown character."""
        return [self._tokens[character] for character in text]

    def encode_any(self, text: str) -> list[int]:
        """Return one token a character, without boundaries; UNKNOWN for an unknown character."""
        return [self._tokens.get(character, UNKNOWN) for character in text]

    def decode(self, tokens: Tensor) -> list[str]:
        """Return the texts of names (N, T), which end with boundaries where they are shorter than T."""
        # Characters side by side are strings of NumPy's, which drops the zeros that end one.
        rows = self._texts[tokens.numpy()]
        texts: list[str] = rows.view(f"<U{max(rows.shape[1], 1)}").ravel().tolist()
        return texts
