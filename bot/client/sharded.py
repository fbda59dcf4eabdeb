"""The client of a bot with several shards."""

import math

from discord.ext import commands

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from bot.settings.shards import Shards


class ShardedJianghu(Jianghu, commands.AutoShardedBot):
    """The bot with some or all of its shards in this process, each a gateway connection of its own."""

    def __init__(self, settings: Settings, inference: Inference) -> None:
        shards = Shards.chosen(settings)
        super().__init__(settings, inference, shard_count=shards.count, shard_ids=list(shards.ids))

    def shard_latencies(self) -> list[tuple[int, float]]:
        """Return each shard's id and its seconds from a heartbeat to the answer, not finite without one."""
        known = dict(self.latencies)
        return [(shard, known.get(shard, math.nan)) for shard in self.shards_here.ids]


def client_for(settings: Settings, inference: Inference) -> Jianghu:
    """Return the client that the settings ask for; with one shard it is the plain one."""
    kind = Jianghu if Shards.chosen(settings).count == 1 else ShardedJianghu
    return kind(settings, inference)
