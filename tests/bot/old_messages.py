"""Messages as the bot sent them before its pages were made of components."""

from collections.abc import Mapping

import discord
from simcord import ChannelHandle, Env


async def post_old(env: Env, channel: ChannelHandle, buttons: Mapping[str, str]) -> discord.Message:
    """Send a message with content, an embed and buttons, given as custom_id by label, as the bot."""
    view = discord.ui.View(timeout=None)
    for label, custom_id in buttons.items():
        view.add_item(discord.ui.Button(label=label, custom_id=custom_id))
    # A bot that has restarted since knows nothing of its buttons.
    view.stop()
    embed = discord.Embed(title="An old title", description="An old text").set_footer(text="An old footer")
    target = env.bot.get_partial_messageable(channel.id, guild_id=channel.guild.id if channel.guild else None)
    return await target.send("An old sentence", embed=embed, view=view)
