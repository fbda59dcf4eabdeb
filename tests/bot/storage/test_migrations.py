"""Databases of every earlier schema are brought to the newest, with what they hold."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.storage import schema

OLDER = sorted(script.revision for script in schema._scripts().walk_revisions())[:-1]
ROWS = {
    "games": "INSERT INTO games (id, guild_id, channel_id, starter_id, styles, seconds, started_at) "
    "VALUES (1, 1, 2, 3, '[]', 20, '2026-01-01 00:00:00')",
    "rounds": "INSERT INTO rounds (id, game_id, number, name, pinyin, answer) "
    "VALUES (1, 1, 1, '段青', 'Duàn Qīng', 0)",
    "answers": "INSERT INTO answers (round_id, user_id, choice, points, answered_at) "
    "VALUES (1, 7, 0, 15, '2026-01-01 00:00:00')",
    "totals": "INSERT INTO totals VALUES (1, '2026-01-01', 7, 15, 1, 1)",
    "people": "INSERT INTO people (user_id, name) VALUES (7, 'ann')",
}


def make(path: Path, revision: str) -> list[str]:
    """Make a database of an earlier schema with a row in each table; return the tables' names."""
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(schema._SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        tables = [table for table in ROWS if sa.inspect(connection).has_table(table)]
        if revision >= "0008":
            tables.remove("totals")  # from there on they are those of boards
        for table in tables:
            connection.exec_driver_sql(ROWS[table])
    engine.dispose()
    return tables


@pytest.mark.parametrize("revision", OLDER)
def test_an_older_database_is_upgraded_and_keeps_its_rows(revision: str, tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    tables = make(path, revision)
    assert schema.upgrade(path) == revision
    assert schema.current(path) == schema.newest()
    with closing(sqlite3.connect(path)) as connection:
        for table in set(tables) - {"totals"}:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608 - ours
        if "people" in tables:
            assert connection.execute("SELECT name, hidden FROM people").fetchone() == ("ann", 0)


def test_servers_where_something_was_played_are_known_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0004")
    schema.upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT guild_id, left_at, rounds FROM servers").fetchall() == [(1, None, 5)]
