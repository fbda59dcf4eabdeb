"""The recurrent networks that PyTorch brings: tanh, LSTM and GRU."""

from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import NameNetwork, State


class RNNNetwork(NameNetwork):
    """A simple recurrent network with tanh (Elman 1990)."""

    layer: type[nn.RNN | nn.GRU | nn.LSTM] = nn.RNN

    def __init__(self, *, vocabulary: int, embedding: int, hidden: int, layers: int, dropout: float) -> None:
        super().__init__(vocabulary=vocabulary, embedding=embedding, hidden=hidden, dropout=dropout)
        between = dropout if layers > 1 else 0.0
        self.recurrent = self.layer(embedding, hidden, layers, batch_first=True, dropout=between)

    def start(self, batch: int) -> State:
        return (self.bias.new_zeros(batch, self.recurrent.num_layers, self.recurrent.hidden_size),)

    def sequence(self, embedded: Tensor) -> Tensor:
        hidden: Tensor = self.recurrent(embedded)[0]
        return hidden

    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        output, hidden = self.recurrent(embedded.unsqueeze(1), _layers_first(state[0]))
        return output.squeeze(1), (_layers_first(hidden),)


class GRUNetwork(RNNNetwork):
    """Gated recurrent units (Cho et al. 2014)."""

    layer = nn.GRU


class LSTMNetwork(RNNNetwork):
    """Long short-term memory (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000)."""

    layer = nn.LSTM
    _input_gates: Tensor | None = None

    def freeze(self) -> None:
        """Make the network ready to serve, and compute once what each character adds to a single layer's gates."""
        if self.recurrent.num_layers == 1:
            bias = self._parameter("bias_ih_l0") + self._parameter("bias_hh_l0")
            gates = functional.linear(self.embedding.weight, self._parameter("weight_ih_l0"), bias)
            self._input_gates = gates.detach()
        super().freeze()

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        if self._input_gates is None:
            return super().step(tokens, state)
        hidden, cell = (part.squeeze(1) for part in state)
        gates = self._input_gates[tokens].addmm_(hidden, self._parameter("weight_hh_l0").T)
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
        hidden, cell = map(_layers_first, state)
        output, (hidden, cell) = self.recurrent(embedded.unsqueeze(1), (hidden, cell))
        return output.squeeze(1), (_layers_first(hidden), _layers_first(cell))


def _layers_first(part: Tensor) -> Tensor:
    """Swap batch and layers: PyTorch wants layers first, a `State` the batch."""
    return part.transpose(0, 1).contiguous()
