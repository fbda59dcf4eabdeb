"""`python -m bot models`, and `python -m models` where a database has the versions."""

import subprocess
import sys
from pathlib import Path
from typing import ClassVar, Self

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.kit.shared import SharedModels
from bot.settings import Settings
from bot.storage.dialects import backend_of
from models import __main__ as shell
from models.commands import options
from models.store import checkpoint
from models.store.manifest import read_manifest
from models.store.registry import Registry
from models.uploads.shelf import Shelf
from tests.tiny import write_style

STYLE = "jin_yong"


@pytest.fixture
def data(tmp_path: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.variables():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(options, "SHIPPED", shipped)
    monkeypatch.setenv("DATA_DIR", "shell")
    for trial in ("try_scoring", "try_drawing"):
        monkeypatch.setattr(checkpoint, trial, lambda _: None)
    return tmp_path


def models(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["models", *arguments])


def test_the_shell_takes_part_in_what_a_bot_shares(
    data: Path, shipped: Path, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = SharedModels(backend_of(postgresql_url), data / "bot", Shelf(data / "rosters"))
    registry = Registry(shipped, data / "bot", shared=shared)
    version = write_style(data / "bot", STYLE, 1)
    registry.refresh()
    monkeypatch.setenv("DATABASE_URL", postgresql_url)
    assert "is active now" in models("promote", STYLE, version, "--force").output
    registry.refresh()
    assert registry.get(STYLE).version == version
    assert "can't be deleted" in models("delete", STYLE, "active").output
    assert "is active now" in models("rollback", STYLE).output
    assert f"{STYLE}/{version} is deleted" in models("delete", STYLE, version).output
    registry.refresh()
    assert not (data / "bot" / STYLE / version).exists()
    shared.close()


def test_with_sqlite_it_changes_the_files_alone(data: Path) -> None:
    version = write_style(data / "shell" / "models", STYLE, 1)
    assert models("promote", STYLE, version[:6]).exit_code == 0
    assert read_manifest(data / "shell" / "models") == {STYLE: version}


def test_another_folder_than_the_bots_is_not_shared(
    data: Path, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgresql_url)
    version = write_style(data / "elsewhere", STYLE, 1)
    assert models("promote", STYLE, version, "--models", "elsewhere").exit_code == 0
    assert [path.name for path in (data / "elsewhere").glob("*.json")] == ["manifest.json"]


@pytest.mark.usefixtures("data")
def test_what_is_wrong_is_one_line() -> None:
    for arguments in (("promote", STYLE, "0123"), ("sing",), ("promote", STYLE, "0123", "--loud")):
        refused = models(*arguments)
        assert refused.exit_code == 2
        assert refused.output.startswith("error: ")
        assert refused.output.count("\n") == 1
    assert "--force" in models("promote", "--help").output


class Interrupted:
    """A program that Ctrl-C interrupts while it runs, and that ends in order."""

    started: ClassVar[list[list[str]]] = []

    def __init__(self, command: list[str]) -> None:
        self.started.append(command)
        self._waits = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._waits == 2

    def wait(self) -> int:
        self._waits += 1
        if self._waits == 1:
            raise KeyboardInterrupt
        return 130


def test_the_shell_of_models_starts_that_of_the_bot_where_postgresql_is_set_and_waits_for_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/jianghu")
    assert shell.main(["rollback", STYLE]) == 130
    assert Interrupted.started == [[sys.executable, "-m", "bot", "models", "rollback", STYLE]]
