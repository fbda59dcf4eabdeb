import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import CheckpointError
from models.promotion import staging
from models.store import checkpoint, leftovers
from models.store.checkpoint import PARTIAL_PREFIX, WEIGHTS_FILE
from tests import tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return staging.make_staging(tmp_path, 7)


def test_a_staged_checkpoint_is_moved_into_place(tmp_path: Path, folder: Path) -> None:
    version = tiny.write_style(folder, "jin_yong")
    model = staging.take_in(folder, tmp_path, "jin_yong", version)
    assert model.version == version
    assert checkpoint.load(tmp_path / "jin_yong" / version).card == model.card
    assert not (folder / "jin_yong" / version).exists()


def test_the_same_version_can_come_twice(tmp_path: Path, folder: Path) -> None:
    version = tiny.write_style(tmp_path, "jin_yong")
    assert tiny.write_style(folder, "jin_yong") == version
    assert staging.take_in(folder, tmp_path, "jin_yong", version).version == version


def test_a_version_that_is_in_place_and_damaged_is_replaced(tmp_path: Path, folder: Path) -> None:
    """It would be made active next, and the next start could not load it."""
    version = tiny.write_style(tmp_path, "jin_yong")
    (tmp_path / "jin_yong" / version / WEIGHTS_FILE).write_bytes(b"half")
    tiny.write_style(folder, "jin_yong")
    staging.take_in(folder, tmp_path, "jin_yong", version)
    assert checkpoint.load(tmp_path / "jin_yong" / version)
    assert [path.name for path in (tmp_path / "jin_yong").iterdir()] == [version]


@pytest.mark.parametrize("written_by_hand", [False, True])
def test_a_written_version_that_is_damaged_is_written_again(tmp_path: Path, *, written_by_hand: bool) -> None:
    directory = tmp_path / "jin_yong" / tiny.write_style(tmp_path, "jin_yong")
    if written_by_hand:
        shutil.rmtree(directory)
        directory.write_text("a file")
    else:
        (directory / WEIGHTS_FILE).unlink()
    tiny.write_style(tmp_path, "jin_yong")
    assert checkpoint.load(directory)


def test_a_folder_from_which_the_next_start_would_not_load_is_refused(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "jin_yong").symlink_to("elsewhere")
    version = tiny.write_style(folder, "jin_yong")
    with pytest.raises(CheckpointError, match="jin_yong is not a plain directory"):
        staging.take_in(folder, tmp_path, "jin_yong", version)


def test_a_broken_one_is_never_in_place(tmp_path: Path, folder: Path) -> None:
    version = tiny.write_style(folder, "jin_yong")
    (folder / "jin_yong" / version / WEIGHTS_FILE).write_bytes(b"half")
    with pytest.raises(CheckpointError):
        staging.take_in(folder, tmp_path, "jin_yong", version)
    assert not (tmp_path / "jin_yong").exists()


def test_what_an_earlier_process_of_the_same_id_has_left_is_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a container the bot has the same process id at each start."""
    with checkpoint.partial_folder(tmp_path) as used:
        staging.clear_leftovers(tmp_path)
        assert used.exists()
        monkeypatch.setattr(leftovers, "_TOKEN", "of a later start")
        staging.clear_leftovers(tmp_path)
        assert not used.exists()
        used.mkdir()


def test_what_dead_processes_have_left_is_cleared_and_what_live_ones_use_is_kept(tmp_path: Path) -> None:
    finished = subprocess.Popen([sys.executable, "-c", ""])
    finished.wait()
    style = tmp_path / "jin_yong"
    dead = [
        style / f"{PARTIAL_PREFIX}{finished.pid}-x",
        tmp_path / f"{PARTIAL_PREFIX}old",
        tmp_path / ".staging-3",
    ]
    for left in dead:
        (left / "inside").mkdir(parents=True)
    with checkpoint.partial_folder(style) as used:
        staging.clear_leftovers(tmp_path)
        assert not any(left.exists() for left in dead)
        assert used.exists()
    assert not used.exists()
