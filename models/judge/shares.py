"""What each character of a name contributes to a judgement: Shapley values.

A judgement of a name is the value of a game whose players are its characters (Shapley 1953; for models: Lundberg &
Lee 2017). A character that does not take part is hidden. Where none takes part the value is 0: of a name without
any known character the judge has no view. So the shares sum to the judgement of the whole name.

Example: 李靖 has the value 1.0, 李□ has -0.2 and □靖 has 0.8. Then 李 gets (-0.2 + (1.0 - 0.8)) / 2 = 0.0 and
靖 gets (0.8 + (1.0 + 0.2)) / 2 = 1.0.
"""

from collections.abc import Sequence
from math import comb

from models.judge.likelihood import HIDDEN

PLAYERS = 5
"""From the fifth character on, all characters take part together, so that a long name has few coalitions."""


def coalitions(name: str) -> list[str]:
    """Return the name with the characters of each coalition but the empty one; the last one has all of them."""
    players = _players(name)
    return [
        "".join(part if coalition >> player & 1 else HIDDEN * len(part) for player, part in enumerate(players))
        for coalition in range(1, 2 ** len(players))
    ]


def share_out(name: str, values: Sequence[float]) -> tuple[float, ...]:
    """Return each character's share, given the values of the coalitions in order; together the last value."""
    players = _players(name)
    count = len(players)
    worth = [0.0, *values]
    shares = [
        sum(
            (worth[other | 1 << player] - worth[other]) / (count * comb(count - 1, other.bit_count()))
            for other in range(2**count)
            if not other >> player & 1
        )
        for player in range(count)
    ]
    # Characters that take part together share equally.
    return tuple(share / len(part) for share, part in zip(shares, players, strict=True) for _ in part)


def _players(name: str) -> list[str]:
    """Return the parts of a name that take part or not."""
    return [*name[: PLAYERS - 1], *filter(None, [name[PLAYERS - 1 :]])]
