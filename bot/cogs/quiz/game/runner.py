"""Playing a game in a channel: posting rounds, waiting for their ends, showing the standings.

Messages go through the channel with the bot's own token, since a game may outlast an interaction's.
"""

import asyncio
import logging
from datetime import datetime, timedelta

import discord
from discord.utils import utcnow

from bot.cogs.quiz import _votes as votes
from bot.cogs.quiz import modes
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.game.pages import GamePages
from bot.cogs.quiz.game.post import GamePost
from bot.cogs.quiz.game.receipts import Receipts
from bot.cogs.quiz.game.store import QuizStore
from bot.cogs.quiz.teaching import private
from bot.cogs.quiz.teaching.pace import LEAST, Wait, reading_time
from bot.kit import languages, styles
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.replies.retries import BROKEN
from bot.storage.patience import UNAVAILABLE, surely
from models.errors import UnknownStyleError
from models.judge.judge import Verdict

LATE = timedelta(seconds=1.5)
"""A question that people see only this long after its round was opened gets its full time from then on."""

STORAGE_SECONDS = 60.0
"""How long a game waits for the database before it ends."""

_log = logging.getLogger(__name__)


class GameRunner:
    """Plays one game, new or taken up after a restart; `interaction` is the command that started a new one."""

    def __init__(
        self, bot: Bot, store: QuizStore, receipts: Receipts, game: Game, interaction: Interaction | None = None
    ) -> None:
        self.game = game
        self.writing: set[int] = set()
        """The people whose answers are being stored."""
        self._bot = bot
        self._store = store
        self._receipts = receipts
        self._interaction = interaction
        self._post = GamePost(bot, game, interaction)
        self._wait = Wait()
        """For the end of the shown round, or of the time to read it."""
        self._shown: Round | None = None
        """The round that people answer now, or read the end of."""
        self._opened = 0.0
        """When the shown round was opened, by the event loop's clock."""
        self._players: frozenset[int] = frozenset()
        """Who is waited for in the shown round."""
        self._reading = timedelta(seconds=LEAST)
        self._revealed_at: datetime | None = None

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
            self._wait.end()

    def elapsed(self) -> timedelta:
        """Return how long the shown round has been open, by a clock that nobody sets."""
        return timedelta(seconds=asyncio.get_running_loop().time() - self._opened)

    def looks_done(self, round_: Round) -> None:
        """End a round early if nobody is waited for any more: after an answer, or a vote to skip it."""
        if self._shown is round_ and not round_.closed and self._is_done(round_):
            self._wait.end()

    async def vote(self, round_: Round, user_id: int) -> int:
        """Store a vote to skip a round, and return how many more it takes; with enough of them the round ends.

        While people read the end of the round before, this ends. Raises UserError for people who don't play.
        """
        game, shown = self.game, self._shown
        if user_id not in {game.starter_id, *game.everyone}:
            raise UserError("quiz-skip-not-yours")
        if shown is not None and shown.closed:
            self.read(shown)
            return 0
        await self._store.vote(round_, user_id)
        round_.skips.add(user_id)
        self.looks_done(round_)
        return 0 if self._is_done(round_) else votes.missing(round_.skips, game.everyone)

    def reveal(self, round_: Round) -> bool:
        """End a round early, as the starter wants who plays alone; return whether it was open."""
        if self._shown is not round_ or round_.closed:
            return False
        self._wait.end()
        return True

    def read(self, round_: Round) -> bool:
        """End the time to read a round's end; return whether it lasted."""
        if self._shown is not round_ or not round_.closed:
            return False
        self._wait.end()
        return True

    def forget(self, user_id: int) -> None:
        """Drop a person and what they did; nobody waits for them any more."""
        self.game.forget(user_id)
        self._players -= {user_id}
        if self._shown is not None:
            self.looks_done(self._shown)

    def _is_done(self, round_: Round) -> bool:
        if self._players and all(person in round_.answers for person in self._players):
            return True
        # Most can't have voted yet, so nobody is counted: a crowd's every answer asks this.
        if 2 * len(round_.skips) <= len(round_.answers):
            return False
        return votes.enough(round_.skips, self.game.everyone, self.game.starter_id)

    async def run(self) -> None:
        """Play to the end. Whatever goes wrong, the end is posted wherever that is possible.

        A game that is cancelled can be taken up again.
        """
        await self._bot.wait_until_ready()
        headline = await self._played()
        await self._post.last_word(self._pages().standings(self.game, headline))

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
            # What is said of a thread stands in the channel around it.
            return "quiz-ended-thread" if self._post.in_thread else "quiz-ended-refused"
        except UNAVAILABLE as error:
            _log.warning("game %s ends early, the database is away: %s", game.id, error)
            return "quiz-ended-storage"
        except (discord.HTTPException, *BROKEN) as error:
            _log.warning("game %s ends early: %s", game.id, error)
            return "quiz-ended-broken"
        except Exception:  # noqa: BLE001 - logged with its traceback
            _log.exception("game %s broke off", game.id)
            return "quiz-ended-broken"

    async def _play(self) -> str:
        """Play round after round; return the message that says how the game ended."""
        game = self.game
        away = game.abandoned(utcnow())
        if self._interaction is None:
            await self._tell_again()
        while (round_ := game.current) is not None:
            if away and round_.unseen(utcnow()):
                return "quiz-ended-away"
            if round_.unseen(utcnow()) and not away:
                await self._read()
            if not game.stopped:
                await self._play_round(round_)
        if game.stopped:
            return "quiz-ended-stopped"
        if not game.ended_early:
            return "quiz-ended"
        return "quiz-ended-idle" if game.ended_early == "idle" else "quiz-ended-out"

    async def _read(self) -> None:
        """Give people the rest of their time to read the end of the last round, if there was one."""
        last = self.game.last_closed
        if last is not None and last.closed_at is not None:
            since, self._shown = self._revealed_at or last.closed_at, last
            await self._wait.run(min(since + self._reading - utcnow(), self._reading))

    async def _tell_again(self) -> None:
        """Show the end of the last round, which a kill may have cut off after it was stored."""
        last, following = self.game.last_closed, self.game.current
        if last is not None and (following is None or following.ends_at is None):
            self._shown = last
            await self._tell(last)

    async def _play_round(self, round_: Round) -> None:
        """Play a round to its end, from wherever a restart left it."""
        with self._receipts.keeping(round_.id):
            ends_at = await self._open(round_)
            # However long the database took to store a new round, it is asked.
            if round_.message_id is None and (ends_at > utcnow() or not round_.answers):
                ends_at = await self._ask(round_, ends_at)
            if not self.game.stopped and not self._is_done(round_):
                # Never longer than a round takes, wherever the computer's clock is set to in the meantime.
                await self._wait.run(min(ends_at - utcnow(), timedelta(seconds=self.game.seconds)))
            await self._close(round_)
            await self._tell(round_)

    async def _close(self, round_: Round) -> None:
        """Take no more answers, and store that."""
        game = self.game
        closed_at = round_.closed_at = utcnow()
        self._wait.renew()
        # A starter who plays alone would skip whatever they don't know.
        alone = game.everyone <= {game.starter_id}
        round_.skipped |= not alone and votes.enough(round_.skips, game.everyone, game.starter_id)
        what = f"the end of round {round_.id}"
        await surely(lambda: self._store.close(round_, closed_at), what, patience=STORAGE_SECONDS)

    async def _open(self, round_: Round) -> datetime:
        """Open a round, or take it up after a restart, and return its end."""
        self._shown, self._players = round_, frozenset(self.game.players)
        self._wait.renew()
        ends_at, now = round_.ends_at, utcnow()
        if ends_at is None or round_.unseen(now):
            self._opened = asyncio.get_running_loop().time()
            ends_at = round_.ask(now, self.game.seconds)
            await self._save(round_)
            if self._renewed(round_):
                # So that the end that people see is stored before they see it.
                await self._save(round_)
            return round_.ends_at or ends_at
        self._opened = asyncio.get_running_loop().time() - (now - (round_.asked_at or now)).total_seconds()
        # It ended while nobody could answer.
        round_.skipped = now >= ends_at
        return ends_at

    async def _tell(self, round_: Round) -> None:
        """Show the answer to everybody, and to each person in their receipt."""
        page = self._pages().reveal(self.game, round_, await self._view(round_))
        await self._post.reveal(round_, page)
        self._reading, self._revealed_at = reading_time(page), utcnow()
        await self._receipts.settle(round_.id, lambda interaction: self._outcome(round_, interaction))

    def _outcome(self, round_: Round, interaction: Interaction) -> str:
        language = languages.of_person(interaction)
        names = styles.names(self._bot.registry, self.game.styles, language)
        choices = private.labels(language, names, self.game)
        return private.outcome(language, self.game, round_, interaction.user.id, choices)

    async def _ask(self, round_: Round, ends_at: datetime) -> datetime:
        """Post a question and return when it ends; one that is posted late gets its full time again.

        `ends_at` is the stored end: with another one, Discord would post again what it has shown before a kill.
        """
        held_up = self._renewed(round_)
        round_.message_id = await self._post.ask(round_, ends_at, self._pages().question(self.game, round_))
        late = self._renewed(round_) or held_up
        await self._save(round_)
        if late:
            await self._post.correct(round_, self._pages().question(self.game, round_))
        return round_.ends_at or ends_at

    def _renewed(self, round_: Round) -> bool:
        """Give a round its full time from now on if it was opened too long ago; return whether it was."""
        if self.elapsed() <= LATE:
            return False
        self._opened = asyncio.get_running_loop().time()
        round_.ask(utcnow(), self.game.seconds)
        return True

    async def _save(self, round_: Round) -> None:
        what = f"round {round_.id}"
        await surely(lambda: self._store.save(round_), what, patience=STORAGE_SECONDS)

    async def _view(self, round_: Round) -> Verdict | None:
        """Return what the judge thinks of a question; nothing of lists, or where it can't be asked any more."""
        if modes.get(self.game.mode).asks != "style":
            return None
        try:
            (verdict,) = await self._bot.inference.judge(self.game.styles, [round_.question.name], shares=True)
        except (UnknownStyleError, UserError):
            return None
        return verdict

    def _pages(self) -> GamePages:
        """Return pages in the channel's language."""
        if self._interaction:
            language = languages.of_channel(self._interaction)
        else:
            language = languages.of_server(self._bot, self.game.guild_id)
        registry = self._bot.registry
        names = styles.names(registry, self.game.styles, language)
        return GamePages(
            language, names, self._bot.hidden, self._bot.lexicon, styles.rosters(registry, self.game.styles)
        )
