"""The article's list of a style: names that its recipe invents after learning the roster."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.vocabulary import Vocabulary
from training.corpora import Corpus
from training.recipe.learning import ITERATIONS, Learner
from training.recipe.sampling import sample_names

SUBSETS = {"jin_yong": 130}
"""About how many names of a style the article learned from; of any other as many as `SUBSET`."""

SUBSET = 100
"""Of Gu Long the article had "only some hundred people"."""

_REPORTED = 5000


@dataclass(frozen=True)
class InventedList:
    """What a network drew, and what it had learned from."""

    style: str
    seed: int
    learned: frozenset[str]
    """The names that it learned."""
    learner: Learner
    drawn: tuple[str, ...]
    """The names of the sampled text, in order."""

    @property
    def known(self) -> int:
        """How many drawn names were learned, and so are dropped."""
        return sum(name in self.learned for name in self.drawn)

    @property
    def names(self) -> list[str]:
        """The other names, each once, in the order in which they were drawn; nothing between newlines is none."""
        return [name for name in dict.fromkeys(self.drawn) if name and name not in self.learned]


def whole(corpus: Corpus, seed: int) -> list[str]:
    """Return all names of a roster, whatever the seed."""
    del seed
    return [entry.name for entry in corpus.roster]


def subset(corpus: Corpus, seed: int) -> list[str]:
    """Return as many random names of a roster as the article learned from; all, if there are fewer."""
    names = whole(corpus, seed)
    size = min(SUBSETS.get(corpus.style, SUBSET), len(names))
    return random.Random(seed).sample(names, size)  # noqa: S311 - no secret


def invent(
    style: str, names: Sequence[str], seed: int, say: Callable[[str], None], iterations: int = ITERATIONS
) -> InventedList:
    """Learn names by the recipe and draw a text of 2,000 characters. Up to a minute of CPU time.

    `say` gets a line every few thousand iterations. Raises TrainingError.
    """
    learner = Learner(names, Vocabulary.of(names), seed)
    for _ in learner.learn(iterations):
        if learner.iterations % _REPORTED == 0:
            say(f"{style}: {learner.iterations:,} iterations, smoothed loss {learner.smoothed:.2f}")
    drawn = sample_names(learner.weights, learner.names.vocabulary, seed)
    return InventedList(style, seed, frozenset(names), learner, tuple(drawn))
