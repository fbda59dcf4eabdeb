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

import discord

from bot.kit.pages.form import Form
from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.modal import modal_of
from bot.kit.pages.page import Page
from bot.kit.replies.retries import BROKEN, DISCONNECTED, persistently

PATIENCE = 1.5
"""Seconds to wait for an answer before deferring."""

FIRST_PAUSES = (0.1, 0.4, 1.0)
"""Seconds before a first answer is sent again: together less than Discord's 3 s."""

EDIT_PAUSES = (0.5, 2.0, 8.0)
"""Seconds before an edit is sent again; there are 15 minutes for it."""

TOO_LATE, ALREADY_ANSWERED = 10062, 40060
"""Discord's error codes: the interaction has expired; it was acknowledged before.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

# Keys of `Interaction.extras`: what has become of an interaction, beside what discord.py knows.
_ARRIVED = "arrived"
_DEFERRED = "deferred"
_MESSAGE_ID = "message id"
_PRIVATE, _PUBLIC = "private", "public"

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


async def in_time(interaction: discord.Interaction[Any], work: Awaitable[_T], *, private: bool = False) -> _T:
    """Await `work`; after `PATIENCE` seconds, defer unless that was done before.

    Deferral and answer are public unless `private`. The deferral is a new message, which `turn` would then replace
    instead of the page: use `in_place` before it.
    """
    return await _patiently(interaction, work, lambda: _defer(interaction, private=private))


async def in_place(interaction: discord.Interaction[Any], work: Awaitable[_T]) -> _T:
    """Await `work` before a `turn`; after `PATIENCE` seconds, acknowledge the press, which shows nothing."""
    return await _patiently(interaction, work, lambda: acknowledge(interaction))


async def _patiently(
    interaction: discord.Interaction[Any], work: Awaitable[_T], defer: Callable[[], Awaitable[None]]
) -> _T:
    deferrals: list[asyncio.Task[None]] = []

    async def try_to() -> None:
        try:
            await defer()
        except (discord.HTTPException, *BROKEN) as error:
            _log.info("an interaction could not be deferred: %s", error)

    if _is_answered(interaction):
        return await work
    timer = asyncio.get_running_loop().call_later(
        PATIENCE, lambda: deferrals.append(asyncio.create_task(try_to()))
    )
    try:
        return await work
    finally:
        timer.cancel()
        # Whatever answers next has to know whether the deferral arrived.
        await asyncio.gather(*deferrals)


async def _defer(interaction: discord.Interaction[Any], *, private: bool) -> None:
    await _first(interaction, lambda: interaction.response.defer(thinking=True, ephemeral=private))
    interaction.extras[_DEFERRED] = _PRIVATE if private else _PUBLIC


async def send(interaction: discord.Interaction[Any], page: Page, *, private: bool = False) -> None:
    """Answer with a page, whether or not the interaction was acknowledged before."""
    await _send(interaction, lambda: new_message(page), lambda: new_content(page), private=private)


async def say(interaction: discord.Interaction[Any], text: str, *, private: bool = False) -> None:
    """Answer with a sentence, whether or not the interaction was acknowledged before."""
    message = {"content": text}
    await _send(interaction, lambda: message, lambda: message, private=private)


async def send_another(interaction: discord.Interaction[Any], page: Page) -> int:
    """Send a further page, public, after the answer; return its message's id. Raises what discord.py raises."""
    return (await interaction.followup.send(wait=True, **new_message(page))).id


async def ask(interaction: discord.Interaction[Any], form: Form) -> None:
    """Open a form, which only a first answer can."""
    await _first(interaction, lambda: interaction.response.send_modal(modal_of(form)))


async def turn(interaction: discord.Interaction[Any], page: Page) -> None:
    """Replace the page whose button was pressed by another."""
    if _is_answered(interaction):
        await _edit(interaction, lambda: new_content(page))
    else:
        await _first(interaction, lambda: interaction.response.edit_message(**new_content(page)))


async def acknowledge(interaction: discord.Interaction[Any]) -> None:
    """Tell Discord that a press was taken, where what it does shows by itself."""
    if not _is_answered(interaction):
        await _first(interaction, interaction.response.defer)


