"""Menus and buttons that the bot would not send: any client can send any custom_id with any value."""

import discord
from simcord import ChannelHandle, Env

from bot.kit.pages.layout import new_message
from bot.kit.pages.page import Button, Option, Page, Select


async def post_menu(env: Env, channel: ChannelHandle, custom_id: str, value: str) -> discord.Message:
    """Send a menu of one option as the bot."""
    return await _post(
        env, channel, Page("Menu", controls=(Select(custom_id, "Choose", (Option(value, "Forged"),)),))
    )


async def post_button(env: Env, channel: ChannelHandle, custom_id: str) -> discord.Message:
    """Send a button, labelled "Forged", as the bot."""
    return await _post(env, channel, Page("Button", controls=(Button(custom_id, "Forged"),)))


async def _post(env: Env, channel: ChannelHandle, page: Page) -> discord.Message:
    target = env.bot.get_partial_messageable(channel.id, guild_id=channel.guild.id if channel.guild else None)
    return await target.send(**new_message(page))
