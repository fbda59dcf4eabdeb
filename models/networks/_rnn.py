"""The simple recurrent network, and what PyTorch's other recurrent layers share with it."""

from torch import Tensor, nn

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
        output, hidden = self.recurrent(embedded.unsqueeze(1), layers_first(state[0]))
        return output.squeeze(1), (layers_first(hidden),)


def layers_first(part: Tensor) -> Tensor:
    """Swap batch and layers: PyTorch wants layers first, a `State` the batch."""
    return part.transpose(0, 1).contiguous()
