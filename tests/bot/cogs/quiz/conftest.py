from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from bot.storage import Database
from models.store.registry import Registry


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'jianghu.db'}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = await Database.open(database_url)
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
def guild(simcord_env: Env) -> GuildHandle:
    return simcord_env.create_guild()


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("quiz")


@pytest.fixture
def ann(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("ann"))


@pytest.fixture
def bea(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("bea"))


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.data_dir / "jianghu.db"


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()
