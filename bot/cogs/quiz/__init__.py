"""The command /quiz: games of guessing whose name it is, and leaderboards."""

import asyncio
import logging

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.client.client import Interaction, Jianghu
from bot.cogs.quiz import _options, _views
from bot.cogs.quiz._pages import QuizPages
from bot.cogs.quiz._round import (
    AlreadyAnsweredError,
    Answer,
    Game,
    NotAChoiceError,
    Question,
    Round,
    RoundOverError,
)
from bot.cogs.quiz.boards.ranks import Period, Scope, pages
from bot.cogs.quiz.boards.store import PAGE_SIZE, Selection, load_board
from bot.cogs.quiz.game.questions import TooFewNamesError, choose_questions, draw_sides, names_to_draw
from bot.cogs.quiz.game.runner import GameRunner
from bot.cogs.quiz.game.store import ChannelTakenError, GivenAnswer, QuizStore
from bot.kit import replies
from bot.kit.errors import UserError
from bot.kit.texts import phrase
from bot.storage.errors import BusyError
from models.drawing.sampler import DrawRequest

MAX_ROUNDS = 20
SECONDS = (5, 120)
MAX_RECEIPTS = 500
"""How many receipts are on their way at once; with Discord 0.1 s away that is 5,000 a second."""

_MAX_CHOICES = 25
_log = logging.getLogger(__name__)


