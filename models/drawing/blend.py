"""Two styles mixed, character by character."""

from collections.abc import Iterable
from itertools import islice

import torch
from torch import Tensor

from models.errors import SameStyleError
from models.networks import State
from models.scoring import typicality
from models.store.checkpoint import NameModel
from models.vocabulary import BOUNDARY, Vocabulary

_STAND_IN = 1
"""What a network reads where it does not know a character: noise in training has made it used to that."""


class Blend:
    """The manner of a `first` style with a share of a `second` one, `weight` from 0 to 1.

    It takes a `NameModel`'s place where names are drawn. Raises SameStyleError for two models of one style, and
    ValueError for another weight.
    """

    def __init__(self, first: NameModel, second: NameModel, weight: float) -> None:
        if first.style == second.style:
            raise SameStyleError(first.style)
        if not 0 <= weight <= 1:
            raise ValueError("the weight of a blend is from 0 to 1")
        self.first, self.second, self.weight = first, second, weight
        shares = ((first, 1 - weight), (second, weight))
        self._shares = [(model, share) for model, share in shares if share]
        self.vocabulary = Vocabulary.of("".join(model.vocabulary.characters) for model, _ in self._shares)
        self.network = BlendedNetwork(self._shares, self.vocabulary)

    @property
    def parts(self) -> tuple[NameModel, NameModel]:
        """The two models."""
        return self.first, self.second

    def read(self, name: str) -> str:
        """Return the pinyin of an invented name, as the first style reads it that has its surname."""
        rosters = [model.roster for model in self.parts]
        return next((roster for roster in rosters if roster.surname_of(name)), rosters[0]).read(name)

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that their own style finds less likely than this."""
        return sum(share * typicality(model.card.figures, nats) for model, share in self._shares)


class BlendedNetwork:
    """A `Predictor` whose next-character probabilities are the weighted mean of several networks'."""

    def __init__(self, shares: list[tuple[NameModel, float]], vocabulary: Vocabulary) -> None:
        self._networks = [(model.network, share) for model, share in shares]
        self._states = [len(model.network.start(1)) for model, _ in shares]
        self._size = len(vocabulary)
        self._read = [_reading(vocabulary, model.vocabulary) for model, _ in shares]
        self._write = [_writing(vocabulary, model.vocabulary) for model, _ in shares]

    def start(self, batch: int) -> State:
        """Return the state before the first character of `batch` names: those of all networks in a row."""
        return tuple(part for network, _ in self._networks for part in network.start(batch))

    def open(self, tokens: Tensor) -> tuple[Tensor, State]:
        """Read the boundary and then one token a name, (B,); return what `step` returns."""
        opened = (
            network.open(read[tokens]) for (network, _), read in zip(self._networks, self._read, strict=True)
        )
        return self._mix(opened, len(tokens))

    def step(self, tokens: Tensor, state: State) -> tuple[Tensor, State]:
        """Read one token a name, (B,), and return the next one's log-probabilities (B, V) and the new state."""
        parts = iter(state)
        stepped = (
            network.step(read[tokens], tuple(islice(parts, count)))
            for (network, _), read, count in zip(self._networks, self._read, self._states, strict=True)
        )
        return self._mix(stepped, len(tokens))

    def _mix(self, read: Iterable[tuple[Tensor, State]], batch: int) -> tuple[Tensor, State]:
        """Return the log of the weighted mean of what the networks predict, and their states in a row."""
        probabilities = torch.zeros(batch, self._size)
        carried: list[Tensor] = []
        for (logits, state), (_, share), write in zip(read, self._networks, self._write, strict=True):
            probabilities.index_add_(1, write, logits.softmax(1), alpha=share)
            carried += state
        return probabilities.log(), tuple(carried)


def _reading(blended: Vocabulary, own: Vocabulary) -> Tensor:
    """Return (V,): which token of its own a network reads for each token of the blend."""
    return torch.tensor([BOUNDARY, *(own.encode(c)[0] if c in own else _STAND_IN for c in blended.characters)])


def _writing(blended: Vocabulary, own: Vocabulary) -> Tensor:
    """Return (V of the network,): which token of the blend each of its own tokens is."""
    return torch.tensor([BOUNDARY, *blended.encode("".join(own.characters))])
