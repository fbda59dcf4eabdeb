"""Drawing from a network: batches of raw names, before anybody asks whether they are good."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import torch
from torch import Tensor

from models.networks import State, select
from models.vocabulary import BOUNDARY, Vocabulary

CANDIDATES = 16
"""How many candidates are drawn for each name that must have certain characters."""

_RESOLUTION = {torch.float32: 2.0**20, torch.float64: 2.0**40}
"""How many parts a row of weights has: few enough to be added up without rounding."""

_BLOCK = 32
_PART = 512
"""How many names go on together: memory for the tensors of more would be asked of the system anew each time."""


class Predictor(Protocol):
    """What predicts the next character of names, one step at a time: a `NameNetwork`, or a blend of several."""

    def start(self, batch: int) -> State:
        """Return the state before the first character of `batch` names."""

    def open(self, tokens: Tensor) -> tuple[Tensor, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one token a name, (B,), and return the next one's logits (B, V) and the new state."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """How to draw: see `models.sampler.DrawRequest` for `temperature` and `top_p`.

    `prefix` holds the tokens that every name begins with, `limit` is the most characters a name can have, and a
    name has at least `shortest`. The tokens `excluded` are never drawn. Each of the tokens `required`, all
    different, stands somewhere after the prefix and before the position `reach`.
    """

    temperature: float
    top_p: float
    prefix: Sequence[int]
    shortest: int
    limit: int
    excluded: Sequence[int] = ()
    required: Sequence[int] = ()
    reach: int = 0


@torch.inference_mode()
def draw_batch(
    network: Predictor, vocabulary: Vocabulary, drawing: Drawing, batch: int, generator: torch.Generator
) -> list[tuple[str, float]]:
    """Draw `batch` names at once, each with its nats under the network itself (temperature 1, nothing cut).

    With required characters these are the first of many more names, which may repeat: see `_resample`.
    """
    if drawing.required:
        return _decode(vocabulary, *_resample(network, drawing, batch * CANDIDATES, generator))
    walk = _Walk(network, drawing, torch.full((batch, drawing.limit), BOUNDARY), generator)
    return _decode(vocabulary, walk.tokens, walk.nats)


def _resample(
    network: Predictor, drawing: Drawing, candidates: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Return names with all required characters, (N, limit) tokens and (N,) nats, N at most `candidates`.

    Waiting for such names to come by themselves could take for ever. So each candidate gets the characters at
    places chosen at random, and weighs what the model would have given for them there, shared among the ways in
    which the same name could have come about: sampling-importance-resampling (Rubin 1988). Candidates that end
    before a required place are dropped. The others come in the order of their log-weights plus Gumbel noise, so
    that the first k are a sample without replacement (Gumbel top-k, Kool et al. 2019).

    CPUs of different kinds differ in the last digits of a weight: two candidates change places about once in a
    thousand requests.
    """
    forced = _places(drawing, candidates, generator)
    walk = _Walk(network, drawing, forced, generator)
    log_weights, possible = walk.log_weights.clone(), walk.tokens[:, len(drawing.prefix) : drawing.reach]
    for token in drawing.required:
        log_weights -= (possible == token).sum(1).clamp(min=1).log()
    uniform = torch.rand(candidates, generator=generator, dtype=torch.float64)
    order = (log_weights - (-uniform.log()).log()).argsort(descending=True, stable=True)
    met = ((walk.tokens == forced) | (forced == BOUNDARY)).all(1) & log_weights.isfinite()
    kept = order[met[order]]
    return walk.tokens[kept], walk.nats[kept]


def _places(drawing: Drawing, candidates: int, generator: torch.Generator) -> Tensor:
    """Return (candidates, limit) tokens: each required one at a place of its own, elsewhere the boundary."""
    start = len(drawing.prefix)
    shuffled = torch.rand(candidates, drawing.reach - start, generator=generator).argsort(dim=1, stable=True)
    places = start + shuffled[:, : len(drawing.required)]
    forced = torch.full((candidates, drawing.limit), BOUNDARY)
    return forced.scatter_(1, places, torch.tensor(drawing.required).expand_as(places))


