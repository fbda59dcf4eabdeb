"""Long short-term memory."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import MAX_TABLE, State, known
from models.networks._rnn import RNNNetwork, layers_first


class LSTMNetwork(RNNNetwork):
    """Long short-term memory (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000)."""

    layer = nn.LSTM
    _input_gates: Tensor | None = None
    """(W, 4H): the part in the gates of each character that the network writes, biases included."""

    def freeze(self, written: int | None = None) -> None:
        """Make the network ready to serve; for one small layer, compute what characters add to its gates."""
        super().freeze(written)
        if self.recurrent.num_layers == 1 and len(self.bias) * 4 * self.recurrent.hidden_size <= MAX_TABLE:
            # A copy, so that the other characters' rows take no memory: they are read in a few names of a hundred.
            self._input_gates = self._gates_of(self.embedding.weight)[: self.written].clone()

    def _gates_of(self, embedded: Tensor) -> Tensor:
        """Return the part of embedded characters (B, E) in the gates, (B, 4H)."""
        bias = self._parameter("bias_ih_l0") + self._parameter("bias_hh_l0")
        return functional.linear(embedded, self._parameter("weight_ih_l0"), bias)

    def _look_up(self, table: Tensor, tokens: Tensor) -> Tensor:
        """Return the part of characters (B,) in the gates, (B, 4H): a copy from the table, or else computed."""
        gates = table.index_select(0, tokens.clamp(max=len(table) - 1))
        others = (tokens >= len(table)).nonzero().squeeze(1)
        if len(others):
            gates[others] = self._gates_of(self.embedding(tokens[others]))
        return gates

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        if self._input_gates is None:
            return super().step(tokens, state)
        hidden, cell = (part.squeeze(1) for part in state)
        gates = self._look_up(self._input_gates, known(tokens))
        gates.addmm_(hidden, self._parameter("weight_hh_l0").T)
        size = self.recurrent.hidden_size
        both, candidate, leave = torch.split(gates, [2 * size, size, size], 1)
        enter, forget = both.sigmoid().chunk(2, 1)
        cell = (forget * cell).add_(enter * candidate.tanh())
        hidden = leave.sigmoid() * cell.tanh()
        return self._output(hidden), (hidden.unsqueeze(1), cell.unsqueeze(1))

    def _parameter(self, name: str) -> nn.Parameter:
        return self.recurrent.get_parameter(name)

    def start(self, batch: int) -> State:
        (zeros,) = super().start(batch)
        return zeros, zeros

    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        hidden, cell = map(layers_first, state)
        output, (hidden, cell) = self.recurrent(embedded.unsqueeze(1), (hidden, cell))
        return output.squeeze(1), (layers_first(hidden), layers_first(cell))
