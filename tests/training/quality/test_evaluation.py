"""The whole evaluation, with a tiny network; and nothing that is held out is ever learned from."""

import dataclasses
import json
from pathlib import Path

import pytest

from models.networks import NetworkSpec
from tests.training.rosters import some_rows, write_corpus
from training.corpora import SHIPPED, Corpora
from training.fit.presets import PRESETS, Stage
from training.fit.split import split
from training.quality import compare as comparison
from training.quality import evaluation, folds, page
from training.quality.report import QualityReport

CORPORA = Corpora(SHIPPED)
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
    shared = set(split(CORPORA.names, fold).train)
    for style in CORPORA.styles():
        held_out = split((entry.name for entry in CORPORA.get(style).roster), fold)
        kept = {*held_out.dev, *held_out.test}
        assert kept
        assert kept.isdisjoint(held_out.train)
        assert kept.isdisjoint(shared)


def test_an_evaluation_measures_every_style_and_the_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PRESETS, "best", TINY)
    monkeypatch.setattr(folds, "DRAWS", 60)
    said: list[str] = []
    report = evaluation.evaluate(CORPORA, ["gu_long", "jin_yong"], 1, peers=False, say=said.append)
    assert [style.style for style in report.styles] == ["gu_long", "jin_yong"]
    assert report.styles[0].drawn.draws == 1000
    assert report.judge
    assert 0 < report.judge.judge.accuracy < 1
    assert report.judge.calibration.scale > 0
    assert len(said) == 2
    page.write(tmp_path, report)
    assert QualityReport.model_validate_json((tmp_path / "quality.json").read_bytes()) == report
    assert "| Kneser-Ney |" in (tmp_path / "README.md").read_text()
    assert (tmp_path / "nats.png").stat().st_size > 1000
    assert (tmp_path / "judge.png").stat().st_size > 1000


def test_the_page_is_that_of_its_figures() -> None:
    report = QualityReport.model_validate_json((DOCS / "quality.json").read_bytes())
    assert (DOCS / "README.md").read_text() == page.text(report)
    assert json.loads(report.to_json()) == json.loads((DOCS / "quality.json").read_bytes())


def test_all_kinds_of_network_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.fit.presets._FROM_NOTHING", Stage(epochs=2, batch=64, learning_rate=1e-2))
    few = Corpora(write_corpus(tmp_path, some_rows(150)))
    said: list[str] = []
    rows = comparison.compare(few, "poets", 0, said.append)
    assert [row.kind for row in rows] == ["rnn", "lstm", "gru", "transformer", "clockwork"]
    assert all(row.test_nats > 0 and row.parameters > 1000 and len(row.dev_nats) == 2 for row in rows)
    assert len(said) == 5
