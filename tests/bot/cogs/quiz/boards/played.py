"""Boards that tests fill without playing games."""

from collections.abc import Sequence
from datetime import date

from bot.cogs.quiz.boards.counting import EVERYWHERE, Board, Gain, count
from bot.cogs.quiz.boards.place import FIRST, Place
from bot.cogs.quiz.boards.ranks import Period, Sort
from bot.cogs.quiz.boards.store import BoardPage, load_page
from bot.storage import Database

DAY = date(2026, 3, 4)
GUILD = 2**60 + 1
NOBODY = 0


def answer(
    user_id: int,
    points: int = 10,
    *,
    guild: int = GUILD,
    day: date = DAY,
    right: bool = True,
    styles: tuple[str, ...] = ("jin_yong", "gu_long"),
) -> Gain:
    """Return an answer to count."""
    return Gain(guild, user_id, "classic", day, correct=right, points=points, styles=styles)


def win(user_id: int, *, guild: int = GUILD, day: date = DAY) -> Gain:
    """Return a won game to count."""
    return Gain(guild, user_id, "classic", day, correct=None)


async def counted(database: Database, gains: Sequence[Gain]) -> None:
    """Count what people gained."""
    await database.write(lambda connection: count(connection, gains))


async def page(
    database: Database,
    place: Place = FIRST,
    *,
    guild: int = EVERYWHERE,
    sort: Sort = Sort.POINTS,
    period: Period = Period.ALL,
    day: date = DAY,
    viewer: int = NOBODY,
) -> BoardPage:
    """Return a page of a board of the mode classic."""
    return await load_page(database, Board(guild, "classic", period, period.start(day)), sort, viewer, place)


async def ranked(database: Database, guild: int = EVERYWHERE, **of: object) -> list[tuple[int, int]]:
    """Return the people of a board's first page, with their points."""
    found = await page(database, guild=guild, **of)  # type: ignore[arg-type]  # the arguments of `page`
    return [(standing.user_id, standing.total.points) for standing in found.standings]
