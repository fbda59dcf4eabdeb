"""The whole evaluation, with a tiny network; and nothing that is held out is ever learned from."""

import dataclasses
import json
from pathlib import Path

import pytest

from models.networks import NetworkSpec
from tests.training.rosters import some_rows, write_corpus
from training.corpora import SHIPPED, Corpora
from training.fit.presets import PRESETS, Stage
from training.quality import compare as comparison
from training.quality import evaluation, folds, page
from training.quality.report import QualityReport
from training.quality.setting import (
    DICTIONARY,
    HeldOut,
    Setting,
    SideData,
    hash_folds,
    random_splits,
    vocabulary_of,
)

CORPORA = Corpora(SHIPPED)
DOCS = Path(__file__).parents[3] / "docs" / "quality"
TINY = dataclasses.replace(
    PRESETS["best"],
    network=NetworkSpec(embedding=8, hidden=8),
    own=Stage(epochs=2, batch=64, learning_rate=1e-2),
    shared=None,
    from_base=False,
)


@pytest.mark.parametrize("held", [*hash_folds(5), *random_splits(CORPORA, 5)], ids=lambda held: held.label)
def test_nothing_held_out_is_learned_from(held: HeldOut) -> None:
    shared = set(held.split(CORPORA.names).train)
    for style in CORPORA.styles():
        held_out = held.split(entry.name for entry in CORPORA.get(style).roster)
        kept = {*held_out.dev, *held_out.test}
        assert kept
        assert kept.isdisjoint(held_out.train)
        assert kept.isdisjoint(shared)


def test_an_evaluation_measures_every_style_and_the_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PRESETS, "best", TINY)
    monkeypatch.setattr(folds, "DRAWS", 60)
    said: list[str] = []
    side = SideData({DICTIONARY: ["王志强", "李志明", "郭靖"]}, {"春风": 3})
    setting = Setting(CORPORA, vocabulary_of(CORPORA), side, peers=False, say=said.append)
    report, fitted = evaluation.evaluate(setting, ["gu_long", "jin_yong"], 1, 1)
    assert [style.style for style in report.styles] == ["gu_long", "jin_yong"]
    assert report.styles[0].drawn.draws == 1000
    assert report.judge
    assert 0 < report.judge.even["the judge"].accuracy < 1
    assert fitted
    assert fitted.scale > 0
    assert len(report.judge.learning_curve) == 3
    assert len(report.judge.even_by_random_split) == 1
    assert [line.split(":")[0] for line in said] == [
        "gu_long fold 0",
        "jin_yong fold 0",
        "gu_long random split 0",
        "jin_yong random split 0",
    ]
    for style in report.styles:
        assert style.with_relatives.names + style.without_relatives.names == style.test_names
        assert style.nats[folds.MIXTURE] < style.nats[folds.KNESER_NEY]
        assert style.by_random_split[0].keys() == style.nats.keys()
    assert report.dictionary.names == 3
    assert report.dictionary.shared_given_names == 1
    page.write(tmp_path, report)
    assert QualityReport.model_validate_json((tmp_path / "quality.json").read_bytes()) == report
    assert "| mixture of n-grams |" in (tmp_path / "README.md").read_text()
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
    rows = comparison.compare(few, "singers", 0, said.append)
    assert [row.kind for row in rows] == ["rnn", "lstm", "gru", "transformer", "clockwork"]
    assert all(row.test_nats > 0 and row.parameters > 1000 and len(row.dev_nats) == 2 for row in rows)
    assert len(said) == 5
