from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from models.store.registry import Registry


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
