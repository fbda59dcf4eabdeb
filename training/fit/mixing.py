"""Learning how much a network and its n-grams weigh, on dev names.

The n-grams of a style are counted in several lists of names, and pairs of characters in classical poems too. First
the lists' frequencies at each position are mixed, then, with that mixture behind them, the network and the tables.
Both times the weights are the likeliest ones given dev names and a weak Dirichlet prior, found by expectation
maximization (Dempster et al. 1977; for mixtures of language models: Jelinek & Mercer 1980). No counted name is
held out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.networks import PADDING, NameNetwork
from models.ngrams import POSITIONS, NGrams, PairTable, Smoothing, count_pairs, position_counts
from models.scoring import batch, token_nats
from models.vocabulary import BOUNDARY, Vocabulary

ITERATIONS = 100

_PRIOR = 0.1
"""How many more tokens each part is supposed to explain best: on few dev names a weight would fall to 0, and a
character that only this part finds possible would then be impossible."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was counted in one list of names, or in running text."""

    name: str
    """What was counted."""
    frequencies: Tensor
    """(POSITIONS, V): the share of each token at each position, the boundary for names that end there."""
    table: PairTable | None = None
    """What followed what; None where only positions count."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned on dev names. Each row sums to 1."""

    frequencies: Tensor
    """(POSITIONS, 1 + 2 S): of uniform chance, then of each of S sources, its frequencies here and overall."""
    parts: Tensor
    """(POSITIONS, 2 + K): of the network, of the mixed frequencies, then of each of K tables."""


def count_names(name: str, names: Sequence[str], vocabulary: Vocabulary, pairs: Smoothing | None) -> Source:
    """Count the names that the vocabulary can spell, at least one; with `pairs`, which character follows which."""
    size = len(vocabulary)
    tokens = [vocabulary.encode(text) for text in names if not vocabulary.unknown(text)]
    counts = position_counts(tokens, size)
    # A list without a name of three characters says nothing about the fourth: what it says of the third stands in.
    for place in range(1, POSITIONS):
        if not counts[place].any():
            counts[place] = counts[place - 1]
    frequencies = counts / counts.sum(1, keepdim=True)
    return Source(name, frequencies, count_pairs(tokens, size, pairs) if pairs else None)


def translate(source: Source, tokens: Tensor, size: int) -> Source:
    """Return a source of pairs over another vocabulary, of `size` tokens.

    `tokens` (V,) has, for each token of the source's own, that of the same character.
    """
    old = len(tokens)
    frequencies = source.frequencies.new_zeros(POSITIONS, size).index_copy_(1, tokens, source.frequencies)
    if source.table is None:
        return Source(source.name, frequencies)
    first, second = torch.div(source.table.keys, old, rounding_mode="floor"), source.table.keys % old
    keys, order = (tokens[first] * size + tokens[second]).sort()
    return Source(source.name, frequencies, PairTable(keys.int(), source.table.shares[order]))


def learn(network: NameNetwork, sources: Sequence[Source], vocabulary: Vocabulary, dev: Sequence[str]) -> Weights:
    """Return the likeliest weights given dev names; the network must be in evaluation mode."""
    tokens, targets = batch(vocabulary, dev)
    real = targets != PADDING
    likely = (-token_nats(network, None, tokens, targets)[real]).exp()
    positions = torch.arange(targets.shape[1]).expand_as(targets)[real]
    places, last, following = positions.clamp(max=POSITIONS - 1), tokens[real], targets[real]
    frequencies = _maximize(_frequencies(sources)[:, places, following].T, places)
    mixed = mix_frequencies(sources, frequencies)
    alone = [
        NGrams(torch.zeros(POSITIONS), mixed, [table], torch.ones(1, POSITIONS)).likelihoods(
            torch.zeros_like(likely), positions, last, following
        )
        for table in tables_of(sources)
    ]
    # The tables don't know first characters.
    later = [torch.where(positions > 0, table, 0) for table in alone]
    parts = torch.stack([likely, mixed[places, following], *later], dim=1)
    return Weights(frequencies, _maximize(parts, places))


def tables_of(sources: Sequence[Source]) -> list[PairTable]:
    """Return the tables of the sources that have one."""
    return [source.table for source in sources if source.table]


def build(sources: Sequence[Source], weights: Weights) -> NGrams:
    """Return the n-grams of these sources with learned weights."""
    return NGrams(
        network_share=weights.parts[:, 0],
        positions=mix_frequencies(sources, weights.frequencies),
        tables=tables_of(sources),
        weights=weights.parts[:, 2:].T.contiguous(),
    )


def mix_frequencies(sources: Sequence[Source], weights: Tensor) -> Tensor:
    """Return the mixed frequencies (POSITIONS, V), from weights (POSITIONS, 1 + 2 S)."""
    return torch.einsum("pc,cpv->pv", weights, _frequencies(sources))


def _frequencies(sources: Sequence[Source]) -> Tensor:
    """Return (1 + 2 S, POSITIONS, V): uniform chance, then each source's frequencies here and everywhere."""
    shape = sources[0].frequencies.shape
    parts = [torch.full(shape, 1 / shape[1])]
    for source in sources:
        parts += [source.frequencies, _everywhere(source.frequencies)]
    return torch.stack(parts)


def _everywhere(frequencies: Tensor) -> Tensor:
    """Return frequencies (POSITIONS, V) that differ between positions only in how many names end there."""
    ends = frequencies[:, BOUNDARY : BOUNDARY + 1]
    characters = frequencies.sum(0)
    characters[BOUNDARY] = 0
    spread = (1 - ends) * characters / characters.sum()
    spread[:, BOUNDARY : BOUNDARY + 1] = ends
    return spread


def _maximize(likelihoods: Tensor, places: Tensor) -> Tensor:
    """Return (POSITIONS, C): at each position the weights of C parts, from the likelihoods (N, C) they give.

    A part that finds all tokens of a position impossible gets no weight there. A position without tokens takes the
    weights of the one before.
    """
    rows: list[Tensor] = []
    for place in range(POSITIONS):
        here = likelihoods[places == place].double()
        prior = _PRIOR * (here > 0).any(0)
        weights = here.new_full((likelihoods.shape[1],), 1 / likelihoods.shape[1])
        for _ in range(ITERATIONS if len(here) else 0):
            shares = here * weights
            explained = (shares / shares.sum(1, keepdim=True)).sum(0) + prior
            weights = explained / explained.sum()
        rows.append(weights.float() if len(here) or not rows else rows[-1])
    return torch.stack(rows)
