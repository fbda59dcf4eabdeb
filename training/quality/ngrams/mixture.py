"""A mixture of n-grams: the strongest peer without a network, and the one that our models have to beat.

Each source gives a token's probability several times: without context, by its position in the name, after one and
after two characters. The end of a name is a token too, so lengths are predicted by position. The mixture is their
weighted mean,

    p(x) = sum of weight[position, k] * p_k(x | position, last two characters),

with the weights that EM finds on dev names. It may count whatever our models learn from: names of other rosters,
of a dictionary and of poets, and the characters that follow each other in poems.

Sources: Jelinek & Mercer 1980 (interpolation with weights from held-out data), Dempster, Laird & Rubin 1977 (EM),
MacKay & Peto 1995 (each count smoothed by a Dirichlet prior around the next lower order).
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np
import numpy.typing as npt

from models.vocabulary import BOUNDARY, Vocabulary

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

POSITIONS = 5
"""Positions with weights of their own: a name's first four tokens one by one, and all later ones."""

CONCENTRATIONS = (1.0, 8.0)
"""How many observations the lower order counts as. Each makes models of its own, and the weights choose."""

_FLAT = 0.1
"""How often every token is taken as seen, without context and whatever the position."""

_BY_POSITION = 20.0
"""The concentration of a position's tokens around those of all positions: positions are seen very often."""

_POEMS = 5.0
"""The concentration of what follows a character in poems around how often each character occurs there."""

_ITERATIONS = 40
"""Steps of EM. More of them, to convergence, overfit the dev names of a small roster."""


@dataclass(frozen=True)
class Events:
    """The N tokens that predict some names: every character, and the end; (N,) each.

    `position` is at most POSITIONS - 1; `before` and `last` are the two tokens in front, BOUNDARY where
    there is none.
    """

    name: Integers
    position: Integers
    before: Integers
    last: Integers
    token: Integers

    @classmethod
    def of(cls, vocabulary: Vocabulary, names: Iterable[str]) -> Self:
        """Return the events of names. Raises KeyError at a character outside the vocabulary."""
        rows = [
            (number, min(place, POSITIONS - 1), before, last, token)
            for number, tokens in enumerate(map(vocabulary.encode, names))
            for place, (before, last, token) in enumerate(
                zip([BOUNDARY, BOUNDARY, *tokens], [BOUNDARY, *tokens], [*tokens, BOUNDARY], strict=False)
            )
        ]
        return cls(*np.array(rows, dtype=np.int64).reshape(-1, 5).T)


class Source(Protocol):
    """What a mixture is made of."""

    def probabilities(self, events: Events) -> Floats:
        """Return the probability (N, K) that each of the source's K models gives to each event."""


class Uniform:
    """Every token of a vocabulary is as likely; so nothing is impossible."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._share = 1 / len(vocabulary)

    def probabilities(self, events: Events) -> Floats:
        """Return a column of the same number."""
        return np.full((len(events.token), 1), self._share)


class NameCounts:
    """N-grams of a list of names; names with a character outside the vocabulary are left out.

    The models are: without context; by position; and for each concentration after one character, after one
    character by position, and after two. Each is smoothed by the one before it.
    """

    def __init__(self, vocabulary: Vocabulary, names: Iterable[str]) -> None:
        size = len(vocabulary)
        events = Events.of(vocabulary, [name for name in names if not vocabulary.unknown(name)])
        counts = np.bincount(events.token, minlength=size)
        self._overall = (counts + _FLAT) / (counts.sum() + _FLAT * size)
        self._position = _Followers(size, events.position, events.token)
        self._contexts = [_Followers(size, context, events.token) for context in _contexts(size, events)]

    def probabilities(self, events: Events) -> Floats:
        """Return the columns in the order of the class's description."""
        overall = self._overall[events.token]
        by_position = self._position.smoothed(events.position, events.token, overall, _BY_POSITION)
        columns = [overall, by_position]
        contexts = _contexts(len(self._overall), events)
        for concentration in CONCENTRATIONS:
            lower = by_position
            for followers, context in zip(self._contexts, contexts, strict=True):
                lower = followers.smoothed(context, events.token, lower, concentration)
                columns.append(lower)
        return np.stack(columns, axis=1)


def _contexts(size: int, events: Events) -> list[Integers]:
    """Return what each order knows of an event, as one number (N,), from the lowest order up."""
    return [
        events.last,
        events.position * size + events.last,
        events.before * size + events.last,
    ]


