"""How likely a model finds names that already exist."""

from collections.abc import Sequence

import torch
from torch import Tensor

from models.networks import PADDING, NameNetwork
from models.ngrams import NGrams
from models.vocabulary import BOUNDARY, UNKNOWN, Vocabulary


def batch(vocabulary: Vocabulary, names: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return tokens and targets (B, T) of names, T one more than the longest name's length.

    A name's tokens begin with the boundary and its targets end with it; the rest of a target row is padding.
    Raises KeyError at a character outside the vocabulary.
    """
    return _arrange([vocabulary.encode(name) for name in names])


def batch_any(vocabulary: Vocabulary, names: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return what `batch` does; a character outside the vocabulary is read as UNKNOWN, and no target."""
    tokens, targets = _arrange([vocabulary.encode_any(name) for name in names])
    return tokens, targets.masked_fill(targets == UNKNOWN, PADDING)


def _arrange(names: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    width = max(map(len, names)) + 1
    tokens = torch.tensor([[BOUNDARY, *name, *[BOUNDARY] * (width - 1 - len(name))] for name in names])
    targets = torch.tensor([[*name, BOUNDARY, *[PADDING] * (width - 1 - len(name))] for name in names])
    return tokens, targets


@torch.inference_mode()
def token_nats(network: NameNetwork, ngrams: NGrams | None, tokens: Tensor, targets: Tensor) -> Tensor:
    """Return the negative log likelihood (B, T) of each target in nats, 0 for padding.

    The network must be in evaluation mode; with `ngrams` it is mixed with them.
    """
    logits, _ = network(tokens)
    written = targets.clamp(max=network.written - 1).masked_fill(targets == PADDING, 0)
    nats: Tensor = -logits.log_softmax(2).gather(2, written.unsqueeze(2)).squeeze(2)
    nats = nats.masked_fill(targets >= network.written, torch.inf).masked_fill(targets == PADDING, 0)
    if ngrams is None:
        return nats
    real = targets != PADDING
    positions = torch.arange(targets.shape[1]).expand_as(targets)
    likely = ngrams.likelihoods((-nats[real]).exp(), positions[real], tokens[real], targets[real])
    nats[real] = -likely.log()
    return nats


def nats(
    network: NameNetwork, vocabulary: Vocabulary, names: Sequence[str], ngrams: NGrams | None = None
) -> list[float]:
    """Return each name's negative log likelihood, its end included, in nats.

    The network must be in evaluation mode; with `ngrams` it is mixed with them. Raises KeyError at a character
    outside the vocabulary.
    """
    if not names:
        return []
    totals: list[float] = token_nats(network, ngrams, *batch(vocabulary, names)).sum(1).tolist()
    return totals
