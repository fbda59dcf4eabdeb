"""Copying a database of SQLite's into one of PostgreSQL's."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.storage import copying, schema
from bot.storage.dialects import backend_of, bulk
from bot.storage.dialects.backend import Backend
from bot.storage.dialects.sqlite import File
from bot.storage.errors import CopyError
from bot.storage.tables import games, metadata, people
from tests.bot.cogs.privacy.records import MOMENT, PERSONAL, fill


@pytest.fixture
def source(tmp_path: Path) -> File:
    """A database with a row in each table, and people with awkward names."""
    source = File(tmp_path / "jianghu.db")
    schema.upgrade(source)
    with schema.transaction(source, writing=True) as connection:
        fill(connection, PERSONAL)
        awkward = ["\\N", "tab\tand\nline", "段誉 'quoted' \"twice\"", "", "🀄"]
        rows = [{"user_id": user_id, "name": name, "hidden": False} for user_id, name in enumerate(awkward, 1)]
        connection.execute(sa.insert(people), rows)
    return source


@pytest.fixture
def target(postgresql_url: str) -> Backend:
    return backend_of(postgresql_url)


def content(backend: Backend) -> dict[str, list[tuple[object, ...]]]:
    with schema.transaction(backend, writing=False) as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(sa.select(table))), key=str)
            for table in metadata.sorted_tables
        }


def test_all_rows_arrive_as_they_were(source: File, target: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "ROWS_AT_ONCE", 2)
    assert copying.copy(source, target) == len(metadata.sorted_tables) + 5
    assert content(target) == content(source)


def test_new_rows_get_new_ids_afterwards(source: File, target: Backend) -> None:
    copying.copy(source, target)
    row = {"guild_id": 1, "channel_id": 2, "starter_id": 3, "styles": [], "seconds": 20, "started_at": MOMENT}
    with schema.transaction(target, writing=True) as connection:
        new = connection.execute(sa.insert(games).values(row).returning(games.c.id)).scalar_one()
    assert new == 2


def test_a_database_in_use_is_not_copied_into(source: File, target: Backend) -> None:
    with schema.transaction(target, writing=True) as connection:
        connection.exec_driver_sql("INSERT INTO people (user_id, name) VALUES (1, 'ann')")
    with pytest.raises(CopyError, match="people has rows"):
        copying.copy(source, target)


def test_a_copy_that_differs_leaves_nothing(
    source: File, target: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = bulk.load

    def lose_a_person(connection: sa.Connection, table: sa.Table, rows: list[tuple[object, ...]]) -> None:
        load(connection, table, rows[1:] if table is people else rows)

    monkeypatch.setattr(bulk, "load", lose_a_person)
    with pytest.raises(CopyError, match="people differs"):
        copying.copy(source, target)
    assert not any(content(target).values())


def test_what_is_no_database_of_this_version_is_not_copied(tmp_path: Path, target: Backend) -> None:
    with pytest.raises(CopyError, match="upgrade it first"):
        copying.copy(File(tmp_path / "nothing.db"), target)
    with pytest.raises(CopyError, match="onto itself"):
        copying.copy(target, target)
