import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.kit.shared import SharedModels
from bot.settings import Settings
from bot.storage import schema
from bot.storage.dialects import backend_of
from bot.storage.dialects.sqlite import File
from models.store.checkpoint import load
from models.uploads.shelf import Shelf
from tests.tiny import write_style


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.variables():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "jianghu.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return path


def db(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["db", *arguments])


def test_upgrade_makes_the_database_and_current_tells_its_revision(path: Path) -> None:
    assert "revision none" in db("current").output
    assert db("upgrade").exit_code == 0
    assert f"revision {schema.newest()}, newest {schema.newest()}" in db("current").output
    assert "already" in db("upgrade").output
    assert path.exists()


def test_backup_copies_to_a_file_of_that_name_or_of_the_moment(path: Path) -> None:
    db("upgrade")
    assert db("backup", "copy.db").exit_code == 0
    assert schema.current(File(path.with_name("copy.db"))) == schema.newest()
    assert db("backup").exit_code == 0
    assert len(list(path.parent.glob("jianghu.db.*.backup"))) == 1


@pytest.mark.parametrize("command", ["upgrade", "current", "backup"])
def test_a_file_that_is_no_database_is_refused_in_one_line(path: Path, command: str) -> None:
    path.write_text("my diary, page one " * 100)
    refused = db(command)
    assert refused.exit_code == 1
    assert refused.output.count("\n") == 1
    assert "not a database" in refused.output


@pytest.mark.usefixtures("path")
def test_a_url_of_another_kind_of_database_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://ann:secret@localhost/quiz")
    refused = db("upgrade")
    assert refused.exit_code == 2
    assert "SQLite or PostgreSQL" in refused.output
    assert "secret" not in refused.output


def test_a_database_that_can_not_be_made_is_refused_in_one_line(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("diary").write_text("dear")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path.with_name('diary')}/jianghu.db")
    refused = db("upgrade")
    assert refused.exit_code == 1
    assert refused.output.count("\n") == 1
    assert "can't be made" in refused.output


def test_a_backup_without_a_name_is_refused_in_one_line(path: Path) -> None:
    db("upgrade")
    assert path.exists()
    refused = db("backup", "")
    assert refused.exit_code == 1
    assert "name a file" in refused.output


def test_a_bots_data_move_to_postgresql_and_are_backed_up_there(
    path: Path, postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db("upgrade")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO people (user_id, name) VALUES (7, 'ann')")
    version = write_style(tmp_path / "models", "jin_yong", 1)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", postgresql_url)
    assert f"revision {schema.newest()}" in db("current").output
    copied = db("copy")
    assert "1 rows" in copied.output, copied.output
    assert db("backup").exit_code == 0
    [dump] = tmp_path.glob("*.dump")
    restored = db("restore", str(dump))
    assert "the earlier one is the schema replaced_" in restored.output, restored.output
    # The backup has the models too: another folder gets them from it.
    elsewhere = SharedModels(backend_of(postgresql_url), tmp_path / "elsewhere", Shelf(tmp_path / "rosters"))
    elsewhere.pull()
    elsewhere.close()
    assert load(tmp_path / "elsewhere" / "jin_yong" / version).version == version
    again = db("copy")
    assert again.exit_code == 1
    assert "people has rows" in again.output


def test_a_server_that_is_not_there_is_refused_in_one_line_without_its_password(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not path.exists()
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann:secret@127.0.0.1:1/quiz")
    for command in ("upgrade", "current", "backup"):
        refused = db(command)
        assert refused.exit_code == 1
        assert refused.output.count("\n") == 1
        assert "secret" not in refused.output
