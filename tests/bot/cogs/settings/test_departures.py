"""Servers that the bot has left: their data stay for a month, and then go."""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from discord.utils import utcnow
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.cogs.settings import _departures
from bot.cogs.settings._departures import AFTER
from bot.kit.preferences.servers import DEFAULTS
from bot.settings import Settings
from bot.settings.shards import Shards
from bot.storage.tables import metadata
from tests.bot.cogs.privacy.records import value
from tests.bot.cogs.quiz.game.play import answer_to, change, last
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.cogs.settings.server import choose

LEFT, OTHER = 777_000_777, 888_000_888
STAY = {"training_jobs"}
"""The audit of models keeps where a training was started; no server's members are in it."""


def keyed() -> list[sa.Table]:
    """Return the tables whose rows are a server's."""
    return [table for table in metadata.sorted_tables if "guild_id" in table.columns and table.name not in STAY]


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = utcnow()

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(simcord_env: Env, monkeypatch: pytest.MonkeyPatch) -> Clock:
    assert simcord_env
    clock = Clock()
    monkeypatch.setattr(sys.modules["bot.cogs.settings"], "utcnow", clock)
    return clock


async def ask_cog(bot: Jianghu, method: str, *arguments: object) -> None:
    """Call a method of the cog, whose class is loaded anew for each bot."""
    await getattr(bot.cogs["Settings"], method)(*arguments)


async def purge(bot: Jianghu) -> None:
    await ask_cog(bot, "forget_servers")


async def leave(env: Env, bot: Jianghu, guild: GuildHandle) -> None:
    known = bot.get_guild(guild.id)
    assert known
    await known.leave()
    await env.settle()


async def test_a_server_that_was_left_is_forgotten_after_a_month(
    simcord_env: Env,
    bot: Jianghu,
    guild: GuildHandle,
    ann: MemberActor,
    manager: MemberActor,
    channel: ChannelHandle,
    path: Path,
    clock: Clock,
) -> None:
    await choose(manager, channel, rounds="1")
    await ann.slash(channel, "quiz play")
    await ann.click(last(channel), label=answer_to(path, channel))
    await simcord_env.advance_time(20)
    await leave(simcord_env, bot, guild)
    clock.now += AFTER - timedelta(minutes=1)
    await purge(bot)
    assert rows(path, "SELECT guild_id FROM servers") == [(guild.id,)]
    assert bot.preferences.of_server(guild.id).rounds == 1
    clock.now += timedelta(minutes=1)
    await purge(bot)
    await simcord_env.advance_time(60)
    for table in ("servers", "games", "rounds", "answers", "totals", "board_styles"):
        assert rows(path, f"SELECT * FROM {table}") == []  # noqa: S608 - ours
    assert bot.preferences.of_server(guild.id) == DEFAULTS
    assert_totals_equal_a_recount(path)
    # A person's name is not a server's: /privacy deletes it.
    assert rows(path, "SELECT name FROM people") == [("annika",)]


async def test_every_table_of_servers_is_deleted_from_and_no_other_servers_rows(
    simcord_env: Env, bot: Jianghu, path: Path, clock: Clock
) -> None:
    assert simcord_env

    def fill(connection: sa.Connection) -> None:
        connection.execute(sa.delete(metadata.tables["servers"]))
        for table in keyed():
            for number, guild_id in enumerate((LEFT, OTHER), start=1):
                row = {column.name: value(column) for column in table.columns}
                row |= {"id": number} if "id" in row else {}
                row |= {"channel_id": guild_id} if "channel_id" in row else {}
                connection.execute(sa.insert(table).values(row | {"guild_id": guild_id}))

    await bot.database.write(fill)
    change(path, "UPDATE servers SET left_at = NULL WHERE guild_id = ?", OTHER)
    clock.now += AFTER * 100
    await purge(bot)
    for table in keyed():
        assert rows(path, f"SELECT guild_id FROM {table.name}") == [(OTHER,)]  # noqa: S608 - ours


