"""Databases of every earlier schema are brought to the newest, with what they hold."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.storage import schema
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount

OLDER = sorted(script.revision for script in schema._scripts().walk_revisions())[:-1]
ROWS = {
    "games": "INSERT INTO games (id, guild_id, channel_id, starter_id, styles, seconds, started_at) "
    "VALUES (1, 1, 2, 3, '[]', 20, '2026-01-01 00:00:00')",
    "rounds": "INSERT INTO rounds VALUES (1, 1, 1, '段青', 'Duàn Qīng', 0, NULL, NULL, NULL, NULL)",
    "answers": "INSERT INTO answers VALUES (1, 7, 0, 15, '2026-01-01 00:00:00')",
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


def test_boards_are_filled_from_the_answers_that_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0007")
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM games")
        connection.execute("DELETE FROM answers")
        connection.execute("DELETE FROM rounds")
        connection.execute("INSERT INTO servers (guild_id, counts_everywhere) VALUES (2, 0)")
        for game, guild in ((1, 1), (2, 1), (3, 2)):
            connection.execute(
                f"INSERT INTO games VALUES ({game}, {guild}, {game}, 0, '[]', 20, '{now}', '{now}')"
            )  # noqa: S608 - ours
            for number in range(11):
                round_ = 100 * game + number
                connection.execute(
                    f"INSERT INTO rounds VALUES ({round_}, {game}, {number}, '段青', '', 0, NULL, '{now}', '{now}', '{now}')"  # noqa: S608, E501 - ours
                )
                for user in (7, 8, 9):
                    wrong = int((number + game) % user == 0)
                    points = 0 if wrong else 10 + user
                    connection.execute(
                        f"INSERT INTO answers VALUES ({round_}, {user}, {wrong}, {points}, '{now}')"
                    )  # noqa: S608 - ours
        # A round that is still open is counted when it closes.
        connection.execute("UPDATE rounds SET closed_at = NULL WHERE id = 210")
    schema.upgrade(path)
    assert_totals_equal_a_recount(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT round_id, user_id FROM answers WHERE NOT counted").fetchall() == [
            (210, 7),
            (210, 8),
            (210, 9),
        ]
        wins = connection.execute(
            "SELECT guild_id, user_id, wins FROM totals JOIN boards ON boards.id = board_id"
            " WHERE period = 'all' AND wins ORDER BY 1, 2"
        ).fetchall()
        assert wins == [(0, 9, 1), (1, 9, 1), (2, 9, 1)]
