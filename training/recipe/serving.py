"""The network of the recipe as one of ours, so that a checkpoint can hold it."""

import numpy as np
import torch

from models.networks import NameNetwork, NetworkSpec, build
from models.vocabulary import BOUNDARY
from training.recipe.learning import NameList
from training.recipe.network import HIDDEN, Floats, Weights, step

SPEC = NetworkSpec(kind="rnn", embedding=2 * HIDDEN, hidden=HIDDEN)
"""Twice the hidden size, since our networks use one embedding for reading and writing and the recipe's has two."""

_LARGEST = 1 - 1e-6
"""The largest number of a state, so that the inverse of tanh is finite."""


def to_network(weights: Weights, names: NameList) -> NameNetwork:
    """Return a frozen network of `SPEC` that gives the same logits, in float32.

    `names` is the list that was learned. The recipe reads a name after the one before it, and ours reads each for
    itself: it begins in the mean of the states in which the names of the list begin. From a state of zeros, which
    learning has seen once a pass, it would spell the first characters of few names.

    A token's embedding is its row of `inputs`, then its row of `outputs`. What reads it takes the first half, and
    the projection writes a hidden state into the second:

        embedding   = [inputs, outputs]    (V, 2H)
        weight_ih   = [identity, 0]        (H, 2H)
        projection  = [0, identity]        (H, 2H), transposed
    """
    one, nothing = np.eye(weights.hidden), np.zeros((weights.hidden, weights.hidden))
    arrays = {
        "embedding.weight": np.hstack([_read_alone(weights, names), weights.outputs]),
        "recurrent.weight_ih_l0": np.hstack([one, nothing]),
        "recurrent.weight_hh_l0": weights.recurrent,
        "recurrent.bias_ih_l0": weights.hidden_bias,
        "recurrent.bias_hh_l0": np.zeros_like(weights.hidden_bias),
        "projection.weight": np.vstack([nothing, one]),
        "projection.bias": np.zeros(2 * weights.hidden),
        "bias": weights.output_bias,
    }
    network = build(SPEC, len(weights.output_bias))
    network.load_state_dict({name: _tensor(array) for name, array in arrays.items()})
    network.freeze()
    return network


def _read_alone(weights: Weights, names: NameList) -> Floats:
    """Return the `inputs` with which the boundary, read in a state of zeros, leads to the mean beginning."""
    state, beginnings = np.zeros(weights.hidden), []
    for token in names.tokens:
        state = step(weights, token, state)
        if token == BOUNDARY:
            beginnings.append(state)
    inputs = weights.inputs.copy()
    mean = np.mean(beginnings, axis=0).clip(-_LARGEST, _LARGEST)
    inputs[BOUNDARY] = np.arctanh(mean) - weights.hidden_bias
    return inputs


def _tensor(array: Floats) -> torch.Tensor:
    return torch.from_numpy(array.astype(np.float32))
