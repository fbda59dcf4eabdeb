"""Starting games: from a command, or again with the options of one that is over; and looking back at those."""

from dataclasses import dataclass
from random import SystemRandom

from discord.utils import utcnow

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._place import check_start, place_of
from bot.cogs.quiz._round import Round
from bot.cogs.quiz.game import threads
from bot.cogs.quiz.game.games import Games
from bot.cogs.quiz.game.pages import GAME_BUTTON
from bot.cogs.quiz.game.stock import ModelStock
from bot.cogs.quiz.game.store import QuizStore
from bot.cogs.quiz.modes.mode import Mode, Order
from bot.cogs.quiz.primer.showing import before_question
from bot.cogs.quiz.teaching.private import Review
from bot.kit import languages, replies, styles
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError

_random = SystemRandom()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a game should be like."""

    mode: Mode
    styles: tuple[str, ...]
    rounds: int
    seconds: int
    band: Band
    thread: bool = False
    """Whether it should be played in a thread of its own."""


class Starting:
    """Starts games, and answers the buttons under the end of one."""

    def __init__(self, bot: Bot, games: Games, store: QuizStore) -> None:
        self._bot = bot
        self._games = games
        self._store = store

    async def start(self, interaction: Interaction, wish: Wish) -> None:
        """Start a game in this channel, or in a thread of its own. Raises UserError where that is not possible."""
        guild_id, channel_id = place_of(interaction)
        check_start(interaction, self._bot.preferences.of_server(guild_id))
        if not wish.mode.offered(self._bot.registry.styles()):
            raise UserError("quiz-missing-mode")
        game = Game(
            guild_id=guild_id,
            channel_id=channel_id,
            starter_id=interaction.user.id,
            styles=wish.styles[: wish.mode.most_styles],
            seconds=wish.seconds,
            mode=wish.mode.key,
            rules=wish.mode.rules,
            band=wish.band if wish.mode.graded else Band.NORMAL,
            started_at=utcnow(),
            rounds=[],
        )
        apart = wish.thread and threads.may_open(interaction)
        with self._games.starting(game, apart=apart):
            await replies.in_time(interaction, self._prepare(interaction, game, wish, apart=apart))
            await self._begin(interaction, game, wish)

    async def _prepare(self, interaction: Interaction, game: Game, wish: Wish, *, apart: bool) -> None:
        """Choose a game's questions, open its thread if it is to be `apart`, and store it."""
        await self._choose(game, wish)
        if apart:
            await self._move(interaction, game)
        await self._games.end_earlier(game.channel_id)
        await self._store.add(game)

    async def _move(self, interaction: Interaction, game: Game) -> None:
        """Give a game a thread of its own, or leave it in the channel. Raises UserError when that has a game."""
        language = languages.of_channel(interaction)
        name = language("quiz-thread-name", mode=language(f"quiz-mode-{game.mode}"))
        thread_id = await threads.open_thread(interaction, name)
        if thread_id is None:
            self._games.check_free(game.channel_id)
        else:
            game.channel_id = thread_id

    async def _choose(self, game: Game, wish: Wish) -> None:
        """Choose a game's questions: names that its channel has not seen lately."""
        seen = await self._store.recent_names(game.channel_id)
        stock = ModelStock(self._bot.inference, game.starter_id, seen)
        order = Order(game.styles, wish.rounds, wish.band, _random)
        questions = await wish.mode.questions(stock, order)
        choices = len(wish.mode.choices(game.styles))
        game.rounds = [Round(question, choices) for question in questions]

    async def _begin(self, interaction: Interaction, game: Game, wish: Wish) -> None:
        """Announce a stored game, show a new player the primer, and let the game run."""
        language = languages.of_channel(interaction)
        mode = language(f"quiz-mode-{game.mode}")
        text = language("quiz-begins", rounds=len(game.rounds), seconds=game.seconds, mode=mode)
        if game.channel_id != interaction.channel_id:
            text = f"{text}\n{language('quiz-thread-opened', thread=f'<#{game.channel_id}>')}"
        elif wish.thread:
            text = f"{text}\n{language('quiz-thread-refused')}"
        try:
            await replies.say(interaction, text)
        except Exception:
            self._games.drop(game)
            raise
        await before_question(interaction, game.styles, wish.mode.asks)
        self._games.launch(game, interaction)

    @pressed(GAME_BUTTON)
    async def press(self, interaction: Interaction, press: Press) -> None:
        """Play again, or review what one missed. Raises UserError for a game that is gone."""
        loading = self._store.seen_by(interaction.user.id, int(press["game"]))
        again = press["action"] == "again"
        game = await replies.in_time(interaction, loading, private=not again)
        if game is None:
            raise UserError("error-outdated-button")
        if again:
            wish = Wish(modes.get(game.mode), game.styles, len(game.rounds), game.seconds, game.band)
            await self.start(interaction, wish)
            return
        language = languages.of_person(interaction)
        names = styles.names(self._bot.registry, game.styles, language)
        page = Review(language, names, self._bot.lexicon).page(game, interaction.user.id)
        await replies.send(interaction, page, private=True)
