"""The private receipts of answers: sent at once, and edited once, in place, when the round is over.

An interaction's token lives for 15 minutes, in which its message can be edited. A crowd's edits are bounded: those
that do not fit stay as they are, since the round's message tells the answer anyway.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import discord

from bot.kit import replies
from bot.kit.cog import Interaction
from bot.kit.replies.retries import BROKEN

MAX_SENT = 500
"""How many receipts are on their way at once; with Discord 0.1 s away that is 5,000 a second."""

MAX_KEPT = 1_000
"""How many receipts of a round are edited; the answers of more people count as well."""

EDITS_AT_ONCE = 50
EDIT_SECONDS = 5.0
"""After how long the receipts that are not yet edited stay as they are."""

_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Receipt:
    """A receipt that can still be edited."""

    interaction: Interaction
    sent: bool = False
    outcome: str = ""
    """What it says in the end, where its round ended before it was sent."""


class Receipts:
    """The receipts of all running games."""

    def __init__(self) -> None:
        # A crowd's receipts share a few connections: opening one for each would cost more than the receipts.
        self._sending = asyncio.Semaphore(MAX_SENT)
        self._editing = asyncio.Semaphore(EDITS_AT_ONCE)
        self._kept: dict[int, dict[int, _Receipt]] = {}

    @contextmanager
    def keeping(self, round_id: int) -> Iterator[None]:
        """Keep a round's receipts, to be settled; what was not settled in the end is dropped."""
        self._kept[round_id] = {}
        try:
            yield
        finally:
            self._kept.pop(round_id, None)

    async def send(self, interaction: Interaction, round_id: int, text: str) -> None:
        """Give a person the receipt of their answer, which takes the place of an earlier one.

        The answer counts, so whatever becomes of its receipt is no error to the person.
        """
        # A round that is settled has none any more: nothing would ever drop this one.
        kept = self._kept.get(round_id, {})
        earlier = kept.pop(interaction.user.id, None)
        receipt = _Receipt(interaction)
        if len(kept) < MAX_KEPT:
            kept[interaction.user.id] = receipt
        async with self._sending:
            await replies.send_private(interaction, text)
        receipt.sent = True
        if receipt.outcome:
            await self._edit(interaction, receipt.outcome)
        if earlier is not None:
            async with self._editing:
                await _ignoring(earlier.interaction.delete_original_response)

    def forget(self, user_id: int) -> None:
        """Drop a person's receipts."""
        for kept in self._kept.values():
            kept.pop(user_id, None)

    async def settle(self, round_id: int, text_of: Callable[[Interaction], str]) -> None:
        """Edit a round's receipts, once and for at most `EDIT_SECONDS`; an empty text leaves one as it is.

        One that is still being sent is edited once it is there.
        """
        edits = []
        for receipt in self._kept.pop(round_id, {}).values():
            text = text_of(receipt.interaction)
            if receipt.sent:
                edits.append(asyncio.create_task(self._edit(receipt.interaction, text)))
            else:
                receipt.outcome = text
        if not edits:
            return
        try:
            _, late = await asyncio.wait(edits, timeout=EDIT_SECONDS)
            if late:
                _log.info("%s receipts of round %s were not edited in time", len(late), round_id)
        finally:
            for edit in edits:
                edit.cancel()

    async def _edit(self, interaction: Interaction, text: str) -> None:
        async with self._editing:
            if text and not interaction.is_expired():
                await _ignoring(lambda: interaction.edit_original_response(content=text))


async def _ignoring(ask: Callable[[], Awaitable[object]]) -> None:
    """Do what a receipt needs; that it is gone, or Discord is away, is no error."""
    try:
        await ask()
    except (discord.HTTPException, *BROKEN) as error:
        _log.debug("a receipt could not be changed: %s", error)
