"""The client of a bot with several shards."""

import logging
import math

import aiohttp
import discord
from discord.ext import commands

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from bot.settings.shards import Shards
from bot.storage.errors import SessionError

_log = logging.getLogger(__name__)


class ShardedJianghu(Jianghu, commands.AutoShardedBot):
    """The bot with some or all of its shards in this process, each a gateway connection of its own."""

    def __init__(self, settings: Settings, inference: Inference) -> None:
        shards = Shards.chosen(settings)
        super().__init__(settings, inference, shard_count=shards.count, shard_ids=list(shards.ids))
        self._concurrency: int | None = None

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait until this shard may identify, among the shards of all processes that share the database.

        Shards with the same remainder by `max_concurrency` identify one after the other, five seconds apart.
        https://discord.com/developers/docs/events/gateway#rate-limiting
        """
        if self.database.exclusive:
            await super().before_identify_hook(shard_id, initial=initial)
            return
        try:
            await self.membership.take_bucket((shard_id or 0) % await self._max_concurrency())
        except SessionError as error:
            # Discord refuses a shard that comes too early, and discord.py tries again.
            _log.warning("shard %s identifies without waiting for other processes: %s", shard_id, error)
            await super().before_identify_hook(shard_id, initial=False)

    async def _max_concurrency(self) -> int:
        """Return how many shards Discord lets identify at once; 1 where it does not say."""
        if self._concurrency is None:
            try:
                self._concurrency = max(1, (await self.fetch_session_start_limits()).max_concurrency)
            except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
                _log.warning("Discord does not say how many shards may identify at once: %s", error)
                return 1
        return self._concurrency

    def shard_latencies(self) -> list[tuple[int, float]]:
        """Return each shard's id and its seconds from a heartbeat to the answer, not finite without one."""
        known = dict(self.latencies)
        return [(shard, known.get(shard, math.nan)) for shard in self.shards_here.ids]


def client_for(settings: Settings, inference: Inference) -> Jianghu:
    """Return the client that the settings ask for; with one shard it is the plain one."""
    kind = Jianghu if Shards.chosen(settings).count == 1 else ShardedJianghu
    return kind(settings, inference)
