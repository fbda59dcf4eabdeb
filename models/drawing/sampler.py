"""Drawing new names from a model."""

import math
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice, permutations

import torch

from models.drawing.acceptance import is_acceptable
from models.drawing.choice import Candidate, choose
from models.drawing.raw import draw_batch
from models.drawing.rules import Drawing
from models.drawing.source import NameSource
from models.drawing.taste import rate
from models.errors import (
    AllExcludedError,
    ExcludedFromSurnameError,
    LengthTooLongError,
    OnlyRealNamesError,
    RequiredAndExcludedError,
    SurnameTooLongError,
    TooManyRequiredError,
    UnknownCharacterError,
)
from models.reader.reader import Reader
from models.roster.entry import Gender, Kind

MAX_ROUNDS = 12
"""How many batches one request may draw before it answers with what it has."""

MAX_SEED = 10**9
MAX_INCLUDED = 2
"""How many different characters a name can be asked to have."""

_EXTRA_LENGTH = 4
"""How much longer than the longest real name a draw may get before it is cut off and dropped."""

_MARGIN = 1.03
"""How many times as many names as asked for a batch has, since some are dropped."""

_LEAST_BATCH = 16

_SLOTS = 1.5
"""How many times as many first characters as names are drawn, when names are chosen by how they read."""

_CHOICE_ROUNDS = 4
"""How many batches one such request may draw."""


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """What names to draw.

    The same seed gives the same names from the same checkpoint, on any CPU but for the rare draws where the last
    digits of a probability decide: see `models.drawing.weights`.
    """

    count: int = 10
    """How many different names."""
    temperature: float = 1.0
    """Divides the logits; 1 is the model's own distribution, lower values keep to likelier names."""
    top_p: float = 1.0
    """Draw from the likeliest characters up to this share of the probability (Holtzman et al. 2020)."""
    length: int | None = None
    """How many characters a name has, surname included; None for any natural length."""
    surname: str = ""
    """What every name begins with."""
    include: str = ""
    """Characters that every name has, in its surname or elsewhere."""
    exclude: str = ""
    """Characters that no name has."""
    kind: Kind | None = None
    """What kind of name; None for any. Ignored by a model that does not know kinds."""
    gender: Gender | None = None
    """Whose name; None for anybody's. Ignored by a model that does not know genders."""
    candidates: int = 1
    """How many names are drawn for each that is chosen by how it reads; see `Sampler.draw`."""
    seed: int = field(default_factory=lambda: secrets.randbelow(MAX_SEED))
    """From 0 to `MAX_SEED`; a random one unless given."""

    def __post_init__(self) -> None:
        """Raise ValueError for numbers outside of their limits."""
        if min(self.count, self.candidates) < 1 or not 0 < self.temperature < math.inf or not 0 < self.top_p <= 1:
            raise ValueError("count, candidates and temperature are positive, and top_p is above 0 and at most 1")
        if not 0 <= self.seed <= MAX_SEED:
            raise ValueError(f"a seed is from 0 to {MAX_SEED}")
        if self.length is not None and self.length < 1:
            raise ValueError("length is at least 1")
        if len(set(self.include)) > MAX_INCLUDED:
            raise ValueError(f"at most {MAX_INCLUDED} characters can be included")


@dataclass(frozen=True, slots=True)
class DrawnName:
    """An invented name."""

    name: str
    nats: float
    """Its negative log likelihood under the model, its end included."""
    typicality: float
    """The share, 0 to 1, of held-out real names that are less likely."""
    rating: float | None
    """How it reads, 1 to 5; None without a reader."""


@dataclass(frozen=True, slots=True)
class Draw:
    """A request and the names found for it: at most, and usually, as many as requested."""

    request: DrawRequest
    names: tuple[DrawnName, ...]


