"""The recipe's gradients are PyTorch's, and its network as one of ours gives the same probabilities."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from models.scoring import nats
from models.vocabulary import BOUNDARY, Vocabulary
from training.recipe.learning import Learner
from training.recipe.network import HIDDEN, Floats, Tokens, Weights, gradients, probabilities, random_weights, step
from training.recipe.serving import to_network

TOKENS = 12
NAMES = ["郭靖", "黄蓉", "令狐冲", "欧阳锋", "杨过", "殷离", "尹志平", "张无忌", "楚留香", "傅红雪", "李寻欢"]


def _loss(parts: list[torch.Tensor], tokens: Tokens, targets: Tokens, state: torch.Tensor) -> torch.Tensor:
    inputs, recurrent, outputs, hidden_bias, output_bias = parts
    logits = []
    for token in tokens:
        state = torch.tanh(inputs[token] + recurrent @ state + hidden_bias)
        logits.append(outputs @ state + output_bias)
    return functional.cross_entropy(torch.stack(logits), torch.from_numpy(targets), reduction="sum")


@pytest.mark.parametrize("scale", [1, 20])
def test_the_gradients_are_those_of_autograd(scale: float) -> None:
    random = np.random.default_rng(0)
    weights = Weights(*(scale * part for part in random_weights(TOKENS, random).parts()))
    # A token that comes twice gets the gradient of both.
    tokens, targets = random.integers(0, TOKENS, 25), random.integers(0, TOKENS, 25)
    state = np.tanh(random.standard_normal(HIDDEN))
    loss, found, _ = gradients(weights, tokens, targets, state)
    parts = [torch.from_numpy(part).requires_grad_() for part in weights.parts()]
    expected = _loss(parts, tokens, targets, torch.from_numpy(state))
    expected.backward()  # type: ignore[no-untyped-call]  # PyTorch leaves it untyped
    assert loss == pytest.approx(expected.item())
    for part, gradient in zip(parts, found.parts(), strict=True):
        assert part.grad is not None
        np.testing.assert_allclose(gradient, part.grad.numpy(), rtol=1e-5, atol=1e-5)


def test_the_state_after_a_sequence_is_where_the_next_one_begins() -> None:
    random = np.random.default_rng(1)
    weights = random_weights(TOKENS, random)
    tokens = random.integers(0, TOKENS, 4)
    state = np.zeros(HIDDEN)
    _, _, last = gradients(weights, tokens, tokens, state)
    for token in tokens:
        state = step(weights, token, state)
    np.testing.assert_allclose(last, state)


def test_the_served_network_gives_the_same_likelihoods_after_the_mean_beginning() -> None:
    vocabulary = Vocabulary.of(NAMES)
    learner = Learner(NAMES, vocabulary, seed=0)
    for _ in learner.learn(300):
        pass
    network = to_network(learner.weights, learner.names)
    beginning = _mean_beginning(learner)
    for name, found in zip(NAMES, nats(network, vocabulary, NAMES), strict=True):
        expected = _nats(learner.weights, beginning, [*vocabulary.encode(name), BOUNDARY])
        assert found == pytest.approx(expected, rel=1e-3, abs=1e-3)


def _mean_beginning(learner: Learner) -> Floats:
    state, beginnings = np.zeros(HIDDEN), []
    for token in learner.names.tokens:
        state = step(learner.weights, token, state)
        if token == BOUNDARY:
            beginnings.append(state)
    return sum(beginnings, np.zeros(HIDDEN)) / len(beginnings)


def _nats(weights: Weights, state: Floats, targets: list[int]) -> float:
    total = 0.0
    for target in targets:
        total -= float(np.log(probabilities(weights, state)[target]))
        state = step(weights, target, state)
    return total
