"""Dumps of PostgreSQL, and what `db restore` makes of them."""

from pathlib import Path

import pytest
import sqlalchemy as sa

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
    schema.backup(backend_of(other), tmp_path / "bookmarks.dump")
    cluster.drop(other)
    with pytest.raises(SchemaError, match="another application"):
        schema.restore(backend, tmp_path / "bookmarks.dump")
    assert names(backend) == ["郭靖"]
    assert schemas(backend) == ["public"]


def test_without_postgresqls_programs_a_line_says_what_to_install(
    backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match=r"pg_dump is not installed.*postgresql-client"):
        schema.backup(backend, tmp_path / "monday.dump")
    assert list(tmp_path.glob("*.dump*")) == []
