"""The package builds as a wheel that holds all that the bot needs, and make installs what each target needs."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = (
    "bot/kit/locale/en-US/lexicon.ftl",
    "bot/kit/locale/en-US/names.ftl",
    "bot/kit/pictures/OFL.txt",
    "bot/kit/pictures/jianghu_kai.ttf",
    "bot/kit/pictures/jianghu_kai_tc.ttf",
    "bot/py.typed",
    "bot/storage/migrations/env.py",
    "models/article/lists.tsv",
    "models/checkpoints/manifest.json",
    "models/judge/judge.json",
    "models/judge/judge.safetensors",
    "models/lexicon/lexicon.tsv",
    "models/reader/reader.json",
    "models/reader/reader.safetensors",
    "sandbox/page/static/index.html",
    "sandbox/page/static/messages/components.js",
    "sandbox/page/static/styles/base.css",
    "training/base.safetensors",
    "training/corpora/jin_yong.tsv",
    "training/corpora/jin_yong.toml",
)


def test_the_wheel_holds_what_the_bot_needs(tmp_path: Path) -> None:
    # Without isolation, so that nothing is fetched: the build backend is among the development packages.
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert set(NEEDED) <= set(names)
    assert any(name.endswith("model.safetensors") for name in names)
    assert any(name.endswith(".dist-info/licenses/NOTICE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "docs/"))]


@pytest.fixture
def installs(tmp_path: Path) -> Callable[[str], list[str]]:
    """Makes a target with stand-ins for every program, and returns what it installed, with which options."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "tests").mkdir()
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    installers = [tmp_path / "tests" / f"install_{what}.sh" for what in ("browser", "clients", "postgresql")]
    for program in (*installers, programs / "python", programs / "pytest"):
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    (programs / "pip").write_text('#!/bin/sh\necho "$*"\n')
    (programs / "pip").chmod(0o755)
    # Makes no virtual environment, and answers as tools/pytorch_index.py does.
    (tmp_path / "python").write_text('#!/bin/sh\n[ "$1" != tools/pytorch_index.py ] || echo --index-of-torch\n')
    (tmp_path / "python").chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}

    def make(target: str) -> list[str]:
        command = ["make", "--silent", target, "PYTHON=./python"]
        made = subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True, timeout=60
        )
        return re.findall(r"^install --quiet --constraint constraints.txt (.+)$", made.stdout, re.MULTILINE)

    return make


FOR_BOT = "--index-of-torch --editable ."
FOR_DEV = "--editable .[dev]"


def test_make_run_installs_what_the_bot_needs_and_the_tests_add_theirs(
    installs: Callable[[str], list[str]],
) -> None:
    assert installs("run") == [FOR_BOT]
    assert installs("test") == [FOR_DEV]
    assert installs("run") == []
    assert installs("test") == []


def test_make_run_after_make_test_installs_nothing(installs: Callable[[str], list[str]]) -> None:
    assert installs("test") == [FOR_BOT, FOR_DEV]
    assert installs("run") == []
    assert installs("test") == []
