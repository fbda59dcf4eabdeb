"""How likely a style's network finds names, some of whose characters may be hidden."""

import copy
import math
from collections.abc import Sequence

import torch
from torch import Tensor

from models.networks import NameNetwork
from models.scoring import batch, token_nats
from models.vocabulary import Vocabulary

HIDDEN = "□"
"""Stands for a character that is not to be known. No vocabulary, n-gram or table of characters has it."""

_CHUNK = 1024
"""How many characters and ends of names are read at once: their probabilities take some 10 MiB."""


@torch.inference_mode()
def likelihood_nats(network: NameNetwork, vocabulary: Vocabulary, names: Sequence[str]) -> Tensor:
    """Return the negative log likelihood (N,) of each name's known characters and its end, in nats.

    The network writes its whole vocabulary here, and alone: n-grams say less about whose name it is, since their
    weights, learned for each style by itself, make likelihoods of two styles hard to compare (docs/quality). A
    character outside the vocabulary costs as much as by uniform chance, a `HIDDEN` one nothing.
    """
    whole = copy.copy(network)
    whole.written = len(network.bias)
    size = max(_CHUNK // (max(map(len, names)) + 1), 1)
    chunks = [names[start : start + size] for start in range(0, len(names), size)]
    return torch.cat([_chunk_nats(whole, vocabulary, chunk) for chunk in chunks])


def _chunk_nats(network: NameNetwork, vocabulary: Vocabulary, names: Sequence[str]) -> Tensor:
    # Other characters are read as this one; training noise makes the network tolerate a wrong character.
    stand_in = vocabulary.characters[0]
    readable = ["".join(c if c in vocabulary else stand_in for c in name) for name in names]
    nats = token_nats(network, None, *batch(vocabulary, readable))
    chance = math.log(len(vocabulary))
    for row, name in enumerate(names):
        for column, character in enumerate(name):
            if character not in vocabulary:
                nats[row, column] = 0 if character == HIDDEN else chance
    return nats.sum(1)
