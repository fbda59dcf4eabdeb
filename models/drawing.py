"""Drawing from a network: batches of raw names, before anybody asks whether they are good."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.networks import NameNetwork, State, select
from models.vocabulary import BOUNDARY, Vocabulary

_RESOLUTION = 2.0**20


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
    """Return weights (R, V), whole numbers, after temperature, top-p and the rule for a name's end.

    CPUs of different kinds differ in the last digits of a probability. Whole numbers are added up without
    rounding, so those digits change a draw only where they change a weight: about once in a million draws.
    """
    may_end = position >= drawing.shortest
    if may_end and drawing.temperature == 1:
        probabilities = log_p.exp()
    else:
        logits = log_p / drawing.temperature
        if not may_end:
            logits[:, BOUNDARY] = -torch.inf
        probabilities = logits.softmax(1)
    weights = probabilities.mul_(_RESOLUTION).round_()
    return weights if drawing.top_p == 1 else _nucleus(weights, drawing.top_p)


def _nucleus(weights: Tensor, top_p: float) -> Tensor:
    """Keep the likeliest tokens up to the share `top_p` (Holtzman et al. 2020), at least one a row."""
    ordered, order = weights.sort(dim=1, descending=True)
    before = ordered.cumsum(1) - ordered
    ordered[before >= top_p * ordered.sum(1, keepdim=True)] = 0
    return torch.zeros_like(weights).scatter_(1, order, ordered)


def _draw_tokens(weights: Tensor, rows: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one token a name, (N,), each from its row of `weights` (R, V), by inverting the cumulative sum.

    Names that share the only row, as all do at the start, draw from equal strata of it (systematic sampling):
    each name has the same chances as ever, and together they spread over the surnames as evenly as they can.
    """
    cumulative = weights.cumsum(1)
    uniform = torch.rand(len(rows), generator=generator)
    if len(cumulative) == 1:
        strata = (torch.randperm(len(rows), generator=generator) + uniform) / len(rows)
        return torch.searchsorted(cumulative[0], _points(strata, cumulative[0, -1]), right=True)
    points = _points(uniform, cumulative[rows, -1])
    return torch.searchsorted(cumulative[rows], points.unsqueeze(1), right=True).squeeze(1)


def _points(uniform: Tensor, totals: Tensor) -> Tensor:
    """Scale to whole points below the totals, so that rounding can't select a token of weight zero."""
    return torch.minimum((uniform * totals).floor(), totals - 1)


def _decode(vocabulary: Vocabulary, tokens: Tensor, nats: Tensor) -> list[tuple[str, float]]:
    rows: list[list[int]] = tokens.tolist()
    names = (row[: row.index(BOUNDARY)] if BOUNDARY in row else row for row in rows)
    return [(vocabulary.decode(name), value) for name, value in zip(names, nats.tolist(), strict=True)]
