"""Leaderboards of many players, on SQLite and on PostgreSQL: pages, one's own rank, answers and rounds' ends.

`python -m benchmarks.boards [--players 1000,10000,100000,1000000] [--database sqlite,postgresql]`

Ten answers a player, in two servers, in all modes. Every kind of page of every board is read in all sorts, as a
person who is on it and in a random place, by what the bot itself reads with. PostgreSQL is a new server with the
settings of a new installation; it needs PostgreSQL's programs. A million players take some GB in the folder for
temporary files.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Annotated

import sqlalchemy as sa
import typer

from benchmarks.kit.table import Row, percentile, show
from bot.storage import Database
from bot.storage.dialects import backend_of
from tests import postgresql
from tests.bot.cogs.quiz.boards.crowd.building import build
from tests.bot.cogs.quiz.boards.crowd.playing import Played, play
from tests.bot.cogs.quiz.boards.crowd.reading import Asked, Reading, answer, read_all

ANSWERS_A_PLAYER = 10
TIMES = 3
"""How often each kind of page of each board is read."""

ANSWERS = 300
CROWD = 2000
"""How many people answer a round at once."""

OWN_RANK_MS, ANSWER_MS = 50.0, 10.0


class Kind(StrEnum):
    """The databases."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


PAGE_MS = {Kind.SQLITE: 20.0, Kind.POSTGRESQL: 25.0}
ADDED_UP = "SELECT user_id, sum(points) FROM answers GROUP BY user_id ORDER BY 2 DESC, user_id LIMIT 10"
"""A board that is added up when it is read."""


def pages(readings: Sequence[Reading], about: Row) -> list[Row]:
    """Return a row for all pages but one's own, and one for each kind."""
    groups = {"any page": [reading for reading in readings if reading.asked is not Asked.OWN]}
    groups |= {asked.value: [reading for reading in readings if reading.asked is asked] for asked in Asked}
    return [
        {
            **about,
            "read": name,
            "times": len(group),
            **figures([one.milliseconds for one in group]),
            "slowest": slowest(group),
        }
        for name, group in groups.items()
    ]


def slowest(readings: Sequence[Reading]) -> str:
    """Return which board took the longest."""
    return max(readings, key=lambda reading: reading.milliseconds).where


def figures(milliseconds: Sequence[float], what: str = "") -> Row:
    """Return the median, the 99th percentile and the highest."""
    times = list(milliseconds)
    return {
        f"{what}p50 ms": percentile(times, 0.5),
        f"{what}p99 ms": percentile(times, 0.99),
        f"{what}max ms": max(times),
    }


async def answering(database: Database, played: Played) -> Row:
    """Return the times of answers and of rounds' ends, of one person and of many at once."""
    chance = Random(2)  # noqa: S311 - no secret
    alone = [await answer(database, 1 + channel, [chance.randrange(played.players)]) for channel in range(ANSWERS)]
    crowd = chance.sample(range(played.players), min(CROWD, played.players))
    stored, ended = await answer(database, 1 + ANSWERS, crowd)
    answers, ends = zip(*alone, strict=True)
    return {
        **figures(answers, "answer "),
        **figures(ends, "end "),
        "at once": len(crowd),
        "all stored s": stored / 1000,
        "their end s": ended / 1000,
    }


async def timing(url: str, played: Played, about: Row) -> tuple[list[Row], Row]:
    """Return the rows of what is read, and the row of what is written."""
    database = await Database.open(url)
    try:
        readings = await read_all(database, played, Random(1), TIMES)  # noqa: S311 - no secret
        return pages(readings, about), {**about, **await answering(database, played)}
    finally:
        await database.close()


def added_up(url: str) -> float:
    """Return the seconds of a first page that is added up when it is read."""
    engine = backend_of(url).single(writing=False, seconds=5)
    with engine.begin() as connection:
        began = time.perf_counter()
        connection.execute(sa.text(ADDED_UP)).all()
        return time.perf_counter() - began


@contextmanager
def new_database(kind: Kind, folder: Path | None) -> Iterator[str]:
    """Yield the URL of an empty database, which is deleted in the end."""
    if kind is Kind.POSTGRESQL:
        with postgresql.running(as_installed=True) as cluster:
            yield cluster.make_empty()
    else:
        with tempfile.TemporaryDirectory(dir=folder) as name:
            yield f"sqlite:///{name}/boards.db"


def measure(kind: Kind, folder: Path | None, players: int) -> tuple[list[Row], Row]:
    """Return the rows of a database of so many players."""
    played = play(players, players * ANSWERS_A_PLAYER, datetime.now(UTC).date())
    about: Row = {"database": kind.value, "players": players}
    with new_database(kind, folder) as url:
        build(url, played)
        seconds = added_up(url)
        read, written = asyncio.run(timing(url, played, about))
    return read, {**written, "added up s": seconds}


def is_slow(row: Row) -> bool:
    """Tell whether a row of what was read misses its bar."""
    bar = OWN_RANK_MS if row["read"] == Asked.OWN else PAGE_MS[Kind(str(row["database"]))]
    return float(row["p99 ms"]) > bar


def main(
    players: Annotated[
        str, typer.Option(help="How many players, separated by commas.")
    ] = "1000,10000,100000,1000000",
    database: Annotated[str, typer.Option(help="Which databases, separated by commas.")] = "sqlite,postgresql",
    folder: Annotated[Path | None, typer.Option(help="Where SQLite's are made; by default a new folder.")] = None,
) -> None:
    """Print the tables; exit with 1 when a bar is missed."""
    read: list[Row] = []
    written: list[Row] = []
    for kind in map(Kind, database.split(",")):
        for number in map(int, players.split(",")):
            rows, row = measure(kind, folder, number)
            read += rows
            written.append(row)
            show("boards_pages", "reading leaderboards, by the number of players", read)
            show("boards_answers", "answers and rounds' ends, by the number of players", written)
    if any(map(is_slow, read)) or any(float(row["answer p99 ms"]) > ANSWER_MS for row in written):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
