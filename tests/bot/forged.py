"""Menus that the bot would not send: any client can send any custom_id with any value."""

import discord
from simcord import ChannelHandle, Env

from bot.kit.pages.layout import new_message
from bot.kit.pages.page import Option, Page, Select


async def post_menu(env: Env, channel: ChannelHandle, custom_id: str, value: str) -> discord.Message:
    """Send a menu of one option as the bot."""
    page = Page("Menu", controls=(Select(custom_id, "Choose", (Option(value, "Forged"),)),))
    target = env.bot.get_partial_messageable(channel.id, guild_id=channel.guild.id if channel.guild else None)
    return await target.send(**new_message(page))
