"""The rules of a draw, in tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, slots=True)
class Drawing:
    """How to draw names from a network; a `DrawRequest` in tokens."""

    temperature: float
    """Divides the logits; 1 is the network's own distribution."""
    top_p: float
    """Draw from the likeliest tokens up to this share of the probability; 1 keeps all."""
    prefix: Sequence[int]
    """The tokens that every name begins with."""
    shortest: int
    """The fewest characters of a name, prefix included."""
    limit: int
    """The most characters of a name, prefix included."""
    excluded: Sequence[int] = ()
    """Tokens that are never drawn."""
    branches: tuple[int, int] = (1, 1)
    """How many second characters are drawn for each first one after the prefix, and how many third ones for each.

    Their product divides the number of names; so many names in a row get the same first character. With (2, 2),
    four names in a row could be 林清风 林清 林石 林石青. Where a name ends before it branches, the other ones of
    its row stay empty.
    """
    compounds: Tensor | None = None
    """(C, 2): if given, names of four characters begin with one of these pairs, and none is longer.

    So other names are cut off after their third character and these after their fourth, which saves drawing names
    that would be dropped. The nats of a name that is cut off lack its end.
    """
    ratios: Tensor | None = None
    """(POSITIONS, V): what each token's probability is multiplied by; see `models.conditions`."""
    required: Sequence[int] = ()
    """Different tokens, each of which stands somewhere after the prefix and before position `reach`."""
    reach: int = 0
    """The position, counted from 0, before which the required tokens stand."""

    def changes(self, position: int) -> bool:
        """Return whether the probabilities at a position are changed before tokens are drawn, but for `top_p`."""
        too_short = position < self.shortest
        return too_short or self.temperature != 1 or bool(self.excluded) or self.ratios is not None
