"""The command /quiz: games of guessing whose name it is, and leaderboards."""

from discord import app_commands
from discord.app_commands import Choice, Range
from sqlalchemy import Connection

from bot.cogs.quiz import _options, _personal, modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._leaderboard import LeaderboardCommands
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.daily.commands import DailyCommands
from bot.cogs.quiz.game.games import Games
from bot.cogs.quiz.game.presses import RoundPresses
from bot.cogs.quiz.game.receipts import Receipts
from bot.cogs.quiz.game.runner import GameRunner
from bot.cogs.quiz.game.starting import Starting, Wish
from bot.cogs.quiz.game.store import QuizStore, delete_server
from bot.cogs.quiz.practice.commands import PracticeCommands
from bot.cogs.quiz.stats.commands import StatsCommands
from bot.cogs.quiz.teaching.private import RULES_MENU, rules_page
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.markdown import mention
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.preferences.servers import ROUNDS, SECONDS

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
        receipts = Receipts()
        self._games = Games(bot, self._store, receipts)
        self._starting = Starting(bot, self._games, self._store)
        self._presses = (RoundPresses(bot, self._games, self._store, receipts), self._starting)

    async def cog_load(self) -> None:
        """Answer buttons, keep the boards up, and take up the games that the last stop interrupted."""
        await super().cog_load()
        for presses in self._presses:
            self.bot.presses.add(presses)
        self.bot.preferences.modes = [mode.key for mode in modes.found().values() if mode.in_channels]
        self.keep_boards.start()
        await self._games.resume()

    async def cog_unload(self) -> None:
        """Leave the games as they are: the next start takes them up."""
        await super().cog_unload()
        for presses in self._presses:
            self.bot.presses.remove(presses)
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
        mode=phrase("quiz-option-mode"),
        rounds=phrase("quiz-option-rounds"),
        seconds=phrase("quiz-option-seconds"),
        difficulty=phrase("quiz-option-difficulty"),
        styles=phrase("quiz-option-styles"),
        thread=phrase("quiz-option-thread"),
    )
    @app_commands.choices(
        difficulty=[Choice(name=phrase(f"quiz-band-{band}"), value=band.value) for band in Band],
    )
    async def play(  # noqa: PLR0913 - the command's options
        self,
        interaction: Interaction,
        mode: Range[str, 1, 100] | None = None,
        rounds: Range[int, ROUNDS[0], ROUNDS[-1]] | None = None,
        seconds: Range[int, SECONDS[0], SECONDS[-1]] | None = None,
        difficulty: str = Band.NORMAL.value,
        styles: Range[str, 1, 200] | None = None,
        *,
        thread: bool = False,
    ) -> None:
        """Start a game in this channel, or in a thread of its own, as the server wants its games."""
        wanted = self.bot.preferences.of_server(interaction.guild_id)
        registry, language = self.bot.registry, languages.of_person(interaction)
        played = _options.parse_mode(registry, mode, language, wanted.quiz_mode)
        wish = Wish(
            mode=played,
            styles=_options.styles_of(registry, played, styles, language),
            rounds=rounds or played.rounds or wanted.rounds,
            seconds=seconds or played.seconds or wanted.seconds,
            band=Band(difficulty),
            thread=thread,
        )
        await self._starting.start(interaction, wish)

    @play.autocomplete("styles")
    async def _suggest_styles(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _options.suggest_styles(self.bot.registry, current, languages.of_person(interaction))
        return [Choice(name=pair, value=pair) for pair in found[:_MAX_CHOICES]]

    @play.autocomplete("mode")
    async def _suggest_modes(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        found = _options.suggest_modes(self.bot.registry, current, languages.of_person(interaction))
        return [Choice(name=name, value=key) for key, name in found.items()]

    @app_commands.command(name="rules", description=phrase("quiz-rules"))
    async def rules(self, interaction: Interaction) -> None:
        """Show how the server's usual mode is played, with a menu of the others."""
        wanted = self.bot.preferences.of_server(interaction.guild_id)
        await replies.send(interaction, self._rules(interaction, wanted.quiz_mode), private=True)

    @pressed(RULES_MENU)
    async def choose_rules(self, interaction: Interaction, press: Press) -> None:
        """Show the rules of another mode in place of those that are shown."""
        await replies.turn(interaction, self._rules(interaction, press.values[0] if press.values else ""))

    def _rules(self, interaction: Interaction, key: str) -> Page:
        offered = [mode.key for mode in _options.offered(self.bot.registry, in_channels=False)]
        return rules_page(languages.of_person(interaction), modes.get(key), offered)

    @app_commands.command(name="skip", description=phrase("quiz-skip"))
    async def skip(self, interaction: Interaction) -> None:
        """Vote to end the round early; most of the players are enough, and its starter while alone."""
        runner, round_ = self._playing(interaction)
        missing = await replies.in_time(interaction, runner.vote(round_, interaction.user.id))
        language = languages.of_channel(interaction)
        text = language("quiz-skip-vote", person=mention(interaction.user.id), missing=missing)
        await replies.say(interaction, text)

    @app_commands.command(name="stop", description=phrase("quiz-stop"))
    async def stop(self, interaction: Interaction) -> None:
        """End the game in this channel."""
        runner, _ = self._playing(interaction)
        if not runner.game.may_stop(interaction.user.id, moderator=interaction.permissions.manage_messages):
            raise UserError("quiz-not-yours")
        await replies.in_time(interaction, runner.stop())
        language = languages.of_channel(interaction)
        await replies.say(interaction, language("quiz-stopped", person=mention(interaction.user.id)))

    def _playing(self, interaction: Interaction) -> tuple[GameRunner, Round]:
        """Return the channel's game and its present round. Raises UserError without them.

        After its last round a game only shows how it ended: a stop would take its winners' win.
        """
        runner = self._games.runner(interaction.channel_id)
        round_ = runner.game.current if runner else None
        if runner is None or round_ is None:
            raise UserError("quiz-ending" if runner else "quiz-no-game")
        return runner, round_


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Quiz(bot))
