"""Answer interactions within Discord's limits: 3 seconds to acknowledge, then 15 minutes.

https://discord.com/developers/docs/interactions/receiving-and-responding

A connection can break after Discord took an answer and before its reply arrived. So a first answer is sent again,
and "already acknowledged" in reply to it means that it had arrived. A deferral is completed by an edit, which can
be repeated without harm.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
import discord

from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page

PATIENCE = 1.5
"""Seconds to wait for an answer before deferring."""

RETRY_SECONDS = (0.1, 0.4, 1.0)
"""The pauses before a first answer is sent again, when its connection broke: together less than Discord's 3 s."""

TOO_LATE, ALREADY_ANSWERED = 10062, 40060
"""Discord's error codes: the interaction has expired; it was acknowledged before.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

BROKEN = (discord.DiscordServerError, aiohttp.ClientError, OSError)
"""Transient errors of the connection or of Discord."""

# Keys of `Interaction.extras`: what has become of an interaction, beside what discord.py knows.
_ARRIVED = "arrived"
_DEFERRED = "deferred"
_PRIVATE, _PUBLIC = "private", "public"

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


async def in_time(interaction: discord.Interaction[Any], work: Awaitable[_T], *, private: bool = False) -> _T:
    """Await `work`; after `PATIENCE` seconds, defer. Deferral and answer are public unless `private`."""
    deferrals: list[asyncio.Task[None]] = []

    def begin() -> None:
        deferrals.append(asyncio.create_task(_defer(interaction, private=private)))

    timer = asyncio.get_running_loop().call_later(PATIENCE, begin)
    try:
        return await work
    finally:
        timer.cancel()
        # Whatever answers next has to know whether the deferral arrived.
        await asyncio.gather(*deferrals)


async def _defer(interaction: discord.Interaction[Any], *, private: bool) -> None:
    try:
        await _first(interaction, lambda: interaction.response.defer(thinking=True, ephemeral=private))
    except (discord.HTTPException, *BROKEN) as error:
        _log.info("an interaction could not be deferred: %s", error)
    else:
        interaction.extras[_DEFERRED] = _PRIVATE if private else _PUBLIC


async def send(interaction: discord.Interaction[Any], page: Page, *, private: bool = False) -> None:
    """Answer with a page, whether or not the interaction was acknowledged before."""
    await _send(interaction, lambda: new_message(page), lambda: new_content(page), private=private)


async def say(interaction: discord.Interaction[Any], text: str, *, private: bool = False) -> None:
    """Answer with a sentence, whether or not the interaction was acknowledged before."""
    message = {"content": text}
    await _send(interaction, lambda: message, lambda: message, private=private)


async def turn(interaction: discord.Interaction[Any], page: Page) -> None:
    """Replace the page whose button was pressed by another."""
    if _is_answered(interaction):
        await interaction.edit_original_response(**new_content(page))
    else:
        await _first(interaction, lambda: interaction.response.edit_message(**new_content(page)))


async def send_private(interaction: discord.Interaction[Any], content: str) -> None:
    """Send a sentence that only the person sees, and remove a public deferral.

    Log one line, and raise nothing, when Discord no longer takes an answer.
    """
    try:
        if interaction.extras.get(_DEFERRED) == _PUBLIC:
            del interaction.extras[_DEFERRED]
            await _replace_thinking(interaction, content)
        else:
            await say(interaction, content, private=True)
    except (discord.HTTPException, *BROKEN) as error:
        _log.warning("an answer was not taken by Discord: %s", error)


def _is_answered(interaction: discord.Interaction[Any]) -> bool:
    return interaction.response.is_done() or interaction.extras.get(_ARRIVED, False)


async def _send(
    interaction: discord.Interaction[Any],
    message: Callable[[], dict[str, Any]],
    content: Callable[[], dict[str, Any]],
    *,
    private: bool,
) -> None:
    """Send `message()`, called again for each attempt, or complete a deferral with `content()`."""
    if interaction.extras.pop(_DEFERRED, None):
        await interaction.edit_original_response(**content())
    elif _is_answered(interaction):
        await interaction.followup.send(ephemeral=private, **message())
    else:
        await _first(interaction, lambda: interaction.response.send_message(ephemeral=private, **message()))


async def _first(interaction: discord.Interaction[Any], answer: Callable[[], Awaitable[object]]) -> None:
    """Send an interaction's first answer; retry when the connection breaks. Raises what discord.py raises."""
    for pause in (*RETRY_SECONDS, None):
        try:
            await answer()
        except discord.HTTPException as error:
            if error.code != ALREADY_ANSWERED:
                raise
            interaction.extras[_ARRIVED] = True
        except (aiohttp.ClientError, OSError):
            if pause is None:
                raise
            await asyncio.sleep(pause)
            continue
        return


async def _replace_thinking(interaction: discord.Interaction[Any], content: str) -> None:
    # The first message after a public deferral is public whatever it asks for, only the next can be private:
    # https://github.com/discord/discord-api-docs/issues/2866
    await interaction.edit_original_response(content="…")
    await interaction.followup.send(content, ephemeral=True)
    await interaction.delete_original_response()
