"""The bars of shape: small modules, small folders, no two files that need each other, and complete contracts."""

import tomllib
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "models", "sandbox", "training")
FOLDERS = (*PACKAGES, "benchmarks", "tests", "tools")
CODE = {".py", ".js", ".css"}
MOST_LINES = 299
MOST_FILES = 14
GROWING = {"bot/storage/migrations/versions"}
"""Folders that get a file with each change, as Alembic wants it."""


def code_files() -> list[Path]:
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in CODE]
    return sorted(path for path in found if path.stat().st_size)


def test_every_module_has_fewer_than_300_lines() -> None:
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in code_files()
    }
    assert {path: count for path, count in lines.items() if count > MOST_LINES} == {}


def test_no_folder_has_more_than_14_files() -> None:
    files = Counter(str(path.parent.relative_to(ROOT)) for path in code_files())
    assert {folder: count for folder, count in files.items() if count > MOST_FILES and folder not in GROWING} == {}


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)


def test_no_files_import_each_other_in_a_circle(imports: grimp.ImportGraph) -> None:
    # An import inside a function or under TYPE_CHECKING counts: the files need each other all the same.
    graph = {module: imports.find_modules_directly_imported_by(module) for module in imports.modules}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])), pytrace=False)


def test_the_contract_of_plain_modules_lists_every_module_without_discord() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["name"]: contract for contract in project["tool"]["importlinter"]["contracts"]}
    listed = contracts["plain modules know nothing of Discord"]["source_modules"]
    graph = grimp.build_graph("bot", include_external_packages=True, cache_dir=None)
    modules = {module for module in graph.modules if module.startswith("bot.") and not graph.find_children(module)}
    plain = modules - graph.find_downstream_modules("discord")
    assert {module for module in plain if not f"{module}.".startswith(tuple(f"{one}." for one in listed))} == set()
