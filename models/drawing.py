"""Drawing from a network: batches of raw names, before anybody asks whether they are good."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.networks import NameNetwork, State, select
from models.vocabulary import BOUNDARY, Vocabulary


@dataclass(frozen=True, slots=True)
class Drawing:
    """How to draw: see `models.sampler.DrawRequest` for `temperature` and `top_p`.

    `prefix` holds the tokens that every name begins with, `limit` is the most characters a name can have, and a
    name has at least `shortest`.
    """

    temperature: float
    top_p: float
    prefix: Sequence[int]
    shortest: int
    limit: int


@torch.inference_mode()
def draw_batch(
    network: NameNetwork, vocabulary: Vocabulary, drawing: Drawing, batch: int, generator: torch.Generator
) -> list[tuple[str, float]]:
    """Draw `batch` names at once, each with its nats under the network itself (temperature 1, nothing cut).

    Names that share a prefix share a row of logits, so the network reads each distinct prefix once: one row for
    the first character, some two hundred for the second.
    """
    start = len(drawing.prefix)
    log_p, state, spent = _read_prefix(network, drawing.prefix)
    tokens = torch.full((batch, drawing.limit), BOUNDARY)
    tokens[:, :start] = torch.tensor(drawing.prefix, dtype=torch.long)
    nats = torch.full((batch,), spent)
    names = torch.arange(batch)
    rows = torch.zeros(batch, dtype=torch.long)
    for position in range(start, drawing.limit):
        drawn = _draw_tokens(_weights(log_p, drawing, position), rows, generator)
        nats[names] -= log_p[rows, drawn]
        going = drawn != BOUNDARY
        names, rows, drawn = names[going], rows[going], drawn[going]
        if not len(names):
            return _decode(vocabulary, tokens, nats)
        tokens[names, position] = drawn
        pairs, rows = torch.unique(rows * len(vocabulary) + drawn, return_inverse=True)
        parents = torch.div(pairs, len(vocabulary), rounding_mode="floor")
        logits, state = network.step(pairs % len(vocabulary), select(state, parents))
        log_p = logits.log_softmax(1)
    nats[names] -= log_p[rows, BOUNDARY]
    return _decode(vocabulary, tokens, nats)


def _read_prefix(network: NameNetwork, prefix: Sequence[int]) -> tuple[Tensor, State, float]:
    """Return the log-probabilities (1, V) and the state after the prefix, and the prefix's own nats."""
    logits, state = network.step(torch.tensor([BOUNDARY]), network.start(1))
    log_p = logits.log_softmax(1)
    nats = 0.0
    for token in prefix:
        nats -= float(log_p[0, token])
        logits, state = network.step(torch.tensor([token]), state)
        log_p = logits.log_softmax(1)
    return log_p, state, nats


def _weights(log_p: Tensor, drawing: Drawing, position: int) -> Tensor:
    """Return unnormalized probabilities (R, V) after temperature, top-p and the rule for a name's end."""
    weights = log_p.exp() if drawing.temperature == 1 else (log_p / drawing.temperature).exp()
    if position < drawing.shortest:
        weights[:, BOUNDARY] = 0
    return weights if drawing.top_p == 1 else _nucleus(weights, drawing.top_p)


def _nucleus(weights: Tensor, top_p: float) -> Tensor:
    """Keep the likeliest tokens up to the share `top_p` (Holtzman et al. 2020), at least one a row."""
    ordered, order = weights.sort(dim=1, descending=True)
    before = ordered.cumsum(1) - ordered
    ordered[before >= top_p * ordered.sum(1, keepdim=True)] = 0
    return torch.zeros_like(weights).scatter_(1, order, ordered)


def _draw_tokens(weights: Tensor, rows: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one token a name, (N,), each from its row of `weights` (R, V), by inverting the cumulative sum."""
    cumulative = weights.cumsum(1)
    # Below the total, so that rounding can't select a token beyond the last possible one.
    uniform = torch.rand(len(rows), generator=generator) * (1 - 1e-6)
    if len(cumulative) == 1:
        return torch.searchsorted(cumulative[0], uniform * cumulative[0, -1], right=True)
    points = uniform * cumulative[rows, -1]
    return torch.searchsorted(cumulative[rows], points.unsqueeze(1), right=True).squeeze(1)


def _decode(vocabulary: Vocabulary, tokens: Tensor, nats: Tensor) -> list[tuple[str, float]]:
    rows: list[list[int]] = tokens.tolist()
    names = (row[: row.index(BOUNDARY)] if BOUNDARY in row else row for row in rows)
    return [(vocabulary.decode(name), value) for name, value in zip(names, nats.tolist(), strict=True)]