class PoemCounts:
    """Which character follows which in poems. A poem has no names, so their ends get nothing.

    `bigrams` maps two characters to how often they stand together; those outside the vocabulary are left out.
    """

    def __init__(self, vocabulary: Vocabulary, bigrams: Mapping[str, int]) -> None:
        last, token = _tokens(vocabulary, "".join(bigrams)).reshape(-1, 2).T
        known = (last != BOUNDARY) & (token != BOUNDARY)
        counts = np.fromiter(bigrams.values(), np.int64, len(bigrams))[known]
        last, token = last[known], token[known]
        total = np.bincount(token, counts, len(vocabulary))
        self._overall = total / max(total.sum(), 1)
        self._followers = _Followers(len(vocabulary), last, token, counts)

    def probabilities(self, events: Events) -> Floats:
        """Return two columns: how often the character occurs in poems, and how often after the last one."""
        overall = self._overall[events.token]
        after = self._followers.smoothed(events.last, events.token, overall, _POEMS)
        return np.stack([overall, np.where(events.last == BOUNDARY, 0, after)], axis=1)


def _tokens(vocabulary: Vocabulary, text: str) -> Integers:
    """Return the token of each character, BOUNDARY for one outside the vocabulary; quick for millions of them."""
    table = np.full(sys.maxunicode + 1, BOUNDARY)
    table[[ord(character) for character in vocabulary.characters]] = np.arange(1, len(vocabulary))
    return np.asarray(table[np.frombuffer(text.encode("utf-32-le"), np.uint32)])


class _Followers:
    """How often each token followed each context."""

    def __init__(self, size: int, contexts: Integers, tokens: Integers, counts: Integers | None = None) -> None:
        self._size = size
        self._pairs = _Counts(contexts * size + tokens, counts)
        self._totals = _Counts(contexts, counts)

    def smoothed(self, contexts: Integers, tokens: Integers, lower: Floats, concentration: float) -> Floats:
        """Return the probabilities (N,) of tokens after contexts; `lower` are those of the next lower order."""
        pairs = self._pairs[contexts * self._size + tokens]
        return np.asarray((pairs + concentration * lower) / (self._totals[contexts] + concentration))


class _Counts:
    """How often each number occurs among `keys`, each key counted once or `counts` times."""

    def __init__(self, keys: Integers, counts: Integers | None) -> None:
        self._keys, places = np.unique(keys, return_inverse=True)
        self._counts = np.append(np.bincount(places, counts, len(self._keys)), 0)

    def __getitem__(self, wanted: Integers) -> Floats:
        places = np.searchsorted(self._keys, wanted)
        known = np.append(self._keys, -1)[places] == wanted
        return np.where(known, self._counts[places], 0.0)


class NGramMixture:
    """The mixture of some sources, with weights by position.

    `weights` is (POSITIONS, models); each row sums to 1.
    """

    def __init__(self, vocabulary: Vocabulary, sources: Sequence[Source], weights: Floats) -> None:
        self._vocabulary = vocabulary
        self._sources = sources
        self._weights = weights

    @classmethod
    def fit(cls, vocabulary: Vocabulary, sources: Sequence[Source], dev: Sequence[str]) -> Self:
        """Return the mixture with the weights that make the dev names likely.

        Raises KeyError at a character outside the vocabulary.
        """
        everything = [Uniform(vocabulary), *sources]
        events = Events.of(vocabulary, dev)
        likely = _columns(everything, events)
        weights = [best_weights(likely[events.position == position]) for position in range(POSITIONS)]
        return cls(vocabulary, everything, np.stack(weights))

    def nats(self, names: Sequence[str]) -> list[float]:
        """Return each name's negative log likelihood in nats, its end included.

        Raises KeyError at a character outside the vocabulary.
        """
        events = Events.of(self._vocabulary, names)
        likely = (_columns(self._sources, events) * self._weights[events.position]).sum(axis=1)
        return [float(total) for total in np.bincount(events.name, -np.log(likely), len(names))]


def _columns(sources: Sequence[Source], events: Events) -> Floats:
    return np.concatenate([source.probabilities(events) for source in sources], axis=1)


def best_weights(likely: Floats) -> Floats:
    """Return the weights (K,) of K models that give N events the probabilities `likely` (N, K), by EM.

    A fixed number of steps from equal weights; without events the weights stay equal.
    """
    models = likely.shape[1]
    weights = np.full(models, 1 / models)
    for _ in range(_ITERATIONS if len(likely) else 0):
        shares = likely * weights
        shares /= shares.sum(axis=1, keepdims=True)
        weights = shares.mean(axis=0)
    return weights
