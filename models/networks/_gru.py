"""The gated recurrent unit."""

from torch import nn

from models.networks._rnn import RNNNetwork


class GRUNetwork(RNNNetwork):
    """Gated recurrent units (Cho et al. 2014)."""

    layer = nn.GRU
