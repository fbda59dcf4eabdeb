"""Preferring names that a model would seldom draw, so that good ones do not come again and again.

Likely names are among the candidates of many requests, and would win each time. So they lose points, the more the
likelier they are.
"""

import numpy as np
import torch
from torch import Tensor

_SELDOM = 17.5
"""Nats from which on a name is drawn so seldom that nobody sees it twice; about those of an average real name."""

_PER_NAT = 0.12
"""Points that each nat below costs: e times as likely."""

_SHORT = 0.35
"""Points that a name of two characters gets back: each of them is likelier than almost any of three."""

_SHORTEST = 2


def likely_points(nats: list[float], lengths: list[int]) -> Tensor:
    """Return the points to take off each of N names, (N,), from its nats and its number of characters.

    Example: 15.5 nats are 2 below those of a seldom name, and so cost 0.24 points; the same for a name of two
    characters would earn 0.11.
    """
    # NumPy takes a list of numbers in a fifth of the time that torch does.
    likely = (_SELDOM - torch.from_numpy(np.array(nats, np.float32))).clamp(min=0)
    return _PER_NAT * likely - _SHORT * torch.from_numpy(np.array(lengths) == _SHORTEST)