class Sampler:
    """Draws new names: none of the source's rosters or of `real_names`, none twice, no two names run together."""

    def __init__(self, source: NameSource, real_names: Iterable[str] = (), reader: Reader | None = None) -> None:
        self._source = source
        self._reader = reader
        rosters = [part.roster for part in source.parts]
        self._real = frozenset(real_names).union(*(roster.names for roster in rosters))
        self._longest = max(roster.longest for roster in rosters)

    def draw(self, request: DrawRequest) -> Draw:
        """Return the names of a request. Blocking: milliseconds of CPU time.

        With a reader and several `candidates`, the names that read best are chosen. Half as many again first
        characters are drawn as names asked for, and several names for each. At most one comes from each first
        character, so surnames stay as varied as the model draws them. Raises WishError, before anything is drawn,
        when no name can meet the request.
        """
        if self._reader and request.candidates > 1:
            drawn = self._several(request)
            found = choose(rate(self._reader, drawn, request.kind, request.gender), request.count)
        else:
            found = self._plain(request)
        names = (DrawnName(one.name, one.nats, self._source.typicality(one.nats), one.rating) for one in found)
        return Draw(request, tuple(names))

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
        # After a wished surname, the first character drawn is a given one, of which there should be many.
        branches = 1 if request.surname or request.include else request.candidates
        found: dict[str, Candidate] = {}
        batches = self._batches(request, slots * request.candidates, branches)
        for number, batch in enumerate(islice(batches, _CHOICE_ROUNDS)):
            for place, (name, nats) in enumerate(batch):
                if self._meets(request, name):
                    found.setdefault(name, Candidate(name, nats, (number, place // branches)))
            if len({one.slot for one in found.values()}) >= request.count:
                break
        return list(found.values())

    def draw_raw(self, request: DrawRequest) -> list[tuple[str, float]]:
        """Return `request.count` draws with their nats, before any filter.

        Fewer only with `include`: candidates that miss it are dropped. Raises WishError.
        """
        return next(self._batches(request, request.count))[: request.count]

    def _batches(self, request: DrawRequest, size: int, branches: int = 1) -> Iterator[list[tuple[str, float]]]:
        drawing = replace(self._drawing(request), branches=branches)
        generator = torch.Generator().manual_seed(request.seed)
        for _ in range(MAX_ROUNDS):
            yield draw_batch(self._source.predictor, self._source.vocabulary, drawing, size, generator)

    def _drawing(self, request: DrawRequest) -> Drawing:
        vocabulary = self._source.vocabulary
        required = "".join(c for c in dict.fromkeys(request.include) if c not in request.surname)
        self._refuse(request, required)
        return Drawing(
            temperature=request.temperature,
            top_p=request.top_p,
            prefix=vocabulary.encode(request.surname),
            shortest=request.length or len(request.surname) + 1,
            limit=request.length or self._longest + _EXTRA_LENGTH,
            excluded=vocabulary.encode("".join(c for c in request.exclude if c in vocabulary)),
            ratios=self._source.conditions.of(request.kind, request.gender),
            required=vocabulary.encode(required),
            reach=request.length or self._longest,
        )

    def _refuse(self, request: DrawRequest, required: str) -> None:
        """Raise WishError when no name can meet the request."""
        surname, exclude, longest = request.surname, request.exclude, request.length or self._longest
        for character in exclude:
            if character in request.include:
                raise RequiredAndExcludedError(character)
            if character in surname:
                raise ExcludedFromSurnameError(character, surname)
        unknown = self._source.vocabulary.unknown(surname + required)
        if unknown:
            raise UnknownCharacterError(unknown[0])
        if longest > self._longest:
            raise LengthTooLongError(longest, self._longest)
        if len(surname) >= longest:
            raise SurnameTooLongError(surname, longest)
        room = longest - len(surname) - len(required)
        if room < 0:
            raise TooManyRequiredError(required, surname, longest)
        if room == 0:
            self._refuse_real(surname, required)
        if exclude and not set(self._source.vocabulary.characters).difference(exclude):
            raise AllExcludedError

    def _refuse_real(self, surname: str, given: str) -> None:
        """Raise OnlyRealNamesError when the surname and these characters, in any order, are real names."""
        names = [surname + "".join(order) for order in permutations(given)]
        if self._real.issuperset(names):
            raise OnlyRealNamesError(names[0])

    def _meets(self, request: DrawRequest, name: str) -> bool:
        return self.accepts(name) and request.length in {None, len(name)}

    def accepts(self, name: str) -> bool:
        """Return whether a drawn name is new, of a natural length, and one whole name, so that it can be shown."""
        return is_acceptable(name, self._real, self._longest)
