"""Walking a network through many names at once, character by character."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.rows.rows import DenseRows, Rows
from models.drawing.rules import Drawing
from models.drawing.weights import chances, draw_tokens, whole_weights
from models.networks import State, select
from models.vocabulary import BOUNDARY

_LAST_AFTER_ONE, _LAST_AFTER_TWO = 2, 3
"""The last position, counted from 0, of a name whose surname has one character, or two."""

_CHUNK = 256
"""How many names are drawn together. Larger tensors are returned to the OS and reallocated at every character."""


class Cut(NamedTuple):
    """M names, some of which were cut off before their ends were drawn: see `Drawing.compounds`."""

    names: Tensor
    """(M,): which of the drawn names."""
    off: Tensor
    """(M,): whether the name was cut off."""
    rows: Tensor
    """(M,): the name's row of `state`."""
    last: Tensor
    """(M,): the name's last token, which was drawn and not read."""
    state: State
    """What precedes the last token."""


class Walked(NamedTuple):
    """N drawn names."""

    tokens: Tensor
    """(N, limit); BOUNDARY after a name's end."""
    nats: Tensor
    """(N,): each name's negative log likelihood under the network itself, its end included; but see `cuts`."""
    log_weights: Tensor
    """(N,), float64: log probability of the forced tokens after temperature and exclusions, but before top-p."""
    cuts: list[Cut]
    """Those whose ends were not drawn, and so are missing in `nats`: see `end_nats`."""


def end_nats(network: Predictor, cuts: Sequence[Cut], names: Tensor) -> Tensor:
    """Return what is missing of the nats of some drawn names, (M,): their ends', where they were cut off.

    So few of the names are shown that reading all ends would take far longer.
    """
    nats = torch.zeros(len(names))
    for cut in cuts:
        which, places = ((names.unsqueeze(1) == cut.names) & cut.off).nonzero().unbind(1)
        if len(which):
            rows, _ = network.step(cut.last[places], select(cut.state, cut.rows[places]))
            nats[which] = -rows.dense()[:, BOUNDARY].log()
    return nats


def walk(network: Predictor, drawing: Drawing, forced: Tensor, generator: torch.Generator) -> Walked:
    """Draw N names. Where `forced[i, t]`, of (N, limit), is a token, name i gets it at t; else it is sampled.

    BOUNDARY means that nothing is forced. All first characters are drawn together, then the rest in chunks.

    With `drawing.branches` (2, 2), only names 0, 4, 8, ... draw a first character. Each hands it to the one two
    places further; both draw a second character and hand it to the next name, and all four end on their own.
    """
    prefix = drawing.prefix
    likely, state, prefix_nats = _read_prefix(network, prefix)
    walked = Walked(
        tokens=torch.full_like(forced, BOUNDARY),
        nats=torch.full((len(forced),), prefix_nats),
        log_weights=torch.zeros(len(forced), dtype=torch.float64),
        cuts=[],
    )
    walked.tokens[:, : len(prefix)] = torch.tensor(prefix, dtype=torch.long)
    walking = _Walk(network, drawing, forced, generator, walked, bool((forced != BOUNDARY).any()))
    everyone = torch.arange(len(forced))
    seconds, thirds = drawing.branches
    leaders = everyone[:: seconds * thirds]
    begun = _Unfinished(leaders, torch.zeros_like(leaders), leaders)
    begun = walking.draw(begun, DenseRows(likely), len(prefix))
    begun = walking.branch(begun, seconds, thirds)
    # Names that begin alike share rows, so they are finished together.
    if drawing.branches != (1, 1):
        begun = _Unfinished(*(tensor[begun.drawn.argsort(stable=True)] for tensor in begun))
    sizes = _chunk_sizes(len(begun.names))
    for chunk in zip(*(torch.split(tensor, sizes) for tensor in begun), strict=True):
        walking.finish(_Unfinished(*chunk), state, likely.shape[1])
    return walked


class _Unfinished(NamedTuple):
    """The M unfinished names: index, probability row, last token; (M,) each."""

    names: Tensor
    rows: Tensor
    drawn: Tensor


