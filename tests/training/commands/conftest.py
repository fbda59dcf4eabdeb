"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests import tiny
from tests.training.commands.runs import Result, Run
from training.__main__ import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process and returns its exit code, output and errors."""

    def run(*arguments: str | Path) -> Result:
        code = main([*map(str, arguments)])
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="package")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with untrained checkpoints of both styles."""
    root = tmp_path_factory.mktemp("models")
    tiny.write_models(root)
    return root
