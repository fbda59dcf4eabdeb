"""Drawing new names from a model."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from itertools import islice

import torch
from torch import Tensor

from models.drawing.choosing import taste
from models.drawing.choosing.acceptance import is_acceptable, is_shaped, longest_name
from models.drawing.choosing.choice import Candidates, choose
from models.drawing.choosing.found import Found
from models.drawing.choosing.surprise import likely_points
from models.drawing.raw import Drawn, draw_batch, whole_nats
from models.drawing.rules import Drawing
from models.drawing.source import NameSource
from models.drawing.surnames import compound_tokens, draw_compound, first_shares, with_surname
from models.drawing.wishes.refusal import refuse, refuse_forbidden, refuse_unknown
from models.drawing.wishes.request import DrawRequest
from models.forbidden.forbidden import Forbidden
from models.forbidden.shipped import shipped
from models.reader.reader import Reader
from models.roster.entry import Kind
from models.roster.hanzi import HANZI
from models.roster.surnames import COMPOUND_SURNAMES

MAX_ROUNDS = 12
"""How many batches one request may draw before it answers with what it has."""

_EXTRA_LENGTH = 4
"""How much longer than the longest real name a draw may get before it is cut off and dropped."""

_MARGIN = 1.08
"""How many times as many names as asked for a batch has, since some are dropped."""

_LEAST_BATCH = 16

_SLOTS = 1.5
"""How many times as many first characters as names are drawn, when names are chosen by how they read."""

_CHOICE_ROUNDS = 4
"""How many batches one such request may draw."""

_COMPOUND_LENGTH = 4
"""A name of so many characters has a surname of two."""

_THIRDS = 6
"""How many candidates share their first two characters: the network reads these once, most of its work."""

_WAITING = 2048
"""How many names a batch has where names of a rare length are waited for."""

_MANY = 4
"""The most candidates for each name with required characters, of which `models.drawing.required` draws more."""

_AFTER_SURNAME = 24
"""The most candidates for each name after a wished surname: no two share a beginning, so each takes longer."""


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

    None is `forbidden`, by the shipped lists unless others are given.
    With a `reader`, the names that read best are chosen among several candidates for each: see `draw`.
    """

    def __init__(
        self,
        source: NameSource,
        real_names: Iterable[str] = (),
        reader: Reader | None = None,
        forbidden: Forbidden | None = None,
    ) -> None:
        self.source = source
        """What names are drawn from."""
        self._reader = reader
        self._forbidden = forbidden or shipped()
        self._rosters = [part.roster for part in source.parts]
        self._real = frozenset(real_names)
        # Mostly they are among the real names already, and all samplers share one set.
        if not all(roster.names <= self._real for roster in self._rosters):
            self._real = self._real.union(*(roster.names for roster in self._rosters))
        self._longest = max(roster.longest for roster in self._rosters)

    def draw(self, request: DrawRequest) -> Draw:
        """Return the names of a request. Blocking: milliseconds of CPU time.

        With a reader and several `candidates`, the names that read best are chosen. For 10 names with 36
        candidates each, 15 first characters are drawn, which can be equal, and 36 names for each of them. One name
        at most is chosen from each of the 15, so surnames stay as varied as the roster's. Raises
        WishError, before anything is drawn, when no name can meet the request.
        """
        self._refuse(request, self._forbidden)
        if self._reader and request.candidates > 1:
            return Draw(request, tuple(self._choose(self._reader, request)))
        return Draw(request, tuple(self._plain(request)))

    def draw_raw(self, request: DrawRequest) -> list[tuple[str, float]]:
        """Return `request.count` draws with their nats, before any filter.

        Fewer only with `include`: candidates that miss it are dropped. Raises WishError.
        """
        self._refuse(request, Forbidden())
        return next(self._batches(request, request.count)).pairs()[: request.count]

    def accepts(self, name: str) -> bool:
        """Return whether a drawn name is new, of a natural length, one whole name, and not forbidden."""
        return is_acceptable(name, self._real, self._longest) and not self._forbidden.forbids(name)

    def _plain(self, request: DrawRequest) -> list[DrawnName]:
        """Return the first names drawn that meet a request."""
        found: dict[str, float] = {}
        for batch in self._batches(request, max(int(request.count * _MARGIN), _LEAST_BATCH)):
            found |= {name: nats for name, nats in batch.pairs() if self._meets(request, name)}
            if len(found) >= request.count:
                break
        names = islice(found.items(), request.count)
        return [DrawnName(name, nats, self.source.typicality(nats)) for name, nats in names]

    def _choose(self, reader: Reader, request: DrawRequest) -> list[DrawnName]:
        """Return the names that read best of several times as many."""
        fits = cache(partial(self._meets, request))
        batches, found = self._several(request, fits)
        if not found.names:
            return []
        drawn = [nats for batch in batches for nats in batch.nats]
        ratings = reader.rate(found.names)
        scores = taste.scores(ratings, request.kind, request.gender)
        if self._shaped(request):
            scores -= likely_points([drawn[place] for place in found.places], list(map(len, found.names)))
        candidates = Candidates(found.names, found.slots, scores.tolist(), fits)
        chosen = choose(candidates, request.count, request.include)
        best = [found.names[index] for index in chosen]
        read = ratings.rating[chosen].tolist()
        whole = whole_nats(self.source.predictor, batches, [found.places[index] for index in chosen])
        return [
            DrawnName(name, value, self.source.typicality(value), rating)
            for name, value, rating in zip(best, whole, read, strict=True)
        ]

    def _several(self, request: DrawRequest, fits: Callable[[str], bool]) -> tuple[list[Drawn], Found]:
        """Return `candidates` times as many names as asked for, or fewer; some of them may not fit.

        Whether a name fits takes longer than to draw it, so only as many are asked as it takes to know that there
        are enough.
        """
        slots = math.ceil(request.count * _SLOTS)
        most = _MANY if request.required else _AFTER_SURNAME if request.surname else request.candidates
        candidates = min(request.candidates, most)
        # After a wished surname, the first character drawn is a given one, of which there should be many. Names
        # with required characters are sampled by weight, one by one.
        alone = request.surname or request.required
        branches = (1, 1) if alone else (max(candidates // _THIRDS, 1), min(candidates, _THIRDS))
        each = math.prod(branches)
        # Whole slots: names that share a beginning are drawn together.
        size = math.ceil(slots * candidates / each) * each
        drawn = request
        if (request.length or 0) > _COMPOUND_LENGTH and not alone:
            # Made to go on past their natural ends, names of this length make no sense: wait for them to come.
            drawn, size, branches, each = replace(request, length=None), _WAITING, (1, 1), 1
        taken: list[Drawn] = []
        found = Found.among((), each)
        for batch in islice(self._batches(drawn, size, branches), _CHOICE_ROUNDS):
            taken.append(batch)
            found = Found.among((name for one in taken for name in one.names), each)
            if found.fill(request.count, fits):
                break
        return taken, found

    def _batches(self, request: DrawRequest, size: int, branches: tuple[int, int] = (1, 1)) -> Iterator[Drawn]:
        """Yield batches of raw draws."""
        drawing = self._drawing(request, branches)
        generator = torch.Generator().manual_seed(request.seed)
        predictor, vocabulary = self.source.predictor, self.source.vocabulary
        beginnings = None
        for _ in range(MAX_ROUNDS):
            if self._needs_compound(request):
                each = math.prod(branches)
                surnames = draw_compound(predictor, self._compounds, size // each, generator)
                beginnings = surnames.repeat_interleave(each, 0)
            yield draw_batch(predictor, vocabulary, drawing, size, generator, beginnings)

    def _refuse(self, request: DrawRequest, forbidden: Forbidden) -> None:
        """Raise WishError when no name can meet the request, or only forbidden ones can."""
        refuse_unknown(request, self.source.conditions)
        shaped = self._shaped(request)
        longest = min(self._longest, longest_name(request.surname)) if shaped else self._longest
        refuse(request, self.source.vocabulary, self._real, longest)
        refuse_forbidden(request, self._real, forbidden, longest)

    def _shaped(self, request: DrawRequest) -> bool:
        """Tell whether a surname and a given name are asked for, and the rosters say which surnames there are."""
        return request.kind is Kind.NAME and self._has_surnames

    def _drawing(self, request: DrawRequest, branches: tuple[int, int]) -> Drawing:
        vocabulary = self.source.vocabulary
        ratios = self.source.conditions.of(request.kind, request.gender)
        if request.kind is Kind.NAME and not request.surname and self._first_shares.any():
            ratios = with_surname(ratios, self._first_shares, self._first_likely, request.temperature)
        return Drawing(
            temperature=request.temperature,
            top_p=request.top_p,
            prefix=vocabulary.encode(request.surname),
            shortest=request.length or len(request.surname) + 1,
            limit=request.length or self._longest + _EXTRA_LENGTH,
            excluded=vocabulary.encode("".join(c for c in request.exclude if c in vocabulary)),
            branches=branches,
            compounds=self._compounds if branches != (1, 1) and self._shaped(request) else None,
            ratios=ratios,
            required=vocabulary.encode(request.required),
            reach=request.length or self._longest,
        )

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The surnames that the styles' names begin with."""
        return frozenset().union(*(roster.surnames for roster in self._rosters))

    @cached_property
    def _has_surnames(self) -> bool:
        """Whether names are of hanzi and begin with surnames that are known."""
        return bool(self._surnames) and bool(HANZI.fullmatch("".join(self.source.vocabulary.characters)))

    @cached_property
    def _first_likely(self) -> Tensor:
        """The probability of each first token, (V,)."""
        likely, _ = self.source.predictor.begin()
        return likely[0]

    @cached_property
    def _first_shares(self) -> Tensor:
        """How often names with a surname begin with each token, (V,)."""
        return first_shares(self._rosters, self.source.vocabulary)

    @cached_property
    def _compounds(self) -> Tensor:
        """The tokens of the surnames of two characters, (C, 2)."""
        return compound_tokens(self._surnames | COMPOUND_SURNAMES, self.source.vocabulary)

    def _needs_compound(self, request: DrawRequest) -> bool:
        """Return whether a name of the wished length has a surname of two characters."""
        if request.surname or request.required or request.length != _COMPOUND_LENGTH:
            return False
        return self._shaped(request) and len(self._compounds) > 0

    def _meets(self, request: DrawRequest, name: str) -> bool:
        if not self.accepts(name) or request.length not in {None, len(name)}:
            return False
        return not self._shaped(request) or is_shaped(name, request.surname, self._rosters)
