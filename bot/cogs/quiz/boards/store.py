"""Leaderboards, computed by the database: one page at a time, however many people there are."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, Subquery, func, select, union_all

from bot.cogs.quiz.boards.ranks import Standing, pages
from bot.storage import Database
from bot.storage.tables import answers, games, people, rounds, servers, totals

PAGE_SIZE = 10
AT_ONCE = 2
"""How many boards are computed at once; the database's other readers stay free for what is quick."""

CACHE_SECONDS = 3.0
"""How long a page of a board is shown again rather than computed, unless points were counted meanwhile."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a board counts: the points of a server, or of everywhere when `guild_id` is None, since a day."""

    guild_id: int | None
    since: date


@dataclass(frozen=True, slots=True)
class Board:
    """A page of a board, counted from 0."""

    page: int
    """Which page it is: the last one where the board has fewer than were asked for."""
    standings: list[Standing]
    people: int
    """How many people the whole board has."""
    own: Standing | None
    """The viewer's own place, if they have one."""
    names: dict[int, str]
    """How the people on this page are called, by id."""


_Key: TypeAlias = tuple[Selection, int, int]


class BoardReader:
    """Reads boards, a few at a time and each at most once in a short while: ranking a crowd takes a second."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._closing = False
        self._recent: dict[_Key, asyncio.Task[Board]] = {}
        self._running: set[asyncio.Task[Board]] = set()

    async def board(self, selection: Selection, viewer_id: int, page: int) -> Board:
        """Return a board's page with the viewer's own place, as it was at most `CACHE_SECONDS` ago."""
        key = selection, viewer_id, page
        task = self._recent.get(key)
        if task is None:
            task = self._recent[key] = asyncio.create_task(self._load(selection, viewer_id, page))
            self._running.add(task)
            task.add_done_callback(lambda done: self._done(key, done))
        return await asyncio.shield(task)

    def forget(self) -> None:
        """Compute boards anew from now on: points were counted, which people look for at once."""
        self._recent.clear()

    async def close(self) -> None:
        """Compute no further boards, and wait for those whose queries are running."""
        self._closing = True
        await asyncio.gather(*self._running, return_exceptions=True)

    def _done(self, key: _Key, task: asyncio.Task[Board]) -> None:
        self._running.discard(task)
        if task.cancelled() or task.exception():
            self._drop(key, task)
        else:
            asyncio.get_running_loop().call_later(CACHE_SECONDS, self._drop, key, task)

    def _drop(self, key: _Key, task: asyncio.Task[Board]) -> None:
        if self._recent.get(key) is task:
            del self._recent[key]

    async def _load(self, selection: Selection, viewer_id: int, page: int) -> Board:
        async with self._slots:
            if self._closing:
                raise asyncio.CancelledError
            return await load_board(self._database, selection, viewer_id, page)


async def load_board(database: Database, selection: Selection, viewer_id: int, page: int) -> Board:
    """Return a board's page or, where it has fewer, its last one; the viewer's own place comes with either."""
    ranked = _ranked(selection)
    first = page * PAGE_SIZE
    on_page = ranked.c.place.between(first + 1, first + PAGE_SIZE)
    # The first place tells how many people there are even to a viewer who has no place, beyond the last page.
    wanted = select(ranked, people.c.name).outerjoin(people, people.c.user_id == ranked.c.user_id)
    wanted = wanted.where(on_page | (ranked.c.user_id == viewer_id) | (ranked.c.place == 1))
    async with database.read() as connection:
        found = (await connection.execute(wanted.order_by(ranked.c.place))).all()
    last = pages(found[0].people if found else 0, PAGE_SIZE) - 1
    if page > last:
        return await load_board(database, selection, viewer_id, last)
    standings = {row.place: Standing(row.rank, row.user_id, row.points, row.tied) for row in found}
    return Board(
        page=page,
        standings=[standing for place, standing in standings.items() if first < place <= first + PAGE_SIZE],
        people=found[0].people if found else 0,
        own=next((standing for standing in standings.values() if standing.user_id == viewer_id), None),
        names={row.user_id: row.name for row in found if row.name},
    )


def _ranked(selection: Selection) -> Subquery:
    gains = union_all(_settled(selection), _unsettled(selection)).subquery()
    points = func.sum(gains.c.points)
    query = select(
        func.row_number().over(order_by=[points.desc(), gains.c.user_id]).label("place"),
        func.count().over().label("people"),
        func.rank().over(order_by=points.desc()).label("rank"),
        gains.c.user_id,
        points.label("points"),
        (func.count().over(partition_by=points) > 1).label("tied"),
    )
    return query.group_by(gains.c.user_id).subquery()


def _settled(selection: Selection) -> Select[int, int]:
    query = select(totals.c.user_id, totals.c.points).where(totals.c.day >= selection.since)
    return query.where(_counts(totals.c.guild_id, selection))


def _counts(guild_id: ColumnElement[int], selection: Selection) -> ColumnElement[bool]:
    """Return whether what happened in a server counts: "everywhere" is all servers that did not opt out."""
    if selection.guild_id is not None:
        return guild_id == selection.guild_id
    return guild_id.not_in(select(servers.c.guild_id).where(~servers.c.counts_everywhere))


def _unsettled(selection: Selection) -> Select[int, int]:
    """Take back the points of rounds that are still open: a board must not give an answer away."""
    open_rounds = select(rounds.c.id).join(games).where(games.c.ended_at.is_(None), rounds.c.closed_at.is_(None))
    open_rounds = open_rounds.where(_counts(games.c.guild_id, selection))
    first_moment = datetime.combine(selection.since, time.min, UTC)
    return select(answers.c.user_id, -answers.c.points).where(
        answers.c.round_id.in_(open_rounds), answers.c.answered_at >= first_moment
    )
