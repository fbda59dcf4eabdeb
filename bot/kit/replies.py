"""Answering interactions within Discord's limits: 3 seconds to acknowledge, then 15 minutes.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

import discord

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
    """Await an answer in the making; if it takes long, let the person see that the bot is thinking.

    Everybody sees that, and the answer after it, unless it is `private`.
    """
    task = asyncio.create_task(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if not done:
            await interaction.response.defer(thinking=True, ephemeral=private)
        return await task
    finally:
        task.cancel()


async def send(interaction: discord.Interaction[Any], **message: Any) -> None:  # noqa: ANN401 - discord.py's own
    """Send an answer, whether or not the interaction was acknowledged before."""
    if interaction.response.is_done():
        await interaction.followup.send(**message)
    else:
        await interaction.response.send_message(**message)


async def send_private(interaction: discord.Interaction[Any], content: str) -> None:
    """Send a sentence that only the person sees; a public sign of thinking goes away.

    An interaction that Discord takes no answer for is logged in a line.
    """
    try:
        if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
            await _replace_thinking(interaction, content)
        else:
            await send(interaction, content=content, ephemeral=True)
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
