"""The documentation names every command, setting and benchmark, and nothing that is gone."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from training.__main__ import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ENV_EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")


def test_the_table_of_settings_is_complete_and_true() -> None:
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| [^|]+ \| ([^|]+?) \|$", README, re.MULTILINE))
    assert rows == Settings.variables()


def test_the_example_environment_has_every_setting() -> None:
    assert re.findall(r"^([A-Z_]+)=", ENV_EXAMPLE, re.MULTILINE) == list(Settings.variables())


def test_every_training_command_is_in_the_readme() -> None:
    for command in app.registered_commands:
        name = command.name or getattr(command.callback, "__name__", "")
        assert f"python -m training {name}" in README


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name
)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_benchmark_is_named_somewhere() -> None:
    pages = README + "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    for script in (ROOT / "benchmarks").glob("[a-z]*.py"):
        assert f"benchmarks.{script.stem}" in pages


def test_every_package_is_in_the_picture_of_the_architecture() -> None:
    for folder in ("models", "training", "bot", "sandbox", "benchmarks", "tests", "docs"):
        assert re.search(rf"^{folder}/ ", README, re.MULTILINE)


def test_every_make_target_is_in_its_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("run", "test", "lint", "check", "train", "format"):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
        assert f"make {target} " in makefile
