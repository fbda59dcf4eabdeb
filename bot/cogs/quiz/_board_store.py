"""Leaderboards, computed by the database: one page at a time, however many people there are."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Subquery, func, select

from bot.cogs.quiz._boards import Standing
from bot.storage import Database
from bot.storage.tables import totals

PAGE_SIZE = 10


@dataclass(frozen=True, slots=True)
class Selection:
    """What a board counts: the points of a server, or of all when `guild_id` is None, from the day `since` on."""

    guild_id: int | None
    since: date


@dataclass(frozen=True, slots=True)
class Board:
    """A page of a board: its people, how many there are in all, and the viewer's own place if they have one."""

    standings: list[Standing]
    people: int
    own: Standing | None


async def load_board(database: Database, selection: Selection, viewer_id: int, page: int) -> Board:
    """Return a board's page, counted from 0, with the viewer's own place wherever it is."""
    ranked = _ranked(selection)
    rows = select(ranked).order_by(ranked.c.rank, ranked.c.user_id).offset(page * PAGE_SIZE).limit(PAGE_SIZE)
    async with database.read() as connection:
        people = (await connection.execute(select(func.count()).select_from(ranked))).scalar_one()
        found = (await connection.execute(rows)).all()
        own = (await connection.execute(select(ranked).where(ranked.c.user_id == viewer_id))).one_or_none()
    return Board([Standing(*row) for row in found], people, Standing(*own) if own else None)


def _ranked(selection: Selection) -> Subquery:
    points = func.sum(totals.c.points)
    query = select(
        func.rank().over(order_by=points.desc()).label("rank"),
        totals.c.user_id,
        points.label("points"),
        (func.count().over(partition_by=points) > 1).label("tied"),
    )
    query = query.where(totals.c.day >= selection.since).group_by(totals.c.user_id)
    if selection.guild_id is not None:
        query = query.where(totals.c.guild_id == selection.guild_id)
    return query.subquery()
