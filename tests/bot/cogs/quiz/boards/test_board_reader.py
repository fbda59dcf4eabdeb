"""Boards that many ask for at once."""

import asyncio
from collections.abc import Iterator
from datetime import date

import pytest

from bot.cogs.quiz.boards import store
from bot.cogs.quiz.boards.store import AT_ONCE, Board, BoardReader, Selection
from bot.storage import Database
from bot.storage.dialects.sqlite import READERS

ALL = Selection(None, date.min)
EMPTY = Board(0, [], 0, None, {})


class Slow:
    """Stands in for the database's work, which lasts until it is let go."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.may_end = asyncio.Event()

    async def load_board(self, database: Database, selection: Selection, viewer_id: int, page: int) -> Board:
        assert (selection, page) == (ALL, 0)
        self.asked.append(viewer_id)
        async with database.read():
            await self.may_end.wait()
        return EMPTY


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    slow = Slow()
    monkeypatch.setattr(store, "load_board", slow.load_board)
    yield slow
    slow.may_end.set()


async def test_many_boards_leave_room_for_quick_reads(database: Database, slow: Slow) -> None:
    assert AT_ONCE < READERS
    reader = BoardReader(database)
    boards = [asyncio.create_task(reader.board(ALL, viewer, 0)) for viewer in range(14)]
    async with asyncio.timeout(5):
        async with database.read() as connection:
            assert (await connection.exec_driver_sql("SELECT 1")).scalar_one() == 1
        assert len(slow.asked) <= AT_ONCE
        slow.may_end.set()
        assert await asyncio.gather(*boards) == [EMPTY] * 14
        await reader.close()


async def test_a_board_is_computed_once_for_whoever_asks_again_at_once(database: Database, slow: Slow) -> None:
    reader = BoardReader(database)
    slow.may_end.set()
    assert await asyncio.gather(*(reader.board(ALL, 1, 0) for _ in range(5))) == [EMPTY] * 5
    await reader.board(ALL, 1, 0)
    await reader.board(ALL, 2, 0)
    assert slow.asked == [1, 2]


async def test_a_board_is_computed_again_once_it_is_forgotten(database: Database, slow: Slow) -> None:
    reader = BoardReader(database)
    early = asyncio.create_task(reader.board(ALL, 1, 0))
    await asyncio.sleep(0)
    reader.forget()
    late = asyncio.create_task(reader.board(ALL, 1, 0))
    await asyncio.sleep(0)
    slow.may_end.set()
    async with asyncio.timeout(5):
        assert await early == await late == EMPTY
        await reader.board(ALL, 1, 0)
    assert slow.asked == [1, 1]


async def test_a_stop_begins_no_further_board(database: Database, slow: Slow) -> None:
    reader = BoardReader(database)
    boards = [asyncio.create_task(reader.board(ALL, viewer, 0)) for viewer in range(14)]
    async with asyncio.timeout(5):
        while len(slow.asked) < AT_ONCE:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        closing = asyncio.create_task(reader.close())
        await asyncio.sleep(0)
        slow.may_end.set()
        await closing
        outcomes = await asyncio.gather(*boards, return_exceptions=True)
    assert len(slow.asked) == AT_ONCE
    assert [outcome for outcome in outcomes if outcome == EMPTY] == [EMPTY] * AT_ONCE
