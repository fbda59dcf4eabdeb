"""Leaderboards, computed by the database: one page at a time, however many people there are."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy import Select, Subquery, func, select, union_all

from bot.cogs.quiz.boards.ranks import Standing, pages
from bot.storage import Database
from bot.storage.tables import answers, games, rounds, totals

PAGE_SIZE = 10


@dataclass(frozen=True, slots=True)
class Selection:
    """What a board counts: the points of a server, or of all when `guild_id` is None, from the day `since` on."""

    guild_id: int | None
    since: date


@dataclass(frozen=True, slots=True)
class Board:
    """A page of a board: its people, how many there are in all, and the viewer's own place if they have one.

    `page` counts from 0.
    """

    page: int
    standings: list[Standing]
    people: int
    own: Standing | None


async def load_board(database: Database, selection: Selection, viewer_id: int, page: int) -> Board:
    """Return a board's page, counted from 0, or the last one if there are fewer by now.

    The viewer's own place comes with it, wherever it is.
    """
    ranked = _ranked(selection)
    first = page * PAGE_SIZE
    on_page = ranked.c.place.between(first + 1, first + PAGE_SIZE)
    # The first place tells how many people there are even to a viewer who has no place, beyond the last page.
    wanted = select(ranked).where(on_page | (ranked.c.user_id == viewer_id) | (ranked.c.place == 1))
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
    return query if selection.guild_id is None else query.where(totals.c.guild_id == selection.guild_id)


def _unsettled(selection: Selection) -> Select[int, int]:
    """Take back the points of rounds that are still open: a board must not give an answer away."""
    open_rounds = select(rounds.c.id).join(games).where(games.c.ended_at.is_(None), rounds.c.closed_at.is_(None))
    if selection.guild_id is not None:
        open_rounds = open_rounds.where(games.c.guild_id == selection.guild_id)
    first_moment = datetime.combine(selection.since, time.min, UTC)
    return select(answers.c.user_id, -answers.c.points).where(
        answers.c.round_id.in_(open_rounds), answers.c.answered_at >= first_moment
    )
