"""Tasks that wait in the database: one of a lock, asked for in a transaction, taken, aborted and given up."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import pytest
import sqlalchemy as sa

from bot.storage import Database, schema
from bot.storage.dialects import backend_of, tasks
from bot.storage.dialects.backend import Backend, Taken
from bot.storage.dialects.tasks import Standing
from bot.storage.errors import TaskWaitsError
from bot.storage.patience import UNAVAILABLE

PATIENCE = 60.0
NAME, LOCK = "digging", "garden"


@pytest.fixture
def backend(postgresql_url: str) -> Backend:
    return backend_of(postgresql_url)


def defer(backend: Backend, number: int = 7, lock: str = LOCK) -> int:
    with schema.transaction(backend, writing=True) as connection:
        return tasks.defer(connection, NAME, number, lock)


def standing(backend: Backend, task: int) -> Standing | None:
    with schema.transaction(backend, writing=False) as connection:
        return tasks.standing(connection, task)


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - the server does it
            await asyncio.sleep(0.02)


def working_until(end: asyncio.Event, backend: Backend, begun: list[Taken]) -> "asyncio.Task[None]":
    """Take tasks, note each in `begun`, and end none of them before `end` is set."""

    async def dig(taken: Taken) -> None:
        begun.append(taken)
        await end.wait()

    return asyncio.create_task(backend.work(NAME, dig))


def test_a_task_waits_beside_the_rows_that_it_is_about_or_not_at_all(backend: Backend) -> None:
    with backend.single(writing=True, seconds=1).connect() as connection:
        task = tasks.defer(connection, NAME, 7, LOCK)
        connection.rollback()
    assert standing(backend, task) is None
    task = defer(backend)
    assert standing(backend, task) == Standing(taken=False, heartbeat=None, has_workers=False)


def test_of_one_lock_only_one_task_waits(backend: Backend) -> None:
    task = defer(backend)
    with pytest.raises(TaskWaitsError):
        defer(backend, 8)
    defer(backend, 9, lock="field")
    with schema.transaction(backend, writing=True) as connection:
        assert tasks.withdraw(connection, task)
    defer(backend, 8)


async def test_a_database_that_is_gone_is_told_as_one_that_may_come_back(backend: Backend) -> None:
    database = Database(backend, readers=1)

    def defer_too_late(connection: sa.Connection) -> None:
        pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with backend.single(writing=False, seconds=1).connect() as other:
            other.execute(sa.select(sa.func.pg_terminate_backend(pid)))
        tasks.defer(connection, NAME, 7, LOCK)

    with pytest.raises(UNAVAILABLE):
        await database.write(defer_too_late)
    await database.write(lambda connection: tasks.defer(connection, NAME, 7, LOCK))
    await database.close()


async def test_a_worker_takes_a_task_and_gives_signs_of_life(backend: Backend) -> None:
    begun: list[Taken] = []
    end = asyncio.Event()
    working = working_until(end, backend, begun)
    task = defer(backend)
    await until(lambda: begun)
    assert begun[0].number == 7
    seen = standing(backend, task)
    assert seen is not None
    assert seen.taken
    assert seen.has_workers
    with schema.transaction(backend, writing=True) as connection:
        assert not tasks.withdraw(connection, task)
        assert tasks.confirm(connection, begun[0])
    later = standing(backend, task)
    assert later is not None
    assert later.heartbeat > seen.heartbeat
    end.set()
    await until(lambda: standing(backend, task) is None)
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working


@pytest.mark.parametrize("how", ["aborted", "stopped"])
async def test_a_task_that_is_aborted_or_whose_worker_stops_is_cancelled_and_not_tried_again(
    backend: Backend, how: str
) -> None:
    begun: list[Taken] = []
    ends: list[str] = []

    async def dig(taken: Taken) -> None:
        begun.append(taken)
        try:
            await asyncio.sleep(PATIENCE)
        finally:
            ends.append(how)

    working = asyncio.create_task(backend.work(NAME, dig))
    task = defer(backend)
    await until(lambda: begun)
    if how == "aborted":
        with schema.transaction(backend, writing=True) as connection:
            tasks.abort(connection, task)
            assert not tasks.confirm(connection, begun[0])
    else:
        working.cancel()
    await until(lambda: standing(backend, task) is None)
    assert ends == [how]
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    assert len(begun) == 1


async def test_a_worker_that_was_given_up_is_told_so(backend: Backend) -> None:
    with schema.transaction(backend, writing=True) as connection:
        task = tasks.defer(connection, NAME, 7, LOCK)
        tasks.drop(connection, task)
        assert not tasks.confirm(connection, Taken(task, 1, 7))


async def test_a_task_goes_on_while_the_database_is_away_and_the_worker_takes_the_next_one(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "AGAIN_SECONDS", 0.0)
    begun: list[Taken] = []
    end = asyncio.Event()
    working = working_until(end, backend, begun)
    task = defer(backend)
    await until(lambda: begun)
    with schema.transaction(backend, writing=False) as connection:
        ours = sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name")
        assert connection.execute(ours, {"name": tasks.WORKER}).scalars().all()
    with schema.transaction(backend, writing=True) as connection:
        assert tasks.confirm(connection, begun[0])
    end.set()
    await until(lambda: standing(backend, task) is None)
    defer(backend, 8)
    await until(lambda: len(begun) == 2)
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
