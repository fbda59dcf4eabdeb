"""The command /quiz: games of guessing whose name it is, and leaderboards."""

import asyncio

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.quiz import _options, _personal
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._leaderboard import LeaderboardCommands
from bot.cogs.quiz._place import check_start, place_of
from bot.cogs.quiz._round import (
    AlreadyAnsweredError,
    Answer,
    Game,
    NotAChoiceError,
    Question,
    Round,
    RoundOverError,
)
from bot.cogs.quiz.daily.commands import DailyCommands
from bot.cogs.quiz.game import pages as game_pages
from bot.cogs.quiz.game.drawing import draw_questions
from bot.cogs.quiz.game.games import Games
from bot.cogs.quiz.game.questions import TooFewNamesError, Wanted, draw_sides
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore, delete_server
from bot.cogs.quiz.practice.commands import PracticeCommands
from bot.cogs.quiz.primer.showing import follow_up
from bot.cogs.quiz.stats.commands import StatsCommands
from bot.kit import languages, replies
from bot.kit import styles as style_names
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape, mention
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.preferences.servers import ROUNDS, SECONDS
from bot.storage.errors import BusyError

MAX_RECEIPTS = 500
"""How many receipts are on their way at once; with Discord 0.1 s away that is 5,000 a second."""

_MAX_CHOICES = 25


