"""A start with a blocklist that can't be used."""

import asyncio
import gc
from collections.abc import Iterator

import pytest

from bot.kit.unwanted import blocklist
from bot.process import runtime
from bot.process.exits import StartError
from bot.settings import Settings


@pytest.fixture(autouse=True)
def _garbage_collection_as_before() -> Iterator[None]:
    """Undo what loading models does to the garbage collector."""
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)


async def test_a_blocklist_that_is_no_text_stops_the_start_with_one_line(settings: Settings) -> None:
    (settings.data_dir / blocklist.FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(StartError, match=r"^the blocklist can't be used: blocklist\.txt is not UTF-8$"):
        await asyncio.to_thread(runtime._load_models, settings, asyncio.Event())
