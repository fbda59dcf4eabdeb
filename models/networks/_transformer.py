"""A transformer with causal attention (Vaswani et al. 2017), its layers normalized first (Xiong et al. 2020)."""

import math
from collections.abc import Iterable
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import NameNetwork, State

HEADS = 4
"""Attention heads of each layer."""


class TransformerNetwork(NameNetwork):
    """Causal self-attention over embedded characters; the hidden size is a multiple of the number of heads.

    Positions are sines and cosines, so that a name may have any length. The carried state holds every layer's
    keys and values, (B, layers, T, H) each.
    """

    def __init__(self, *, vocabulary: int, embedding: int, hidden: int, layers: int, dropout: float) -> None:
        super().__init__(vocabulary=vocabulary, embedding=embedding, hidden=hidden, dropout=dropout)
        self.enter = nn.Linear(embedding, hidden)
        self.blocks = nn.ModuleList(Block(hidden, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(hidden)

    def start(self, batch: int) -> State:
        empty = self.bias.new_zeros(batch, len(self.blocks), 0, self.enter.out_features)
        return empty, empty

    def sequence(self, embedded: Tensor) -> Tensor:
        hidden, _ = self._run(embedded, self.start(len(embedded)))
        return hidden

    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        hidden, state = self._run(embedded.unsqueeze(1), state)
        return hidden.squeeze(1), state

    def attention(self, embedded: Tensor) -> Tensor:
        """Return how much each position looks at each earlier one and itself, (B, layers, HEADS, T, T).

        Embedded characters are (B, T, E). Each row sums to 1.
        """
        hidden = self._entered(embedded, 0)
        nothing = hidden.new_zeros(len(hidden), 0, hidden.shape[2])
        weights = []
        for block in cast("Iterable[Block]", self.blocks):
            weights.append(block.attention(hidden))
            hidden, _ = block(hidden, (nothing, nothing))
        return torch.stack(weights, 1)

    def _entered(self, embedded: Tensor, first: int) -> Tensor:
        """Return embedded characters (B, T, E) as (B, T, H), with their positions from `first` on."""
        positions = _positions(first, embedded.shape[1], self.enter.out_features)
        entered: Tensor = self.enter(embedded)
        return entered + positions.to(embedded.device)

    def _run(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        keys, values = state
        hidden = self._entered(embedded, keys.shape[2])
        carried = []
        for layer, block in enumerate(self.blocks):
            hidden, past = block(hidden, (keys[:, layer], values[:, layer]))
            carried.append(past)
        new_keys, new_values = (torch.stack(parts, 1) for parts in zip(*carried, strict=True))
        return self.norm(hidden), (new_keys, new_values)


class Block(nn.Module):
    """One layer: attention to the past, then a feed-forward network, each added to its input."""

    def __init__(self, hidden: int, dropout: float) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(hidden) for _ in range(2))
        self.attend = nn.Linear(hidden, 3 * hidden)
        self.mix = nn.Linear(hidden, hidden)
        self.feed = nn.Sequential(nn.Linear(hidden, 4 * hidden), nn.GELU(), nn.Linear(4 * hidden, hidden))
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, past: tuple[Tensor, Tensor]) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """Map (B, T, H) to (B, T, H), given the keys and values of earlier positions; return those of all."""
        query, key, value = self.attend(self.norms[0](hidden)).chunk(3, dim=2)
        key, value = torch.cat([past[0], key], 1), torch.cat([past[1], value], 1)
        visible = query.new_ones(query.shape[1], key.shape[1], dtype=torch.bool).tril(past[0].shape[1])
        attended = functional.scaled_dot_product_attention(
            _heads(query), _heads(key), _heads(value), attn_mask=visible
        )
        hidden = hidden + self.dropout(self.mix(attended.transpose(1, 2).flatten(2)))
        return hidden + self.dropout(self.feed(self.norms[1](hidden))), (key, value)

    def attention(self, hidden: Tensor) -> Tensor:
        """Return the attention weights (B, HEADS, T, T) of hidden states (B, T, H) that nothing precedes."""
        query, key, _ = self.attend(self.norms[0](hidden)).chunk(3, dim=2)
        query, key = _heads(query), _heads(key)
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[3])
        visible = torch.ones_like(scores, dtype=torch.bool).tril()
        return scores.masked_fill(~visible, -math.inf).softmax(3)


def _heads(part: Tensor) -> Tensor:
    """Map (B, T, H) to (B, heads, T, H / heads)."""
    return part.view(*part.shape[:2], HEADS, -1).transpose(1, 2)


def _positions(first: int, count: int, size: int) -> Tensor:
    """Return the sinusoidal encoding (count, size) of positions `first` and on."""
    position = torch.arange(first, first + count).unsqueeze(1)
    rate = torch.exp(torch.arange(0, size, 2) * (-math.log(10_000) / size))
    return torch.stack([torch.sin(position * rate), torch.cos(position * rate)], 2).flatten(1)
