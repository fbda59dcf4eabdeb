"""A thread of its own for a game, so that its messages do not fill the channel."""

import logging
from typing import Final

import discord

from bot.kit.cog import Interaction
from bot.kit.errors import UserError
from bot.kit.replies.retries import BROKEN

ARCHIVE_MINUTES: Final = 60
"""Minutes without a message after which Discord archives the thread."""

_log = logging.getLogger(__name__)


def may_open(interaction: Interaction) -> bool:
    """Tell whether the bot may open a thread in the channel of a command and post in it.

    The person who asks must be allowed to open one too, or the option would be a way around a server's choice.
    Raises UserError in a thread, which can hold no other.
    """
    if isinstance(interaction.channel, discord.Thread):
        raise UserError("quiz-thread-inside")
    bot = interaction.app_permissions
    allowed = bot.create_public_threads and bot.send_messages_in_threads
    # Text in voice channels has no threads.
    return isinstance(interaction.channel, discord.TextChannel) and (
        allowed and interaction.permissions.create_public_threads
    )


async def open_thread(interaction: Interaction, name: str) -> int | None:
    """Open a public thread in the channel of a command and return its id; None where Discord refuses it.

    It is not tried again: where only the reply was lost, a second thread would follow the first.
    """
    channel = interaction.channel
    if not isinstance(channel, discord.TextChannel):
        return None
    kind = discord.ChannelType.news_thread if channel.is_news() else discord.ChannelType.public_thread
    try:
        return (await channel.create_thread(name=name, type=kind, auto_archive_duration=ARCHIVE_MINUTES)).id
    except (discord.HTTPException, *BROKEN) as error:
        _log.info("no thread could be opened in channel %s: %s", channel.id, error)
        return None
