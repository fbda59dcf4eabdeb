"""Making a database of many players at once, in the newest schema."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from bot.storage import schema
from bot.storage.board_tables import board_styles, boards, histograms, totals
from bot.storage.dialects import backend_of
from bot.storage.dialects.bulk import count_on
from bot.storage.tables import answers, games, people, rounds, servers
from tests.bot.cogs.quiz.boards.crowd import counting
from tests.bot.cogs.quiz.boards.crowd.counting import UNRANKED, Totals
from tests.bot.cogs.quiz.boards.crowd.playing import MODES, ROUNDS, SERVERS, Played, Whole

FIRST_ID = 10**17
"""The id of the first player."""

_CHANNEL = 3 * 10**17
_STYLES = ("jin_yong", "gu_long")
_CHUNK = 200_000
_DAY_SECONDS = 86_400


def build(url: str, played: Played) -> None:
    """Make an empty database one in which a crowd has played, as if the bot had counted its answers."""
    backend = backend_of(url)
    schema.upgrade(backend)
    counted = counting.count(played)
    engine = backend.single(writing=True, seconds=5)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Without a look at the other table for each row's foreign key.
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            connection.exec_driver_sql("SET LOCAL maintenance_work_mem = '512MB'")
        _fill(connection, people, "user_id name", _people(played.players))
        _fill(connection, servers, "guild_id", ((guild_id,) for guild_id in SERVERS))
        _fill(
            connection,
            games,
            "id guild_id channel_id starter_id styles seconds started_at ended_at mode",
            _games(played),
        )
        _fill(
            connection, rounds, "id game_id number name pinyin answer asked_at ends_at closed_at", _rounds(played)
        )
        _fill(connection, answers, "round_id user_id choice points answered_at", _answers(played))
        _fill(connection, boards, "id guild_id mode period start", _boards(played))
        _fill(connection, totals, " ".join(totals.c.keys()), _totals(counted))
        _fill(connection, histograms, "board_id sort value people", counting.histograms(counted))
        _fill(connection, board_styles, "board_id style answers", _board_styles(counted))
        for table in (games, rounds, boards):
            count_on(connection, table)
    if engine.dialect.name == "postgresql":
        # As its autovacuum does before long.
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    engine.dispose()


def _fill(connection: sa.Connection, table: sa.Table, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Store rows by the driver itself; `columns` are in the table's order, and indexes are made afterwards."""
    for index in table.indexes:
        index.drop(connection)
    names = columns.split()
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "postgresql":
        with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        driver.executemany(str(sa.insert(table).compile(dialect=connection.dialect, column_keys=names)), rows)
    for index in table.indexes:
        index.create(connection)


def _people(players: int) -> Iterator[tuple[int, str]]:
    return ((FIRST_ID + number, f"player {number}") for number in range(players))


def _games(played: Played) -> Iterator[tuple[Any, ...]]:
    styles = json.dumps(_STYLES)
    for number, (mode, server) in enumerate(_rows(played.games.mode, played.games.server)):
        begun, ended = _moment(played, number, 0), _moment(played, number, ROUNDS)
        yield 1 + number, SERVERS[server], _CHANNEL + number, 0, styles, 20, begun, ended, MODES[mode]


def _rounds(played: Played) -> Iterator[tuple[Any, ...]]:
    for game in range(played.games.day.size):
        for number in range(ROUNDS):
            moment = _moment(played, game, number)
            round_id = 1 + game * ROUNDS + number
            yield round_id, 1 + game, 1 + number, "段青", "Duàn Qīng", number % 2, moment, moment, moment


def _answers(played: Played) -> Iterator[tuple[Any, ...]]:
    moments = [_moment(played, game, ROUNDS) for game in range(played.games.day.size)]
    for round_, player, right, points, _ in _rows(*played.answers):
        answer = round_ % ROUNDS % 2
        yield 1 + round_, FIRST_ID + player, answer if right else 1 - answer, points, moments[round_ // ROUNDS]


def _moment(played: Played, game: int, second: int) -> str:
    """Return a moment of a game, in the order of the games."""
    seconds = game * played.days * _DAY_SECONDS // played.games.day.size + second
    day, second = divmod(seconds, _DAY_SECONDS)
    return f"{datetime.combine(played.date(day), time()) + timedelta(seconds=second)}.000000"


def _boards(played: Played) -> Iterator[tuple[Any, ...]]:
    for number, board in enumerate(counting.boards(played), start=1):
        yield number, board.guild_id, board.mode, board.period.value, board.start.isoformat()


def _totals(counted: Totals) -> Iterator[tuple[Any, ...]]:
    for player, board, answered, *others, accuracy in _rows(*counted, counted.accuracy()):
        styles = ", ".join(f'"{style}": {answered}' for style in _STYLES) if answered else ""
        yield (
            FIRST_ID + player,
            board,
            answered,
            *others,
            None if accuracy == UNRANKED else accuracy,
            f"{{{styles}}}",
        )


def _board_styles(counted: Totals) -> Iterator[tuple[int, str, int]]:
    return ((board, style, count) for board, count in counting.answers_on(counted) for style in _STYLES)


def _rows(*columns: Whole) -> Iterator[tuple[int, ...]]:
    """Yield the rows of arrays as Python's numbers, some at a time, since ten million take gigabytes."""
    for begin in range(0, columns[0].size, _CHUNK):
        yield from zip(*(column[begin : begin + _CHUNK].tolist() for column in columns), strict=True)
