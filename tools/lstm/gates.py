"""What the gates of an LSTM layer do while it reads, and how far a transformer looks back."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks import HEADS, NameNetwork


@dataclass(frozen=True, slots=True)
class Gates:
    """What one layer computed at each step; every tensor is (B, T, H)."""

    enter: Tensor
    """The input gate: how much of the candidate is written."""
    forget: Tensor
    """The forget gate: how much of the cell state is kept."""
    candidate: Tensor
    """What is written."""
    leave: Tensor
    """The output gate: how much of the cell state is shown."""
    cell: Tensor
    """The cell state after the step."""
    hidden: Tensor
    """The hidden state after the step."""


def run(layer: nn.LSTM, inputs: Tensor) -> Gates:
    """Return the gates of a layer that reads `inputs` (B, T, E), from a state of zeros.

    PyTorch's weights have the input gate first, then the forget gate, the candidate and the output gate.
    """
    hidden = cell = inputs.new_zeros(len(inputs), layer.hidden_size)
    steps = []
    for position in inputs.unbind(1):
        sums = functional.linear(position, layer.weight_ih_l0, layer.bias_ih_l0)
        sums = sums + functional.linear(hidden, layer.weight_hh_l0, layer.bias_hh_l0)
        enter, forget, candidate, leave = sums.chunk(4, 1)
        enter, forget, candidate, leave = enter.sigmoid(), forget.sigmoid(), candidate.tanh(), leave.sigmoid()
        cell = forget * cell + enter * candidate
        hidden = leave * cell.tanh()
        steps.append((enter, forget, candidate, leave, cell, hidden))
    return Gates(*(torch.stack(part, 1) for part in zip(*steps, strict=True)))


def gates_of(network: NameNetwork, tokens: Tensor) -> Gates:
    """Return the gates of a name network that is an LSTM with one layer, for tokens (B, T)."""
    layer = network.get_submodule("recurrent")
    if not isinstance(layer, nn.LSTM):
        raise TypeError("only an LSTM has these gates")
    with torch.inference_mode():
        return run(layer, network.embedding(tokens))


def kept(forget: Tensor) -> Tensor:
    """Return (T, T) for the forget gates (T, H) of one name: how much of step t's writing is left after step s.

    Example: with one unit and forget gates 0.5, 0.4 and 0.9, step 0's writing is whole after step 0; 0.4 of it is
    left after step 1, and 0.4 * 0.9 = 0.36 after step 2. The mean over units; 0 where s comes before t.
    """
    steps = len(forget)
    left = torch.zeros(steps, steps)
    for written in range(steps):
        factors = torch.cat([torch.ones_like(forget[:1]), forget[written + 1 :]])
        left[written, written:] = factors.cumprod(0).mean(1)
    return left


def attention(network: NameNetwork, tokens: Tensor) -> Tensor:
    """Return the attention weights (heads, T, T) of a transformer's first layer for one name's tokens (1, T)."""
    block = network.get_submodule("blocks.0")
    seen: list[Tensor] = []
    hook = block.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    with torch.inference_mode():
        network.logits(tokens)
        hook.remove()
        normed = block.get_submodule("norms.0")(seen[0])
        query, key, _ = block.get_submodule("attend")(normed)[0].chunk(3, dim=1)
        query, key = (part.view(len(part), HEADS, -1).transpose(0, 1) for part in (query, key))
        scores = query @ key.transpose(1, 2) / math.sqrt(query.shape[2])
        later = torch.ones(scores.shape[1:], dtype=torch.bool).triu(1)
        return scores.masked_fill(later, -torch.inf).softmax(2)
