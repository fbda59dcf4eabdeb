"""A game's messages in its channel, sent again while Discord can't be reached."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

import discord

from bot.cogs.quiz._round import Game, Round
from bot.kit.cog import Bot, Interaction
from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page
from bot.kit.replies import BROKEN

RETRY_SECONDS = (1, 4, 15)
"""How long to wait before each further try while Discord can't be reached."""

MAX_LIMITED_SECONDS = 60.0
"""The longest rate limit of a proxy that is waited out."""

_LIMITED = 429
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class GamePost:
    """Posts and edits the messages of one game; `interaction` is the command that started it, if it is known."""

    def __init__(self, bot: Bot, game: Game, interaction: Interaction | None) -> None:
        self._game = game
        self._interaction = interaction
        self._channel = bot.get_partial_messageable(game.channel_id, guild_id=game.guild_id)

    async def ask(self, round_: Round, ends_at: datetime, page: Page) -> int:
        """Post a question and return its message's id."""
        # The nonce holds the round's end, since a round that was never posted is asked again.
        return (await self._send(_nonce("ask", round_.id, ends_at), page)).id

    async def correct(self, round_: Round, page: Page) -> None:
        """Show when a question that was posted late really ends; its end counts even where that fails."""
        try:
            await self._edit(round_, page)
        except (discord.HTTPException, *BROKEN) as error:
            _log.info("the message of round %s was not corrected: %s", round_.id, error)

    async def reveal(self, round_: Round, page: Page) -> None:
        """Show the answer in place of the question, or below where that message can't be changed any more."""
        if round_.message_id is not None:
            try:
                await self._edit(round_, page)
            except (discord.NotFound, discord.Forbidden) as error:
                _log.info("the message of round %s can't be changed: %s", round_.id, error)
            else:
                return
        await self._send(_nonce("over", round_.id, self._game.started_at), page)

    async def last_word(self, page: Page) -> None:
        """Show how the game ended: in the channel or, where the bot may not post there, as a follow-up."""
        try:
            await self._send(_nonce("end", self._game.id, self._game.started_at), page)
        except discord.Forbidden:
            if self._interaction is None or self._interaction.is_expired():
                raise
            await self._interaction.followup.send(**new_message(page))

    async def _edit(self, round_: Round, page: Page) -> None:
        message = self._channel.get_partial_message(round_.message_id or 0)
        await self._patiently(lambda: message.edit(**new_content(page)))

    async def _send(self, nonce: str, page: Page) -> discord.Message:
        """Post a message. For minutes Discord posts no second one with its nonce, but returns the first."""
        return await self._patiently(lambda: self._channel.send(nonce=nonce, **new_message(page)))

    async def _patiently(self, ask: Callable[[], Awaitable[_T]]) -> _T:
        """Return Discord's answer; while Discord can't be reached, try again a few times."""
        for seconds in RETRY_SECONDS:
            try:
                return await ask()
            except BROKEN as error:
                _log.info("game %s tries again in %s s: %s", self._game.id, seconds, error)
                await asyncio.sleep(seconds)
            except discord.HTTPException as error:
                await asyncio.sleep(_limited_for(error))
        return await ask()


def _limited_for(error: discord.HTTPException) -> float:
    """Return the seconds of a rate limit that discord.py does not wait out: a proxy's own, without `Via`.

    Raises the error when it is something else, or the limit too long.
    """
    if error.status != _LIMITED:
        raise error
    try:
        seconds = float(error.response.headers.get("Retry-After", "1"))
    except ValueError:
        seconds = 1.0
    if seconds > MAX_LIMITED_SECONDS:
        raise error
    return seconds


def _nonce(word: str, number: int, at: datetime) -> str:
    """Return a nonce, at most 25 characters; with a moment in it, since a new database counts from 1 again."""
    return f"{word}-{number}-{int(at.timestamp())}"
