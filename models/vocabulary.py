"""The characters that a model knows."""

from collections.abc import Iterable

BOUNDARY = 0
"""The token that begins and ends every name."""


class Vocabulary:
    """A bijection between characters and tokens `1..len(characters)`; token 0 is the boundary.

    Raises ValueError when a character appears twice or is not a single code point.
    """

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(characters)
        self._texts = ("", *self.characters)
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

    def decode(self, tokens: Iterable[int]) -> str:
        """Return the text of `tokens`; a boundary is nothing."""
        return "".join(map(self._texts.__getitem__, tokens))
