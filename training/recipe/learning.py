"""Learning a list of names: sequences of 25 characters, clipped gradients, Adagrad, a smoothed loss."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from models.vocabulary import BOUNDARY, Vocabulary
from training.errors import TrainingError
from training.recipe.network import Floats, Tokens, gradients, random_weights

ITERATIONS = 20_000
"""How many sequences are learned from, unless the loss falls below `BOUND` before."""

ROUND = 1000
"""After how many iterations a run reports how it stands."""

SEQUENCE = 25
"""Characters that are read at once; gradients go back no further."""

BOUND = 0.1 * SEQUENCE
"""The smoothed loss, in nats a sequence, below which learning ends: at 0.1 nats a character nearly all of the
list is memorized. The article does not say what its bound was."""

LEARNING_RATE = 0.1
EPSILON = 1e-8
"""Added to a sum of squares, so that its root is not 0."""

CLIP = 5.0
"""The largest number of a gradient."""

MEMORY = 0.999
"""How much of the smoothed loss is kept at each iteration."""


@dataclass(frozen=True, slots=True)
class NameList:
    """Names joined by newlines, the boundary's token, as the network reads them."""

    vocabulary: Vocabulary
    tokens: Tokens

    @classmethod
    def of(cls, names: Sequence[str], vocabulary: Vocabulary, random: np.random.Generator) -> "NameList":
        """Return a list of the names in random order. Raises TrainingError when they don't fill a sequence.

        Our rosters are sorted, and a network that carries its state from name to name would learn the order.
        """
        ordered = [names[place] for place in random.permutation(len(names))]
        joined = [token for name in ordered for token in (*vocabulary.encode(name), BOUNDARY)][:-1]
        if len(joined) <= SEQUENCE + 1:
            raise TrainingError(f"the names have too few characters: the recipe reads {SEQUENCE} at once")
        return cls(vocabulary, np.array(joined, dtype=np.intp))

    @property
    def sequences(self) -> int:
        """How many sequences a pass through the list has; what remains at its end is left out."""
        return math.ceil((len(self.tokens) - SEQUENCE - 1) / SEQUENCE)

    def sequence(self, number: int) -> tuple[Tokens, Tokens]:
        """Return the tokens (T,) of a sequence, counted from 0, and their targets, which come one later."""
        start = number * SEQUENCE
        return self.tokens[start : start + SEQUENCE], self.tokens[start + 1 : start + SEQUENCE + 1]


class Learner:
    """A network that learns a list of names, iteration by iteration.

    `seed` decides the first weights and the order of the list. Raises TrainingError for too short a list.
    """

    def __init__(self, names: Sequence[str], vocabulary: Vocabulary, seed: int) -> None:
        random = np.random.default_rng(seed)
        self.names = NameList.of(names, vocabulary, random)
        self.weights = random_weights(len(vocabulary), random)
        self.smoothed = SEQUENCE * math.log(len(vocabulary))
        """The smoothed loss, in nats a sequence. It begins with that of uniform chance."""
        self.iterations = 0
        """How many iterations there have been."""
        self._squares = tuple(np.zeros_like(part) for part in self.weights.parts())
        self._state = np.zeros(self.weights.hidden)

    def learn(self, iterations: int = ITERATIONS) -> Iterator[float]:
        """Learn from one sequence after the other, yielding the loss of each in nats.

        Ends after `iterations` of them in all, or when the smoothed loss falls below `BOUND`. Raises TrainingError
        as soon as a loss is not finite.
        """
        while self.iterations < iterations and self.smoothed >= BOUND:
            yield self._iterate()

    def _iterate(self) -> float:
        number = self.iterations % self.names.sequences
        if number == 0:
            self._state = np.zeros(self.weights.hidden)
        loss, found, self._state = gradients(self.weights, *self.names.sequence(number), self._state)
        if not math.isfinite(loss):
            raise TrainingError("the loss is no longer a number")
        for part, gradient, squares in zip(self.weights.parts(), found.parts(), self._squares, strict=True):
            adagrad(part, np.clip(gradient, -CLIP, CLIP, out=gradient), squares)
        self.smoothed = MEMORY * self.smoothed + (1 - MEMORY) * loss
        self.iterations += 1
        return loss


def adagrad(part: Floats, gradient: Floats, squares: Floats) -> None:
    """Move weights against their gradient, in place: the further, the smaller all gradients so far were.

    `squares` is the sum of the squares of all gradients so far (Duchi et al. 2011).
    """
    squares += gradient * gradient
    part -= LEARNING_RATE * gradient / np.sqrt(squares + EPSILON)


def rounds(learner: Learner, count: int = ITERATIONS // ROUND) -> Iterator[float]:
    """Learn for so many rounds of `ROUND` iterations, yielding the mean loss of each in nats a character.

    The last one may be shorter: see `Learner.learn`.
    """
    losses: list[float] = []
    for loss in learner.learn(count * ROUND):
        losses.append(loss / SEQUENCE)
        if len(losses) == ROUND:
            yield fmean(losses)
            losses = []
    if losses:
        yield fmean(losses)
