"""From a row of probabilities to one drawn token: temperature, exclusions, top-p, and the draw itself."""

from collections.abc import Callable

import torch
from torch import Tensor

from models.drawing.rules import Drawing
from models.ngrams import POSITIONS
from models.vocabulary import BOUNDARY

_RESOLUTION = {torch.float32: 2.0**20, torch.float64: 2.0**40}
"""What the whole-number weights of a row add up to, about: small enough to be summed without rounding."""

BLOCK = 32
"""How many tokens form a block: see `draw_tokens`."""


def chances(likely: Tensor, drawing: Drawing, position: int) -> Tensor:
    """Return probabilities (R, V) after conditions, temperature and exclusions; too short a name can't end."""
    if not drawing.changes(position):
        return likely
    allowed = likely.clone() if drawing.ratios is None else likely * drawing.ratios[min(position, POSITIONS - 1)]
    if drawing.temperature != 1:
        allowed.pow_(1 / drawing.temperature)
    never = [*drawing.excluded] if position >= drawing.shortest else [BOUNDARY, *drawing.excluded]
    if never:
        allowed.index_fill_(1, torch.tensor(never), 0)
    # In a row where nothing is allowed all weights become 0; the name then ends, where 0 / 0 would fail the draw.
    return allowed.div_(allowed.sum(1, keepdim=True).clamp_(min=torch.finfo(allowed.dtype).tiny))


def whole_weights(probabilities: Tensor, top_p: float) -> Tensor:
    """Return whole-number weights (R, V rounded up to blocks) of the likeliest tokens up to the share `top_p`.

    Kinds of CPU differ in the last digits of a probability. Whole numbers are summed without rounding, so those
    digits matter only where they change a weight: in about one of a hundred thousand draws. In eighths:

        probabilities   0.5       0.3       0.2
        weights         4         2         2       (2.4 and 1.6, rounded)
        on another CPU  0.5       0.3000001 0.1999999
        weights         4         2         2
    """
    rows, size = probabilities.shape
    weights = probabilities.new_empty(rows, size + -size % BLOCK)
    if size % BLOCK:
        weights[:, size:] = 0
    torch.mul(probabilities, _RESOLUTION[probabilities.dtype], out=weights[:, :size]).round_()
    return weights if top_p == 1 else _nucleus(weights, top_p)


def block_sums(weights: Tensor) -> Tensor:
    """Return the sum (R, V / BLOCK) of each block of whole-number weights (R, V)."""
    return in_blocks(weights).sum(2)


def in_blocks(rows: Tensor) -> Tensor:
    """Return rows (R, V), V a multiple of BLOCK, as blocks (R, V / BLOCK, BLOCK)."""
    return rows.view(len(rows), rows.shape[1] // BLOCK, BLOCK)


def _nucleus(weights: Tensor, top_p: float) -> Tensor:
    """Keep the likeliest tokens up to the share `top_p` (Holtzman et al. 2020).

    The token that crosses the border keeps the part before it. If it were kept whole or dropped, then where CPUs
    disagree about a digit, every later token would shift. Of the weights 4 2 2:

        top_p   border            kept
        0.6     ceil(4.8) = 5     4 1 0
        0.7     ceil(5.6) = 6     4 2 0
    """
    ordered, order = weights.sort(dim=1, descending=True, stable=True)
    before = ordered.cumsum(1) - ordered
    border = (top_p * ordered.sum(1, keepdim=True)).ceil()
    kept = torch.minimum(ordered, (border - before).clamp_(min=0))
    return torch.zeros_like(weights).scatter_(1, order, kept)


def draw_tokens(weights: Tensor, rows: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one token a name, (N,), each from its row of `weights` (R, V): the row `rows[i]` for name i.

    At the start all names share the only row: see `_draw_stratified`. Later a block of tokens is drawn first, and
    then one token within it. That reads less memory, and a digit that CPUs disagree on moves the borders of its
    own block and of later blocks, rather than those of all later tokens. With blocks of two:

        weights         4 2 | 1 1      blocks  6 2
        point 6 of 0..7 -> the second block (0..5 is the first)
        point 0 of 0..1 -> its first token, the third of the row

    For 4,096 tokens in blocks of 32, a name sums up 128 + 32 numbers instead of 4,096.
    """
    if len(weights) == 1:
        return _draw_stratified(weights[0], len(rows), generator)
    block = _draw_columns(block_sums(weights).cumsum(1).index_select(0, rows), generator)
    return block * BLOCK + _draw_columns(in_blocks(weights)[rows, block].cumsum(1), generator)


def draw_in_blocks(
    cumulative: Tensor, likely_in: Callable[[Tensor], Tensor], generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Draw what `draw_tokens` does, without whole rows; return the tokens (N,) and their probabilities (N,).

    `cumulative` (N, V / BLOCK) are the cumulative sums of each name's blocks of weights, and `likely_in` returns
    the probabilities (N, BLOCK) in one block a name, given which, (N,).
    """
    block = _draw_columns(cumulative, generator)
    likely = likely_in(block)
    column = _draw_columns(whole_weights(likely, top_p=1).cumsum(1), generator)
    return block * BLOCK + column, likely.gather(1, column.unsqueeze(1)).squeeze(1)


def _draw_stratified(weights: Tensor, count: int, generator: torch.Generator) -> Tensor:
    """Draw `count` tokens from one row of weights (V,), each from an equal stratum (systematic sampling).

    Each name has the same chances as ever, and together they spread over the surnames as evenly as they can. Four
    names with the weights 2 1 1 (a half and two quarters):

        strata   0-1/4   1/4-1/2   1/2-3/4   3/4-1
        tokens   1st     1st       2nd       3rd      in a random order

    Drawn independently, all four would get the first token once in sixteen times.
    """
    uniform = torch.rand(count, generator=generator, dtype=weights.dtype)
    strata = (torch.randperm(count, generator=generator) + uniform) / count
    cumulative = weights.cumsum(0)
    return torch.searchsorted(cumulative, _points(strata, cumulative[-1]), right=True)


def _draw_columns(cumulative: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one column a row, (N,), of weights whose cumulative sums (N, K) are given, by inverting these."""
    points = _points(torch.rand(len(cumulative), generator=generator), cumulative[:, -1])
    return torch.searchsorted(cumulative, points.unsqueeze(1), right=True).squeeze(1)


def _points(uniform: Tensor, totals: Tensor) -> Tensor:
    """Scale to whole points below the totals, so that rounding can't select a token of weight zero."""
    return torch.minimum((uniform * totals).floor(), totals - 1)
