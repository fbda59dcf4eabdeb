import os

import pytest
import torch

from models.networks import NetworkSpec, build
from models.vocabulary import Vocabulary
from training.errors import TrainingError
from training.fit.device import CPU, Device, choose
from training.fit.presets import PRESETS, Stage
from training.fit.trainer import Trainer, make_reproducible

NAMES = ["郭靖", "黄蓉", "令狐冲"]


@pytest.mark.parametrize(
    ("wanted", "is_there", "found"),
    [
        (Device.CPU, True, "cpu"),
        (Device.CPU, False, "cpu"),
        (Device.AUTO, True, "cuda"),
        (Device.AUTO, False, "cpu"),
        (Device.CUDA, True, "cuda"),
    ],
)
def test_a_graphics_card_is_used_where_it_is_wanted_and_there(
    monkeypatch: pytest.MonkeyPatch, wanted: Device, *, is_there: bool, found: str
) -> None:
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", ":16:8")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: is_there)
    assert choose(wanted).type == found
    assert os.environ["CUBLAS_WORKSPACE_CONFIG"] == ":16:8"


def test_a_graphics_card_that_is_missing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(TrainingError, match="no graphics card"):
        choose(Device.CUDA)


def test_the_weights_that_are_measured_are_on_the_cpu() -> None:
    make_reproducible(1)
    vocabulary = Vocabulary.of(NAMES)
    network = build(NetworkSpec(kind="gru", embedding=4, hidden=4), len(vocabulary), dropout=0.1)
    trainer = Trainer(
        network, NAMES, vocabulary, PRESETS["fast"], Stage(epochs=1, batch=2, learning_rate=0.1), CPU
    )
    assert len(list(trainer.epochs())) == 1
    assert {parameter.device for parameter in trainer.averaged().parameters()} == {CPU}
