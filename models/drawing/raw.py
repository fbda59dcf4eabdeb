"""Raw draws: names straight from a network, before any filter."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.required import CANDIDATES, resample
from models.drawing.rules import Drawing
from models.drawing.walk import Cut, end_nats, walk
from models.vocabulary import BOUNDARY, Vocabulary


class Drawn(NamedTuple):
    """N names."""

    names: list[str]
    nats: list[float]
    """Each name's nats under the network itself (temperature 1, nothing cut), but see `whole_nats`."""
    cuts: Sequence[Cut]
    """Those whose ends were not read."""

    def pairs(self) -> list[tuple[str, float]]:
        """Return each name with its nats."""
        return list(zip(self.names, self.nats, strict=True))


@torch.inference_mode()
def draw_batch(
    network: Predictor,
    vocabulary: Vocabulary,
    drawing: Drawing,
    batch: int,
    generator: torch.Generator,
    beginnings: Tensor | None = None,
) -> Drawn:
    """Draw `batch` names at once.

    With `beginnings`, tokens (batch, K), each name begins with K given tokens. With required characters, draw
    `CANDIDATES` times as many, which may repeat, and return those that have all of them, the sample first: see
    `resample`.
    """
    if drawing.required:
        tokens, nats = resample(network, drawing, batch * CANDIDATES, generator)
        return Drawn(vocabulary.decode(tokens), nats.tolist(), ())
    forced = torch.full((batch, drawing.limit), BOUNDARY)
    if beginnings is not None:
        forced[:, : beginnings.shape[1]] = beginnings
    walked = walk(network, drawing, forced, generator)
    return Drawn(vocabulary.decode(walked.tokens), walked.nats.tolist(), walked.cuts)


@torch.inference_mode()
def whole_nats(network: Predictor, batches: Sequence[Drawn], places: Sequence[int]) -> list[float]:
    """Return the nats of the names at some places of all batches, with the ends of those that were cut off.

    A walk with `Drawing.compounds` cuts names off, and does not read their ends. Places ascend.
    """
    nats: list[float] = []
    start = 0
    for batch in batches:
        here = [place - start for place in places if start <= place < start + len(batch.names)]
        ends = end_nats(network, batch.cuts, torch.tensor(here, dtype=torch.long)).tolist() if here else []
        nats += [batch.nats[place] + end for place, end in zip(here, ends, strict=True)]
        start += len(batch.names)
    return nats
