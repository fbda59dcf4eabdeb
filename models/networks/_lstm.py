"""Long short-term memory (Hochreiter & Schmidhuber 1997), with the forget gate of Gers et al. 2000."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import NameNetwork, State


class LSTMNetwork(NameNetwork):
    """Embedding, LSTM layers, and an output layer that reuses the embedding's weights.

    The hidden state is projected back to the embedding's size and compared with every character's embedding
    (weight tying, Press & Wolf 2017), so that a character seen once has learned from being read and from being
    predicted alike.
    """

    def __init__(self, *, vocabulary: int, embedding: int, hidden: int, layers: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.hidden = hidden
        self.layers = layers
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.lstm = nn.LSTM(embedding, hidden, layers, batch_first=True, dropout=dropout if layers > 1 else 0.0)
        self.projection = nn.Linear(hidden, embedding)
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=embedding**-0.5)

    def logits(self, tokens: Tensor) -> Tensor:
        hidden, _ = self.lstm(self.dropout(self.embedding(tokens)))
        return self._output(self.dropout(hidden))

    def _output(self, hidden: Tensor) -> Tensor:
        return functional.linear(self.projection(hidden), self.embedding.weight, self.bias)

    def start(self, batch: int) -> State:
        zeros = self.bias.new_zeros(batch, self.layers, self.hidden)
        return zeros, zeros

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        hidden, cell = (part.transpose(0, 1).contiguous() for part in state)
        output, (hidden, cell) = self.lstm(self.embedding(tokens).unsqueeze(1), (hidden, cell))
        return self._output(output.squeeze(1)), (hidden.transpose(0, 1), cell.transpose(0, 1))
