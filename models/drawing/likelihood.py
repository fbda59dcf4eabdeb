"""How likely a predictor finds names: what `models.scoring` is to a network, for a blend too."""

from collections.abc import Sequence

import torch

from models.drawing.predictor import Predictor
from models.vocabulary import BOUNDARY, Vocabulary


@torch.inference_mode()
def nats_of(predictor: Predictor, vocabulary: Vocabulary, names: Sequence[str]) -> list[float]:
    """Return each name's negative log likelihood, its end included, in nats.

    Raises KeyError at a character outside the vocabulary.
    """
    width = max(map(len, names), default=0) + 1
    encoded = [vocabulary.encode(name) for name in names]
    targets = torch.tensor([[*name, *[BOUNDARY] * (width - len(name))] for name in encoded]).reshape(-1, width)
    total = torch.zeros(len(names))
    tokens, state = torch.full((len(names),), BOUNDARY), predictor.start(len(names))
    going = torch.ones(len(names), dtype=torch.bool)
    for target in targets.unbind(1):
        likely, state = predictor.step(tokens, state)
        total -= torch.where(going, likely.gather(1, target.unsqueeze(1)).squeeze(1).log(), 0)
        going &= target != BOUNDARY
        tokens = target
    nats: list[float] = total.tolist()
    return nats