class _Going(NamedTuple):
    """M names on their way: which they are, their rows of the probabilities, their last tokens; (M,) each."""

    names: Tensor
    rows: Tensor
    drawn: Tensor


class _Walk:
    """Draws a name for each row of `forced` (N, limit), whose tokens are taken as they are; the boundary is none.

    Afterwards `tokens` (N, limit) and `nats` (N,) are the names', and `log_weights` (N,) the logs of the chances
    of their forced tokens, whether or not these are among the likeliest.
    """

    def __init__(self, network: Predictor, drawing: Drawing, forced: Tensor, generator: torch.Generator) -> None:
        self._network = network
        self._drawing = drawing
        self._forced = forced
        self._generator = generator
        self.tokens = torch.full_like(forced, BOUNDARY)
        self.nats = torch.zeros(len(forced))
        self.log_weights = torch.zeros(len(forced), dtype=torch.float64)
        self._draw_all()

    def _draw_all(self) -> None:
        """Draw all first characters together, and then the rest of one part of the names after the other."""
        prefix = self._drawing.prefix
        likely, state, spent = _read_prefix(self._network, prefix)
        self.tokens[:, : len(prefix)] = torch.tensor(prefix, dtype=torch.long)
        self.nats += spent
        everybody = torch.arange(len(self._forced))
        begun = self._draw(everybody, torch.zeros_like(everybody), likely, len(prefix))
        sizes = _parts(len(begun.names))
        for part in zip(*(torch.split(tensor, sizes) for tensor in begun), strict=True):
            self._go_on(_Going(*part), state, likely.shape[1])

    def _go_on(self, going: _Going, state: State, size: int) -> None:
        """Draw some names to their ends.

        Names that share a prefix share a row of probabilities, so the network reads each distinct prefix once.
        """
        limit = self._drawing.limit
        for position in range(len(self._drawing.prefix) + 1, limit + 1):
            if not len(going.names):
                return
            pairs, rows = torch.unique(going.rows * size + going.drawn, return_inverse=True)
            if position == 1:
                logits, state = self._network.open(pairs)
            else:
                parents = torch.div(pairs, size, rounding_mode="floor")
                logits, state = self._network.step(pairs % size, select(state, parents))
            likely = logits.softmax(1)
            if position == limit:
                self.nats[going.names] -= likely[rows, BOUNDARY].log()
            else:
                going = self._draw(going.names, rows, likely, position)

    def _draw(self, names: Tensor, rows: Tensor, likely: Tensor, position: int) -> _Going:
        """Draw the token at `position` for some names, each from its row of `likely`; return those that go on."""
        chances = _chances(likely, self._drawing, position)
        drawn = _draw_tokens(_weights(chances, self._drawing.top_p), rows, self._generator)
        if self._drawing.required:
            wanted = self._forced[names, position]
            is_forced = wanted != BOUNDARY
            drawn = torch.where(is_forced, wanted, drawn)
            self.log_weights[names] += torch.where(is_forced, chances[rows, wanted].log(), 0.0)
        self.nats[names] -= likely[rows, drawn].log().float()
        going = drawn != BOUNDARY
        names, rows, drawn = names[going], rows[going], drawn[going]
        self.tokens[names, position] = drawn
        return _Going(names, rows, drawn)


def _parts(count: int) -> list[int]:
    """Return sizes that sum up to `count`: as often as fits `_PART`, and a last one of about that."""
    full = max(1, round(count / _PART)) - 1
    return [_PART] * full + [count - _PART * full]


def _read_prefix(network: Predictor, prefix: Sequence[int]) -> tuple[Tensor, State, float]:
    """Return the probabilities (1, V) and the state after the prefix, and the prefix's own nats.

    Every name draws from this one row, so it has twice the digits.
    """
    logits, state = network.step(torch.tensor([BOUNDARY]), network.start(1))
    likely = logits.double().softmax(1)
    nats = 0.0
    for token in prefix:
        nats -= math.log(likely[0, token])
        logits, state = network.step(torch.tensor([token]), state)
        likely = logits.double().softmax(1)
    return likely, state, nats


