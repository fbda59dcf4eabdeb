"""Databases of every earlier schema are brought to the newest, with what they hold."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.storage import schema
from bot.storage.dialects.sqlite import File
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount

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
    assert schema.upgrade(File(path)) == revision
    assert schema.current(File(path)) == schema.newest()
    with closing(sqlite3.connect(path)) as connection:
        for table in set(tables) - {"totals"}:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608 - ours
        if "people" in tables:
            assert connection.execute("SELECT name, hidden FROM people").fetchone() == ("ann", 0)


def test_servers_where_something_was_played_are_known_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0004")
    schema.upgrade(File(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT guild_id, left_at, rounds FROM servers").fetchall() == [(1, None, 5)]


def test_activations_become_changes_that_say_who_made_a_version_active(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0010")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO training_jobs"
            " (id, style, preset, seed, starter_id, channel_id, started_at, state, detail, told)"
            " VALUES (1, 'jin_yong', 'best', 1, 5, 6, '2026-01-01 00:00:00', 'done', '', 1)"
        )
        connection.executemany(
            "INSERT INTO activations (style, version, user_id, job_id, activated_at)"
            " VALUES ('jin_yong', ?, ?, ?, ?)",
            [("0123456789ab", 5, 1, "2026-01-01 00:00:00"), ("ba9876543210", 7, None, "2026-01-02 00:00:00")],
        )
    schema.upgrade(File(path))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT action, version, user_id, job_id FROM model_changes ORDER BY id"
        ).fetchall()
        assert connection.execute("SELECT network, note FROM training_jobs").fetchall() == [(None, "")]
    assert found == [("train", "0123456789ab", 5, 1), ("promote", "ba9876543210", 7, None)]


def play(connection: sqlite3.Connection, game: int, guild: int, now: str) -> None:
    """Store a game of eleven rounds among three people, of whom the last has the most points.

    Each game has a style of its own beside the one of all games.
    """
    row = (game, guild, f'["gu_long", "style{game}"]', now)
    connection.execute("INSERT INTO games VALUES (?1, ?2, ?1, 0, ?3, 20, ?4, ?4)", row)
    for number in range(11):
        round_ = 100 * game + number
        asked = (round_, game, number, now)
        connection.execute("INSERT INTO rounds VALUES (?1, ?2, ?3, '段青', '', 0, NULL, ?4, ?4, ?4)", asked)
        for user in (7, 8, 9):
            wrong = (number + game) % user == 0
            answer = (round_, user, int(wrong), 0 if wrong else 10 + user, now)
            connection.execute("INSERT INTO answers VALUES (?, ?, ?, ?, ?)", answer)


def test_boards_are_filled_from_the_answers_that_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0007")
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in ("games", "rounds", "answers"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
        connection.execute("INSERT INTO servers (guild_id, counts_everywhere) VALUES (2, 0)")
        for game, guild in ((1, 1), (2, 1), (3, 2)):
            play(connection, game, guild, now)
        # A round that is still open is counted when it closes.
        connection.execute("UPDATE rounds SET closed_at = NULL WHERE id = 210")
    schema.upgrade(File(path))
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


def test_dailies_that_were_played_before_boards_had_styles_are_counted_with_theirs(tmp_path: Path) -> None:
    path = tmp_path / "jianghu.db"
    make(path, "0011")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("""INSERT INTO dailies VALUES ('2026-03-04', '["jin_yong", "gu_long"]', '[]', 'key')""")
        for board, period, start in (
            (1, "today", "2026-03-04"),
            (2, "all", "0001-01-01"),
            (3, "today", "2026-03-03"),
        ):
            named = (board, period, start)
            connection.execute("INSERT INTO boards VALUES (?1, 5, 'daily', ?2, ?3, 1)", named)
            connection.execute("INSERT INTO totals VALUES (7, ?, 3, 0, 0, 0, 0, 0, NULL)", (board,))
    schema.upgrade(File(path))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT * FROM board_styles ORDER BY 1, 2").fetchall()
        assert found == [(1, "gu_long", 3), (1, "jin_yong", 3), (2, "gu_long", 3), (2, "jin_yong", 3)]
        styles = connection.execute("SELECT styles FROM totals ORDER BY board_id").fetchall()
    assert [json.loads(text) for (text,) in styles] == [{"gu_long": 3, "jin_yong": 3}] * 2 + [{}]
