"""Raw draws: names straight from a network, before any filter."""

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.required import CANDIDATES, resample
from models.drawing.rules import Drawing
from models.drawing.walk import walk
from models.vocabulary import BOUNDARY, Vocabulary


@torch.inference_mode()
def draw_batch(
    network: Predictor,
    vocabulary: Vocabulary,
    drawing: Drawing,
    batch: int,
    generator: torch.Generator,
    beginnings: Tensor | None = None,
) -> list[tuple[str, float]]:
    """Draw `batch` names at once, each with its nats under the network itself (temperature 1, nothing cut).

    With `beginnings`, tokens (batch, K), each name begins with K given tokens. With required characters, draw
    `CANDIDATES` times as many, which may repeat, and return those that have all of them, the sample first: see
    `resample`.
    """
    if drawing.required:
        return _decode(vocabulary, *resample(network, drawing, batch * CANDIDATES, generator))
    forced = torch.full((batch, drawing.limit), BOUNDARY)
    if beginnings is not None:
        forced[:, : beginnings.shape[1]] = beginnings
    walked = walk(network, drawing, forced, generator)
    return _decode(vocabulary, walked.tokens, walked.nats)


def _decode(vocabulary: Vocabulary, tokens: Tensor, nats: Tensor) -> list[tuple[str, float]]:
    return list(zip(vocabulary.decode(tokens), nats.tolist(), strict=True))
