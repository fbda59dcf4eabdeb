import math

import pytest

from models.networks import NetworkSpec, build
from models.vocabulary import Vocabulary
from training.fit.presets import PRESETS, Stage
from training.fit.trainer import Trainer, make_reproducible

NAMES = ["郭靖", "黄蓉", "令狐冲"]


@pytest.mark.parametrize("steps", range(1, 51))
def test_any_number_of_steps_can_be_made(steps: int) -> None:
    make_reproducible(1)
    vocabulary = Vocabulary.of(NAMES)
    network = build(NetworkSpec(kind="rnn", embedding=2, hidden=2), len(vocabulary))
    stage = Stage(epochs=steps, batch=len(NAMES), learning_rate=0.1)
    losses = list(Trainer(network, NAMES, vocabulary, PRESETS["fast"], stage).epochs())
    assert len(losses) == steps
    assert all(map(math.isfinite, losses))
