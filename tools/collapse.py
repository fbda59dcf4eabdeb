"""Look into two networks of the article's recipe, one of which forgets how to end a name.

docs/article.md shows what `python -m tools.collapse` prints, and explains it.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import typer

from models.vocabulary import BOUNDARY, Vocabulary
from training.article.lists import subset
from training.corpora import SHIPPED, Corpora
from training.recipe.learning import Learner
from training.recipe.network import Floats, probabilities, step
from training.recipe.sampling import sample_names

STYLE = "gu_long"
SEEDS = (0, 6)
"""One that finds back, and one that doesn't."""

FIRST = 5
"""After how many sequences the recurrent weights are looked at the first time."""

LEARNED = 3000
"""After how many sequences the networks are looked at."""

DRAWN = 500
"""How many characters are drawn from each."""

SATURATED = 0.9
"""From which size on a number of the state hardly moves any more: tanh is flat there."""


def main(seeds: Sequence[int] = SEEDS, learned: int = LEARNED) -> None:
    """Print a table with a column for each seed. Some seconds of CPU time a seed."""
    columns = [list(_column(seed, learned)) for seed in seeds]
    labels = [label for label, _ in columns[0]]
    cells = ([cell for _, cell in column] for column in columns)
    heads = ("100 names of Gu Long", *(f"seed {seed}" for seed in seeds))
    lines = [heads, ("---", *["---:"] * len(seeds)), *zip(labels, *cells, strict=True)]
    typer.echo("\n".join(f"| {' | '.join(line)} |" for line in lines))


def _column(seed: int, learned: int) -> Iterator[tuple[str, str]]:
    """Yield what is looked at, and the figure of one seed."""
    names = subset(Corpora(SHIPPED).get(STYLE), seed)
    learner = Learner(names, Vocabulary.of(names), seed)
    yield "before learning: spectral radius of the recurrent weights", f"{_radius(learner):.1f}"
    _learn(learner, FIRST)
    yield f"after {FIRST} sequences: spectral radius", f"{_radius(learner):.1f}"
    yield f"numbers of the state beyond {SATURATED}", f"{_saturated(_states(learner)):.0%}"
    _learn(learner, learned)
    states = _states(learner)
    yield f"after {learned:,} sequences: smoothed loss", f"{learner.smoothed:.1f}"
    yield f"numbers of the state beyond {SATURATED}", f"{_saturated(states):.0%}"
    yield "what the state brings along against what a character brings", f"{_spread(learner, states):.1f}"
    yield "chance of a newline where the list has one", f"{_ending(learner, states):.0%}"
    drawn = sample_names(learner.weights, learner.names.vocabulary, seed, DRAWN)
    yield f"names in {DRAWN} drawn characters", str(len(drawn))


def _learn(learner: Learner, iterations: int) -> None:
    for _ in learner.learn(iterations):
        pass


def _saturated(states: Floats) -> float:
    return float((np.abs(states) > SATURATED).mean())


def _radius(learner: Learner) -> float:
    """Return the size of the largest eigenvalue of the recurrent weights."""
    return float(np.abs(np.linalg.eigvals(learner.weights.recurrent)).max())


def _states(learner: Learner) -> Floats:
    """Return the hidden states (T, H) after each character of the list but the last."""
    states = [np.zeros(learner.weights.hidden)]
    for token in learner.names.tokens[:-1]:
        states.append(step(learner.weights, int(token), states[-1]))
    return np.array(states[1:])


def _spread(learner: Learner, states: Floats) -> float:
    """Return the standard deviation of what the state adds to the next one, as a multiple of what a token adds."""
    weights, tokens = learner.weights, learner.names.tokens
    return float((states @ weights.recurrent.T).std() / weights.inputs[tokens].std())


def _ending(learner: Learner, states: Floats) -> float:
    """Return the mean probability of the boundary where it follows in the list."""
    ends = learner.names.tokens[1:] == BOUNDARY
    return float(probabilities(learner.weights, states[ends])[:, BOUNDARY].mean())


if __name__ == "__main__":
    main()