async def test_a_server_that_invites_the_bot_back_keeps_its_data(
    bot: Jianghu, guild: GuildHandle, manager: MemberActor, channel: ChannelHandle, path: Path, clock: Clock
) -> None:
    await choose(manager, channel, rounds="3")
    change(path, "UPDATE servers SET left_at = '2020-01-01 00:00:00'")
    known = bot.get_guild(guild.id)
    assert known
    await ask_cog(bot, "on_guild_join", known)
    clock.now += AFTER * 2
    await purge(bot)
    assert rows(path, "SELECT rounds, left_at FROM servers") == [(3, None)]


async def test_a_server_that_invited_the_bot_back_while_it_did_not_run_is_never_forgotten(
    bot: Jianghu, guild: GuildHandle, manager: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await choose(manager, channel, rounds="3")
    change(path, "UPDATE servers SET left_at = '2020-01-01 00:00:00'")
    await purge(bot)
    assert rows(path, "SELECT guild_id, rounds, left_at FROM servers") == [(guild.id, 3, None)]


async def test_a_server_that_is_unavailable_has_not_been_left(
    simcord_env: Env, bot: Jianghu, guild: GuildHandle, path: Path
) -> None:
    known = bot.get_guild(guild.id)
    assert known
    await ask_cog(bot, "on_guild_join", known)
    bot._connection.parse_guild_delete({"id": str(guild.id), "unavailable": True})
    await simcord_env.settle()
    await bot.database.write(lambda _: None)
    assert rows(path, "SELECT guild_id, left_at FROM servers") == [(guild.id, None)]


async def test_a_start_notes_the_servers_that_were_left_meanwhile_and_deletes_what_is_due(
    simcord_env: Env, guild: GuildHandle, path: Path, make_bot: Callable[[], Jianghu]
) -> None:
    change(path, "INSERT INTO servers (guild_id) VALUES (?)", LEFT)
    change(path, "INSERT INTO servers (guild_id, left_at) VALUES (?, '2020-01-01 00:00:00')", OTHER)
    change(path, "INSERT INTO boards VALUES (1, ?, 'classic', 'all', '0001-01-01', 1)", OTHER)
    change(path, "INSERT INTO totals VALUES (7, 1, 1, 1, 15, 0, 1, 1, NULL, '{}')")
    await simcord_env.restart_bot(make_bot())
    await simcord_env.settle()
    found = rows(path, "SELECT guild_id, left_at IS NULL FROM servers ORDER BY guild_id")
    assert found == [(LEFT, 0), (guild.id, 1)]
    assert rows(path, "SELECT * FROM totals") == []


async def test_a_process_forgets_no_server_of_another_ones_shards(
    simcord_env: Env, bot: Jianghu, settings: Settings, path: Path
) -> None:
    ours, theirs = 8 << 22, 9 << 22
    await bot.database.write(lambda connection: _departures.note_joined(connection, [ours, theirs]))
    bot.shards_here = Shards.chosen(settings.model_copy(update={"shard_count": 2, "shard_ids": frozenset({0})}))
    await purge(bot)
    await simcord_env.settle()
    left: dict[int, object] = dict(rows(path, "SELECT guild_id, left_at FROM servers"))
    assert left[ours] is not None
    assert left[theirs] is None


async def test_of_processes_that_share_a_database_each_forgets_its_own_servers(
    simcord_env: Env, bot: Jianghu, settings: Settings, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago, servers = utcnow() - AFTER - timedelta(days=1), (8 << 22, 9 << 22)
    for server in servers:
        await bot.database.write(partial(_departures.note_left, guild_id=server, now=long_ago))
    monkeypatch.setattr(bot.database, "exclusive", False)
    for shard, left in ((1, [servers[:1]]), (0, [])):
        chosen = {"shard_count": 2, "shard_ids": frozenset({shard})}
        bot.shards_here = Shards.chosen(settings.model_copy(update=chosen))
        await ask_cog(bot, "purge")
        await simcord_env.settle()
        assert rows(path, "SELECT guild_id FROM servers") == left