async def message_id(interaction: discord.Interaction[Any]) -> int | None:
    """Return the id of the message that answers an interaction, or None where Discord does not tell it."""
    known: int | None = interaction.extras.get(_MESSAGE_ID)
    if known is not None:
        return known
    # The reply, which holds it, was lost.
    try:
        return (await persistently(interaction.original_response, EDIT_PAUSES)).id
    except (discord.DiscordException, *BROKEN) as error:
        _log.warning("the message that answers an interaction is not known: %s", error)
        return None


async def send_private(interaction: discord.Interaction[Any], content: str) -> None:
    """Send a sentence that only the person sees, and remove a public deferral.

    Log one line, and raise nothing, when Discord no longer takes an answer.
    """
    try:
        if _DEFERRED not in interaction.extras and await _is_thinking(interaction):
            interaction.extras[_DEFERRED] = _PUBLIC
        await say(interaction, content, private=True)
    except (discord.HTTPException, *BROKEN) as error:
        _log.warning("an answer was not taken by Discord: %s", error)


def _is_answered(interaction: discord.Interaction[Any]) -> bool:
    return interaction.response.is_done() or interaction.extras.get(_ARRIVED, False)


async def _is_thinking(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether a deferral that a cog made without `in_time`, so that nothing is known of it, still lasts."""
    if interaction.response.type is not discord.InteractionResponseType.deferred_channel_message:
        return False
    # `original_response` alone would return the message as it was when the cog first asked for it.
    try:
        original = await interaction.original_response()
        return (await interaction.followup.fetch_message(original.id)).flags.loading
    except (discord.HTTPException, *BROKEN):
        return False


async def _send(
    interaction: discord.Interaction[Any],
    message: Callable[[], dict[str, Any]],
    content: Callable[[], dict[str, Any]],
    *,
    private: bool,
) -> None:
    """Send `message()`, called again for each attempt, or complete a deferral with `content()`."""
    deferred = interaction.extras.get(_DEFERRED)
    if private and deferred == _PUBLIC:
        del interaction.extras[_DEFERRED]
        await _replace_thinking(interaction, message)
    elif deferred is not None:
        await _complete(interaction, content)
    elif _is_answered(interaction):
        await interaction.followup.send(ephemeral=private, **message())
    else:
        await _first(interaction, lambda: interaction.response.send_message(ephemeral=private, **message()))


async def _first(interaction: discord.Interaction[Any], answer: Callable[[], Awaitable[object]]) -> None:
    """Send an interaction's first answer; retry when the connection breaks. Raises what discord.py raises."""
    answered = None
    try:
        # Discord's own errors are no reason: discord.py repeats the request by itself for much longer than 3 s.
        answered = await persistently(answer, FIRST_PAUSES, passing=DISCONNECTED, longest=PATIENCE)
    except discord.HTTPException as error:
        if error.code != ALREADY_ANSWERED:
            raise
        interaction.extras[_ARRIVED] = True
    if isinstance(answered, discord.InteractionCallbackResponse):
        interaction.extras[_MESSAGE_ID] = answered.message_id


async def _complete(interaction: discord.Interaction[Any], content: Callable[[], dict[str, Any]]) -> None:
    """Put the answer in the place of a deferral. Raises what discord.py raises."""
    deferred = interaction.extras.pop(_DEFERRED)
    try:
        await _edit(interaction, content)
    except BROKEN:
        # It may be shown, and must not be replaced by a sentence about an error.
        raise
    except discord.HTTPException:
        interaction.extras[_DEFERRED] = deferred
        raise


async def _edit(interaction: discord.Interaction[Any], content: Callable[[], dict[str, Any]]) -> None:
    """Edit the message that answers an interaction; retry transient errors. Raises what discord.py raises."""
    await persistently(lambda: interaction.edit_original_response(**content()), EDIT_PAUSES)


async def _replace_thinking(interaction: discord.Interaction[Any], message: Callable[[], dict[str, Any]]) -> None:
    """Send `message()` privately in the place of a public deferral."""
    # The first message after a public deferral is public whatever it asks for, only the next can be private:
    # https://github.com/discord/discord-api-docs/issues/2866
    await _edit(interaction, lambda: {"content": "…"})
    try:
        await interaction.followup.send(ephemeral=True, **message())
    finally:
        await interaction.delete_original_response()
