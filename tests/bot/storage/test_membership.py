"""Processes that share a database: their shards, their leader, and what they hear of each other."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio
from sqlalchemy.exc import DBAPIError

from bot.storage import Database, membership
from bot.storage.dialects import url_in
from bot.storage.dialects.backend import Lock, Session
from bot.storage.errors import SessionError, TakenError
from bot.storage.membership import Membership
from bot.storage.notices import announce

PATIENCE = 30.0
Join = Callable[..., Awaitable[Membership]]


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(membership, "YOUNG_SECONDS", 0.0)
    monkeypatch.setattr(membership, "CLAIM_SECONDS", 0.0)
    monkeypatch.setattr(membership, "PULSE_SECONDS", 0.05)


@pytest_asyncio.fixture
async def join(postgresql_url: str) -> AsyncIterator[Join]:
    """Return what lets a process with some of two shards join."""
    async with AsyncExitStack() as stack:

        async def join(*shards: int, count: int = 2) -> Membership:
            joined = await Membership.join(postgresql_url, count, shards)
            stack.push_async_callback(joined.close)
            return joined

        yield join


@pytest.fixture
def operator(postgresql_url: str) -> Iterator[Callable[[Lock, int], None]]:
    """Return what ends the session that holds a lock, as the server does when its process dies."""
    with psycopg.connect(postgresql_url, autocommit=True) as connection:

        def end(kind: Lock, number: int) -> None:
            ended = connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_locks"
                " WHERE locktype = 'advisory' AND granted AND classid = %s::bigint::oid"
                " AND objid = %s::bigint::oid"
                " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                (0x6A69_0000 + kind, number),
            )
            assert ended.fetchall() == [(True,)]

        yield end


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - of a database's connections
            await asyncio.sleep(0.01)


async def test_on_sqlite_every_process_leads_and_may_write(tmp_path: Path) -> None:
    joined = await Membership.join(url_in(tmp_path), 2, (1,))
    assert joined.leads
    joined.check()
    await joined.close()


async def test_the_first_leads_and_the_next_one_follows_when_it_ends(join: Join) -> None:
    first, second = await join(0), await join(1)
    took_over: list[bool] = []
    second.on_lead = lambda: took_over.append(second.leads)
    assert (first.leads, second.leads) == (True, False)
    await first.close()
    await until(lambda: second.leads)
    assert took_over == [True]


async def test_a_leader_whose_connection_is_cut_leads_no_more_and_another_one_takes_over(
    join: Join, operator: Callable[[Lock, int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await join(0), await join(1)
    monkeypatch.setattr(first, "_come_back", asyncio.Event().wait)
    operator(Lock.LEADER, 0)
    await until(lambda: second.leads)
    assert not first.leads
    with pytest.raises(SessionError):
        first.check()


async def test_a_process_that_comes_back_has_its_shards_and_reads_everything_again(
    join: Join, operator: Callable[[Lock, int], None], caplog: pytest.LogCaptureFixture
) -> None:
    first, missed = await join(0), list[str | None]()

    async def follow(what: str | None) -> None:
        missed.append(what)

    first.follow("names", follow)
    caplog.set_level(logging.INFO)
    operator(Lock.SHARD, 0)
    await until(lambda: missed)
    assert missed == [None]
    assert "connected to the database again" in caplog.text
    first.check()
    with pytest.raises(TakenError):
        await join(0)


async def test_a_second_process_of_the_same_shard_does_not_start(join: Join) -> None:
    await join(0, 1)
    with pytest.raises(TakenError, match=r"^another process that uses this database runs the shards 1: stop it "):
        await join(1)


async def test_a_process_with_another_number_of_shards_does_not_start(join: Join) -> None:
    await join(0)
    with pytest.raises(TakenError, match="has SHARD_COUNT 2, and this one 4"):
        await join(3, count=4)


async def test_a_process_whose_shards_were_taken_meanwhile_ends(
    join: Join, operator: Callable[[Lock, int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(membership, "RECLAIM_SECONDS", 0.0)
    first, taken = await join(0), list[TakenError]()
    first.on_taken = taken.append
    slow, go_on = first._come_back, asyncio.Event()

    async def come_back() -> object:
        await go_on.wait()
        return await slow()

    monkeypatch.setattr(first, "_come_back", come_back)
    operator(Lock.SHARD, 0)
    await until(lambda: first._session is None)
    await join(0)
    go_on.set()
    await until(lambda: taken)
    with pytest.raises(SessionError):
        first.check()


async def test_a_process_that_is_not_allowed_to_write_stores_nothing(
    postgresql_url: str, join: Join, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, joined = await Database.open(postgresql_url), await join(0)
    database.guard = joined.check
    await database.write(lambda connection: connection.exec_driver_sql("CREATE TABLE first_one (id int)"))
    monkeypatch.setattr(membership, "LEASE_SECONDS", -1.0)
    with pytest.raises(SessionError):
        await database.write(lambda connection: connection.exec_driver_sql("CREATE TABLE second_one (id int)"))
    with pytest.raises(DBAPIError, match="second_one"):
        await database.write(lambda connection: connection.exec_driver_sql("SELECT * FROM second_one"))
    await database.close()


async def test_others_hear_of_a_change_once_it_is_stored(postgresql_url: str, join: Join) -> None:
    database, joined, heard = await Database.open(postgresql_url), await join(0), list[str | None]()

    async def follow(what: str | None) -> None:
        heard.append(what)

    joined.follow("people", follow)

    def fail(connection: object) -> None:
        announce(connection, "people", 1)  # type: ignore[arg-type]
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        await database.write(fail)
    await database.write(lambda connection: announce(connection, "servers", 2))
    await database.write(lambda connection: announce(connection, "people", 3))
    await until(lambda: heard)
    assert heard == ["3"]
    await database.close()


async def test_what_could_not_be_followed_is_read_again(
    postgresql_url: str, join: Join, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.notices.RETRY_SECONDS", 0.01)
    database, joined, heard = await Database.open(postgresql_url), await join(0), list[str | None]()

    async def follow(what: str | None) -> None:
        heard.append(what)
        if len(heard) == 1:
            raise SessionError("away")

    joined.follow("people", follow)
    await database.write(lambda connection: announce(connection, "people", 3))
    await until(lambda: len(heard) == 2)
    assert heard == ["3", None]
    await database.close()


async def test_two_shards_of_a_bucket_identify_one_after_the_other(
    join: Join, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = asyncio.Event()

    async def hold(_: Membership, session: Session) -> None:
        await go_on.wait()
        await session.close()

    monkeypatch.setattr(Membership, "_hold", hold)
    first, second = await join(0), await join(1)
    await first.take_bucket(0)
    await second.take_bucket(1)
    waiting = [asyncio.create_task(one.take_bucket(0)) for one in (first, second)]
    done, _ = await asyncio.wait(waiting, timeout=0.2)
    assert not done
    go_on.set()
    await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE)


async def test_the_bucket_of_a_process_that_ends_is_free(join: Join) -> None:
    first, second = await join(0), await join(1)
    await first.take_bucket(0)
    waiting = asyncio.create_task(second.take_bucket(0))
    await first.close()
    await asyncio.wait_for(waiting, PATIENCE)
