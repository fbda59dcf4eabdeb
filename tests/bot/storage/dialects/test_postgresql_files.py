"""Dumps of PostgreSQL, and what `db restore` makes of them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.settings import Settings
from bot.storage import schema
from bot.storage.dialects import backend_of
from bot.storage.dialects.backend import Backend
from bot.storage.errors import BackupError, SchemaError
from bot.storage.tables import people
from tests.postgresql import Cluster


@pytest.fixture
def backend(postgresql_url: str) -> Backend:
    return backend_of(postgresql_url)


def write(backend: Backend, *statements: str) -> None:
    with schema.transaction(backend, writing=True) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def names(backend: Backend) -> list[str]:
    with schema.transaction(backend, writing=False) as connection:
        return list(connection.scalars(sa.select(people.c.name).order_by(people.c.name)))


def schemas(backend: Backend) -> list[str]:
    with schema.transaction(backend, writing=False) as connection:
        found = sa.inspect(connection).get_schema_names()
    return sorted(name for name in found if name != "information_schema")


def test_a_backup_is_restored_and_what_was_there_is_kept(backend: Backend, tmp_path: Path) -> None:
    write(backend, "INSERT INTO people (user_id, name) VALUES (1, '郭靖')")
    schema.backup(backend, tmp_path / "monday.dump")
    write(backend, "INSERT INTO people (user_id, name) VALUES (2, '黄蓉')", "CREATE TABLE novelties (id INTEGER)")
    kept = schema.restore(backend, tmp_path / "monday.dump")
    assert names(backend) == ["郭靖"]
    [public, earlier] = schemas(backend)
    assert kept is not None
    assert earlier in kept
    assert public == "public"
    with schema.transaction(backend, writing=False) as connection:
        assert connection.exec_driver_sql(f"SELECT count(*) FROM {earlier}.people").scalar_one() == 2  # noqa: S608 - ours
        assert sa.inspect(connection).has_table("novelties") is False


def test_what_is_kept_of_earlier_is_not_in_later_backups(backend: Backend, tmp_path: Path) -> None:
    schema.backup(backend, tmp_path / "first.dump")
    schema.restore(backend, tmp_path / "first.dump")
    schema.backup(backend, tmp_path / "second.dump")
    schema.restore(backend, tmp_path / "second.dump")
    assert len(schemas(backend)) == 3
    assert schema.current(backend) == schema.newest()


def test_a_database_without_tables_is_not_backed_up(cluster: Cluster, tmp_path: Path) -> None:
    new = cluster.make_empty()
    with pytest.raises(BackupError, match="nothing to back up"):
        schema.backup(backend_of(new), tmp_path / "monday.dump")
    cluster.drop(new)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def interrupted(backend: Backend, postgresql_url: str, tmp_path: Path) -> Backend:
    """A database of two people; a restore of its backup, monday.dump, was killed before anything was loaded."""
    write(backend, "INSERT INTO people (user_id, name) VALUES (1, '郭靖')")
    schema.backup(backend, tmp_path / "monday.dump")
    schema.restore(backend, tmp_path / "monday.dump")
    write(backend, "INSERT INTO people (user_id, name) VALUES (2, '黄蓉')")
    stand_in = tmp_path / "bin" / "pg_restore"
    stand_in.parent.mkdir()
    # It lets `--list` pass.
    stand_in.write_text('#!/bin/sh\n[ "$1" = --list ] || kill -KILL $PPID\n')
    stand_in.chmod(0o755)
    code = (
        "import sys; from pathlib import Path\n"
        "from bot.storage import schema; from bot.storage.dialects import backend_of\n"
        "schema.restore(backend_of(sys.argv[1]), Path(sys.argv[2]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, postgresql_url, tmp_path / "monday.dump"],
        env={**os.environ, "PATH": f"{stand_in.parent}:{os.environ['PATH']}"},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    return backend


def test_after_an_interrupted_restore_a_start_says_how_to_get_the_data_back(interrupted: Backend) -> None:
    with pytest.raises(SchemaError, match=r"a restore of the database at .* was interrupted") as caught:
        interrupted.check()
    write(interrupted, str(caught.value).partition(" with ")[2])
    interrupted.check()
    assert names(interrupted) == ["郭靖", "黄蓉"]


def test_an_interrupted_restore_can_be_done_again(interrupted: Backend, tmp_path: Path) -> None:
    before = schemas(interrupted)
    kept = schema.restore(interrupted, tmp_path / "monday.dump")
    interrupted.check()
    assert names(interrupted) == ["郭靖"]
    # The tables of before the first attempt, not what it left.
    assert f"the schema {max(before)} " in f"{kept} "
    assert schemas(interrupted) == before


def test_a_file_that_is_no_backup_changes_nothing(backend: Backend, tmp_path: Path) -> None:
    write(backend, "INSERT INTO people (user_id, name) VALUES (1, '郭靖')")
    (tmp_path / "diary").write_text("my diary, page one " * 100)
    with pytest.raises(BackupError, match="pg_restore failed") as caught:
        schema.restore(backend, tmp_path / "diary")
    assert "\n" not in str(caught.value)
    assert names(backend) == ["郭靖"]
    assert schemas(backend) == ["public"]


def test_a_backup_of_another_application_is_put_back(backend: Backend, cluster: Cluster, tmp_path: Path) -> None:
    write(backend, "INSERT INTO people (user_id, name) VALUES (1, '郭靖')")
    other = cluster.make_empty()
    write(backend_of(other), "CREATE TABLE bookmarks (url TEXT)")
    backend_of(other).copy(tmp_path / "bookmarks.dump")
    cluster.drop(other)
    with pytest.raises(SchemaError, match="another application"):
        schema.restore(backend, tmp_path / "bookmarks.dump")
    assert names(backend) == ["郭靖"]
    assert schemas(backend) == ["public"]


def test_postgresqls_programs_learn_no_secret_but_the_databases(
    backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "pg_dump"
    stand_in.write_text(f"#!/bin/sh\nenv >{tmp_path}/learned\nexit 1\n")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    for name in (*Settings.variables(), "PGSSLMODE"):
        monkeypatch.setenv(name, "prefer")
    with pytest.raises(BackupError):
        schema.backup(backend, tmp_path / "monday.dump")
    learned = {line.partition("=")[0] for line in (tmp_path / "learned").read_text().splitlines()}
    assert {"PATH", "PGSSLMODE"} <= learned
    assert learned.isdisjoint(Settings.variables())


def test_without_postgresqls_programs_a_line_says_what_to_install(
    backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match=r"pg_dump is not installed.*postgresql-client"):
        schema.backup(backend, tmp_path / "monday.dump")
    assert list(tmp_path.glob("*.dump*")) == []
