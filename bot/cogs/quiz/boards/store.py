"""Reading leaderboards: a page from where another ended, without counting what is before it."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from bot.cogs.quiz.boards.counting import Board
from bot.cogs.quiz.boards.place import FIRST, LAST, Place, Side
from bot.cogs.quiz.boards.ranks import Sort, Standing
from bot.cogs.quiz.boards.rows import BoardRows, Ranked
from bot.cogs.quiz.boards.total import LEAST_ANSWERS
from bot.storage import Database

PAGE_SIZE = 10
ABOVE = 4
"""How many people are shown above a viewer who jumps to their own place."""

MAX_PAGES = 100
"""Old buttons to a page by its number lead to this page at most."""


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A page of a board."""

    standings: list[Standing] = field(default_factory=list)
    people: int = 0
    """How many people the whole board has."""
    own: Standing | None = None
    """The viewer's own standing, if they have one."""
    missing: int = 0
    """How many answers a viewer who plays has to give before they are ranked by accuracy."""
    names: dict[int, str] = field(default_factory=dict)
    """How the people on this page are called, by id."""
    before: Place | None = None
    """The place of the page before, if there is one."""
    after: Place | None = None
    """The place of the page after, if there is one."""
    styles: tuple[str, ...] = ()
    """The keys of the styles that the board's points were earned with, those of the most answers first."""


async def load_page(database: Database, board: Board, sort: Sort, viewer_id: int, place: Place) -> BoardPage:
    """Return the page of a board at a place, with the viewer's own standing."""
    async with database.read() as connection:
        return await connection.run_sync(lambda sync: read_page(sync, board, sort, viewer_id, place))


def read_page(connection: Connection, board: Board, sort: Sort, viewer_id: int, place: Place) -> BoardPage:
    """Do the work of `load_page` in a transaction."""
    rows = BoardRows.of(connection, board, sort)
    if rows is None:
        return BoardPage()
    total = rows.total_of(viewer_id)
    value = None if total is None else sort.value_of(total)
    own = None if total is None or value is None else Ranked(viewer_id, value, total)
    shown = _shown(rows, place, own)
    missing = LEAST_ANSWERS - total.answered if total and sort is Sort.ACCURACY else 0
    return BoardPage(
        standings=rows.standings(shown),
        people=rows.people(),
        own=rows.standings([own])[0] if own else None,
        missing=max(missing, 0),
        names=rows.names([row.user_id for row in shown]) if shown else {},
        before=_neighbor(rows, Side.BEFORE, shown[0]) if shown else None,
        after=_neighbor(rows, Side.AFTER, shown[-1]) if shown else None,
        styles=rows.styles(),
    )


def _shown(rows: BoardRows, place: Place, own: Ranked | None) -> list[Ranked]:
    """Return the people on the page at a place; full pages wherever the board has enough people."""
    match place.side:
        case Side.BEFORE:
            found = rows.read(place, PAGE_SIZE)
            return found if len(found) == PAGE_SIZE else rows.read(FIRST, PAGE_SIZE)
        case Side.AFTER:
            return rows.read(place, PAGE_SIZE) or rows.read(LAST, PAGE_SIZE)
        case Side.MINE if own:
            above = rows.read(own.place(Side.BEFORE), ABOVE)
            return [*above, own, *rows.read(own.place(Side.AFTER), PAGE_SIZE - 1 - len(above))]
        case Side.LAST:
            return rows.read(LAST, PAGE_SIZE)
        case Side.PAGE:
            last = max(rows.people() - 1, 0) // PAGE_SIZE
            return rows.read(FIRST, PAGE_SIZE, skip=PAGE_SIZE * min(place.value, last, MAX_PAGES))
        case _:
            return rows.read(FIRST, PAGE_SIZE)


def _neighbor(rows: BoardRows, side: Side, row: Ranked) -> Place | None:
    place = row.place(side)
    return place if rows.read(place, 1) else None
