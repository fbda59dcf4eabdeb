"""`python -m training corpus check`: what /train upload would say of a file."""

from pathlib import Path

import pytest

from models.uploads.faults import UploadError
from models.uploads.upload import read_upload
from tests.training.commands.runs import Run
from training.corpora import SHIPPED


def letters(number: int) -> str:
    return f"Ada{chr(97 + number // 26)}{chr(97 + number % 26)}"


LIST = "".join(f"{letters(number)}\n" for number in range(150))


def test_a_sound_file_is_counted(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "elves.txt"
    file.write_text(LIST + letters(0) + "\n郭靖\n", encoding="utf-8")
    found = run("corpus", "check", file)
    assert (found.code, found.err) == (0, "")
    assert "names: 151, of 29 different characters" in found.out
    assert "letters: Latin (150), Han (1)" in found.out
    assert "lines that repeat earlier names, and are dropped: 1" in found.out
    assert "names that other styles have too: jin_yong (1)" in found.out
    assert "its network begins with nothing learned" in found.out


def test_all_faults_are_told_with_exit_code_2(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "elves.txt"
    file.write_text(LIST + "R2D2\nАda\n" + "x-\n" * 30, encoding="utf-8")
    found = run("corpus", "check", file)
    assert (found.code, found.out) == (2, "")
    with pytest.raises(UploadError) as caught:
        read_upload(file.read_bytes())
    assert found.err.splitlines() == [*map(str, caught.value.faults), "And 12 more."]


def test_a_file_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    run("corpus", "check", tmp_path / "none.txt").assert_refused("none.txt")


def test_a_shipped_roster_is_sound(run: Run) -> None:
    found = run("corpus", "check", SHIPPED / "gu_long.tsv")
    assert found.code == 0
    assert "names: 2,118" in found.out
    assert "letters: Han (2,118)" in found.out
