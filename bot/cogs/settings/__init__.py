"""The command /settings: what a server chose; and forgetting servers that the bot left."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands, tasks
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.settings import _changes, _departures, _page
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction, has_joined
from bot.kit.errors import UserError
from bot.kit.maintainers import MANAGERS_ONLY
from bot.kit.pages.page import Page
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from bot.storage.patience import UNAVAILABLE, surely

PURGE_HOURS = 24.0
"""The pause between two looks for servers whose data have to go."""

STORAGE_SECONDS = 60.0
"""How long to try to store that a server was joined or left; the next start makes up for it."""

_log = logging.getLogger(__name__)


class Settings(NoPersonalData, Cog):
    """Keeps what servers chose, for as long as the bot is in them and a month more."""

    async def cog_load(self) -> None:
        """Answer menus, and delete daily what has to go."""
        await super().cog_load()
        self.purge.start()

    async def cog_unload(self) -> None:
        """Stop deleting."""
        await super().cog_unload()
        self.purge.cancel()

    @app_commands.command(name="settings", description=phrase("settings-command"), extras=MANAGERS_ONLY)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def settings(self, interaction: Interaction) -> None:
        """Show what this server chose, with menus to change it."""
        guild_id = _server_of(interaction)
        await replies.send(interaction, self._shown(interaction, guild_id), private=True)

    @pressed(_page.MENU)
    async def choose(self, interaction: Interaction, press: Press) -> None:
        """Change what a server chose by a menu, and show it. Raises UserError for values of no menu."""
        guild_id = _server_of(interaction)
        change = partial(
            _changes.changed,
            field=press["field"],
            values=press.values,
            locales=self.bot.texts.locales,
            channel_id=_channel_of(interaction),
            modes=self.bot.preferences.modes,
        )
        await replies.in_place(interaction, self.bot.preferences.change_server(guild_id, change))
        await replies.turn(interaction, self._shown(interaction, guild_id))

    def _shown(self, interaction: Interaction, guild_id: int) -> Page:
        chosen = self.bot.preferences.of_server(guild_id)
        guild = self.bot.get_guild(guild_id)
        ids = {known for known in (_channel_of(interaction), chosen.quiz_channel_id) if known is not None}
        channels = {known: guild.get_channel(known) if guild else None for known in sorted(ids)}
        names = {known: channel.name if channel else str(known) for known, channel in channels.items()}
        return _page.settings_page(languages.of_person(interaction), chosen, names, self.bot.preferences.modes)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Store which servers the bot is in; Discord has listed them all, unavailable ones too."""
        await self._note(self._noting(utcnow()))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep the data of a server that the bot is back in."""
        await self._note(lambda connection: _departures.note_joined(connection, [guild.id]))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Store when the bot left a server. Discord's outages raise another event."""
        await self._note(lambda connection: _departures.note_left(connection, guild.id, utcnow()))

    def _noting(self, now: datetime) -> Callable[[Connection], None]:
        """Return the operation that stores which servers the bot is in."""
        joined = [guild.id for guild in self.bot.guilds]
        return partial(_departures.note_all, joined=joined, now=now, ours=self.bot.shards_here.have)

    async def _note(self, operation: Callable[[Connection], None]) -> None:
        try:
            await surely(
                lambda: self.bot.database.write(operation), "the list of servers", patience=STORAGE_SECONDS
            )
        except UNAVAILABLE as error:
            _log.warning("the list of servers could not be stored: %s", error)

    @tasks.loop(hours=PURGE_HOURS)
    async def purge(self) -> None:
        """Delete the data of servers that the bot left long enough ago."""
        try:
            await self.bot.wait_until_ready()
            await self.forget_servers()
        except UNAVAILABLE as error:
            _log.warning("data of servers that I left could not be deleted, trying tomorrow: %s", error)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # A loop that ended would delete nothing any more.
            _log.exception("data of servers that I left could not be deleted")

    async def forget_servers(self) -> None:
        """Delete all that the cogs keep of servers whose time is over, a transaction each.

        Of processes that share a database each deletes its own servers: it alone knows whether the bot is back.
        """
        now = utcnow()
        # The bot may have joined one of them again while it was not running, and `on_ready` may come later.
        await self.bot.database.write(self._noting(now))
        deletions = [cog.delete_server for cog in self.bot.cogs.values() if isinstance(cog, Cog)]
        due = await self.bot.database.read_long(lambda connection: _departures.due(connection, now))
        is_ours = self.bot.shards_here.have
        for guild_id in due if self.bot.database.exclusive else filter(is_ours, due):
            forget = partial(_departures.forget, guild_id=guild_id, deletions=deletions, now=now)
            if await self.bot.preferences.forget_server(guild_id, forget):
                _log.info("deleted what was kept of a server that I left %s days ago", _departures.AFTER.days)


def _server_of(interaction: Interaction) -> int:
    """Return the server whose settings a person may change. Raises UserError where they may not."""
    if interaction.guild_id is None or not has_joined(interaction):
        raise UserError("settings-where", invite=interaction.client.invites()[0])
    # Discord checks it too, but a server can allow a command to anybody, and a menu can be pressed later.
    if not interaction.permissions.manage_guild:
        raise UserError("settings-not-allowed")
    return interaction.guild_id


def _channel_of(interaction: Interaction) -> int | None:
    """Return the channel of an interaction; of a thread, the channel that it belongs to."""
    channel = interaction.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else interaction.channel_id


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Settings(bot))
