"""The whole evaluation, with a tiny network; and nothing that is held out is ever learned from."""

import dataclasses
import json
from pathlib import Path

import pytest

from models.networks import NetworkSpec
from models.roster.roster import Roster
from training import corpora as corpus
from training.fit.presets import PRESETS, Stage
from training.fit.split import split
from training.pipeline import all_names
from training.quality import commands, folds, page
from training.quality import compare as comparison

DOCS = Path(__file__).parents[3] / "docs" / "quality"
TINY = dataclasses.replace(
    PRESETS["best"],
    network=NetworkSpec(embedding=8, hidden=8),
    own=Stage(epochs=2, batch=64, learning_rate=1e-2),
    shared=None,
    from_base=False,
)


@pytest.mark.parametrize("fold", range(5))
def test_nothing_held_out_is_learned_from(fold: int) -> None:
    shared = set(split(all_names(), fold).train)
    for style in corpus.styles():
        held_out = split((entry.name for entry in corpus.load(style).roster), fold)
        kept = {*held_out.dev, *held_out.test}
        assert kept
        assert kept.isdisjoint(held_out.train)
        assert kept.isdisjoint(shared)


def test_an_evaluation_writes_its_page_and_a_calibration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PRESETS, "best", TINY)
    monkeypatch.setattr(folds, "DRAWS", 60)
    commands.evaluate(["gu_long", "jin_yong"], 1, peers=False, out=tmp_path, calibration=tmp_path / "judge.json")
    content = json.loads((tmp_path / "quality.json").read_text())
    assert [style["style"] for style in content["styles"]] == ["gu_long", "jin_yong"]
    assert 0 < content["judge"]["judge"]["accuracy"] < 1
    assert content["styles"][0]["drawn"]["draws"] == 1000
    assert "| Kneser-Ney |" in (tmp_path / "README.md").read_text()
    assert (tmp_path / "nats.png").stat().st_size > 1000
    assert json.loads((tmp_path / "judge.json").read_text())["scale"] > 0


def test_the_page_is_that_of_its_figures() -> None:
    content = json.loads((DOCS / "quality.json").read_text())
    assert (DOCS / "README.md").read_text() == page.text(content["styles"], content["judge"])


def test_all_kinds_of_network_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.fit.presets._FROM_NOTHING", Stage(epochs=2, batch=64, learning_rate=1e-2))
    style = corpus.load("jin_yong")
    few = dataclasses.replace(style, roster=Roster(style.roster.entries[::10]))
    said: list[str] = []
    rows = comparison.compare(few, 0, said.append)
    assert [row.kind for row in rows] == ["rnn", "lstm", "gru", "transformer", "clockwork"]
    assert all(row.test_nats > 0 and row.parameters > 1000 and len(row.dev_nats) == 2 for row in rows)
    assert len(said) == 5
