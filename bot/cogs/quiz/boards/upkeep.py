"""What becomes of boards in the background, in transactions that are short however many people there are.

Servers join and leave the boards of everywhere with /settings, or are deleted after the bot left them; boards of
past days, weeks and months are deleted.
"""

from datetime import date, timedelta
from functools import partial

from sqlalchemy import Connection, delete, or_, select, update

from bot.cogs.quiz.boards import counting
from bot.cogs.quiz.boards.ranks import Period
from bot.storage import Database
from bot.storage.board_tables import boards, recounts, totals
from bot.storage.tables import servers

PEOPLE_AT_ONCE = 50
"""How many people's totals are added up again in one transaction."""

ROWS_AT_ONCE = 500
"""How many totals of past boards are deleted in one transaction."""

KEPT_AFTER = timedelta(days=2)
"""How long a board is kept once its period is over: a game may have run over midnight."""


async def run(database: Database, today: date) -> None:
    """Let the boards of everywhere follow what servers want, and delete past boards.

    Raises what the database raises; the next call continues.
    """
    async with database.read() as connection:
        changed = await connection.run_sync(servers_that_changed)
    for guild_id in changed:
        await database.write(partial(follow_server, guild_id=guild_id))
    while await database.write(recount_some):
        pass
    while await database.write(lambda connection: drop_past(connection, today)):
        pass


def servers_that_changed(connection: Connection) -> list[int]:
    """Return the servers that want to count everywhere and don't, or the other way around."""
    query = select(boards.c.guild_id).join(servers, servers.c.guild_id == boards.c.guild_id)
    return list(
        connection.scalars(query.where(boards.c.counts_everywhere != servers.c.counts_everywhere).distinct())
    )


def follow_server(connection: Connection, guild_id: int) -> None:
    """Let a server's boards count everywhere from now on, or no longer, as the server wants."""
    wanted = select(servers.c.counts_everywhere).where(servers.c.guild_id == guild_id).scalar_subquery()
    connection.execute(update(boards).where(boards.c.guild_id == guild_id).values(counts_everywhere=wanted))
    counting.plan_recounts(connection, guild_id)


def recount_some(connection: Connection) -> bool:
    """Add up again what some people have everywhere; return whether others wait."""
    waiting = list(connection.scalars(select(recounts.c.user_id).limit(PEOPLE_AT_ONCE)))
    if waiting:
        counting.recount_everywhere(connection, waiting)
        connection.execute(delete(recounts).where(recounts.c.user_id.in_(waiting)))
    return len(waiting) == PEOPLE_AT_ONCE


def drop_past(connection: Connection, today: date) -> bool:
    """Delete some totals of a board whose period is over, or the board itself; return whether there was one."""
    day = today - KEPT_AFTER
    past = [(boards.c.period == period.value) & (boards.c.start < period.start(day)) for period in Period]
    board_id = connection.scalar(select(boards.c.id).where(or_(*past)).limit(1))
    if board_id is None:
        return False
    some = connection.scalars(select(totals.c.user_id).where(totals.c.board_id == board_id).limit(ROWS_AT_ONCE))
    people = list(some)
    connection.execute(delete(totals).where(totals.c.board_id == board_id, totals.c.user_id.in_(people)))
    if len(people) < ROWS_AT_ONCE:
        connection.execute(delete(boards).where(boards.c.id == board_id))
    return True
