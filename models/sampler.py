"""Drawing new names from a model."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor

from models.checkpoint import NameModel
from models.errors import SurnameTooLongError, UnknownCharacterError
from models.networks import NameNetwork, State, select
from models.scoring import typicality
from models.vocabulary import BOUNDARY

MAX_ROUNDS = 12
"""How many batches one request may draw before it answers with what it has."""

MAX_SEED = 10**9
MIN_LENGTH = 2
"""A shown name has at least this many characters; fewer is a stub."""

_EXTRA_LENGTH = 4


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """What a person wishes for.

    `temperature` divides the logits (1 is the model's own distribution), `top_p` keeps the likeliest characters
    up to that share of the probability (Holtzman et al. 2020), `length` counts a name's characters, surname
    included. The same `seed` gives the same names from the same checkpoint on the same kind of machine.
    """

    count: int = 10
    temperature: float = 1.0
    top_p: float = 1.0
    length: int | None = None
    surname: str = ""
    seed: int = field(default_factory=lambda: secrets.randbelow(MAX_SEED))

    def __post_init__(self) -> None:
        """Raise ValueError for numbers that no request can have."""
        if self.count < 1 or self.temperature <= 0 or not 0 < self.top_p <= 1:
            raise ValueError("count and temperature are positive, and top_p is above 0 and at most 1")
        if self.length is not None and self.length < 1:
            raise ValueError("length is at least 1")


@dataclass(frozen=True, slots=True)
class DrawnName:
    """An invented name, its nats, and the share of held-out real names that are less likely than it."""

    name: str
    nats: float
    typicality: float


@dataclass(frozen=True, slots=True)
class Draw:
    """The answer to a request: as many names as were found, at most as many as were asked for."""

    request: DrawRequest
    names: tuple[DrawnName, ...]


class Sampler:
    """Draws names that are new: never one of `real_names`, never one twice, never two names run together."""

    def __init__(self, model: NameModel, real_names: Iterable[str] = ()) -> None:
        self._model = model
        self._real = model.roster.names.union(real_names)

    @torch.inference_mode()
    def draw(self, request: DrawRequest) -> Draw:
        """Answer a request. Blocking: milliseconds of CPU time.

        Raises UnknownCharacterError or SurnameTooLongError when no name can meet the wishes.
        """
        found: dict[str, float] = {}
        for batch in self._batches(request):
            for name, nats in batch:
                if name not in found and self.accepts(name):
                    found[name] = nats
            if len(found) >= request.count:
                break
        figures = self._model.card.figures
        names = (DrawnName(name, nats, typicality(figures, nats)) for name, nats in found.items())
        return Draw(request, tuple(names)[: request.count])

    @torch.inference_mode()
    def draw_raw(self, request: DrawRequest) -> list[tuple[str, float]]:
        """Return exactly `request.count` draws with their nats, before any filter."""
        return next(self._batches(request, margin=1.0))

    def _batches(self, request: DrawRequest, margin: float = 1.25) -> Iterator[list[tuple[str, float]]]:
        prefix = self._prefix(request)
        generator = torch.Generator().manual_seed(request.seed)
        batch = int(request.count * margin)
        for _ in range(MAX_ROUNDS):
            yield _generate(self._model, request, prefix, batch, generator)

    def _prefix(self, request: DrawRequest) -> list[int]:
        unknown = self._model.vocabulary.unknown(request.surname)
        if unknown:
            raise UnknownCharacterError(unknown[0])
        if request.length is not None and len(request.surname) >= request.length:
            raise SurnameTooLongError(request.surname, request.length)
        return self._model.vocabulary.encode(request.surname)

    def accepts(self, name: str) -> bool:
        """Tell whether a drawn name may be shown: new, of a natural length, and one name rather than two."""
        natural = MIN_LENGTH <= len(name) <= self._model.roster.longest
        return natural and name not in self._real and not self._runs_together(name)

    def _runs_together(self, name: str) -> bool:
        cuts = range(MIN_LENGTH, len(name) - MIN_LENGTH + 1)
        return any(name[:cut] in self._real and name[cut:] in self._real for cut in cuts)


def _generate(
    model: NameModel, request: DrawRequest, prefix: list[int], batch: int, generator: torch.Generator
) -> list[tuple[str, float]]:
    """Draw `batch` names at once.

    Names that share a prefix share a row of logits, so the network reads each distinct prefix once: one row for
    the first character, some two hundred for the second.
    """
    logits, state = _read_prefix(model.network, [BOUNDARY, *prefix])
    limit = request.length or model.roster.longest + _EXTRA_LENGTH
    tokens = torch.full((batch, limit), BOUNDARY)
    tokens[:, : len(prefix)] = torch.tensor(prefix, dtype=torch.long)
    nats = _prefix_nats(model.network, prefix).expand(batch).clone()
    alive = torch.arange(batch)
    rows = torch.zeros(batch, dtype=torch.long)
    for position in range(len(prefix), limit + 1):
        log_p = logits.log_softmax(1)
        if position == limit:
            nats[alive] -= log_p[rows, BOUNDARY]
            break
        may_end = position > len(prefix) if request.length is None else position >= request.length
        drawn = _draw_tokens(_weights(log_p, request, may_end=may_end), rows, generator)
        nats[alive] -= log_p[rows, drawn]
        going = drawn != BOUNDARY
        alive, rows, drawn = alive[going], rows[going], drawn[going]
        if not len(alive):
            break
        tokens[alive, position] = drawn
        pairs, rows = torch.unique(rows * logits.shape[1] + drawn, return_inverse=True)
        parents = torch.div(pairs, logits.shape[1], rounding_mode="floor")
        logits, state = model.network.step(pairs % logits.shape[1], select(state, parents))
    return _decode(model, tokens, nats)


def _read_prefix(network: NameNetwork, prefix: list[int]) -> tuple[Tensor, State]:
    state = network.start(1)
    for token in prefix:
        logits, state = network.step(torch.tensor([token]), state)
    return logits, state


def _prefix_nats(network: NameNetwork, prefix: list[int]) -> Tensor:
    """Return the nats of the wished-for characters, a 0-D tensor."""
    tokens = torch.tensor([[BOUNDARY, *prefix]])
    log_p = network.logits(tokens)[0, :-1].log_softmax(1)
    return -log_p[range(len(prefix)), prefix].sum()


def _weights(log_p: Tensor, request: DrawRequest, *, may_end: bool) -> Tensor:
    """Return unnormalized probabilities (R, V) after temperature, top-p and the rule for a name's end."""
    weights = (log_p / request.temperature).exp() if request.temperature != 1 else log_p.exp()
    if not may_end:
        weights[:, BOUNDARY] = 0
    if request.top_p < 1:
        ordered, order = weights.sort(dim=1, descending=True)
        before = ordered.cumsum(1) - ordered
        ordered[before > request.top_p * ordered.sum(1, keepdim=True)] = 0
        weights = torch.zeros_like(weights).scatter_(1, order, ordered)
    return weights


def _draw_tokens(weights: Tensor, rows: Tensor, generator: torch.Generator) -> Tensor:
    """Draw one token a name, (N,), each from its row of `weights` (R, V), by inverting the cumulative sum."""
    cumulative = weights.cumsum(1)
    uniform = torch.rand(len(rows), 1, generator=generator)
    if len(cumulative) > 1:
        cumulative = cumulative[rows]
    # A point below the total, so that rounding can't select a token beyond the last possible one.
    points = uniform.T.contiguous() if len(cumulative) == 1 else uniform
    points = points * cumulative[:, -1:] * (1 - 1e-6)
    return torch.searchsorted(cumulative, points, right=True).flatten()


def _decode(model: NameModel, tokens: Tensor, nats: Tensor) -> list[tuple[str, float]]:
    rows: list[list[int]] = tokens.tolist()
    names = (row[: row.index(BOUNDARY)] if BOUNDARY in row else row for row in rows)
    return [(model.vocabulary.decode(name), value) for name, value in zip(names, nats.tolist(), strict=True)]
