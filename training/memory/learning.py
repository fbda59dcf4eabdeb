"""Training a network for the copy task."""

import torch
from torch import nn

from models.networks import NameNetwork, NetworkKind, NetworkSpec, build
from training.fit.trainer import make_reproducible
from training.memory.task import TOKENS, questions

STEPS = 400
"""How many batches a network learns from, at most."""

BATCH = 32
LEARNING_RATE = 5e-3
CLIP = 1.0
TESTED = 512
"""How many questions it is asked in the end.

They are drawn with another seed. At distance 5 about 5 % of them were also learned, since there are only so many.
"""

SOLVED = 0.99
"""Share of right answers from which learning ends early."""

_CHECKED = 50
"""How many batches lie between two checks for an early stop."""

KEEP = 3.0
"""First bias of the gate that keeps the state, which then keeps 95 % of it a step: the LSTM's forget gate and the
GRU's update gate (Gers et al. 2000). From 0 they keep half, and nothing comes through a distance until they have
learned to keep more."""

SIZE = 32
"""Of every embedding and hidden state."""


def accuracy(kind: NetworkKind, distance: int, seed: int) -> float:
    """Train a network of this kind at this distance and return its share of right answers, 0 to 1. Seconds."""
    make_reproducible(seed)
    network = _new(kind)
    random = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE)
    for step in range(1, STEPS + 1):
        _, loss = network(*questions(BATCH, distance, random))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        if step % _CHECKED == 0 and _right(network, distance, random) >= SOLVED:
            break
    return _right(network, distance, torch.Generator().manual_seed(seed + 1_000_000))


def _new(kind: NetworkKind) -> NameNetwork:
    network = build(NetworkSpec(kind=kind, embedding=SIZE, hidden=SIZE), TOKENS)
    if kind in {"lstm", "gru"}:
        # PyTorch's order of an LSTM's gates: input, forget, cell, output; of a GRU's: reset, update, new.
        bias = network.get_parameter("recurrent.bias_ih_l0")
        with torch.no_grad():
            bias[SIZE : 2 * SIZE] = KEEP
    return network


@torch.no_grad()
def _right(network: NameNetwork, distance: int, random: torch.Generator) -> float:
    """Return the share of right answers to new questions."""
    tokens, targets = questions(TESTED, distance, random)
    logits, _ = network(tokens)
    return float((logits[:, -1].argmax(1) == targets[:, -1]).float().mean())
