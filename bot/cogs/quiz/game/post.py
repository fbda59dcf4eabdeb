"""A game's messages in its channel, sent again while Discord can't be reached."""

import logging
from datetime import datetime

import discord

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Round
from bot.kit.cog import Bot, Interaction
from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page
from bot.kit.replies.retries import BROKEN, persistently

PAUSES = (1.0, 4.0, 15.0)
"""Seconds before each further try while Discord can't be reached."""

_log = logging.getLogger(__name__)


class GamePost:
    """Posts and edits the messages of one game; `interaction` is the command that started it, if it is known."""

    def __init__(self, bot: Bot, game: Game, interaction: Interaction | None) -> None:
        self._game = game
        self._interaction = interaction
        self._channel = bot.get_partial_messageable(game.channel_id, guild_id=game.guild_id)

    @property
    def in_thread(self) -> bool:
        """Whether the game has a thread of its own, known from the command in the channel around it."""
        return self._interaction is not None and self._interaction.channel_id != self._game.channel_id

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
            except BROKEN:
                raise
            except discord.HTTPException as error:
                # Deleted, not allowed any more, or in an archived thread, where a new message is possible.
                _log.info("the message of round %s can't be changed: %s", round_.id, error)
            else:
                return
        await self._send(_nonce("over", round_.id, self._game.started_at), page)

    async def last_word(self, page: Page) -> None:
        """Show how the game ended, if that is possible."""
        try:
            await self._end(page)
        except (discord.HTTPException, *BROKEN) as error:
            _log.warning("how game %s ended could not be said: %s", self._game.id, error)

    async def _end(self, page: Page) -> None:
        """Post the end of the game: in the channel or, where the bot may not post there, as a follow-up."""
        try:
            await self._send(_nonce("end", self._game.id, self._game.started_at), page)
        except (discord.Forbidden, discord.NotFound):
            if self._interaction is None or self._interaction.is_expired():
                raise
            interaction = self._interaction
            await persistently(lambda: interaction.followup.send(**new_message(page)), PAUSES)

    async def _edit(self, round_: Round, page: Page) -> None:
        message = self._channel.get_partial_message(round_.message_id or 0)
        await persistently(lambda: message.edit(**new_content(page)), PAUSES)

    async def _send(self, nonce: str, page: Page) -> discord.Message:
        """Post a message. For minutes Discord posts no second one with its nonce, but returns the first."""
        return await persistently(lambda: self._channel.send(nonce=nonce, **new_message(page)), PAUSES)


def _nonce(word: str, number: int, at: datetime) -> str:
    """Return a nonce, at most 25 characters; with a moment in it, since a new database counts from 1 again."""
    return f"{word}-{number}-{int(at.timestamp())}"