@dataclass(frozen=True, slots=True)
class _Walk:
    """What stays the same while names are drawn, and `walked`, which is filled in."""

    network: Predictor
    drawing: Drawing
    forced: Tensor
    generator: torch.Generator
    walked: Walked
    forcing: bool
    """Whether anything is forced at all."""

    def branch(self, begun: _Unfinished, branches: int, stride: int) -> _Unfinished:
        """Copy each name's beginning to others, `stride` places apart; return all, `branches` for each."""
        if branches == 1:
            return begun
        leaders = begun.names.repeat_interleave(branches)
        names = leaders + stride * torch.arange(branches).repeat(len(begun.names))
        self.walked.tokens[names] = self.walked.tokens[leaders]
        self.walked.nats[names] = self.walked.nats[leaders]
        return _Unfinished(names, begun.rows.repeat_interleave(branches), begun.drawn.repeat_interleave(branches))

    def _uncut(self, unfinished: _Unfinished, state: State, position: int) -> _Unfinished:
        """Return the names that may get a character after the one drawn at `position`: see `Drawing.compounds`."""
        compounds = self.drawing.compounds
        if compounds is None or position < _LAST_AFTER_ONE:
            return unfinished
        begins = self.walked.tokens[unfinished.names]
        first, second = begins[:, :1], begins[:, 1:2]
        compound = ((first == compounds[:, 0]) & (second == compounds[:, 1])).any(1)
        kept = compound & (position < _LAST_AFTER_TWO)
        self.walked.cuts.append(Cut(unfinished.names, ~kept, unfinished.rows, unfinished.drawn, state))
        return _Unfinished(*(tensor[kept] for tensor in unfinished))

    def finish(self, unfinished: _Unfinished, state: State, size: int) -> None:
        """Draw some names to their ends; `state` has one row for each row of probabilities, of `size` tokens.

        Names with the same prefix share a row of probabilities, so the network reads each distinct prefix once.
        Three names over five tokens, of which the first and last have come the same way:

            row      0  1  0
            drawn    3  2  3
            pairs    3, 7               row * 5 + drawn, each distinct one once
            parents  0, 1               whose states the network continues from
            tokens   3, 2               what it reads: two tokens for three names
            rows     0  1  0            each name's new row
        """
        limit = self.drawing.limit
        for position in range(len(self.drawing.prefix) + 1, limit + 1):
            if not len(unfinished.names):
                return
            pairs, rows = torch.unique(unfinished.rows * size + unfinished.drawn, return_inverse=True)
            if position == 1:
                following, state = self.network.open(pairs)
            else:
                parents = torch.div(pairs, size, rounding_mode="floor")
                following, state = self.network.step(pairs % size, select(state, parents))
            unfinished = unfinished._replace(rows=rows)
            if position == limit:
                self.walked.nats[unfinished.names] -= following.dense()[rows, BOUNDARY].log()
                return
            unfinished = self._uncut(self.draw(unfinished, following, position), state, position)
            if position == len(self.drawing.prefix) + 1:
                unfinished = self.branch(unfinished, self.drawing.branches[1], 1)

    def draw(self, unfinished: _Unfinished, following: Rows, position: int) -> _Unfinished:
        """Draw each name's token at `position` from its row of `following`; return the names still unfinished."""
        names, rows, _ = unfinished
        if self.forcing or self.drawing.top_p < 1 or self.drawing.changes(position):
            drawn, likely = self._draw_changed(unfinished, following.dense(), position)
        else:
            drawn, likely = following.draw(rows, self.generator)
        self.walked.nats.index_add_(0, names, likely.log().float(), alpha=-1)
        goes_on = (drawn != BOUNDARY).nonzero().squeeze(1)
        names, rows, drawn = names[goes_on], rows[goes_on], drawn[goes_on]
        self.walked.tokens[names, position] = drawn
        return _Unfinished(names, rows, drawn)

    def _draw_changed(self, unfinished: _Unfinished, likely: Tensor, position: int) -> tuple[Tensor, Tensor]:
        """Return each name's token, by the rules of the draw or forced, and its probability in `likely`."""
        names, rows, _ = unfinished
        allowed = chances(likely, self.drawing, position)
        drawn = draw_tokens(whole_weights(allowed, self.drawing.top_p), rows, self.generator)
        if self.forcing:
            wanted = self.forced[names, position]
            is_forced = wanted != BOUNDARY
            drawn = torch.where(is_forced, wanted, drawn)
            self.walked.log_weights[names] += torch.where(is_forced, allowed[rows, wanted].log(), 0.0)
        return drawn, likely[rows, drawn]


def _chunk_sizes(count: int) -> list[int]:
    """Return sizes that add up to `count`: `_CHUNK` as often as it fits, and a last one of about that."""
    full = max(1, round(count / _CHUNK)) - 1
    return [_CHUNK] * full + [count - _CHUNK * full]


def _read_prefix(network: Predictor, prefix: Sequence[int]) -> tuple[Tensor, State, float]:
    """Return the probabilities (1, V) and the state after the prefix, and the prefix's own nats.

    The probabilities are float64, because every name samples from this row.
    """
    likely, state = network.begin()
    nats = 0.0
    for token in prefix:
        nats -= math.log(likely[0, token])
        following, state = network.step(torch.tensor([token]), state)
        likely = following.dense()
    return likely.double(), state, nats
