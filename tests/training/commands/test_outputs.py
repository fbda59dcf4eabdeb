"""What can't be written is refused before minutes of work."""

import os
from pathlib import Path

import pytest

from tests.training.commands.runs import Run


@pytest.fixture(autouse=True)
def _work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails the test as soon as the work begins."""
    for work in (
        "training.pipeline.train",
        "training.pretraining.pretrain",
        "training.quality.compare.compare",
        "training.quality.evaluation.evaluate",
    ):
        monkeypatch.setattr(work, lambda *_, **__: pytest.fail("worked for nothing"))


@pytest.mark.parametrize(
    "command",
    [
        ["base", "--poems", __file__, "--out"],
        ["compare", "--style", "jin_yong", "--out"],
    ],
    ids=lambda command: command[0],
)
def test_a_file_in_a_folder_that_does_not_exist_is_refused(run: Run, tmp_path: Path, command: list[str]) -> None:
    run(*command, tmp_path / "nowhere" / "file").assert_refused("nowhere: No such file or directory")
    run(*command, tmp_path).assert_refused("is a directory")


@pytest.mark.parametrize(
    "command",
    [
        ["train", "--style", "jin_yong", "--out"],
        ["evaluate", "--style", "jin_yong", "--out"],
        ["evaluate", "--style", "jin_yong", "--judge"],
    ],
    ids=lambda command: f"{command[0]} {command[-1]}",
)
def test_a_folder_that_can_not_be_made_is_refused(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "file").touch()
    run(*command, tmp_path / "file" / "models").assert_refused("Not a directory")
    run(*command, tmp_path / "file").assert_refused("is a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write anywhere")
def test_a_folder_that_can_not_be_written_is_refused(run: Run, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    run("train", "--style", "jin_yong", "--out", tmp_path).assert_refused("Permission denied")
    run("base", "--poems", __file__, "--out", tmp_path / "file").assert_refused("Permission denied")


def test_a_broken_manifest_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{")
    run("train", "--style", "jin_yong", "--out", tmp_path).assert_refused("manifest.json")


def test_a_path_with_a_nul_is_refused(run: Run) -> None:
    for command in (["train", "--style", "jin_yong", "--out", "a\0b"], ["score", "a\0b", "--style", "jin_yong"]):
        run(*command).assert_refused("NUL")
