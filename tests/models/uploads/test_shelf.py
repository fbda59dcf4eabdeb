"""Uploaded rosters on disk."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.store.leftovers import owned
from models.uploads.shelf import Shelf
from models.uploads.upload import read_upload
from tests.models.uploads.good import a_name_a_line, elves

UPLOAD = read_upload(a_name_a_line())
ABOUT = 'They say "mellon" \\ and go west. 精灵'


def test_what_is_put_there_is_there_after_a_restart(tmp_path: Path) -> None:
    Shelf(tmp_path / "rosters").put("elves", "Elves", ABOUT, UPLOAD)
    (shelved,) = Shelf(tmp_path / "rosters").all().values()
    assert (shelved.style, shelved.names, shelved.about) == ("elves", 120, ABOUT)
    assert shelved.display == {"en-US": "Elves", "zh-CN": "Elves"}
    assert (shelved.folder / "elves.tsv").read_bytes() == UPLOAD.content


def test_a_roster_replaces_an_earlier_one(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("elves", "Elves", "", UPLOAD)
    shelf.put("elves", "High elves", "", read_upload(a_name_a_line(*elves(300))))
    assert [(one.display["en-US"], one.names) for one in shelf.all().values()] == [("High elves", 300)]
    assert shelf.remove("elves")
    assert not shelf.remove("elves")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("style", ["../elves", "Elves", "", "a" * 33, "elves/x", "1st", "el.ves", ".", "elves\n"])
def test_no_path_is_made_of_what_is_no_style(tmp_path: Path, style: str) -> None:
    with pytest.raises(ValueError, match="is no style"):
        Shelf(tmp_path / "rosters").put(style, "Elves", "", UPLOAD)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_earlier_roster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("elves", "Elves", "", UPLOAD)

    def full(number: int) -> None:
        assert number
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        shelf.put("elves", "Elves", "", read_upload(a_name_a_line(*elves(300))))
    assert shelf.all()["elves"].names == 120
    assert [path.name for path in tmp_path.iterdir()] == ["elves"]


def test_what_a_killed_bot_left_is_cleared(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("elves", "Elves", "", UPLOAD)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / f".upload-{ended.pid}-half").write_bytes(b"name\nA")
    own = f"{owned('.upload-')}own"
    (tmp_path / own).write_bytes(b"being written")
    (tmp_path / "orcs").mkdir()
    (tmp_path / "orcs" / "orcs.toml").write_text("[display]\n")
    shelf.clear_leftovers()
    assert sorted(path.name for path in tmp_path.iterdir()) == [own, "elves"]


def test_a_damaged_roster_is_left_out(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for style in ("elves", "orcs", "trolls"):
        shelf.put(style, style, "", UPLOAD)
    (tmp_path / "orcs" / "orcs.toml").write_text("about = [")
    (tmp_path / "trolls" / "trolls.tsv").unlink()
    (tmp_path / "trolls" / "trolls.tsv").symlink_to(tmp_path / "elves" / "elves.tsv")
    assert list(shelf.all()) == ["elves"]