def _chances(likely: Tensor, drawing: Drawing, position: int) -> Tensor:
    """Return probabilities (R, V) after temperature, exclusions and the rule for a name's end."""
    may_end = position >= drawing.shortest
    if may_end and drawing.temperature == 1 and not drawing.excluded:
        return likely
    chances = likely.pow(1 / drawing.temperature)
    never = [*drawing.excluded] if may_end else [BOUNDARY, *drawing.excluded]
    chances.index_fill_(1, torch.tensor(never, dtype=torch.long), 0)
    # Where nothing is left, no weight is; then the name ends rather than the draw fails.
    return chances.div_(chances.sum(1, keepdim=True).clamp_(min=torch.finfo(chances.dtype).tiny))


def _weights(chances: Tensor, top_p: float) -> Tensor:
    """Return weights (R, V rounded up to blocks), whole numbers, of the likeliest tokens up to the share `top_p`.

    CPUs of different kinds differ in the last digits of a probability. Whole numbers are added up without
    rounding, so those digits change a draw only where they change a weight: about once in a hundred thousand
    draws.
    """
    rows, size = chances.shape
    weights = chances.new_empty(rows, size + -size % _BLOCK)
    weights[:, size:] = 0
    torch.mul(chances, _RESOLUTION[chances.dtype], out=weights[:, :size]).round_()
    return weights if top_p == 1 else _nucleus(weights, top_p)


def _nucleus(weights: Tensor, top_p: float) -> Tensor:
    """Keep the likeliest tokens up to the share `top_p` (Holtzman et al. 2020).

    The token across the border keeps the part before it. Kept whole or not at all, it would shift every other
    token's place where CPUs disagree about a digit.
    """
    ordered, order = weights.sort(dim=1, descending=True, stable=True)
    before = ordered.cumsum(1) - ordered
    border = (top_p * ordered.sum(1, keepdim=True)).ceil()
    kept = torch.minimum(ordered, (border - before).clamp_(min=0))
    return torch.zeros_like(weights).scatter_(1, order, kept)


def _draw_tokens(weights: Tensor, rows: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one token a name, (N,), each from its row of `weights` (R, V).

    Names that share the only row, as all do at the start, draw from equal strata of it (systematic sampling):
    each name has the same chances as ever, and together they spread over the surnames as evenly as they can.
    Otherwise a block of tokens is drawn first and then one of its tokens, which reads less memory; and a digit
    that CPUs disagree on moves the borders of its own block and of later blocks, not those of all later tokens.
    """
    if len(weights) == 1:
        uniform = torch.rand(len(rows), generator=generator, dtype=weights.dtype)
        strata = (torch.randperm(len(rows), generator=generator) + uniform) / len(rows)
        cumulative = weights[0].cumsum(0)
        return torch.searchsorted(cumulative, _points(strata, cumulative[-1]), right=True)
    blocks = weights.view(len(weights), -1, _BLOCK)
    block = _draw_columns(blocks.sum(2)[rows], generator)
    return block * _BLOCK + _draw_columns(blocks[rows, block], generator)


def _draw_columns(weights: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one column a row, (N,), of weights (N, K) by inverting the cumulative sum."""
    cumulative = weights.cumsum(1)
    points = _points(torch.rand(len(weights), generator=generator), cumulative[:, -1])
    return torch.searchsorted(cumulative, points.unsqueeze(1), right=True).squeeze(1)


def _points(uniform: Tensor, totals: Tensor) -> Tensor:
    """Scale to whole points below the totals, so that rounding can't select a token of weight zero."""
    return torch.minimum((uniform * totals).floor(), totals - 1)


def _decode(vocabulary: Vocabulary, tokens: Tensor, nats: Tensor) -> list[tuple[str, float]]:
    return list(zip(map(vocabulary.decode, tokens.tolist()), nats.tolist(), strict=True))
