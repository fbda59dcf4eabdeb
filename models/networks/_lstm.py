"""Long short-term memory."""

from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import MAX_TABLE, State, known
from models.networks._rnn import RNNNetwork, layers_first


class LSTMNetwork(RNNNetwork):
    """Long short-term memory (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000)."""

    layer = nn.LSTM
    _input_gates: Tensor | None = None
    """(V, 4H): each character's part in the gates, biases included."""

    def freeze(self, written: int | None = None) -> None:
        """Make the network ready to serve; for one small layer, compute what each character adds to its gates."""
        if self.recurrent.num_layers == 1 and len(self.bias) * 4 * self.recurrent.hidden_size <= MAX_TABLE:
            bias = self._parameter("bias_ih_l0") + self._parameter("bias_hh_l0")
            gates = functional.linear(self.embedding.weight, self._parameter("weight_ih_l0"), bias)
            self._input_gates = gates.detach()
        super().freeze(written)

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        if self._input_gates is None:
            return super().step(tokens, state)
        hidden, cell = (part.squeeze(1) for part in state)
        gates = self._input_gates[known(tokens)].addmm_(hidden, self._parameter("weight_hh_l0").T)
        enter, forget, candidate, leave = gates.chunk(4, 1)
        cell = forget.sigmoid() * cell + enter.sigmoid() * candidate.tanh()
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
