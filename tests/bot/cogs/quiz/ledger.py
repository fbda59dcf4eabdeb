"""Reading a quiz's database from outside, by SQL of its own."""

import sqlite3
from contextlib import closing
from pathlib import Path

RECOUNT = """
    SELECT games.guild_id, date(answers.answered_at), answers.user_id,
           sum(answers.points), sum(answers.choice = rounds.answer), count(*)
    FROM answers JOIN rounds ON rounds.id = answers.round_id JOIN games ON games.id = rounds.game_id
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
TOTALS = "SELECT guild_id, day, user_id, points, correct, answered FROM totals ORDER BY 1, 2, 3"


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def assert_totals_equal_a_recount(path: Path) -> None:
    assert rows(path, TOTALS) == rows(path, RECOUNT)
