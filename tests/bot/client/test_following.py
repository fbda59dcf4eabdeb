"""A bot that shares its models hears of what another process did, without looking."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from unittest.mock import AsyncMock

import pytest
import pytest_asyncio
from simcord import Env

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.kit.shared import SharedModels, shared_models
from bot.settings import Settings
from bot.storage import membership
from bot.storage.dialects import backend_of
from bot.storage.membership import Membership
from models.store.registry import Registry
from models.uploads.shelf import Shelf
from models.uploads.upload import read_upload
from tests.bot.cogs.train.uploads.rosters import elves
from tests.tiny import write_style

STYLE = "jin_yong"


@pytest_asyncio.fixture
async def joined(postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Let the bot hear other processes by tasks that SimCord did not see begin, and so does not wait for."""
    monkeypatch.setattr(membership, "YOUNG_SECONDS", 0.0)
    place = await Membership.join(postgresql_url, 1, (0,))
    monkeypatch.setattr(Membership, "join", AsyncMock(return_value=place))
    yield
    await place.close()


@pytest.fixture
def settings(settings: Settings, postgresql_url: str, joined: None) -> Settings:
    assert joined is None
    return settings.model_copy(update={"database_url": postgresql_url})


@pytest.fixture
def simcord_bot(settings: Settings, shipped: Path) -> Jianghu:
    registry = Registry(shipped, settings.models_dir, shared=shared_models(settings))
    registry.refresh()
    return Jianghu(settings, Inference(registry))


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that no message tells of. Raises TimeoutError."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.05)


async def test_a_bot_follows_another_process(
    simcord_env: Env, simcord_bot: Jianghu, postgresql_url: str, shipped: Path, tmp_path: Path
) -> None:
    # The environment's clock stands still: the bot does not look by itself.
    assert simcord_env
    shelf = Shelf(tmp_path / "others" / "rosters")
    shared = SharedModels(backend_of(postgresql_url), tmp_path / "others" / "models", shelf)
    other = Registry(shipped, tmp_path / "others" / "models", shared=shared)
    await asyncio.to_thread(other.refresh)
    version = await asyncio.to_thread(write_style, other.root, STYLE, 1)
    await asyncio.to_thread(other.activate, other.load(STYLE, version))
    await until(lambda: simcord_bot.registry.get(STYLE).version == version)
    await asyncio.to_thread(
        shared.change_roster, "elves", lambda: shelf.put("elves", "Elves", "", read_upload(elves()))
    )
    await until(lambda: "elves" in simcord_bot.uploads.all)
    await asyncio.to_thread(shared.close)
    await simcord_bot.close()
