"""How likely a predictor finds names: what `models.scoring` is to a network, for a blend too."""

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.vocabulary import BOUNDARY, Vocabulary


@torch.inference_mode()
def nats_of(predictor: Predictor, vocabulary: Vocabulary, names: Sequence[str]) -> list[float]:
    """Return each name's negative log likelihood, its end included, in nats; no name is empty.

    Raises KeyError at a character outside the vocabulary.
    """
    if not names:
        return []
    width = max(map(len, names)) + 1
    encoded = [vocabulary.encode(name) for name in names]
    targets = torch.tensor([[*name, *[BOUNDARY] * (width - len(name))] for name in encoded]).reshape(-1, width)
    total = torch.zeros(len(names))
    going = torch.ones(len(names), dtype=torch.bool)
    for target, likely in zip(targets.unbind(1), _predictions(predictor, targets), strict=True):
        total -= torch.where(going, likely.gather(1, target.unsqueeze(1)).squeeze(1).log(), 0)
        going &= target != BOUNDARY
    nats: list[float] = total.tolist()
    return nats


def _predictions(predictor: Predictor, tokens: Tensor) -> Iterator[Tensor]:
    """Yield the probabilities (N, V) of each column of `tokens` (N, T), given the columns before it."""
    likely, _ = predictor.begin()
    yield likely.expand(len(tokens), -1)
    first, *others = tokens[:, :-1].unbind(1)
    likely, state = predictor.open(first)
    yield likely
    for token in others:
        likely, state = predictor.step(token, state)
        yield likely
