"""Drawing new names from a model."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import torch

from models.drawing.acceptance import is_acceptable, is_shaped
from models.drawing.choosing.choice import Candidate, choose
from models.drawing.choosing.taste import rate
from models.drawing.raw import draw_batch
from models.drawing.rules import Drawing
from models.drawing.source import NameSource
from models.drawing.surnames import draw_compound, only
from models.drawing.wishes.refusal import refuse
from models.drawing.wishes.request import DrawRequest
from models.reader.reader import Reader
from models.roster.entry import Kind

MAX_ROUNDS = 12
"""How many batches one request may draw before it answers with what it has."""

_EXTRA_LENGTH = 4
"""How much longer than the longest real name a draw may get before it is cut off and dropped."""

_MARGIN = 1.03
"""How many times as many names as asked for a batch has, since some are dropped."""

_LEAST_BATCH = 16

_SLOTS = 1.5
"""How many times as many first characters as names are drawn, when names are chosen by how they read."""

_CHOICE_ROUNDS = 4
"""How many batches one such request may draw."""

_COMPOUND_LENGTH = 4
"""A name of so many characters has a surname of two."""

_MANY = 4
"""The most candidates for a name that must have certain characters; such names take longer to draw."""


@dataclass(frozen=True, slots=True)
class DrawnName:
    """An invented name."""

    name: str
    nats: float
    """Its negative log likelihood under the model, its end included."""
    typicality: float
    """The share, 0 to 1, of held-out real names that are less likely."""
    rating: float | None = None
    """How it reads, 1 to 5; None without a reader."""


@dataclass(frozen=True, slots=True)
class Draw:
    """A request and the names found for it: at most, and usually, as many as requested."""

    request: DrawRequest
    names: tuple[DrawnName, ...]


class Sampler:
    """Draws new names: none of the source's rosters or of `real_names`, none twice, no two names run together.

    A `reader` chooses among several candidates for each name.
    """

    def __init__(self, source: NameSource, real_names: Iterable[str] = (), reader: Reader | None = None) -> None:
        self._source = source
        self._reader = reader
        self._rosters = [part.roster for part in source.parts]
        self._real = frozenset(real_names).union(*(roster.names for roster in self._rosters))
        self._longest = max(roster.longest for roster in self._rosters)

    def draw(self, request: DrawRequest) -> Draw:
        """Return the names of a request. Blocking: milliseconds of CPU time.

        With a reader and several `candidates`, the names that read best are chosen. Half as many again first
        characters are drawn as names asked for, and several names for each. At most one comes from each first
        character, so surnames stay as varied as the model draws them. Raises WishError, before anything is drawn,
        when no name can meet the request.
        """
        if self._reader and request.candidates > 1:
            rated = rate(self._reader, self._several(request), request.kind, request.gender)
            found = choose(rated, request.count, request.include)
        else:
            found = self._plain(request)
        names = (DrawnName(one.name, one.nats, self._source.typicality(one.nats), one.rating) for one in found)
        return Draw(request, tuple(names))

    def draw_raw(self, request: DrawRequest) -> list[tuple[str, float]]:
        """Return `request.count` draws with their nats, before any filter.

        Fewer only with `include`: candidates that miss it are dropped. Raises WishError.
        """
        return next(self._batches(request, request.count))[: request.count]

    def accepts(self, name: str) -> bool:
        """Return whether a drawn name is new, of a natural length, and one whole name, so that it can be shown."""
        return is_acceptable(name, self._real, self._longest)

    def _plain(self, request: DrawRequest) -> list[Candidate]:
        """Return the first names drawn that meet a request."""
        found: dict[str, Candidate] = {}
        for batch in self._batches(request, max(int(request.count * _MARGIN), _LEAST_BATCH)):
            found |= {name: Candidate(name, nats) for name, nats in batch if self._meets(request, name)}
            if len(found) >= request.count:
                break
        return list(islice(found.values(), request.count))

    def _several(self, request: DrawRequest) -> list[Candidate]:
        """Return several times as many names as asked for, if there are as many."""
        slots = math.ceil(request.count * _SLOTS)
        candidates = min(request.candidates, _MANY) if request.required else request.candidates
        # After a wished surname, the first character drawn is a given one, of which there should be many.
        branches = 1 if request.surname or request.required else candidates
        found: dict[str, Candidate] = {}
        batches = self._batches(request, slots * candidates, branches)
        for number, batch in enumerate(islice(batches, _CHOICE_ROUNDS)):
            for place, (name, nats) in enumerate(batch):
                if self._meets(request, name):
                    found.setdefault(name, Candidate(name, nats, (number, place // branches)))
            if len({one.slot for one in found.values()}) >= request.count:
                break
        return list(found.values())

    def _batches(self, request: DrawRequest, size: int, branches: int = 1) -> Iterator[list[tuple[str, float]]]:
        """Yield batches of raw draws. Raises WishError."""
        refuse(request, self._source.vocabulary, self._real, self._longest)
        drawing = self._drawing(request, branches)
        generator = torch.Generator().manual_seed(request.seed)
        predictor, vocabulary = self._source.predictor, self._source.vocabulary
        beginnings = None
        for _ in range(MAX_ROUNDS):
            if self._needs_compound(request):
                surnames = draw_compound(predictor, vocabulary, self._surnames, size // branches, generator)
                beginnings = surnames.repeat_interleave(branches, 0)
            yield draw_batch(predictor, vocabulary, drawing, size, generator, beginnings)

    def _drawing(self, request: DrawRequest, branches: int) -> Drawing:
        vocabulary = self._source.vocabulary
        ratios = self._source.conditions.of(request.kind, request.gender)
        if request.kind is Kind.NAME and not request.surname:
            ratios = only(self._surnames, ratios, vocabulary)
        return Drawing(
            temperature=request.temperature,
            top_p=request.top_p,
            prefix=vocabulary.encode(request.surname),
            shortest=request.length or len(request.surname) + 1,
            limit=request.length or self._longest + _EXTRA_LENGTH,
            excluded=vocabulary.encode("".join(c for c in request.exclude if c in vocabulary)),
            branches=branches,
            ratios=ratios,
            required=vocabulary.encode(request.required),
            reach=request.length or self._longest,
        )

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The surnames that the styles' names begin with."""
        return frozenset().union(*(roster.surnames for roster in self._rosters))

    def _needs_compound(self, request: DrawRequest) -> bool:
        """Tell whether a name of the wished length is one with a surname of two characters."""
        if request.surname or request.required or not any(one[1:] for one in self._surnames):
            return False
        return request.kind is Kind.NAME and request.length == _COMPOUND_LENGTH

    def _meets(self, request: DrawRequest, name: str) -> bool:
        if not self.accepts(name) or request.length not in {None, len(name)}:
            return False
        return request.kind is not Kind.NAME or is_shaped(name, request.surname, self._rosters)
