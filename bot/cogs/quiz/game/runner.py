"""Playing a game in a channel: posting rounds, waiting for their ends, telling the standings.

Messages go through the channel with the bot's own token, since a game may outlast an interaction's.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

import aiohttp
import discord
from discord.utils import sleep_until, utcnow

from bot.cogs.quiz._round import Game, Round
from bot.cogs.quiz.game.pages import GamePages
from bot.cogs.quiz.game.store import QuizStore
from bot.kit import languages, styles
from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page
from models.errors import UnknownStyleError
from models.judge import Verdict

PAUSE = timedelta(seconds=3)
"""Time to read a round's end before the next."""

RETRY_SECONDS = (1, 4, 15)
"""How long to wait before each further try while Discord can't be reached."""

_UNREACHABLE = (discord.DiscordServerError, aiohttp.ClientError, OSError)
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class GameRunner:
    """Plays one game, new or taken up after a restart."""

    def __init__(self, bot: Bot, store: QuizStore, game: Game) -> None:
        self.game = game
        self._bot = bot
        self._store = store
        self._channel = bot.get_partial_messageable(game.channel_id, guild_id=game.guild_id)
        self._timer: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """End the game for good: its open round is closed now and no other follows, even after a restart."""
        # First of all, so that it is stopped once, and begins no round in the meantime.
        self.game.stopped = True
        await self._store.end(self.game, utcnow())
        if self._timer is not None:
            self._timer.cancel()

    async def run(self) -> None:
        """Play to the end. A channel that takes no messages any more ends the game without a word.

        Whatever goes wrong, the channel is free afterwards. A game that is cancelled can be taken up again.
        """
        await self._bot.wait_until_ready()
        try:
            await self._play_and_tell()
        except (discord.HTTPException, *_UNREACHABLE) as error:
            _log.warning("game %s ends early: %s", self.game.id, error)
        except Exception:  # noqa: BLE001 - logged with its traceback
            _log.exception("game %s broke off", self.game.id)
        await self._store.end(self.game, utcnow())

    async def _play_and_tell(self) -> None:
        game = self.game
        headline = await self._play()
        await self._send(_nonce("end", game.id, game.started_at), self._pages().standings(game, headline))

    async def _play(self) -> str:
        """Play round after round; return the message that says how the game ended."""
        game = self.game
        away = game.abandoned(utcnow())
        while (round_ := game.current) is not None:
            if away and round_.unseen(utcnow()):
                return "quiz-ended-away"
            await self._play_round(round_)
            if game.current is not None and not away:
                await self._wait_until(utcnow() + PAUSE)
        if game.stopped:
            return "quiz-ended-stopped"
        return "quiz-ended-idle" if game.ended_idle else "quiz-ended"

    async def _play_round(self, round_: Round) -> None:
        """Play a round to its end, from wherever a restart left it."""
        ends_at = round_.ends_at
        if ends_at is None or round_.unseen(utcnow()):
            ends_at = round_.ask(utcnow(), self.game.seconds)
            await self._store.save(round_)
        if round_.message_id is None and ends_at > utcnow():
            await self._post(round_, ends_at)
        await self._wait_until(ends_at)
        round_.closed = True
        await self._store.close(round_, utcnow())
        await self._reveal(round_)

    async def _post(self, round_: Round, ends_at: datetime) -> None:
        # The nonce holds the round's end, since a round that was never posted is asked again.
        nonce = _nonce("ask", round_.id, ends_at)
        message = await self._send(nonce, self._pages().question(self.game, round_))
        round_.message_id = message.id
        await self._store.save(round_)

    async def _reveal(self, round_: Round) -> None:
        """Show the answer in place of the question, or below where that message is gone."""
        page = self._pages().reveal(self.game, round_, await self._view(round_))
        if round_.message_id is not None:
            message = self._channel.get_partial_message(round_.message_id)
            try:
                await self._patiently(lambda: message.edit(**new_content(page)))
            except discord.NotFound:
                _log.info("the message of round %s is gone", round_.id)
            else:
                return
        await self._send(_nonce("over", round_.id, self.game.started_at), page)

    async def _send(self, nonce: str, page: Page) -> discord.Message:
        """Post a message. For minutes Discord posts no second one with its nonce, but returns the first."""
        return await self._patiently(lambda: self._channel.send(nonce=nonce, **new_message(page)))

    async def _patiently(self, ask: Callable[[], Awaitable[_T]]) -> _T:
        """Return Discord's answer; while Discord can't be reached, try again a few times."""
        for seconds in RETRY_SECONDS:
            try:
                return await ask()
            except _UNREACHABLE as error:
                _log.info("game %s tries again in %s s: %s", self.game.id, seconds, error)
                await asyncio.sleep(seconds)
        return await ask()

    async def _view(self, round_: Round) -> Verdict | None:
        """Return what the judge thinks of a question; nothing where it can't be asked any more."""
        try:
            (verdict,) = await self._bot.inference.judge(self.game.styles, [round_.question.name])
        except (UnknownStyleError, UserError):
            return None
        return verdict

    async def _wait_until(self, moment: datetime) -> None:
        """Wait for a moment, or until the game is stopped."""
        if self.game.stopped:
            return
        self._timer = asyncio.create_task(sleep_until(moment))
        try:
            await asyncio.wait({self._timer})
        finally:
            self._timer.cancel()

    def _pages(self) -> GamePages:
        """Return pages in the server's language."""
        language = languages.of_server(self._bot, self.game.guild_id)
        return GamePages(language, styles.names(self._bot.registry, self.game.styles, language.locale))


def _nonce(word: str, number: int, at: datetime) -> str:
    """Return a nonce, at most 25 characters; with a moment in it, since a new database counts from 1 again."""
    return f"{word}-{number}-{int(at.timestamp())}"
