"""How far from the usual names a request may go."""

from enum import Enum


class Creativity(Enum):
    """How far from the usual names may be; the value is its letter in a custom_id."""

    CAREFUL = "c"
    BALANCED = "b"
    WILD = "w"

    @property
    def temperature(self) -> float:
        """By what the logits are divided."""
        return {Creativity.CAREFUL: 0.8, Creativity.BALANCED: 1.0, Creativity.WILD: 1.25}[self]

    @property
    def candidates(self) -> int:
        """Of how many drawn names the one that reads best is shown; see `DrawRequest`."""
        return {Creativity.CAREFUL: 42, Creativity.BALANCED: 36, Creativity.WILD: 18}[self]