class Quiz(
    DailyCommands,
    PracticeCommands,
    StatsCommands,
    LeaderboardCommands,
    group_name="quiz",
    group_description=phrase("quiz-command"),
):
    """Asks whose name it is, and keeps score."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._store = QuizStore(bot.database)
        self._games = Games(bot, self._store)
        # A crowd's receipts share a few connections: opening one for each would cost more than the receipts.
        self._receipts = asyncio.Semaphore(MAX_RECEIPTS)

    async def cog_load(self) -> None:
        """Answer buttons, keep the boards up, and take up the games that the last stop interrupted."""
        await super().cog_load()
        self.keep_boards.start()
        await self._games.resume()

    async def cog_unload(self) -> None:
        """Leave the games as they are: the next start takes them up."""
        await super().cog_unload()
        self.keep_boards.cancel()
        await self._games.close()

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return a person's answers, points and games."""
        return _personal.personal_data(connection, user_id)

    async def forget_person(self, deletion: Deletion) -> None:
        """Drop a person from the running games, and write the answers that are on their way."""
        self._games.forget(deletion.user_id)
        await self._store.settled()

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete a person's answers and points."""
        _personal.delete_person(connection, deletion)

    def delete_server(self, connection: Connection, guild_id: int) -> None:
        """Delete a server's games, with their answers, and its points."""
        delete_server(connection, guild_id)

    @app_commands.command(name="play", description=phrase("quiz-play"))
    @app_commands.describe(
        rounds=phrase("quiz-option-rounds"),
        seconds=phrase("quiz-option-seconds"),
        styles=phrase("quiz-option-styles"),
    )
    async def play(
        self,
        interaction: Interaction,
        rounds: Range[int, ROUNDS[0], ROUNDS[-1]] | None = None,
        seconds: Range[int, SECONDS[0], SECONDS[-1]] | None = None,
        styles: Range[str, 1, 200] | None = None,
    ) -> None:
        """Start a game in this channel, as the server wants its games."""
        guild_id, channel_id = place_of(interaction)
        wanted = self.bot.preferences.of_server(guild_id)
        check_start(interaction, wanted)
        registry, language = self.bot.registry, languages.of_person(interaction)
        chosen = _options.parse_styles(registry, styles, language) if styles else _options.default_styles(registry)
        game = Game(
            guild_id=guild_id,
            channel_id=channel_id,
            starter_id=interaction.user.id,
            styles=chosen,
            seconds=seconds or wanted.seconds,
            started_at=utcnow(),
            rounds=[],
        )
        with self._games.starting(game):
            await replies.in_time(interaction, self._prepare(game, rounds or wanted.rounds))
            await self._begin(interaction, game)

    @play.autocomplete("styles")
    async def _suggest_styles(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _options.suggest_styles(self.bot.registry, current, languages.of_person(interaction))
        return [Choice(name=pair, value=pair) for pair in found[:_MAX_CHOICES]]

    async def _begin(self, interaction: Interaction, game: Game) -> None:
        """Announce a stored game and let it run."""
        language = languages.of_channel(interaction)
        text = language("quiz-begins", rounds=len(game.rounds), seconds=game.seconds)
        try:
            await replies.say(interaction, text)
        except Exception:
            self._games.drop(game)
            raise
        self._games.launch(game, interaction)
        await follow_up(interaction, game.styles)

    async def _prepare(self, game: Game, rounds: int) -> None:
        """Choose a game's questions and store it."""
        questions = await self._questions(game, rounds)
        game.rounds = [Round(question, choice_count=len(game.styles)) for question in questions]
        await self._store.add(game)

    async def _questions(self, game: Game, rounds: int) -> list[Question]:
        """Return a new game's questions, none of which its channel saw lately. Raises UserError."""
        seen = await self._store.recent_names(game.channel_id)
        wanted = Wanted(game.styles, draw_sides(len(game.styles), rounds), [Band.NORMAL] * rounds)
        try:
            return await draw_questions(self.bot.inference, wanted, seen=seen, person=game.starter_id)
        except TooFewNamesError:
            raise UserError("quiz-too-few-names") from None

    @app_commands.command(name="stop", description=phrase("quiz-stop"))
    async def stop(self, interaction: Interaction) -> None:
        """End the game in this channel."""
        runner = self._games.runner(interaction.channel_id)
        if runner is None or runner.game.stopped:
            raise UserError("quiz-no-game")
        if not runner.game.may_stop(interaction.user.id, moderator=interaction.permissions.manage_messages):
            raise UserError("quiz-not-yours")
        await replies.in_time(interaction, runner.stop())
        language = languages.of_channel(interaction)
        await replies.say(interaction, language("quiz-stopped", person=mention(interaction.user.id)))

    @pressed(game_pages.CUSTOM_ID)
    async def take_answer(self, interaction: Interaction, press: Press) -> None:
        """Count an answer and give its private receipt. Raises UserError when it does not count."""
        round_id, choice = int(press["round"]), int(press["choice"])
        runner = self._games.runner(interaction.channel_id)
        if runner is None:
            raise UserError("quiz-round-over")
        round_ = runner.game.find(round_id)
        if round_ is None:
            raise _round_over(runner.game)
        language = languages.of_person(interaction)
        names = style_names.names(self.bot.registry, runner.game.styles, language)
        labels = [escape(name) for name in names.values()]
        try:
            answer = round_.answer(interaction.user.id, choice, utcnow())
            runner.game.names[interaction.user.id] = interaction.user.display_name
        except AlreadyAnsweredError as error:
            raise UserError("quiz-already-answered", style=labels[error.answer.choice]) from None
        except NotAChoiceError:
            raise UserError("error-outdated-button") from None
        except RoundOverError:
            raise _round_over(runner.game) from None
        recording = self._record(round_, interaction.user, answer)
        if not await replies.in_time(interaction, recording, private=True):
            raise _round_over(runner.game)
        receipt = language("quiz-receipt", style=labels[choice])
        async with self._receipts:
            # The answer counts, so whatever becomes of its receipt is no error to the person.
            await replies.send_private(interaction, receipt)

    async def _record(self, round_: Round, person: discord.User | discord.Member, answer: Answer) -> bool:
        """Store an answer; if that fails, let the person try again. Raises UserError when too many wait.

        Returns False when the round was closed in the meantime.
        """
        stored = False
        try:
            stored = await self._store.record(GivenAnswer(round_.id, person.id, answer, person.display_name))
        except BusyError:
            raise UserError("error-busy") from None
        finally:
            if not stored:
                round_.withdraw(person.id)
        return stored


def _round_over(game: Game) -> UserError:
    """Return the refusal of a late answer: that more rounds follow, or how to start another game."""
    return UserError("quiz-round-over" if game.current is None else "quiz-round-over-next")


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Quiz(bot))
