"""Where a game may be played, and who may start it."""

import discord
from discord import app_commands

from bot.kit.cog import Interaction, has_joined
from bot.kit.errors import UserError
from bot.kit.preferences.servers import ServerPreferences, Starters


def place_of(interaction: Interaction) -> tuple[int, int]:
    """Return the server and channel where a game may be played.

    Raises UserError where the bot is no member, and BotMissingPermissions where it may not post.
    """
    guild_id, channel_id = interaction.guild_id, interaction.channel_id
    if guild_id is None or channel_id is None or not has_joined(interaction):
        raise UserError("quiz-where", invite=interaction.client.invites()[0])
    may = interaction.app_permissions
    needed = {"view_channel": may.view_channel, "embed_links": may.embed_links}
    if isinstance(interaction.channel, discord.Thread):
        needed["send_messages_in_threads"] = may.send_messages_in_threads
    else:
        needed["send_messages"] = may.send_messages
    missing = [name for name, granted in needed.items() if not granted]
    if missing:
        raise app_commands.BotMissingPermissions(missing)
    return guild_id, channel_id


def check_start(interaction: Interaction, wanted: ServerPreferences) -> None:
    """Raise UserError where the server wants no games, or no games started by this person."""
    channel_id = wanted.quiz_channel_id
    if channel_id is not None and channel_id not in _ids(interaction) and not _is_gone(interaction, channel_id):
        raise UserError("quiz-other-channel", channel=f"<#{channel_id}>")
    if wanted.starters is Starters.MODERATORS and not interaction.permissions.manage_messages:
        raise UserError("quiz-moderators-start")


def _ids(interaction: Interaction) -> set[int | None]:
    """Return the ids of the channel and, in a thread, of the channel that it belongs to."""
    channel = interaction.channel
    return {interaction.channel_id, channel.parent_id if isinstance(channel, discord.Thread) else None}


def _is_gone(interaction: Interaction, channel_id: int) -> bool:
    """Tell whether a channel was deleted; not while the server's channels are unknown."""
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    return guild is not None and not guild.unavailable and guild.get_channel(channel_id) is None
