"""What goes on inside a network while it reads, one step function for each kind.

The kinds with a memory share one equation, position by position and unit by unit:

    memory = keep * memory before + written

For the LSTM `keep` is the forget gate, and `written` the input gate times the candidate. For the GRU they are the
update gate, and the rest of it times the candidate. A clockwork network keeps a unit that does not tick, and the
simple recurrent network keeps nothing. So some positions later, what was written has been multiplied by all keeps
in between. Example of one unit whose keeps are 0.9, 0.5 and 0.8:

    written at      left at 0   at 1   at 2
    position 0      1           0.5    0.4
    position 1                  1      0.8
    position 2                         1

The transformer has no such memory: at each position it looks at all earlier ones again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from models.networks import (
    PERIODS,
    ClockworkNetwork,
    GRUNetwork,
    LSTMNetwork,
    NameNetwork,
    NetworkKind,
    RNNNetwork,
    TransformerNetwork,
    known,
)


@dataclass(frozen=True)
class Memory:
    """What a network did at each of T positions, in the H units of its last layer."""

    kind: NetworkKind
    hidden: Tensor
    """(T, H): what the network passes on; the next character is predicted from it."""
    cells: Tensor
    """(T, H): what it remembers: the LSTM's cell state, or else the hidden state."""
    gates: Mapping[str, Tensor] = field(default_factory=dict)
    """Each gate by its name, (T, H), from 0 to 1."""
    kept: Tensor | None = None
    """(T, T): at [t, s] the share of what was written at position s that is left at t; 0 where s is after t."""
    attention: Tensor | None = None
    """(T, T): at [t, s] how much position t looks at position s, the mean over layers and heads; rows sum to 1."""


class Layer(NamedTuple):
    """The weights of one recurrent layer, as PyTorch stacks them."""

    weight_ih: Tensor
    weight_hh: Tensor
    bias_ih: Tensor
    bias_hh: Tensor


class Step(NamedTuple):
    """What one step computes, (H,) each."""

    hidden: Tensor
    cells: Tensor
    keep: Tensor
    written: Tensor
    gates: Mapping[str, Tensor]


StepFunction = Callable[[Layer, Tensor, Step], Step]


def remember(network: NameNetwork, tokens: Tensor) -> Memory:
    """Let a network read tokens (T,), the boundary first, and return what it did. Raises TypeError."""
    embedded = network.embedding(known(tokens))
    if isinstance(network, TransformerNetwork):
        hidden = network.sequence(embedded.unsqueeze(0))[0]
        attention = network.attention(embedded.unsqueeze(0))[0].mean((0, 1))
        return Memory("transformer", hidden, hidden, attention=attention)
    if isinstance(network, ClockworkNetwork):
        return _ticking(network, embedded)
    if isinstance(network, LSTMNetwork):
        return _recurrent("lstm", network, lstm_step, embedded)
    if isinstance(network, GRUNetwork):
        return _recurrent("gru", network, gru_step, embedded)
    if isinstance(network, RNNNetwork):
        return _recurrent("rnn", network, rnn_step, embedded)
    raise TypeError(f"nothing is known of the inside of {type(network).__name__}")


def lstm_step(layer: Layer, character: Tensor, before: Step) -> Step:
    """Read one character (E,) as `nn.LSTM` does."""
    gates = functional.linear(character, layer.weight_ih, layer.bias_ih) + functional.linear(
        before.hidden, layer.weight_hh, layer.bias_hh
    )
    enter, forget, candidate, leave = gates.chunk(4)
    enter, forget, leave = enter.sigmoid(), forget.sigmoid(), leave.sigmoid()
    written = enter * candidate.tanh()
    cells = forget * before.cells + written
    return Step(leave * cells.tanh(), cells, forget, written, {"input": enter, "forget": forget, "output": leave})


def gru_step(layer: Layer, character: Tensor, before: Step) -> Step:
    """Read one character (E,) as `nn.GRU` does."""
    read = functional.linear(character, layer.weight_ih, layer.bias_ih).chunk(3)
    heard = functional.linear(before.hidden, layer.weight_hh, layer.bias_hh).chunk(3)
    reset, update = (read[0] + heard[0]).sigmoid(), (read[1] + heard[1]).sigmoid()
    candidate = (read[2] + reset * heard[2]).tanh()
    written = (1 - update) * candidate
    hidden = update * before.hidden + written
    return Step(hidden, hidden, update, written, {"update": update, "reset": reset})


def rnn_step(layer: Layer, character: Tensor, before: Step) -> Step:
    """Read one character (E,) as `nn.RNN` does, with tanh."""
    read = functional.linear(character, layer.weight_ih, layer.bias_ih)
    hidden = (read + functional.linear(before.hidden, layer.weight_hh, layer.bias_hh)).tanh()
    return Step(hidden, hidden, torch.zeros_like(hidden), hidden, {})


def kept_shares(keep: Tensor, written: Tensor) -> Tensor:
    """Return (T, T): at [t, s] the share of what was written at position s that is left at t.

    `keep` and `written` are (T, H). Units count by how much was written into them.
    """
    shares = torch.zeros(len(keep), len(keep))
    for start, weight in enumerate(written.abs()):
        left = torch.ones_like(weight)
        for position in range(start, len(keep)):
            left = left * keep[position] if position > start else left
            shares[position, start] = (weight * left).sum() / weight.sum().clamp(min=torch.finfo().tiny)
    return shares


def _recurrent(kind: NetworkKind, network: RNNNetwork, step: StepFunction, embedded: Tensor) -> Memory:
    """Run all layers with a step function of ours; embedded characters are (T, E)."""
    parts = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    characters, steps = embedded, list[Step]()
    for number in range(network.recurrent.num_layers):
        layer = Layer(*(network.recurrent.get_parameter(f"{part}_l{number}") for part in parts))
        steps = _walk(step, layer, characters, network.recurrent.hidden_size)
        characters = torch.stack([each.hidden for each in steps])
    gates = {name: torch.stack([each.gates[name] for each in steps]) for name in steps[0].gates}
    cells = torch.stack([each.cells for each in steps])
    keep, written = (torch.stack(part) for part in zip(*((one.keep, one.written) for one in steps), strict=True))
    return Memory(kind, characters, cells, gates, kept_shares(keep, written))


def _walk(step: StepFunction, layer: Layer, characters: Tensor, size: int) -> list[Step]:
    nothing = characters.new_zeros(size)
    steps = [Step(nothing, nothing, nothing, nothing, {})]
    for character in characters:
        steps.append(step(layer, character, steps[-1]))
    return steps[1:]


def _ticking(network: ClockworkNetwork, embedded: Tensor) -> Memory:
    hidden = network.sequence(embedded.unsqueeze(0))[0]
    periods = torch.tensor(PERIODS).repeat_interleave(hidden.shape[1] // len(PERIODS))
    ticks = (torch.arange(len(hidden)).unsqueeze(1) % periods == 0).float()
    return Memory("clockwork", hidden, hidden, {"active": ticks}, kept_shares(1 - ticks, ticks * hidden))