class Quiz(commands.GroupCog, group_name="quiz", group_description=phrase("quiz-command")):
    """Asks whose name it is, and keeps score."""

    def __init__(self, bot: Jianghu) -> None:
        self.bot = bot
        self._store = QuizStore(bot.database)
        self._runners: dict[int, GameRunner] = {}
        self._starting: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        # A crowd's receipts share a few connections: to make one for each would cost more than the receipts.
        self._receipts = asyncio.Semaphore(MAX_RECEIPTS)

    async def cog_load(self) -> None:
        """Answer buttons, and take up the games that the last stop interrupted."""
        self.bot.add_dynamic_items(_views.AnswerButton, _views.BoardButton)
        for game in await self._store.unfinished():
            self._launch(game)

    async def cog_unload(self) -> None:
        """Leave the games as they are: the next start takes them up."""
        self.bot.remove_dynamic_items(_views.AnswerButton, _views.BoardButton)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @app_commands.command(name="play", description=phrase("quiz-play"))
    @app_commands.describe(
        rounds=phrase("quiz-option-rounds"),
        seconds=phrase("quiz-option-seconds"),
        styles=phrase("quiz-option-styles"),
    )
    async def play(
        self,
        interaction: Interaction,
        rounds: Range[int, 1, MAX_ROUNDS] = 5,
        seconds: Range[int, SECONDS[0], SECONDS[1]] = 20,
        styles: Range[str, 1, 200] | None = None,
    ) -> None:
        """Start a game in this channel."""
        guild_id, channel_id = _place(interaction)
        registry, locale = self.bot.registry, interaction.locale.value
        chosen = _options.parse_styles(registry, styles, locale) if styles else _options.default_styles(registry)
        if channel_id in self._runners or channel_id in self._starting:
            raise UserError("quiz-taken")
        self._starting.add(channel_id)
        try:
            questions = await replies.in_time(interaction, self._questions(chosen, rounds))
            game = Game(
                guild_id=guild_id,
                channel_id=channel_id,
                starter_id=interaction.user.id,
                styles=chosen,
                seconds=seconds,
                started_at=utcnow(),
                rounds=[Round(question, choice_count=len(chosen)) for question in questions],
            )
            await self._begin(interaction, game)
        finally:
            self._starting.discard(channel_id)

    @play.autocomplete("styles")
    async def _suggest_styles(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _options.suggest_styles(self.bot.registry, current, interaction.locale.value)
        return [Choice(name=pair, value=pair) for pair in found[:_MAX_CHOICES]]

    async def _begin(self, interaction: Interaction, game: Game) -> None:
        """Store a game, announce it and let it run. Raises UserError when the channel has one already."""
        try:
            await self._store.add(game)
        except ChannelTakenError:
            raise UserError("quiz-taken") from None
        text = self._text(interaction, "quiz-begins", rounds=len(game.rounds), seconds=game.seconds)
        try:
            await replies.send(interaction, content=text)
        except Exception:
            await self._store.end(game, utcnow())
            raise
        self._launch(game)

    async def _questions(self, styles: tuple[str, ...], rounds: int) -> list[Question]:
        request = DrawRequest(count=names_to_draw(rounds))
        inventions = {style: await self.bot.inference.draw(style, request) for style in styles}
        drawn = {
            style: [(drawn.name, pinyin) for drawn, pinyin in invention.names]
            for style, invention in inventions.items()
        }
        names = [name for pairs in drawn.values() for name, _ in pairs]
        views = {verdict.name: verdict.probabilities for verdict in await self.bot.inference.judge(styles, names)}
        try:
            return choose_questions(styles, draw_sides(len(styles), rounds), drawn, views.get)
        except TooFewNamesError:
            raise UserError("quiz-too-few-names") from None

    def _launch(self, game: Game) -> None:
        runner = self._runners[game.channel_id] = GameRunner(self.bot, self._store, game)
        task = asyncio.create_task(self._run(runner))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, runner: GameRunner) -> None:
        try:
            await runner.run()
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Nobody awaits a game, so nobody else would hear of it.
            _log.exception("game %s could not be ended", runner.game.id)
        finally:
            del self._runners[runner.game.channel_id]

    @app_commands.command(name="stop", description=phrase("quiz-stop"))
    async def stop(self, interaction: Interaction) -> None:
        """End the game in this channel."""
        runner = self._runners.get(interaction.channel_id or 0)
        if runner is None or runner.game.stopped:
            raise UserError("quiz-no-game")
        if not runner.game.may_stop(interaction.user.id, moderator=interaction.permissions.manage_messages):
            raise UserError("quiz-not-yours")
        await runner.stop()
        await replies.send(
            interaction, content=self._text(interaction, "quiz-stopped", person=interaction.user.mention)
        )

    async def take_answer(self, interaction: Interaction, round_id: int, choice: int) -> None:
        """Count an answer and give its private receipt. Raises UserError when it does not count."""
        runner = self._runners.get(interaction.channel_id or 0)
        if runner is None:
            raise UserError("quiz-round-over")
        round_ = runner.game.find(round_id)
        if round_ is None:
            raise _round_over(runner.game)
        pages_ = self._pages(interaction)
        try:
            answer = round_.answer(interaction.user.id, choice, utcnow())
        except AlreadyAnsweredError as error:
            style = pages_.style(runner.game.styles[error.answer.choice])
            raise UserError("quiz-already-answered", style=style) from None
        except NotAChoiceError:
            raise UserError("error-outdated-button") from None
        except RoundOverError:
            raise _round_over(runner.game) from None
        if not await self._record(round_, interaction.user.id, answer):
            raise _round_over(runner.game)
        ends = format_dt(round_.ends_at, "R") if round_.ends_at else ""
        receipt = self._text(
            interaction, "quiz-receipt", style=pages_.style(runner.game.styles[choice]), ends=ends
        )
        async with self._receipts:
            await replies.send(interaction, content=receipt, ephemeral=True)

    async def _record(self, round_: Round, user_id: int, answer: Answer) -> bool:
        """Store an answer; if that fails, let the person try again. Raises UserError when too many wait.

        Returns False when the round was closed in the meantime.
        """
        stored = False
        try:
            stored = await self._store.record(GivenAnswer(round_.id, user_id, answer))
        except BusyError:
            raise UserError("error-busy") from None
        finally:
            if not stored:
                round_.withdraw(user_id)
        return stored

    @app_commands.command(name="leaderboard", description=phrase("quiz-leaderboard"))
    @app_commands.describe(scope=phrase("quiz-option-scope"), period=phrase("quiz-option-period"))
    @app_commands.choices(
        scope=[Choice(name=phrase(f"quiz-scope-{scope}"), value=scope.value) for scope in Scope],
        period=[Choice(name=phrase(f"quiz-period-{period}"), value=period.value) for period in Period],
    )
    async def leaderboard(
        self, interaction: Interaction, scope: str | None = None, period: str = Period.ALL.value
    ) -> None:
        """Show privately who leads, with the person's own place."""
        default = Scope.SERVER if interaction.guild_id else Scope.EVERYWHERE
        embed, view = await self.board(interaction, Scope(scope or default), Period(period), 0)
        await replies.send(interaction, embed=embed, view=view or discord.utils.MISSING, ephemeral=True)

    async def board(
        self, interaction: Interaction, scope: Scope, period: Period, page: int
    ) -> tuple[discord.Embed, discord.ui.View | None]:
        """Return a page of a leaderboard for the person who asks. Raises UserError outside of servers."""
        if scope is Scope.SERVER and interaction.guild_id is None:
            raise UserError("quiz-board-no-server")
        selection = Selection(
            guild_id=interaction.guild_id if scope is Scope.SERVER else None,
            since=period.start(utcnow().date()),
        )
        board = await load_board(self.bot.database, selection, interaction.user.id, page)
        embed = self._pages(interaction).board(scope, period, page, board, interaction.user.id)
        labels = self._text(interaction, "quiz-board-back"), self._text(interaction, "quiz-board-on")
        return embed, _views.board_buttons(scope, period, page, pages(board.people, PAGE_SIZE), labels)

    def _pages(self, interaction: Interaction) -> QuizPages:
        return QuizPages(self.bot.texts, self.bot.registry, interaction.locale.value)

    def _text(self, interaction: Interaction, message_id: str, **arguments: str | float) -> str:
        return self.bot.texts(interaction.locale, message_id, **arguments)


def _round_over(game: Game) -> UserError:
    """Return what to tell whoever answers too late: that more rounds follow, or how to start another game."""
    return UserError("quiz-round-over" if game.current is None else "quiz-round-over-next")


def _place(interaction: Interaction) -> tuple[int, int]:
    """Return the server and channel where a game may be played.

    Raises UserError where the bot is no member, and BotMissingPermissions where it may not post.
    """
    # The server of an app that was installed for a person alone is not among the bot's own.
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    if guild is None or interaction.channel_id is None:
        raise UserError("quiz-where", invite=interaction.client.invites()[0])
    may = interaction.app_permissions
    needed = {"view_channel": may.view_channel, "embed_links": may.embed_links}
    if isinstance(interaction.channel, discord.Thread):
        needed["send_messages_in_threads"] = may.send_messages_in_threads
    else:
        needed["send_messages"] = may.send_messages
    missing = [name for name, granted in needed.items() if not granted]
    if missing:
        raise app_commands.BotMissingPermissions(missing)
    return guild.id, interaction.channel_id


async def setup(bot: Jianghu) -> None:
    """Add the cog."""
    await bot.add_cog(Quiz(bot))
