import asyncio
import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import Database

ADD = sa.text(
    "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
    " VALUES (1, :channel, 3, '[]', 20, '2026-01-01 00:00:00')"
)


async def count_games(database: Database) -> int:
    async with database.read() as connection:
        return int((await connection.execute(sa.text("SELECT count(*) FROM games"))).scalar_one())


async def pragma(connection: AsyncConnection, name: str) -> object:
    return (await connection.execute(sa.text(f"PRAGMA {name}"))).scalar_one()


async def test_connections_are_set_up_for_durability_and_company(database: Database) -> None:
    async def look(connection: AsyncConnection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return {name: await pragma(connection, name) for name in names}

    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    assert await database.write(look) == expected
    async with database.read() as connection:
        assert await look(connection) == expected


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        async with database.read() as connection:
            await connection.execute(ADD, {"channel": 1})


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    async def twice(connection: AsyncConnection) -> None:
        await connection.execute(ADD, {"channel": 1})
        await connection.execute(ADD, {"channel": 1})

    with pytest.raises(IntegrityError):
        await database.write(twice)
    assert await count_games(database) == 0


async def test_a_cancelled_caller_does_not_leave_half_a_write(database: Database) -> None:
    begun = asyncio.Event()
    go_on = asyncio.Event()

    async def slow(connection: AsyncConnection) -> None:
        await connection.execute(ADD, {"channel": 1})
        begun.set()
        await go_on.wait()
        await connection.execute(ADD, {"channel": 2})

    caller = asyncio.create_task(database.write(slow))
    await begun.wait()
    caller.cancel()
    await asyncio.wait({caller})
    assert caller.cancelled()
    go_on.set()
    await database.write(lambda connection: connection.execute(ADD, {"channel": 3}))
    assert await count_games(database) == 3


async def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.read() as connection:
        count = sa.text("SELECT count(*) FROM games")
        assert (await connection.execute(count)).scalar_one() == 0
        await database.write(lambda writer: writer.execute(ADD, {"channel": 1}))
        assert (await connection.execute(count)).scalar_one() == 0
    assert await count_games(database) == 1


async def test_closing_ends_every_thread(database: Database) -> None:
    before = threading.active_count()
    await count_games(database)
    await database.write(lambda connection: connection.execute(ADD, {"channel": 1}))
    assert threading.active_count() > before
    await database.close()
    assert threading.active_count() <= before
