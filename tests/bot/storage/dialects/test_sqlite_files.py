import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.storage import Database, schema
from bot.storage.dialects import sqlite_files
from bot.storage.dialects.sqlite import File
from bot.storage.errors import BackupError, DamageError, LostError, SchemaError

ADD = (
    "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
    " VALUES (1, 1, 3, '[]', 20, '2026-01-01 00:00:00')"
)
CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
for channel in range(300):
    connection.execute(sys.argv[2].replace("(1, 1,", f"(1, {channel + 10},"))
os._exit(1)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "jianghu.db"
    schema.upgrade(File(path))
    return path


def crash(path: Path) -> Path:
    """Write to the database and end without closing it; return the -wal that this leaves."""
    subprocess.run([sys.executable, "-c", CRASH, path, ADD], check=False)
    wal = path.with_name(f"{path.name}-wal")
    assert wal.stat().st_size > 0
    return wal


def count_games(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM games").fetchone()[0])


def test_a_crash_alone_is_no_damage(path: Path) -> None:
    crash(path)
    sqlite_files.check(path)
    assert count_games(path) == 300


def test_a_backup_copied_over_a_crashed_database_is_refused_and_can_then_be_restored(path: Path) -> None:
    backup = path.with_name("monday.db")
    schema.backup(File(path), backup)
    wal = crash(path)
    shutil.copy(backup, path)
    before = path.read_bytes(), wal.read_bytes()
    with pytest.raises(DamageError, match=r"a backup that was copied over a database whose jianghu\.db-wal"):
        File(path).check()
    assert (path.read_bytes(), wal.read_bytes()) == before
    kept = schema.restore(File(path), backup)
    assert kept
    File(path).check()
    assert count_games(path) == 0
    assert Path(f"{kept}-wal").read_bytes() == before[1]


def test_a_damaged_database_is_refused_and_left_as_it_is(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:20_000] = bytes(range(200)) * 80
    path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(DamageError, match=r"is damaged|malformed") as caught:
        sqlite_files.check(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


def test_a_wal_without_its_database_is_refused(path: Path) -> None:
    crash(path)
    path.unlink()
    with pytest.raises(DamageError, match=r"is missing, and its latest commits are left in jianghu\.db-wal"):
        sqlite_files.check(path)


def test_a_restore_keeps_the_present_database(path: Path) -> None:
    backup = path.with_name("monday.db")
    schema.backup(File(path), backup)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(ADD)
    kept = schema.restore(File(path), backup)
    assert kept
    assert (count_games(path), count_games(Path(kept)), count_games(backup)) == (0, 1, 0)


def test_a_restore_to_where_no_database_is(path: Path, tmp_path: Path) -> None:
    assert schema.restore(File(tmp_path / "new" / "jianghu.db"), path) is None
    assert schema.current(File(tmp_path / "new" / "jianghu.db")) == schema.newest()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "there is no backup"),
        ("", "is empty"),
        ("my diary, page one " * 100, "not a database"),
    ],
)
def test_what_is_no_backup_is_not_restored(path: Path, content: str | None, reason: str) -> None:
    source = path.with_name("source.db")
    if content is not None:
        source.write_text(content)
    before = path.read_bytes()
    with pytest.raises((BackupError, DamageError), match=reason):
        schema.restore(File(path), source)
    assert path.read_bytes() == before


def test_a_database_is_not_restored_from_itself(path: Path) -> None:
    with pytest.raises(BackupError, match="the database itself"):
        schema.restore(File(path), path)


def test_a_newer_backup_is_not_restored(path: Path) -> None:
    source = path.with_name("source.db")
    schema.backup(File(path), source)
    with closing(sqlite3.connect(source)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaError, match="revision 9999"):
        schema.restore(File(path), source)


def test_unfinished_copies_are_cleared_once_their_process_is_gone(path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    alive = path.with_name(f".monday.db.{os.getppid()}.partial")
    left = [path.with_name(name) for name in (f".monday.db.{ended.pid}.partial", f".a.{os.getpid()}.partial")]
    others = [path.with_name(name) for name in ("diary.partial", ".hidden")]
    for file in (alive, *left, *others):
        file.write_text("half")
    File(path).check()
    assert [file.exists() for file in (alive, *left, *others)] == [True, False, False, True, True]


@pytest.mark.parametrize("loss", ["deleted", "replaced", "moved", "wal deleted"])
async def test_nothing_is_acknowledged_once_the_files_are_lost(tmp_path: Path, loss: str) -> None:
    folder = tmp_path / "data"
    database = await Database.open(f"sqlite:///{folder / 'jianghu.db'}")
    try:
        await asyncio.to_thread(_lose, folder, loss)
        for _ in range(2):
            with pytest.raises(LostError, match="was moved, deleted or replaced"):
                await database.write(lambda connection: connection.execute(sa.text(ADD)))
    finally:
        await database.close()


@pytest.mark.parametrize("loss", ["deleted", "moved"])
async def test_a_read_that_fails_says_that_the_files_are_lost(tmp_path: Path, loss: str) -> None:
    folder = tmp_path / "data"
    database = await Database.open(f"sqlite:///{folder / 'jianghu.db'}")
    count = sa.text("SELECT count(*) FROM games")
    try:
        await asyncio.to_thread(_lose, folder, loss)
        with pytest.raises(LostError):
            async with database.read() as connection:
                await connection.execute(count)
        with pytest.raises(LostError):
            await database.read_long(lambda connection: connection.execute(count))
    finally:
        await database.close()


def _lose(folder: Path, loss: str) -> None:
    path = folder / "jianghu.db"
    if loss == "deleted":
        shutil.rmtree(folder)
    elif loss == "replaced":
        shutil.copy(path, folder / "other.db")
        (folder / "other.db").replace(path)
    elif loss == "moved":
        folder.rename(folder.with_name("elsewhere"))
    else:
        path.with_name("jianghu.db-wal").unlink()


async def test_a_database_that_can_only_be_read_is_not_opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions mean nothing to root, so the connection itself is made read-only.
    connect = sqlite3.connect

    def read_only(database: str, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(database, **options)  # type: ignore[call-overload]
        connection.execute("PRAGMA query_only = ON")
        return connection

    monkeypatch.setattr("sqlite3.dbapi2.connect", read_only)
    with pytest.raises(SchemaError, match="can't be written"):
        await Database.open(f"sqlite:///{path}")


def test_two_revisions_at_once_are_refused_in_one_line(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    with pytest.raises(SchemaError, match="2 revisions at once"):
        schema.upgrade(File(path))
