"""Reading a quiz's database from outside, and counting its boards again from the answers."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from math import sqrt
from pathlib import Path
from typing import Any, TypeAlias

from bot.storage.dialects import backend_of

RECOUNT = """
    SELECT games.guild_id, games.mode, date(answers.answered_at), answers.user_id,
           sum(answers.points), sum(CASE WHEN answers.choice = rounds.answer THEN 1 ELSE 0 END), count(*)
    FROM answers JOIN rounds ON rounds.id = answers.round_id JOIN games ON games.id = rounds.game_id
    WHERE rounds.closed_at IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""
TOTALS = """
    SELECT guild_id, mode, start, user_id, points, correct, answered
    FROM totals JOIN boards ON boards.id = totals.board_id
    WHERE period = 'today' AND guild_id != 0 AND answered > 0 ORDER BY 1, 2, 3, 4
"""

_ANSWERS = """
    SELECT games.guild_id, games.mode, date(answers.answered_at), answers.user_id,
           answers.choice = rounds.answer, answers.points, games.styles
    FROM answers JOIN rounds ON rounds.id = answers.round_id JOIN games ON games.id = rounds.game_id
    WHERE rounds.closed_at IS NOT NULL ORDER BY rounds.closed_at, rounds.id
"""
_BOARDS = """
    SELECT guild_id, mode, period, start, user_id, answered, correct, points, wins, streak, accuracy
    FROM totals JOIN boards ON boards.id = totals.board_id
"""
_HISTOGRAMS = """
    SELECT guild_id, mode, period, start, sort, value, people
    FROM histograms JOIN boards ON boards.id = histograms.board_id
"""
_STYLES = """
    SELECT guild_id, mode, period, start, user_id, totals.styles
    FROM totals JOIN boards ON boards.id = totals.board_id
"""
_BOARD_STYLES = """
    SELECT guild_id, mode, period, start, style, answers
    FROM board_styles JOIN boards ON boards.id = board_styles.board_id
"""
_SORTS = {"points": 7, "wins": 8, "streak": 9, "accuracy": 10}
"""Where the columns of `_BOARDS` have what a board is sorted by."""

_Row: TypeAlias = tuple[Any, ...]


def rows(place: Path | str, sql: str) -> list[_Row]:
    """Return what a database holds, given SQLite's file or a URL, in the types that SQLite has."""
    if isinstance(place, Path):
        with closing(sqlite3.connect(place)) as connection:
            return connection.execute(sql).fetchall()
    engine = backend_of(place).single(writing=False, seconds=5)
    with closing(engine.connect()) as connection:
        return [tuple(map(_as_sqlite, row)) for row in connection.exec_driver_sql(sql)]


def _as_sqlite(value: object) -> object:
    match value:
        case bool() | Decimal():
            return int(value)
        case list() | dict():
            return json.dumps(value)
        case date():
            return value.isoformat()
        case _:
            return value


def assert_totals_equal_a_recount(path: Path | str) -> None:
    """Assert that the boards are what a count of all answers to closed rounds gives, wins aside."""
    assert rows(path, TOTALS) == rows(path, RECOUNT)
    found = rows(path, _BOARDS)
    played = {row[:8] + row[9:] for row in found if row[5]}
    assert played == _recounted(path)
    people: Counter[_Row] = Counter()
    for row in found:
        for sort, column in _SORTS.items():
            if row[column] or (row[column] == 0 and sort in {"points", "accuracy"}):
                people[*row[:4], sort, row[column]] += 1
    assert {row[:6]: row[6] for row in rows(path, _HISTOGRAMS)} == people
    assert_styles_equal_a_recount(path)


def assert_styles_equal_a_recount(path: Path | str) -> None:
    """Assert that people's totals, and the boards, say how many answers were given in games with each style."""
    silent = _silent(path)
    expected: defaultdict[_Row, Counter[str]] = defaultdict(Counter)
    for guild_id, mode, day, user_id, *_, styles in rows(path, _ANSWERS):
        for period, start in _periods(date.fromisoformat(day)):
            for scope in (guild_id, 0)[: 1 + (guild_id not in silent)]:
                expected[scope, mode, period, start.isoformat(), user_id].update(json.loads(styles))
    found = {tuple(key): json.loads(styles) for *key, styles in rows(path, _STYLES)}
    assert {key: styles for key, styles in found.items() if styles} == {
        key: styles for key, styles in expected.items() if styles
    }
    boards: Counter[_Row] = Counter()
    for (*board, _), styles in expected.items():
        for style, count in styles.items():
            boards[*board, style] += count
    assert {row[:5]: row[5] for row in rows(path, _BOARD_STYLES)} == boards


def _silent(path: Path | str) -> set[int]:
    """Return the servers that don't count everywhere."""
    return {guild_id for (guild_id,) in rows(path, "SELECT guild_id FROM servers WHERE NOT counts_everywhere")}


def _recounted(path: Path | str) -> set[_Row]:
    silent = _silent(path)
    marks: defaultdict[_Row, list[tuple[int, int]]] = defaultdict(list)
    for guild_id, mode, day, user_id, correct, points, _ in rows(path, _ANSWERS):
        for period, start in _periods(date.fromisoformat(day)):
            marks[guild_id, mode, period, start.isoformat(), user_id].append((correct, points))
    totals = {key: _total(gained) for key, gained in marks.items()}
    everywhere: dict[_Row, tuple[int, ...]] = {}
    for key, total in totals.items():
        if key[0] not in silent:
            before = everywhere.get((0, *key[1:]), (0, 0, 0, 0))
            sums = (first + second for first, second in zip(before[:3], total[:3], strict=True))
            everywhere[0, *key[1:]] = (*sums, max(before[3], total[3]))
    return {(*key, *total, _wilson(total[1], total[0])) for key, total in (totals | everywhere).items()}


def _periods(day: date) -> Iterator[tuple[str, date]]:
    yield "today", day
    yield "week", day - timedelta(days=day.weekday())
    yield "month", day.replace(day=1)
    yield "all", date.min


def _total(gained: list[tuple[int, int]]) -> tuple[int, ...]:
    """Return how many answers were given, how many were right, their points, and the longest run of right ones."""
    runs = "".join(str(correct) for correct, _ in gained).split("0")
    correct, points = (sum(column) for column in zip(*gained, strict=True))
    return len(gained), correct, points, max(map(len, runs))


def _wilson(correct: int, answered: int) -> int | None:
    if answered < 20:
        return None
    z, share = 1.96, correct / answered
    spread = z * sqrt(share * (1 - share) / answered + z * z / 4 / answered / answered)
    return round(10_000 * max(0.0, share + z * z / 2 / answered - spread) / (1 + z * z / answered))
