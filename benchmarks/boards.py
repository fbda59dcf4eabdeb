"""Leaderboards of many players: pages, one's own rank, and answers, beside boards that are added up when read.

`python -m benchmarks.boards [--players 10000,100000,1000000]`

Ten answers a player. Each database is made as the version before kept it, its boards are read as that version did,
it is upgraded (which is timed too), and then everything is read in random places of all boards, in all orders.
"""

import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from benchmarks._table import Row, percentile, show
from bot.storage import Database, schema
from bot.storage.dialects.sqlite import File
from tests.bot.cogs.quiz.boards import crowd
from tests.bot.cogs.quiz.boards.crowd import Crowd

ANSWERS_A_PLAYER = 10
READS = 600
OLD_READS = 3
ANSWERS = 300
CROWD = 2000
"""How many people answer a round at once."""

BARS_MS = {"page p99 ms": 20.0, "own rank p99 ms": 50.0, "answer p99 ms": 10.0}


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def old_way(path: Path) -> float:
    """Return the median milliseconds of the first page of everywhere, all time, as it was read before."""
    asked = {"since": "0001-01-01", "guild": 0, "viewer": crowd.FIRST_ID}
    with closing(sqlite3.connect(path)) as connection:
        times = [timed(lambda: connection.execute(crowd.OLD_BOARD, asked).fetchall()) for _ in range(OLD_READS)]
    return percentile(times, 0.5)


def reading(path: Path, many: Crowd) -> tuple[list[float], list[float]]:
    """Return the milliseconds of pages in random places, and of pages around random players."""
    chance = random.Random(1)  # noqa: S311 - no secret
    pages, own = [], []
    engine = File(path).long_reader()
    with engine.begin() as connection:
        for _ in range(READS):
            board, sort = chance.choice(many.boards()), chance.choice(many.sorts())
            player = chance.randrange(many.players)
            own.append(timed(lambda: many.own(connection, board, sort, player)))  # noqa: B023 - called at once
            place = many.own(connection, board, sort, player)
            pages.append(timed(lambda: many.turn(connection, board, sort, place)))  # noqa: B023 - called at once
    engine.dispose()
    return pages, own


async def answering(path: Path, many: Crowd) -> Row:
    """Return the milliseconds of an answer and of a round's end, of one person and of many at once."""
    chance = random.Random(2)  # noqa: S311 - no secret
    database = await Database.open(f"sqlite:///{path}")
    try:
        alone = [
            await played(database, channel, [chance.randrange(many.players)]) for channel in range(1, ANSWERS + 1)
        ]
        crowded = await played(database, ANSWERS + 1, chance.sample(range(many.players), CROWD))
    finally:
        await database.close()
    times, ends = map(list, zip(*alone, strict=True))
    answers, end = (milliseconds / CROWD for milliseconds in crowded)
    return {
        "answer p99 ms": percentile(times, 0.99),
        "round's end p99 ms": percentile(ends, 0.99),
        "answer of 2,000 at once, ms": answers,
        "end, ms a person of 2,000": end,
    }


async def played(database: Database, channel: int, players: list[int]) -> tuple[float, float]:
    """Return the milliseconds until all answers to a round are stored, and those of its end."""
    store, round_ = await crowd.opened_round(database, channel)
    began = time.perf_counter()
    await asyncio.gather(*(store.record(crowd.right_answer(round_, player)) for player in players))
    stored = time.perf_counter()
    await store.close(round_, datetime.now(UTC))
    return 1000 * (stored - began), 1000 * (time.perf_counter() - stored)


def measure(folder: Path, players: int) -> Row:
    """Return the figures of a database of so many players."""
    path = folder / f"{players}.db"
    many = Crowd(players, datetime.now(UTC).date())
    crowd.build(path, players, players * ANSWERS_A_PLAYER, many.today)
    old = old_way(path)
    upgrade = timed(lambda: schema.upgrade(File(path))) / 1000
    pages, own = reading(path, many)
    return {
        "players": players,
        "answers": players * ANSWERS_A_PLAYER,
        "old page ms": old,
        "page p50 ms": percentile(pages, 0.5),
        "page p99 ms": percentile(pages, 0.99),
        "own rank p99 ms": percentile(own, 0.99),
        **asyncio.run(answering(path, many)),
        "upgrade s": upgrade,
        "GB": sum(file.stat().st_size for file in folder.glob(f"{path.name}*")) / 1e9,
    }


def main(
    players: Annotated[str, typer.Option(help="How many players, separated by commas.")] = "10000,100000,1000000",
    folder: Annotated[
        Path | None, typer.Option(help="Where the databases are made; by default a new folder.")
    ] = None,
) -> None:
    """Print the table; exit with 1 when a bar is missed."""
    rows = []
    for number in map(int, players.split(",")):
        with tempfile.TemporaryDirectory(dir=folder) as name:
            rows.append(measure(Path(name), number))
        show("boards", "leaderboards, by the number of players", rows)
    if any(row[name] > bar for row in rows for name, bar in BARS_MS.items()):  # type: ignore[operator]  # figures
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
