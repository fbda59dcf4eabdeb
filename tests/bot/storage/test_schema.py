import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import autogenerate
from alembic.migration import MigrationContext

from bot.storage import schema
from bot.storage.dialects.sqlite import File, path_of
from bot.storage.errors import BackupError, DatabaseURLError, SchemaError
from bot.storage.tables import metadata


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jianghu.db"


def execute(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(sql).fetchall()
        connection.commit()
        return rows


def add_game(path: Path) -> None:
    execute(
        path,
        "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
        " VALUES (1, 2, 3, '[]', 20, '2026-01-01 00:00:00')",
    )


def test_a_new_database_gets_the_newest_schema(path: Path) -> None:
    assert schema.upgrade(File(path)) is None
    assert schema.current(File(path)) == schema.newest()


def test_the_migrations_make_the_tables_that_the_code_uses(path: Path) -> None:
    schema.upgrade(File(path))
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert autogenerate.compare_metadata(context, metadata) == []
    engine.dispose()


def test_an_upgrade_of_the_newest_schema_changes_nothing(path: Path) -> None:
    schema.upgrade(File(path))
    add_game(path)
    assert schema.upgrade(File(path)) == schema.newest()
    assert execute(path, "SELECT count(*) FROM games") == [(1,)]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_database_is_copied_before_a_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.upgrade(File(path))
    add_game(path)
    old = schema.newest()
    _pretend_newer(monkeypatch, path.parent)
    schema.upgrade(File(path))
    assert schema.current(File(path)) == "9000"
    copy = path.with_name(f"jianghu.db.{old}.backup")
    assert schema.current(File(copy)) == old
    assert execute(copy, "SELECT count(*) FROM games") == [(1,)]


def test_a_copy_that_fails_leaves_the_last_one_and_the_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema.upgrade(File(path))
    old = schema.newest()
    copy = path.with_name(f"jianghu.db.{old}.backup")
    copy.write_text("an earlier copy")
    path.with_name(f".{copy.name}.{os.getpid()}.partial").mkdir()
    _pretend_newer(monkeypatch, path.parent)
    with pytest.raises(BackupError, match="failed"):
        schema.upgrade(File(path))
    assert copy.read_text() == "an earlier copy"
    assert schema.current(File(path)) == old


def test_an_upgrade_replaces_the_copy_of_an_earlier_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.upgrade(File(path))
    old = schema.newest()
    copy = path.with_name(f"jianghu.db.{old}.backup")
    copy.write_text("an earlier copy")
    _pretend_newer(monkeypatch, path.parent)
    schema.upgrade(File(path))
    assert schema.current(File(copy)) == old


def test_a_migration_that_fails_leaves_the_database_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.upgrade(File(path))
    old = schema.newest()
    _pretend_newer(monkeypatch, path.parent, then="raise RuntimeError('power cut')")
    with pytest.raises(RuntimeError):
        schema.upgrade(File(path))
    assert schema.current(File(path)) == old
    assert "novelties" not in {name for (name,) in execute(path, "SELECT name FROM sqlite_master")}


def _pretend_newer(monkeypatch: pytest.MonkeyPatch, folder: Path, then: str = "pass") -> None:
    """Use a copy of the migrations with one more."""
    scripts = folder / "migrations"
    versions = scripts / "versions"
    versions.mkdir(parents=True)
    for file in schema._SCRIPTS.glob("*.py"):
        (scripts / file.name).write_text(file.read_text())
    for file in schema._SCRIPTS.glob("versions/*.py"):
        (versions / file.name).write_text(file.read_text())
    (versions / "9000_new.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9000'\ndown_revision = '{schema.newest()}'\n"
        "def upgrade():\n"
        "    op.create_table('novelties', sa.Column('id', sa.Integer, primary_key=True))\n"
        f"    {then}\n"
    )
    monkeypatch.setattr(schema, "_SCRIPTS", scripts)


def test_a_newer_database_is_refused_in_one_line_and_left_alone(path: Path) -> None:
    schema.upgrade(File(path))
    execute(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(SchemaError, match=r"revision 9999.*update Jianghu") as caught:
        schema.upgrade(File(path))
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("my diary, page one " * 100)
    with pytest.raises(SchemaError, match="not a database"):
        schema.upgrade(File(path))


def test_another_applications_database_is_refused(path: Path) -> None:
    execute(path, "CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(SchemaError, match="another application"):
        schema.upgrade(File(path))


def test_a_backup_holds_what_the_database_held(path: Path, tmp_path: Path) -> None:
    schema.upgrade(File(path))
    add_game(path)
    schema.backup(File(path), tmp_path / "copy.db")
    assert execute(tmp_path / "copy.db", "SELECT guild_id FROM games") == [(1,)]


def test_a_backup_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    schema.upgrade(File(path))
    (tmp_path / "copy.db").write_text("dear")
    with pytest.raises(BackupError, match="exists already"):
        schema.backup(File(path), tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "dear"


def test_the_revision_is_told_while_another_process_writes(path: Path) -> None:
    schema.upgrade(File(path))
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert schema.current(File(path)) == schema.newest()


def test_a_database_in_a_place_that_is_no_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "diary").write_text("dear")
    with pytest.raises(SchemaError, match="diary can't be made") as caught:
        schema.upgrade(File(tmp_path / "diary" / "jianghu.db"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("target", "reason"), [("diary/copy.db", "failed"), ("", "is a folder"), (".", "is a folder")]
)
def test_a_backup_to_where_no_file_can_be_is_refused(path: Path, target: str, reason: str) -> None:
    schema.upgrade(File(path))
    (path.parent / "diary").write_text("dear")
    with pytest.raises(BackupError, match=reason):
        schema.backup(File(path), path.parent / target)


def test_there_is_nothing_to_back_up_without_a_database(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="nothing to back up"):
        schema.backup(File(path), tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_tables_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    # Among backups of which the newest few are kept, it would push out a good one.
    path.touch()
    with pytest.raises(BackupError, match="nothing to back up"):
        schema.backup(File(path), tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("driver", ["sqlite", "sqlite+aiosqlite"])
def test_a_url_names_its_file(driver: str) -> None:
    assert path_of(f"{driver}:///data/jianghu.db") == Path("data/jianghu.db")
    assert path_of(f"{driver}:////var/lib/jianghu.db") == Path("/var/lib/jianghu.db")
    assert path_of(f"{driver}:////srv/my data/jianghu.db") == Path("/srv/my data/jianghu.db")


@pytest.mark.parametrize(
    "url",
    [
        "jianghu.db",
        "sqlite://",
        "sqlite://data/jianghu.db",
        "sqlite:///:memory:",
        "sqlite:///what?/jianghu.db",
        "postgresql://ann:secret@localhost/quiz",
    ],
)
def test_a_url_of_no_sqlite_file_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseURLError, match=r"sqlite:///data/jianghu\.db") as caught:
        path_of(url)
    assert "secret" not in str(caught.value)
