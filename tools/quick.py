"""Run the tests of what changed or failed: in parallel, without a browser and without the bot as a process.

Run by `make quick`. For each changed file these are the tests in the folder that mirrors its own, and all tests
that import it. It is a fast look, not a proof: a change can break tests further away, which `make test` finds.
"""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path, PurePath

ROOT = Path(__file__).parent.parent
TESTS = PurePath("tests")
MAIN = "main"
SLOW = "test_through_sandbox.py"
"""Tests in files of this name start the bot as a process; a file of them takes a minute or more."""

LAST_FAILED = ROOT / ".pytest_cache/v/cache/lastfailed"


def git(*arguments: str) -> list[str]:
    """Return what git prints, by line; nothing when it fails, as it does without a branch main."""
    found = subprocess.run(["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S607
    return found.stdout.splitlines() if found.returncode == 0 else []


def changed() -> list[PurePath]:
    """Return the files that differ from the branch main, committed or not, and those that git does not know."""
    (base,) = git("merge-base", "HEAD", MAIN) or ["HEAD"]
    differing = git("diff", "--name-only", base)
    return [PurePath(path) for path in differing + git("ls-files", "--others", "--exclude-standard")]


def failed() -> set[PurePath]:
    """Return the test modules that had a failure in their last run."""
    if not LAST_FAILED.exists():
        return set()
    return {PurePath(test.partition("::")[0]) for test in json.loads(LAST_FAILED.read_text(encoding="utf-8"))}


def imported(source: str) -> set[str]:
    """Return the dotted names of the modules that Python source imports, and of what it imports from them.

    >>> sorted(imported("from bot.kit import pages"))
    ['bot.kit', 'bot.kit.pages']
    """
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def module(path: PurePath) -> str:
    """Return the dotted name that Python imports a file by: `bot.kit` for bot/kit/__init__.py."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def mirror(path: PurePath) -> PurePath:
    """Return the folder with the tests of a file: tests/bot/kit for bot/kit/pages.py, or the nearest above."""
    folder = path.parent if path.parts[0] == TESTS.name else TESTS / path.parent
    while not (ROOT / folder).is_dir():
        folder = folder.parent
    return folder


def chosen(paths: list[PurePath], tests: dict[PurePath, set[str]]) -> set[PurePath]:
    """Return the test modules to run for changed files. `tests` holds what each test module imports."""
    modules = {module(path) for path in paths if path.suffix == ".py"}
    folders = {mirror(path) for path in paths if path not in tests}
    return {test for test, names in tests.items() if test in paths or test.parent in folders or names & modules}


def main() -> int:
    """Choose and run the tests; return pytest's exit code."""
    files = [path.relative_to(ROOT) for path in (ROOT / TESTS).rglob("test_*.py") if path.name != SLOW]
    tests = {PurePath(path): imported((ROOT / path).read_text(encoding="utf-8")) for path in files}
    selection = chosen(changed(), tests) | (failed() & tests.keys())
    if not selection:
        sys.stdout.write("Nothing has changed since the branch main, and nothing has failed.\n")
        return 0
    options = ("-q", "-n", "auto", "--failed-first", "-m", "not browser", "--hypothesis-profile=quick")
    command = [sys.executable, "-m", "pytest", *options, *map(str, sorted(selection))]
    # Several processes whose PyTorch takes every core each would mostly wait for one another.
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
