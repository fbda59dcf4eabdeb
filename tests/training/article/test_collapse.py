"""The figures of two networks of the recipe, after less learning than docs/article.md shows."""

import re

import pytest

from tools import collapse


def test_the_first_steps_blow_up_the_state_with_each_seed(capsys: pytest.CaptureFixture[str]) -> None:
    collapse.main(seeds=(0, 6), learned=20)
    lines = capsys.readouterr().out.splitlines()
    rows = {label: figures for label, *figures in (line.strip("| ").split(" | ") for line in lines)}
    assert rows["100 names of Gu Long"] == ["seed 0", "seed 6"]
    assert rows["before learning: spectral radius of the recurrent weights"] == ["0.1", "0.1"]
    assert all(float(radius) > 5 for radius in rows["after 5 sequences: spectral radius"])
    assert all(re.fullmatch(r"\d+", names) for names in rows["names in 500 drawn characters"])
