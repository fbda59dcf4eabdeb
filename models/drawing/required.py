"""Names that must have certain characters."""

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.rules import Drawing
from models.drawing.walk import walk
from models.vocabulary import BOUNDARY

CANDIDATES = 16
"""How many candidates are drawn for each name that must have certain characters."""


def resample(
    network: Predictor, drawing: Drawing, candidates: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Return names with all required characters: tokens (N, limit) and nats (N,), N at most `candidates`.

    Drawing until such names turn up by chance has no bound. Instead, every candidate gets the characters forced
    in at random positions, and is weighted by the probability that the model gives them there, divided by the
    number of ways in which the same name can come about: sampling-importance-resampling (Rubin 1988). With 风
    required after the surname 李:

        candidate   forced position   P(风) there   ways        weight
        李风         1                 0.02          1           0.02
        李风风       1                 0.02          2           0.01
        李寻风       2                 0.001         1           0.001

    So 李风 is chosen twice as readily as 李风风 and twenty times as readily as 李寻风. Candidates that end before
    their forced position are dropped. The others are sorted by log-weight plus Gumbel noise, so that the first k
    are a sample without replacement (Gumbel top-k, Kool et al. 2019).

    Kinds of CPU differ in the last digits of a weight: two candidates swap places in about one of a thousand
    requests.
    """
    forced = _forced_tokens(drawing, candidates, generator)
    walked = walk(network, drawing, forced, generator)
    log_weights, possible = walked.log_weights.clone(), walked.tokens[:, len(drawing.prefix) : drawing.reach]
    for token in drawing.required:
        log_weights -= (possible == token).sum(1).clamp(min=1).log()
    uniform = torch.rand(candidates, generator=generator, dtype=torch.float64)
    order = (log_weights - (-uniform.log()).log()).argsort(descending=True, stable=True)
    complete = ((walked.tokens == forced) | (forced == BOUNDARY)).all(1) & log_weights.isfinite()
    kept = order[complete[order]]
    return walked.tokens[kept], walked.nats[kept]


def _forced_tokens(drawing: Drawing, candidates: int, generator: torch.Generator) -> Tensor:
    """Return (candidates, limit): each required token at a random position of its own, BOUNDARY elsewhere."""
    start = len(drawing.prefix)
    shuffled = torch.rand(candidates, drawing.reach - start, generator=generator).argsort(dim=1, stable=True)
    positions = start + shuffled[:, : len(drawing.required)]
    forced = torch.full((candidates, drawing.limit), BOUNDARY)
    return forced.scatter_(1, positions, torch.tensor(drawing.required).expand_as(positions))
