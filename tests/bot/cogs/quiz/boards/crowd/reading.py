"""Reading a crowd's boards as people do, and answering in its rounds, with the time that it takes."""

import asyncio
import time
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from random import Random
from typing import TypeVar

import sqlalchemy as sa

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Question, Round
from bot.cogs.quiz.boards.counting import EVERYWHERE, Board
from bot.cogs.quiz.boards.place import FIRST, LAST, MINE, Place, Side
from bot.cogs.quiz.boards.ranks import Sort
from bot.cogs.quiz.boards.store import MAX_PAGES, load_page
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.storage import Database
from bot.storage.board_tables import totals
from tests.bot.cogs.quiz.boards.crowd import counting
from tests.bot.cogs.quiz.boards.crowd.building import FIRST_ID
from tests.bot.cogs.quiz.boards.crowd.playing import MODES, SERVERS, Played

_SAMPLE = 5_000
"""Among how many random players those are looked for who are on a board."""

_Result = TypeVar("_Result")


class Asked(StrEnum):
    """What a person asks a board for."""

    OWN = "own rank"
    """The page around their own place."""
    FIRST = "first page"
    LAST = "last page"
    NEXT = "next page"
    """The one after their own."""
    PREVIOUS = "previous page"
    """The one before their own."""
    NUMBERED = "page 100, by an old button"


@dataclass(frozen=True, slots=True)
class Reading:
    """A page that was read."""

    asked: Asked
    board: Board
    sort: Sort
    milliseconds: float

    @property
    def where(self) -> str:
        """The board in words."""
        scope = "everywhere" if self.board.guild_id == EVERYWHERE else "server"
        return f"{scope}, {self.board.period}, {self.board.mode}, {self.sort}"


async def read_all(database: Database, played: Played, chance: Random, times: int) -> list[Reading]:
    """Read every kind of page of every board, in all sorts and in a random order, as people who are on it."""
    choices = [
        (board_id, board, sort)
        for board_id, board in enumerate(counting.boards(played), start=1)
        if board.guild_id in {EVERYWHERE, SERVERS[0]}
        for sort in Sort
    ]
    viewers = await _viewers(database, [FIRST_ID + chance.randrange(played.players) for _ in range(_SAMPLE)])
    readings: list[Reading] = []
    for board_id, board, sort in chance.sample(choices, len(choices)) * times:
        people = viewers.get((board_id, sort)) or await _leaders(database, board, sort)
        if people:
            readings += await _read(database, board, sort, chance.choice(people))
    return readings


async def _viewers(database: Database, people: Iterable[int]) -> dict[tuple[int, Sort], list[int]]:
    """Return which of some people are on each board, by its id, in each sort."""
    found: dict[tuple[int, Sort], list[int]] = {}
    async with database.read() as connection:
        rows = (await connection.execute(sa.select(totals).where(totals.c.user_id.in_(people)))).all()
    for row in rows:
        for sort in Sort:
            value = getattr(row, sort.value)
            if value or (sort is Sort.POINTS):
                found.setdefault((row.board_id, sort), []).append(row.user_id)
    return found


async def _leaders(database: Database, board: Board, sort: Sort) -> list[int]:
    """Return who is on the first page of a board that none of the sample is on."""
    return [standing.user_id for standing in (await load_page(database, board, sort, 0, FIRST)).standings]


async def _read(database: Database, board: Board, sort: Sort, viewer: int) -> list[Reading]:
    own, milliseconds = await _timed(load_page(database, board, sort, viewer, MINE))
    readings = [Reading(Asked.OWN, board, sort, milliseconds)]
    places = {
        Asked.NEXT: own.after,
        Asked.PREVIOUS: own.before,
        Asked.FIRST: FIRST,
        Asked.LAST: LAST,
    }
    if (board.mode, sort) == (MODES[0], Sort.POINTS):
        places[Asked.NUMBERED] = Place(Side.PAGE, MAX_PAGES - 1)
    for asked, place in places.items():
        if place is not None:
            _, milliseconds = await _timed(load_page(database, board, sort, viewer, place))
            readings.append(Reading(asked, board, sort, milliseconds))
    return readings


async def answer(database: Database, channel: int, players: Iterable[int]) -> tuple[float, float]:
    """Let people answer a round at once; return the milliseconds until all is stored, and of the round's end."""
    store, round_ = await _opened_round(database, channel)
    given = (
        GivenAnswer(
            round_.id, FIRST_ID + player, Answer(0, datetime.now(UTC), 12, correct=True), f"player {player}"
        )
        for player in players
    )
    _, stored = await _timed(asyncio.gather(*map(store.record, given)))
    _, ended = await _timed(store.close(round_, datetime.now(UTC)))
    return stored, ended


async def _opened_round(database: Database, channel: int) -> tuple[QuizStore, Round]:
    """Begin a game in a channel and open its only round."""
    store = QuizStore(database)
    round_ = Round(Question("段青", "Duàn Qīng", 0), choice_count=2)
    now = datetime.now(UTC)
    await store.add(Game(SERVERS[0], channel, 0, ("jin_yong", "gu_long"), 20, now, [round_]))
    round_.ask(now, 20)
    await store.save(round_)
    return store, round_


async def _timed(work: Awaitable[_Result]) -> tuple[_Result, float]:
    """Return a result, and after how many milliseconds it came."""
    began = time.perf_counter()
    result = await work
    return result, 1000 * (time.perf_counter() - began)
