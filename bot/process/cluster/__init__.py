"""`python -m bot cluster`: the bot as several processes on this machine, each with some of its shards."""

import asyncio
from collections.abc import Sequence

import discord

from bot.process import connection, data_dir
from bot.process.cluster import launcher
from bot.process.cluster.plan import environment, split
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError
from bot.settings.shards import Shards
from bot.storage.dialects import backend_of


async def run(settings: Settings, processes: int, command: Sequence[str] = launcher.COMMAND) -> int:
    """Run so many processes until SIGTERM or Ctrl-C, and return the exit code.

    Raises SettingsError and StartError, each with a text of one line.
    """
    _check(settings)
    await asyncio.to_thread(data_dir.make, settings)
    # The processes share the folder, and this lock on it.
    with data_dir.claimed(settings.data_dir):
        shards = await _shards(settings, processes)
        plans = split(shards, processes)
        environments = [environment(plan, settings.metrics_address) for plan in plans]
        return await launcher.launch(command, plans, environments, settings.log_format)


def _check(settings: Settings) -> None:
    """Raise SettingsError for settings with which there can be one process only."""
    if backend_of(settings.database_url).exclusive:
        raise SettingsError(
            "cluster needs PostgreSQL: set DATABASE_URL=postgresql://... (SQLite is for a single process)"
        )
    if settings.discord_token is None:
        raise SettingsError("cluster needs DISCORD_TOKEN: a sandbox of its own is for a single process")


async def _shards(settings: Settings, processes: int) -> Shards:
    """Return this machine's shards: what the settings say, or as many as Discord advises.

    There are at least as many as processes. Raises SettingsError where the settings leave too few, and StartError.
    """
    if settings.shard_count is None:
        count = max(processes, await _advised(settings))
        return Shards(count, tuple(range(count)))
    shards = Shards.chosen(settings)
    if len(shards.ids) < processes:
        name = "SHARD_IDS" if settings.shard_ids else "SHARD_COUNT"
        raise SettingsError(
            f"{name} can't be used: {len(shards.ids)} shards are too few for {processes} processes"
        )
    return shards


async def _advised(settings: Settings) -> int:
    """Ask Discord how many shards it advises. Raises SettingsError and StartError."""
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    connection.connect_to(str(settings.discord_api_url), str(settings.discord_gateway_url))
    async with discord.Client(intents=discord.Intents.none()) as client:
        connection.use_proxy(client, settings)
        await connection.log_in(client, token)
        try:
            advised, _, _ = await client.http.get_bot_gateway()
        except (discord.DiscordException, OSError, KeyError, TypeError) as error:
            raise StartError(
                f"Discord does not say how many shards it advises, set SHARD_COUNT: {error}"
            ) from None
        return advised
