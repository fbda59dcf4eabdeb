"""Playing a game in a channel: posting rounds, waiting for their ends, showing the standings.

Messages go through the channel with the bot's own token, since a game may outlast an interaction's.
"""

import asyncio
import logging
from datetime import datetime, timedelta

import discord
from discord.utils import utcnow

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.game.pages import GamePages
from bot.cogs.quiz.game.post import GamePost
from bot.cogs.quiz.game.store import QuizStore
from bot.kit import languages, styles
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.replies.retries import BROKEN
from bot.storage.patience import UNAVAILABLE, surely
from models.errors import UnknownStyleError
from models.judge.judge import Verdict

PAUSE = timedelta(seconds=3)
"""Time to read a round's end before the next."""

LATE = timedelta(seconds=1.5)
"""A question that took longer to post gets its full time from then on."""

STORAGE_SECONDS = 60.0
"""How long a game waits for the database before it ends."""

_log = logging.getLogger(__name__)


class GameRunner:
    """Plays one game, new or taken up after a restart; `interaction` is the command that started a new one."""

    def __init__(self, bot: Bot, store: QuizStore, game: Game, interaction: Interaction | None = None) -> None:
        self.game = game
        self._bot = bot
        self._store = store
        self._interaction = interaction
        self._post = GamePost(bot, game, interaction)
        self._timer: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """End the game for good: its open round is closed now and no other follows, even after a restart.

        Raises what the database raises when it stays away; the game ends all the same.
        """
        # First of all, so that it is stopped once, and begins no round in the meantime.
        self.game.stopped = True
        what = f"the stop of game {self.game.id}"
        try:
            await surely(lambda: self._store.end(self.game, utcnow()), what, patience=STORAGE_SECONDS)
        finally:
            if self._timer is not None:
                self._timer.cancel()

    async def run(self) -> None:
        """Play to the end. Whatever goes wrong, its end is posted wherever that is possible.

        A game that is cancelled can be taken up again.
        """
        await self._bot.wait_until_ready()
        await self._say_last(await self._played())

    async def end(self) -> None:
        """Store that the game is over, however long the database takes."""
        await surely(lambda: self._store.end(self.game, utcnow()), f"the end of game {self.game.id}")

    async def _played(self) -> str:
        """Play, and return the message that says how the game ended."""
        game = self.game
        try:
            return await self._play()
        except (discord.Forbidden, discord.NotFound) as error:
            _log.warning("game %s ends early: %s", game.id, error)
            return "quiz-ended-refused"
        except UNAVAILABLE as error:
            _log.warning("game %s ends early, the database is away: %s", game.id, error)
            return "quiz-ended-storage"
        except (discord.HTTPException, *BROKEN) as error:
            _log.warning("game %s ends early: %s", game.id, error)
            return "quiz-ended-broken"
        except Exception:  # noqa: BLE001 - logged with its traceback
            _log.exception("game %s broke off", game.id)
            return "quiz-ended-broken"

    async def _say_last(self, headline: str) -> None:
        game = self.game
        try:
            await self._post.last_word(self._pages().standings(game, headline))
        except (discord.HTTPException, *BROKEN) as error:
            _log.warning("how game %s ended could not be said: %s", game.id, error)

    async def _play(self) -> str:
        """Play round after round; return the message that says how the game ended."""
        game = self.game
        away = game.abandoned(utcnow())
        while (round_ := game.current) is not None:
            if away and round_.unseen(utcnow()):
                return "quiz-ended-away"
            await self._play_round(round_)
            if game.current is not None and not away:
                await self._wait(PAUSE)
        if game.stopped:
            return "quiz-ended-stopped"
        return "quiz-ended-idle" if game.ended_early == "idle" else "quiz-ended"

    async def _play_round(self, round_: Round) -> None:
        """Play a round to its end, from wherever a restart left it."""
        ends_at = round_.ends_at
        if ends_at is None or round_.unseen(utcnow()):
            ends_at = round_.ask(utcnow(), self.game.seconds)
            await self._save(round_)
        if round_.message_id is None and ends_at > utcnow():
            ends_at = await self._ask(round_, ends_at)
        # Never longer than a round takes, wherever the computer's clock is set to in the meantime.
        await self._wait(min(ends_at - utcnow(), timedelta(seconds=self.game.seconds)))
        round_.closed_at = utcnow()
        what = f"the end of round {round_.id}"
        await surely(
            lambda: self._store.close(round_, round_.closed_at or utcnow()), what, patience=STORAGE_SECONDS
        )
        await self._post.reveal(round_, self._pages().reveal(self.game, round_, await self._view(round_)))

    async def _ask(self, round_: Round, ends_at: datetime) -> datetime:
        """Post a question and return when it ends; one that was posted late gets its full time again."""
        began = asyncio.get_running_loop().time()
        round_.message_id = await self._post.ask(round_, ends_at, self._pages().question(self.game, round_))
        late = timedelta(seconds=asyncio.get_running_loop().time() - began) > LATE
        if late:
            ends_at = round_.ask(utcnow(), self.game.seconds)
        await self._save(round_)
        if late:
            await self._post.correct(round_, self._pages().question(self.game, round_))
        return ends_at

    async def _save(self, round_: Round) -> None:
        what = f"round {round_.id}"
        await surely(lambda: self._store.save(round_), what, patience=STORAGE_SECONDS)

    async def _view(self, round_: Round) -> Verdict | None:
        """Return what the judge thinks of a question; nothing where it can't be asked any more."""
        try:
            (verdict,) = await self._bot.inference.judge(self.game.styles, [round_.question.name], shares=True)
        except (UnknownStyleError, UserError):
            return None
        return verdict

    async def _wait(self, time: timedelta) -> None:
        """Wait for some time, or until the game is stopped."""
        if self.game.stopped:
            return
        self._timer = asyncio.create_task(asyncio.sleep(max(time.total_seconds(), 0)))
        try:
            await asyncio.wait({self._timer})
        finally:
            self._timer.cancel()

    def _pages(self) -> GamePages:
        """Return pages in the channel's language."""
        if self._interaction:
            language = languages.of_channel(self._interaction)
        else:
            language = languages.of_server(self._bot, self.game.guild_id)
        names = styles.names(self._bot.registry, self.game.styles, language)
        return GamePages(language, names, self._bot.hidden, self._bot.lexicon)
