"""Answering interactions within Discord's limits: 3 seconds to acknowledge, then 15 minutes.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

import discord

from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page

PATIENCE = 1.5
"""Seconds to wait for an answer before showing that the bot is thinking."""

TOO_LATE, ALREADY_ANSWERED = 10062, 40060
"""Discord's error codes for an interaction that can't be answered (any more).

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


async def in_time(
    interaction: discord.Interaction[Any], work: Coroutine[Any, Any, _T], *, private: bool = False
) -> _T:
    """Await `work`; after `PATIENCE` seconds, defer. Deferral and answer are public unless `private`."""
    task = asyncio.create_task(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if not done:
            await interaction.response.defer(thinking=True, ephemeral=private)
        return await task
    finally:
        task.cancel()


async def send(interaction: discord.Interaction[Any], page: Page, *, private: bool = False) -> None:
    """Answer with a page, whether or not the interaction was acknowledged before."""
    await _send(interaction, ephemeral=private, **new_message(page))


async def say(interaction: discord.Interaction[Any], text: str, *, private: bool = False) -> None:
    """Answer with a sentence, whether or not the interaction was acknowledged before."""
    await _send(interaction, ephemeral=private, content=text)


async def turn(interaction: discord.Interaction[Any], page: Page) -> None:
    """Show a page in place of the one whose button was pressed."""
    await interaction.response.edit_message(**new_content(page))


async def _send(interaction: discord.Interaction[Any], **message: Any) -> None:  # noqa: ANN401 - discord.py's own
    if interaction.response.is_done():
        await interaction.followup.send(**message)
    else:
        await interaction.response.send_message(**message)


async def send_private(interaction: discord.Interaction[Any], content: str) -> None:
    """Send a sentence that only the person sees, and remove a public deferral.

    When Discord takes no answer to the interaction any more, that is logged in one line.
    """
    try:
        if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
            await _replace_thinking(interaction, content)
        else:
            await say(interaction, content, private=True)
    except discord.HTTPException as error:
        if error.code == ALREADY_ANSWERED:
            await _follow_up(interaction, content)
        else:
            _log.warning("an answer was not taken by Discord: %s", error)


async def _replace_thinking(interaction: discord.Interaction[Any], content: str) -> None:
    # The first message after a public deferral is public whatever it asks for, only the next can be private:
    # https://github.com/discord/discord-api-docs/issues/2866
    await interaction.edit_original_response(content="…")
    await interaction.followup.send(content, ephemeral=True)
    await interaction.delete_original_response()


async def _follow_up(interaction: discord.Interaction[Any], content: str) -> None:
    try:
        await interaction.followup.send(content, ephemeral=True)
    except discord.HTTPException as error:
        _log.warning("an answer was not taken by Discord: %s", error)
