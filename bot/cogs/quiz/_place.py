"""Where a game may be played."""

import discord
from discord import app_commands

from bot.kit.cog import Interaction, has_joined
from bot.kit.errors import UserError


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
