import asyncio
import threading
from collections.abc import Sequence

import pytest
from sqlalchemy import Connection, text

from bot.storage import Database, GroupCommit
from bot.storage.errors import BusyError


class Ledger:
    """An operation that waits until it is let go on."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.begun = threading.Event()
        self.open = threading.Event()

    def write(self, connection: Connection, batch: Sequence[int]) -> list[int]:
        self.batches.append(list(batch))
        self.begun.set()
        self.open.wait()
        assert connection.in_transaction()
        if 13 in batch:
            raise ValueError("unlucky")
        return [10 * item for item in batch]


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


async def submit_all(group: GroupCommit[int, int], items: Sequence[int]) -> list[asyncio.Task[int]]:
    tasks = [asyncio.create_task(group.submit(item)) for item in items]
    await asyncio.sleep(0)
    return tasks


async def begin(group: GroupCommit[int, int], ledger: Ledger, item: int) -> asyncio.Task[int]:
    """Submit an item and wait until its transaction has begun."""
    [task] = await submit_all(group, [item])
    await asyncio.to_thread(ledger.begun.wait)
    return task


async def test_what_arrives_during_a_commit_is_written_together_in_order(
    database: Database, ledger: Ledger
) -> None:
    group = GroupCommit(database, ledger.write)
    first = await begin(group, ledger, 1)
    rest = await submit_all(group, [2, 3, 4])
    ledger.open.set()
    assert await asyncio.gather(first, *rest) == [10, 20, 30, 40]
    assert ledger.batches == [[1], [2, 3, 4]]


async def test_nobody_is_told_before_the_commit(database: Database, ledger: Ledger) -> None:
    task = await begin(GroupCommit(database, ledger.write), ledger, 1)
    assert not task.done()
    ledger.open.set()
    assert await task == 10


async def test_a_batch_has_a_bound(database: Database, ledger: Ledger) -> None:
    ledger.open.set()
    group = GroupCommit(database, ledger.write, batch=2)
    assert await asyncio.gather(*await submit_all(group, range(5))) == [0, 10, 20, 30, 40]
    assert max(map(len, ledger.batches)) == 2


async def test_a_full_queue_refuses_at_once(database: Database, ledger: Ledger) -> None:
    group = GroupCommit(database, ledger.write, limit=3)
    first = await begin(group, ledger, 1)
    rest = await submit_all(group, [2, 3])
    with pytest.raises(BusyError):
        await group.submit(4)
    ledger.open.set()
    assert await asyncio.gather(first, *rest) == [10, 20, 30]


async def test_a_failed_batch_tells_its_callers_and_the_next_one_goes_on(
    database: Database, ledger: Ledger
) -> None:
    group = GroupCommit(database, ledger.write)
    unlucky = await begin(group, ledger, 13)
    [lucky] = await submit_all(group, [1])
    ledger.open.set()
    with pytest.raises(ValueError, match="unlucky"):
        await unlucky
    assert await lucky == 10


async def test_a_caller_who_gives_up_does_not_take_the_item_back(database: Database, ledger: Ledger) -> None:
    group = GroupCommit(database, ledger.write)
    await begin(group, ledger, 1)
    [impatient, patient] = await submit_all(group, [2, 3])
    impatient.cancel()
    ledger.open.set()
    await patient
    assert ledger.batches == [[1], [2, 3]]


async def test_whoever_waits_for_what_was_submitted_sees_it_written(database: Database, ledger: Ledger) -> None:
    group = GroupCommit(database, ledger.write, batch=1)
    tasks = [await begin(group, ledger, 1), *await submit_all(group, [2, 13, 4])]
    ledger.open.set()
    await group.settled()
    assert ledger.batches == [[1], [2], [13], [4]]
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_crowd_without_end_holds_up_no_other_write(database: Database, ledger: Ledger) -> None:
    group = GroupCommit(database, ledger.write)
    ledger.open.set()

    async def submit_for_ever() -> None:
        while True:
            await group.submit(1)

    crowd = [asyncio.create_task(submit_for_ever()) for _ in range(3)]
    try:
        await asyncio.to_thread(ledger.begun.wait)
        write = database.write(lambda connection: connection.execute(text("SELECT 1")).scalar_one())
        assert await asyncio.wait_for(write, timeout=5) == 1
        await asyncio.wait_for(group.settled(), timeout=5)
    finally:
        for task in crowd:
            task.cancel()
        await asyncio.wait(crowd)
