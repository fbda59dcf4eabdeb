"""How likely a predictor finds names: what `models.scoring` is to a network, for a blend too."""

from collections.abc import Sequence

import torch

from models.drawing.predictor import Predictor
from models.scoring import batch
from models.vocabulary import Vocabulary


@torch.inference_mode()
def nats_of(predictor: Predictor, vocabulary: Vocabulary, names: Sequence[str]) -> list[float]:
    """Return each name's negative log likelihood, its end included, in nats; no name is empty.

    Raises KeyError at a character outside the vocabulary.
    """
    if not names:
        return []
    nats: list[float] = predictor.nats(*batch(vocabulary, names)).sum(1).tolist()
    return nats
