"""The network of the recipe, its loss and its gradients.

Shapes: T characters in a sequence, V tokens, H numbers in the hidden state.
"""

from dataclasses import dataclass, fields
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Tokens: TypeAlias = NDArray[np.intp]

HIDDEN = 100
_LEAST = np.finfo(np.float64).tiny
SCALE = 0.01
"""Standard deviation of the first weights."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A network's numbers, or one number for each of them, such as a gradient.

    An input is one-hot, so that multiplying by it picks a row: `inputs` has one for each token.
    """

    inputs: Floats
    """(V, H): what each token, when read, adds to the hidden state."""
    recurrent: Floats
    """(H, H): from the last hidden state to the next one."""
    outputs: Floats
    """(V, H): from the hidden state to each token's logit."""
    hidden_bias: Floats
    """(H,)"""
    output_bias: Floats
    """(V,)"""

    def parts(self) -> tuple[Floats, ...]:
        """Return the five arrays in their order."""
        return tuple(getattr(self, field.name) for field in fields(self))

    @property
    def hidden(self) -> int:
        """H, the size of the hidden state."""
        return len(self.hidden_bias)


def random_weights(tokens: int, random: np.random.Generator) -> Weights:
    """Return small normal weights for so many tokens; the biases are 0."""
    shapes = ((tokens, HIDDEN), (HIDDEN, HIDDEN), (tokens, HIDDEN))
    inputs, recurrent, outputs = (SCALE * random.standard_normal(shape) for shape in shapes)
    return Weights(inputs, recurrent, outputs, np.zeros(HIDDEN), np.zeros(tokens))


def step(weights: Weights, token: int, state: Floats) -> Floats:
    """Return the hidden state (H,) after reading one token."""
    after: Floats = np.tanh(weights.inputs[token] + weights.recurrent @ state + weights.hidden_bias)
    return after


def probabilities(weights: Weights, states: Floats) -> Floats:
    """Return the softmax over the next token (..., V) of hidden states (..., H)."""
    logits = states @ weights.outputs.T + weights.output_bias
    # The largest becomes 0, so that no exponential overflows.
    chances: Floats = np.exp(logits - logits.max(axis=-1, keepdims=True))
    chances /= chances.sum(axis=-1, keepdims=True)
    return chances


def gradients(weights: Weights, tokens: Tokens, targets: Tokens, state: Floats) -> tuple[float, Weights, Floats]:
    """Return the loss, its gradients and the last hidden state of a sequence that begins in `state` (H,).

    `tokens` and `targets` are (T,). The loss is the summed cross-entropy of the T targets in nats. The gradient
    does not go back beyond the sequence.
    """
    before, states = _read(weights, tokens, state)
    chances = probabilities(weights, states)
    places = np.arange(len(targets))
    # A chance that is too small for a float underflows to 0; clipped, so that the loss stays finite.
    loss = -float(np.log(chances[places, targets].clip(_LEAST)).sum())
    # The cross-entropy's gradient by the logits: the probabilities, less 1 at the target.
    by_logits = chances
    by_logits[places, targets] -= 1
    by_inputs = _back(weights, states, by_logits @ weights.outputs)
    read = np.zeros_like(weights.inputs)
    np.add.at(read, tokens, by_inputs)
    # Each product sums the outer products of all characters of the sequence at once.
    found = Weights(
        inputs=read,
        recurrent=by_inputs.T @ before,
        outputs=by_logits.T @ states,
        hidden_bias=by_inputs.sum(axis=0),
        output_bias=by_logits.sum(axis=0),
    )
    return loss, found, states[-1]


def _read(weights: Weights, tokens: Tokens, state: Floats) -> tuple[Floats, Floats]:
    """Return the hidden states (T, H) before and after each token."""
    states = np.empty((len(tokens) + 1, weights.hidden))
    states[0] = state
    for place, token in enumerate(tokens):
        states[place + 1] = step(weights, token, states[place])
    return states[:-1], states[1:]


def _back(weights: Weights, states: Floats, by_states: Floats) -> Floats:
    """Return the loss's gradient (T, H) by what goes into each tanh, given the part by each hidden state (T, H).

    A hidden state acts on its own logits and on the next state, so the gradient of the next one comes back to it.
    """
    found = np.empty_like(states)
    later = np.zeros(weights.hidden)
    for place in reversed(range(len(states))):
        found[place] = (by_states[place] + later) * (1 - states[place] ** 2)
        later = found[place] @ weights.recurrent
    return found
