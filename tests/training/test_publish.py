"""What `train` does with a checkpoint: the training itself is left out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from models.store.card import Card
from models.store.manifest import read_manifest, write_manifest
from models.store.registry import SHIPPED
from models.store.sharing import Copy, write_copy
from models.versions.journal import Action, entries
from tests import tiny
from training import publish
from training.__main__ import main
from training.fit.presets import PRESETS
from training.pipeline import Trained

Train = Callable[..., int]


@pytest.fixture
def train(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Train:
    """Runs `train` for a checkpoint with these figures, beside shipped ones of 10 nats a name."""
    tiny.write_models(tmp_path / "shipped")
    monkeypatch.setattr(publish, "SHIPPED", tmp_path / "shipped")

    def run(nats: float, *options: str, novelty: float = 1, preset: str = "test") -> int:
        card, weights, roster = tiny.content("jin_yong", seed=1)
        figures = tiny.FIGURES.model_copy(update={"dev_nats": nats, "test_nats": nats, "natural_novelty": novelty})
        changes = {"figures": figures.model_dump(), "preset": preset}
        card = Card.model_validate({**card.model_dump(), **changes})
        trained = Trained(card, weights, roster, PRESETS["fast"])
        monkeypatch.setattr("training.pipeline.train", lambda *_: trained)
        return main(
            ["train", "--style", "jin_yong", "--out", str(tmp_path / "out"), "--progress", "none", *options]
        )

    return run


def versions(tmp_path: Path) -> list[str]:
    return [folder.name for folder in (tmp_path / "out" / "jin_yong").iterdir()]


def test_a_version_that_passes_the_gates_becomes_active(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(9) == 0
    (version,) = versions(tmp_path)
    assert read_manifest(tmp_path / "out") == {"jin_yong": version}
    assert capsys.readouterr().err == ""
    (entry,) = entries(tmp_path / "out", 2)
    assert (entry.action, entry.style, entry.version) == (Action.TRAIN, "jin_yong", version)
    assert entry.previous == read_manifest(tmp_path / "shipped")["jin_yong"]


def test_one_that_does_not_is_kept_as_a_candidate_and_a_line_says_why(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(11, novelty=0.5) == 0
    (version,) = versions(tmp_path)
    assert read_manifest(tmp_path / "out") == {}
    assert capsys.readouterr().err == (
        f"jin_yong/{version} is kept as a candidate, --force makes it active: "
        "more than 0.05 nats a dev name worse than the active version; natural novelty below 85%\n"
    )


def test_the_gates_compare_with_what_serves_in_the_folder(train: Train, tmp_path: Path) -> None:
    assert train(5) == 0
    active = read_manifest(tmp_path / "out")
    assert train(9) == 0
    assert len(versions(tmp_path)) == 2
    assert read_manifest(tmp_path / "out") == active


def test_force_makes_it_active_all_the_same(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(11, "--force") == 0
    assert read_manifest(tmp_path / "out") == {"jin_yong": versions(tmp_path)[0]}
    assert "is made active all the same: more than 0.05 nats" in capsys.readouterr().err


def test_the_recipe_of_2017_is_written_and_never_made_active(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(9, "--preset", "article", preset="article") == 0
    (version,) = versions(tmp_path)
    assert read_manifest(tmp_path / "out") == {}
    assert capsys.readouterr().err == (
        f"jin_yong/{version} is of the preset article and never becomes active; /name version: draws from it\n"
    )


def test_a_candidate_is_only_written(train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train(9, "--candidate", "--progress", "json") == 0
    (version,) = versions(tmp_path)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["jin_yong"]
    assert json.loads(capsys.readouterr().out)["version"] == version


def test_a_copy_of_what_a_database_holds_takes_candidates_only_and_says_so_before_the_training(
    train: Train, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_copy(tmp_path / "out", Copy.of("store", 1, set()))
    assert train(9) == 2
    assert capsys.readouterr().err == (
        "error: out is a copy of what a database holds: use --candidate, then python -m bot models promote\n"
    )
    assert not (tmp_path / "out" / "jin_yong").exists()
    assert train(9, "--candidate") == 0
    assert len(versions(tmp_path)) == 1


def test_nothing_is_left_beside_the_checkpoint(train: Train, tmp_path: Path) -> None:
    assert train(9) == 0
    left = {path.name for path in (tmp_path / "out").iterdir()}
    assert left == {"jin_yong", "journal.jsonl", "manifest.json", "manifest.lock"}
    assert len(versions(tmp_path)) == 1


@pytest.mark.parametrize("options", [[], ["--candidate"]])
def test_what_ships_has_no_clock_beside_it(train: Train, tmp_path: Path, options: list[str]) -> None:
    assert train(9, *options, "--out", str(tmp_path / "shipped")) == 0
    assert train(8, *options) == 0
    assert list((tmp_path / "shipped").rglob("origin.json")) == []
    assert len(list((tmp_path / "out").rglob("origin.json"))) == 1


def test_the_same_version_again_changes_nothing(train: Train, tmp_path: Path) -> None:
    assert train(9) == 0
    before = (tmp_path / "out" / "manifest.json").read_bytes()
    assert train(9) == 0
    assert (tmp_path / "out" / "manifest.json").read_bytes() == before


def test_the_shipped_manifest_is_as_the_engine_writes_it(tmp_path: Path) -> None:
    write_manifest(tmp_path, read_manifest(SHIPPED))
    assert (tmp_path / "manifest.json").read_bytes() == (SHIPPED / "manifest.json").read_bytes()


@pytest.mark.parametrize("options", [[], ["--candidate"]])
def test_what_a_killed_run_has_left_is_cleared_by_the_next_one(
    train: Train, tmp_path: Path, options: list[str]
) -> None:
    out = tmp_path / "out"
    left = [out / ".partial-x", out / "jin_yong" / ".partial-999999999-x", out / ".staging-1"]
    for folder in left:
        folder.mkdir(parents=True)
    (out / ".manifest-999999999-x").touch()
    assert train(9, *options) == 0
    # A job's staging folder is for the bot to clear: it may be in use.
    assert [path.name for path in out.rglob(".*-*")] == [".staging-1"]
