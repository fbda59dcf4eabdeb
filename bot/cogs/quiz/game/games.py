"""The running games, one a channel or thread."""

import asyncio
import logging
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager

from discord.utils import utcnow

from bot.cogs.quiz._game import Game
from bot.cogs.quiz.game.receipts import Receipts
from bot.cogs.quiz.game.runner import GameRunner
from bot.cogs.quiz.game.store import QuizStore
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.metrics import GAMES
from bot.storage.patience import UNAVAILABLE

END_SECONDS = 10.0
"""How long a game that is over keeps its channel while the database does not take its end."""

_log = logging.getLogger(__name__)


class Games:
    """Runs games, each in a task of its own."""

    def __init__(self, bot: Bot, store: QuizStore, receipts: Receipts) -> None:
        self._bot = bot
        self._store = store
        self._receipts = receipts
        self._runners: dict[int, GameRunner] = {}
        self._starting: dict[int, Game] = {}
        self._ending: dict[int, Game] = {}
        """The games whose end is being stored, by id."""
        self._tasks: set[asyncio.Task[None]] = set()

    async def resume(self) -> None:
        """Take up the games that the last stop interrupted, those in servers of this process's shards."""
        for game in await self._store.unfinished():
            if self._bot.shards_here.have(game.guild_id):
                self.launch(game)

    async def close(self) -> None:
        """Stop running the games; the next start takes them up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def runner(self, channel_id: int | None) -> GameRunner | None:
        """Return the runner of a channel's game, or None when there is no game."""
        return self._runners.get(channel_id or 0)

    def check_free(self, channel_id: int) -> None:
        """Raise UserError where a game runs in a channel."""
        if channel_id in self._runners:
            raise UserError("quiz-taken")

    def forget(self, user_id: int) -> None:
        """Drop a person from all games that run or are about to begin."""
        for game in self._starting.values():
            game.forget(user_id)
        for runner in self._runners.values():
            runner.forget(user_id)
        self._receipts.forget(user_id)

    @contextmanager
    def starting(self, game: Game, *, apart: bool = False) -> Iterator[None]:
        """Keep the channel of a game that is about to begin. Raises UserError when it has one already.

        A game that gets a thread of its own begins `apart` from one that runs in the channel.
        """
        channel_id = game.channel_id
        if channel_id in self._starting:
            raise UserError("quiz-taken")
        if not apart:
            self.check_free(channel_id)
        self._starting[channel_id] = game
        try:
            yield
        finally:
            del self._starting[channel_id]

    async def end_earlier(self, channel_id: int) -> None:
        """Store the ends of a channel's games that the database has not taken yet, and count their winners."""
        for game in [game for game in self._ending.values() if game.channel_id == channel_id]:
            await self._store.end(game, utcnow())

    def launch(self, game: Game, interaction: Interaction | None = None) -> None:
        """Run a stored game; `interaction` is the command that started it."""
        runner = self._runners[game.channel_id] = GameRunner(
            self._bot, self._store, self._receipts, game, interaction
        )
        GAMES.set(len(self._runners))
        self._spawn(self._run(runner))

    def drop(self, game: Game) -> None:
        """End a stored game that could not be announced."""
        self._spawn(self._end(GameRunner(self._bot, self._store, self._receipts, game)))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, runner: GameRunner) -> None:
        try:
            await runner.run()
            await self._end(runner)
        except UNAVAILABLE as error:
            _log.error("the end of game %s could not be stored: %s", runner.game.id, error)
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nothing awaits a game's task, so no caller would report the error.
            _log.exception("game %s could not be ended", runner.game.id)
        finally:
            self._free(runner)

    async def _end(self, runner: GameRunner) -> None:
        """Store the end of a game; its channel is free after a while even if the database is away for longer."""
        ending = asyncio.create_task(runner.end())
        self._ending[runner.game.id] = runner.game
        try:
            _, late = await asyncio.wait({ending}, timeout=END_SECONDS)
            if late:
                self._free(runner)
            await ending
        finally:
            del self._ending[runner.game.id]
            ending.cancel()

    def _free(self, runner: GameRunner) -> None:
        if self._runners.get(runner.game.channel_id) is runner:
            del self._runners[runner.game.channel_id]
            GAMES.set(len(self._runners))
