"""When a shard may identify, where other processes share the database."""

from types import SimpleNamespace
from unittest.mock import AsyncMock

import discord
import pytest

from bot.client.sharded import ShardedJianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from bot.storage.errors import SessionError
from models.store.registry import Registry


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> AsyncMock:
    """Stand in for discord.py's own wait of five seconds."""
    hook = AsyncMock()
    monkeypatch.setattr("discord.Client.before_identify_hook", hook)
    return hook


@pytest.fixture
async def bot(settings: Settings, registry: Registry, waits: AsyncMock) -> ShardedJianghu:
    assert not waits.called
    bot = ShardedJianghu(settings.model_copy(update={"shard_count": 32}), Inference(registry))
    bot.database = SimpleNamespace(exclusive=False)  # type: ignore[assignment]
    bot.membership = SimpleNamespace(take_bucket=AsyncMock())  # type: ignore[assignment]
    return bot


def told(bot: ShardedJianghu, monkeypatch: pytest.MonkeyPatch, **limits: object) -> AsyncMock:
    asked = AsyncMock(**limits)
    monkeypatch.setattr(bot, "fetch_session_start_limits", asked)
    return asked


async def test_shards_share_buckets_by_discords_max_concurrency(
    bot: ShardedJianghu, waits: AsyncMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = told(bot, monkeypatch, return_value=SimpleNamespace(max_concurrency=16))
    for shard in (1, 17, 31):
        await bot.before_identify_hook(shard, initial=True)
    assert [call.args for call in bot.membership.take_bucket.call_args_list] == [(1,), (1,), (15,)]  # type: ignore[attr-defined]
    assert asked.call_count == 1
    assert not waits.called


async def test_all_shards_share_a_bucket_while_discord_does_not_say(
    bot: ShardedJianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(bot, monkeypatch, side_effect=discord.GatewayNotFound)
    await bot.before_identify_hook(17)
    told(bot, monkeypatch, return_value=SimpleNamespace(max_concurrency=16))
    await bot.before_identify_hook(17)
    assert [call.args for call in bot.membership.take_bucket.call_args_list] == [(0,), (1,)]  # type: ignore[attr-defined]


async def test_without_the_database_a_shard_waits_as_if_it_were_alone(
    bot: ShardedJianghu, waits: AsyncMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(bot, monkeypatch, return_value=SimpleNamespace(max_concurrency=1))
    bot.membership.take_bucket.side_effect = SessionError("away")  # type: ignore[attr-defined]
    await bot.before_identify_hook(3, initial=True)
    waits.assert_awaited_once_with(3, initial=False)


async def test_on_sqlite_discord_py_waits(bot: ShardedJianghu, waits: AsyncMock) -> None:
    bot.database.exclusive = True
    await bot.before_identify_hook(3, initial=True)
    waits.assert_awaited_once_with(3, initial=True)
    assert not bot.membership.take_bucket.called  # type: ignore[attr-defined]
