"""What a run makes depends on its names and its seed, and on nothing else."""

import pytest
import torch
from threadpoolctl import threadpool_limits

from models.networks import NameNetwork
from models.vocabulary import Vocabulary
from training.corpora import SHIPPED, Corpora
from training.fit.fitting import Run, fit_roster
from training.fit.presets import PRESETS


def test_the_recipe_computes_the_same_however_many_threads_numpy_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.recipe.learning.ROUND", 30)
    names = [entry.name for entry in Corpora(SHIPPED).get("gu_long").roster]
    run = Run(Vocabulary.of(names), PRESETS["article"], seed=0, report=lambda _: None)

    def learned(threads: int) -> NameNetwork:
        with threadpool_limits(threads, user_api="blas"):
            return fit_roster(run, names, (), epochs=1)

    one, two = learned(1).state_dict(), learned(2).state_dict()
    assert all(torch.equal(one[name], two[name]) for name in one)
