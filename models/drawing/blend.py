"""Two styles mixed, character by character."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, islice

import torch
from torch import Tensor

from models.conditions import CONDITIONS, Conditions
from models.drawing.rows.rows import DenseRows, Rows
from models.drawing.source import StyleModel
from models.errors import SameStyleError
from models.networks import State
from models.ngrams import POSITIONS
from models.roster.entry import Kind
from models.vocabulary import BOUNDARY, Vocabulary


class Blend:
    """A `NameSource` of two styles.

    `share`, from 0 to 1, is how much the second one counts in the probability of every next character.
    Raises SameStyleError for two models of one style, and ValueError for another share.
    """

    def __init__(self, first: StyleModel, second: StyleModel, share: float) -> None:
        if first.style == second.style:
            raise SameStyleError(first.style)
        if not 0 <= share <= 1:
            raise ValueError("the share of a blend's second style is from 0 to 1")
        self.parts = (first, second)
        self.shares = (1 - share, share)
        used = [(model, part) for model, part in zip(self.parts, self.shares, strict=True) if part]
        self.vocabulary = Vocabulary.of("".join(model.vocabulary.characters) for model, _ in used)
        self.predictor = BlendedNetwork(used, self.vocabulary)
        self.conditions = _blend_conditions(used, self.vocabulary)

    def read(self, name: str, surname: str = "", kind: Kind | None = None) -> str:
        """Return the pinyin of an invented name; `surname` and `kind` are what a person asked for.

        The first style that knows the surname says where the surname ends.
        """
        rosters = [model.roster for model in self.parts]
        having = (roster for roster in rosters if (surname or roster.surname_of(name)) in roster.surnames)
        return next(having, rosters[0]).read(name, surname, kind)

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that are less likely, averaged over the styles."""
        return sum(share * model.typicality(nats) for model, share in zip(self.parts, self.shares, strict=True))


class BlendedNetwork:
    """A `Predictor` whose next-character probabilities are the weighted mean of several networks'.

    `shares` are the models with their weights, all above 0. The `State` is those of all networks in a row.
    """

    def __init__(self, shares: list[tuple[StyleModel, float]], vocabulary: Vocabulary) -> None:
        self._networks = [(model.predictor, share) for model, share in shares]
        self._states = [len(model.predictor.begin()[1]) for model, _ in shares]
        self._size = len(vocabulary)
        self._read = [_reading(vocabulary, model.vocabulary) for model, _ in shares]
        self._write = [_writing(vocabulary, model.vocabulary) for model, _ in shares]

    def begin(self) -> tuple[Tensor, State]:
        """Read the boundary: return the first character's probabilities (1, V) and the state before it."""
        return self._beginning

    @cached_property
    def _beginning(self) -> tuple[Tensor, State]:
        with torch.inference_mode():
            begun = [network.begin() for network, _ in self._networks]
            return self._mix([likely for likely, _ in begun]), _row_up(state for _, state in begun)

    def open(self, tokens: Tensor) -> tuple[Rows, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""
        opened = (
            network.open(read[tokens]) for (network, _), read in zip(self._networks, self._read, strict=True)
        )
        return self._join(list(opened))

    def step(self, tokens: Tensor, state: State) -> tuple[Rows, State]:
        """Read one token a name, (B,), and return the next one's probabilities, B rows, and the new state."""
        parts = iter(state)
        stepped = (
            network.step(read[tokens], tuple(islice(parts, count)))
            for (network, _), read, count in zip(self._networks, self._read, self._states, strict=True)
        )
        return self._join(list(stepped))

    def _join(self, read: Sequence[tuple[Rows, State]]) -> tuple[Rows, State]:
        """Return the weighted mean of what the networks predict, and their states."""
        return DenseRows(self._mix([rows.dense() for rows, _ in read])), _row_up(state for _, state in read)

    def _mix(self, predicted: Sequence[Tensor]) -> Tensor:
        """Return the weighted mean of each network's probabilities, (B, V of the network)."""
        probabilities = torch.zeros(len(predicted[0]), self._size)
        for likely, (_, share), write in zip(predicted, self._networks, self._write, strict=True):
            probabilities.index_add_(1, write, likely, alpha=share)
        return probabilities


def _row_up(states: Iterable[State]) -> State:
    """Return several states as one."""
    return tuple(chain.from_iterable(states))


def _blend_conditions(shares: list[tuple[StyleModel, float]], vocabulary: Vocabulary) -> Conditions:
    """Return the conditions that all models know, each ratio the weighted mean of theirs; 1 for unknown tokens."""
    common = [c for c in CONDITIONS if all(model.conditions.known(c) for model, _ in shares)]
    ratios = {}
    for condition in common:
        mean = torch.zeros(POSITIONS, len(vocabulary))
        for model, share in shares:
            own = torch.ones_like(mean).index_copy_(
                1, _writing(vocabulary, model.vocabulary), model.conditions.ratios[condition]
            )
            mean += share * own
        ratios[condition] = mean
    return Conditions(ratios)


def _reading(blended: Vocabulary, own: Vocabulary) -> Tensor:
    """Return (V,): which token of its own, or UNKNOWN, a network reads for each token of the blend."""
    return torch.tensor([BOUNDARY, *own.encode_any("".join(blended.characters))])


def _writing(blended: Vocabulary, own: Vocabulary) -> Tensor:
    """Return (V of the network,): which token of the blend each of its own tokens is."""
    return torch.tensor([BOUNDARY, *blended.encode("".join(own.characters))])
