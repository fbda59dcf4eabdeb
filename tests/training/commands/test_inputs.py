"""Files of names are untrusted: what is too long or too much is refused in one line, before it takes memory."""

import codecs
import io
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from tests.training.commands.runs import Run
from training.commands import inputs

TRAINING = [sys.executable, "-m", "training"]
ASKING = pytest.mark.parametrize("asking", [["score", "--style", "jin_yong"], ["judge"]], ids=["score", "judge"])


@pytest.fixture
def names(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a file of names and returns its path."""

    def write(text: str) -> Path:
        file = tmp_path / "names"
        file.write_text(text, encoding="utf-8")
        return file

    return write


@ASKING
@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("郭靖\n" * 100 + "郭" * 5000 + "\n" + "郭靖\n" * 100, "line 101 has more than 1,000 characters"),
        ("郭" * 10**6, "line 1 has more than 1,000 characters"),
        ("郭靖\n" + "郭" * 33, "line 2: a name has at most 32 characters"),
        ("郭靖\n" * 10**6, "there are more than 100,000 names"),
    ],
    ids=["one long line", "a million characters", "33 characters", "a million lines"],
)
def test_too_much_is_refused(
    run: Run, models: Path, names: Callable[[str], Path], asking: list[str], text: str, complaint: str
) -> None:
    run(*asking, names(text), "--models", models).assert_refused(complaint)


@ASKING
def test_names_of_many_batches_are_answered_in_order(
    run: Run, models: Path, names: Callable[[str], Path], asking: list[str]
) -> None:
    asked = ["郭靖", "黄蓉", "郭蓉"] * 667
    result = run(*asking, names("\n".join(asked)), "--models", models)
    assert result.code == 0
    assert [json.loads(line)["name"] for line in result.out.splitlines()] == asked


@ASKING
def test_batches_of_the_longest_names_take_little_memory(names: Callable[[str], Path], asking: list[str]) -> None:
    # The shipped models: an untrained one knows too few characters to need memory.
    # A build of PyTorch for CUDA takes another half a gigabyte and more as soon as it is imported.
    most = 2**29 if torch.version.cuda is None else 2**31

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))

    file = names("\n".join(["郭" * 32] * 300 + ["郭靖"] * 700))
    asked = subprocess.run(
        [*TRAINING, *asking, str(file)], preexec_fn=limit, check=False, capture_output=True, timeout=300
    )
    assert asked.returncode == 0, asked.stderr[-500:]
    assert asked.stdout.count(b"\n") == 1_000


@ASKING
def test_a_byte_order_mark_is_no_part_of_the_first_name(
    run: Run, models: Path, tmp_path: Path, asking: list[str]
) -> None:
    (tmp_path / "names").write_bytes(codecs.BOM_UTF8 + "郭靖\n".encode())
    result = run(*asking, tmp_path / "names", "--models", models)
    assert json.loads(result.out)["name"] == "郭靖"


def test_a_byte_order_mark_on_standard_input_is_no_part_of_the_first_name(models: Path) -> None:
    command = [*TRAINING, "score", "--style", "jin_yong", "--models", str(models), "-"]
    told = subprocess.run(command, input=codecs.BOM_UTF8 + "郭靖\n".encode(), check=True, capture_output=True)
    assert json.loads(told.stdout)["in_roster"]


def test_output_to_a_pipe_of_another_encoding_is_utf_8(models: Path) -> None:
    command = [*TRAINING, "sample", "--style", "jin_yong", "--count", "1", "--models", str(models)]
    environment = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    told = subprocess.run(command, env=environment, check=True, capture_output=True)
    assert all("\u3400" <= character <= "\u9fff" for character in told.stdout.decode().split("\t")[0])


def test_names_are_the_first_column_of_lines_that_are_not_blank() -> None:
    text = io.StringIO("郭靖\tGuō Jìng\n\n \n  黄蓉  \r\n杨过")
    assert inputs.read_names(text) == ["郭靖", "黄蓉", "杨过"]


def test_a_file_that_is_no_text_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "names").write_bytes(b"\xff\xfe\x00")
    run("score", tmp_path / "names", "--style", "jin_yong").assert_refused("utf-8")


def test_an_archive_of_something_else_is_refused(run: Run, tmp_path: Path) -> None:
    run("base", "--poems", __file__, "--out", tmp_path / "base").assert_refused(
        "is not the archive of chinese-poetry"
    )
    run("base", "--poems", tmp_path / "nowhere.tgz").assert_refused("nowhere.tgz")
    assert not (tmp_path / "base").exists()
