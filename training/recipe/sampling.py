"""Drawing from the network of the recipe, as the article did: one long text, cut into names at its newlines."""

import numpy as np

from models.vocabulary import BOUNDARY, Vocabulary
from training.recipe.network import Weights, probabilities, step

CHARACTERS = 2000
"""How many characters are drawn, newlines included."""


def sample_names(weights: Weights, vocabulary: Vocabulary, seed: int, characters: int = CHARACTERS) -> list[str]:
    """Return the names of a text of so many characters; the last one, which the text's end may cut, is left out.

    The state is carried from name to name, as in learning. A name is empty where two newlines meet.
    """
    text = "".join(("\n", *vocabulary.characters)[token] for token in _sample(weights, seed, characters))
    return text.split("\n")[:-1]


def _sample(weights: Weights, seed: int, characters: int) -> list[int]:
    random = np.random.default_rng(seed)
    tokens, token, state = [], BOUNDARY, np.zeros(weights.hidden)
    for _ in range(characters):
        state = step(weights, token, state)
        token = int(random.choice(len(weights.output_bias), p=probabilities(weights, state)))
        tokens.append(token)
    return tokens
