import asyncio
from collections.abc import Sequence

import pytest

from bot.storage import GroupCommit
from bot.storage.errors import BusyError


class Ledger:
    """A `commit` that waits until it is let go on."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.open = asyncio.Event()

    async def commit(self, batch: Sequence[int]) -> list[int]:
        self.batches.append(list(batch))
        await self.open.wait()
        if 13 in batch:
            raise ValueError("unlucky")
        return [10 * item for item in batch]


async def submit_all(group: GroupCommit[int, int], items: Sequence[int]) -> list[asyncio.Task[int]]:
    tasks = [asyncio.create_task(group.submit(item)) for item in items]
    await asyncio.sleep(0)
    return tasks


async def test_what_arrives_during_a_commit_is_written_together_in_order() -> None:
    ledger = Ledger()
    group = GroupCommit(ledger.commit)
    first = await submit_all(group, [1])
    await asyncio.sleep(0)
    rest = await submit_all(group, [2, 3, 4])
    ledger.open.set()
    assert await asyncio.gather(*first, *rest) == [10, 20, 30, 40]
    assert ledger.batches == [[1], [2, 3, 4]]


async def test_nobody_is_told_before_the_commit() -> None:
    ledger = Ledger()
    group = GroupCommit(ledger.commit)
    (task,) = await submit_all(group, [1])
    await asyncio.wait({task}, timeout=0.01)
    assert not task.done()
    ledger.open.set()
    assert await task == 10


async def test_a_batch_has_a_bound() -> None:
    ledger = Ledger()
    ledger.open.set()
    group = GroupCommit(ledger.commit, batch=2)
    assert await asyncio.gather(*await submit_all(group, range(5))) == [0, 10, 20, 30, 40]
    assert max(map(len, ledger.batches)) == 2


async def test_a_full_queue_refuses_at_once() -> None:
    group = GroupCommit(Ledger().commit, limit=2)
    await submit_all(group, [1, 2])
    with pytest.raises(BusyError):
        await group.submit(3)


async def test_a_failed_batch_tells_its_callers_and_the_next_one_goes_on() -> None:
    ledger = Ledger()
    group = GroupCommit(ledger.commit)
    unlucky = await submit_all(group, [13])
    await asyncio.sleep(0)
    lucky = await submit_all(group, [1])
    ledger.open.set()
    with pytest.raises(ValueError, match="unlucky"):
        await unlucky[0]
    assert await lucky[0] == 10


async def test_a_caller_who_gives_up_does_not_take_the_item_back() -> None:
    ledger = Ledger()
    group = GroupCommit(ledger.commit)
    (task,) = await submit_all(group, [1])
    task.cancel()
    ledger.open.set()
    await group.drain()
    assert ledger.batches == [[1]]


async def test_draining_waits_for_all_that_was_submitted() -> None:
    ledger = Ledger()
    group = GroupCommit(ledger.commit, batch=1)
    tasks = await submit_all(group, [1, 2, 3])
    drain = asyncio.create_task(group.drain())
    await asyncio.sleep(0)
    assert not drain.done()
    ledger.open.set()
    await drain
    assert len(ledger.batches) == 3
    await asyncio.gather(*tasks)
