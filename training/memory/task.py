"""The copy task: a symbol, then so many others that say nothing, then the question which it was.

Example at distance 3: reading 5 2 7 1 ? the answer is 5. After Hochreiter & Schmidhuber (1997), who call what lies
between the minimal time lag, and Koutník et al. (2014).
"""

import torch
from torch import Tensor

from models.networks import PADDING

SYMBOLS = 8
"""How many symbols there are; guessing is right once in so many times."""

QUESTION = SYMBOLS
"""The token that asks for the first symbol."""

TOKENS = SYMBOLS + 1


def questions(count: int, distance: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return tokens and targets (B, distance + 2) of random sequences; only the last place has a target."""
    tokens = torch.randint(SYMBOLS, (count, distance + 2), generator=generator)
    tokens[:, -1] = QUESTION
    targets = torch.full_like(tokens, PADDING)
    targets[:, -1] = tokens[:, 0]
    return tokens, targets
