"""How far a loss reaches back: the gradient with respect to earlier states, by distance."""

import torch
from torch import Tensor
from torch.nn import functional

from models.networks import NameNetwork

ENDS = 8
"""At how many positions the loss is taken: one whole turn of the slowest group of a clockwork network."""

Trail = list[list[Tensor]]
"""The state after each step: the parts that have gradients."""


def by_distance(network: NameNetwork, tokens: Tensor) -> list[Tensor]:
    """Measure how the gradient of the loss shrinks with distance, for each part of a network's state.

    `tokens` are B windows (B, T) of a stream. The loss is that of the prediction after step t, and the gradient is
    taken with respect to the state after step t - k, for k from 1 to T - ENDS - 1. Its norm is relative to that
    for k = 1. Returns geometric means over windows and the last ENDS steps t, by k, for each part of the state.
    """
    trail, losses = _read(network, tokens)
    reach = len(losses) - ENDS
    found = []
    for part in range(len(trail[0])):
        logs = [
            _logs(losses[end], [trail[end - distance][part] for distance in range(1, reach + 1)])
            for end in range(reach, len(losses))
        ]
        found.append(torch.stack(logs).mean(0).exp())
    return found


def _read(network: NameNetwork, tokens: Tensor) -> tuple[Trail, list[Tensor]]:
    """Return the states after each step, and the loss of each prediction, summed over the windows."""
    # A frozen network's weights have no gradients; those of the states are asked for here.
    state = tuple(part.requires_grad_(part.is_floating_point()) for part in network.start(len(tokens)))
    trail, losses = [], []
    for position, target in zip(tokens.unbind(1), tokens[:, 1:].unbind(1), strict=False):
        logits, state = network.step(position, state)
        trail.append([part for part in state if part.is_floating_point()])
        losses.append(functional.cross_entropy(logits, target, reduction="sum"))
    return trail, losses


def _logs(loss: Tensor, states: list[Tensor]) -> Tensor:
    """Return the mean log of each state's gradient norm, relative to the first state's."""
    gradients = torch.autograd.grad(loss, states, retain_graph=True)
    # A norm that is too small for 32 bits counts as the smallest normal number.
    norms = torch.stack([part.flatten(1).norm(dim=1) for part in gradients])
    logs: Tensor = norms.clamp_min(torch.finfo(norms.dtype).tiny).log()
    return (logs - logs[0]).mean(1)
