"""A start with a reader or a lexicon that can't be used."""

import asyncio
import gc
from collections.abc import Iterator

import pytest

from bot.process import runtime
from bot.process.exits import StartError
from bot.settings import Settings
from models.errors import LexiconError, ReaderError


@pytest.fixture(autouse=True)
def _garbage_collection_as_before() -> Iterator[None]:
    """Undo what loading models does to the garbage collector."""
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)


async def test_a_damaged_reader_is_told_in_one_line(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> None:
        raise ReaderError("reader.safetensors is missing")

    monkeypatch.setattr("bot.kit.inference.shipped_reader", read)
    with pytest.raises(StartError, match=r"^the reader can't be used: reader\.safetensors is missing$"):
        await asyncio.to_thread(runtime._load_models, settings, asyncio.Event())


async def test_a_damaged_lexicon_is_told_in_one_line(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> None:
        raise LexiconError("lexicon.tsv is missing")

    monkeypatch.setattr("bot.kit.inference.shipped_lexicon", read)
    with pytest.raises(StartError, match=r"^the lexicon can't be used: lexicon\.tsv is missing$"):
        await asyncio.to_thread(runtime._load_models, settings, asyncio.Event())
