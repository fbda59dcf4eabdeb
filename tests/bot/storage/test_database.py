import asyncio
import gc
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.storage import Database
from bot.storage import database as module
from bot.storage.dialects import sqlite

ADD = sa.text(
    "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
    " VALUES (1, :channel, 3, '[]', 20, '2026-01-01 00:00:00')"
)


async def count_games(database: Database) -> int:
    async with database.read() as connection:
        return int((await connection.execute(sa.text("SELECT count(*) FROM games"))).scalar_one())


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_connections_are_set_up_for_durability_and_company(database: Database) -> None:
    def look(connection: sa.Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return {name: connection.execute(sa.text(f"PRAGMA {name}")).scalar_one() for name in names}

    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    assert await database.write(look) == expected
    async with database.read() as connection:
        assert await connection.run_sync(look) == expected


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(OperationalError, match=r"read-?only"):
        async with database.read() as connection:
            await connection.execute(ADD, {"channel": 1})


async def test_a_long_read_has_a_thread_of_its_own_and_can_not_write(database: Database) -> None:
    def look(connection: sa.Connection) -> tuple[int, str]:
        return connection.execute(sa.text("SELECT 7")).scalar_one(), threading.current_thread().name

    seven, thread = await database.read_long(look)
    assert (seven, thread.startswith("database-long-reader")) == (7, True)
    with pytest.raises(OperationalError, match=r"read-?only"):
        await database.read_long(
            lambda connection: connection.execute(sa.text("CREATE TABLE novelties (id INTEGER)"))
        )


async def test_an_error_names_nobody(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught:
        await database.write(
            lambda connection: connection.execute(
                sa.text("INSERT INTO people (user_id, name) VALUES (:id, NULL)"), {"id": 777_000_777}
            )
        )
    assert "777" not in str(caught.value)


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def twice(connection: sa.Connection) -> None:
        connection.execute(ADD, {"channel": 1})
        connection.execute(ADD, {"channel": 1})

    with pytest.raises(IntegrityError):
        await database.write(twice)
    assert await count_games(database) == 0


async def test_a_cancelled_caller_does_not_leave_half_a_write(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(connection: sa.Connection) -> None:
        connection.execute(ADD, {"channel": 1})
        begun.set()
        go_on.wait()
        connection.execute(ADD, {"channel": 2})

    caller = asyncio.create_task(database.write(slow))
    await asyncio.to_thread(begun.wait)
    caller.cancel()
    await asyncio.wait({caller})
    assert caller.cancelled()
    go_on.set()
    await database.write(lambda connection: connection.execute(ADD, {"channel": 3}))
    assert await count_games(database) == 3


async def test_a_write_that_fails_after_its_caller_gave_up_is_one_line(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def fail(_: sa.Connection) -> None:
        begun.set()
        go_on.wait()
        raise ValueError("no luck")

    caller = asyncio.create_task(database.write(fail))
    await asyncio.to_thread(begun.wait)
    caller.cancel()
    await asyncio.wait({caller})
    del caller
    go_on.set()
    await database.write(lambda _: None)
    gc.collect()
    [record] = caplog.records
    assert (record.levelname, record.exc_info) == ("WARNING", None)
    assert record.getMessage() == "a write failed after its caller had gone: no luck"


async def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.read() as connection:
        count = sa.text("SELECT count(*) FROM games")
        assert (await connection.execute(count)).scalar_one() == 0
        await database.write(lambda writer: writer.execute(ADD, {"channel": 1}))
        assert (await connection.execute(count)).scalar_one() == 0
    assert await count_games(database) == 1


def own_threads() -> set[threading.Thread]:
    """Return the threads but for those that the event loop keeps for `asyncio.to_thread`."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("asyncio_")}


async def test_closing_ends_every_thread(database_url: str) -> None:
    before = own_threads()
    database = await Database.open(database_url)
    await count_games(database)
    await database.write(lambda connection: connection.execute(ADD, {"channel": 1}))
    started = own_threads() - before
    assert started
    await database.close()
    for thread in started:
        await asyncio.to_thread(thread.join, 5)
    assert not started & own_threads()


async def test_closing_waits_for_writes_but_not_for_each_of_many_during_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 1)
    monkeypatch.setattr(module, "CLOSE_SECONDS", 0.1)
    path = tmp_path / "jianghu.db"
    database = await Database.open(f"sqlite:///{path}")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writes = [asyncio.create_task(database.write(lambda _: None)) for _ in range(5)]
        await asyncio.sleep(0)
        await database.close()
        outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OperationalError, *[asyncio.CancelledError] * 4]
