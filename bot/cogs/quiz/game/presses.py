"""What people press under a round: answers, hints, and what moves the game on."""

from discord.utils import utcnow

from bot.cogs.quiz import modes
from bot.cogs.quiz._game import Game, OutOfLivesError
from bot.cogs.quiz._points import HINT_PRICE
from bot.cogs.quiz._round import AlreadyAnsweredError, Answer, NotAChoiceError, Round, RoundOverError
from bot.cogs.quiz.game.games import Games
from bot.cogs.quiz.game.pages import CUSTOM_ID, ROUND_BUTTON
from bot.cogs.quiz.game.receipts import Receipts
from bot.cogs.quiz.game.runner import GameRunner
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.cogs.quiz.primer.showing import Newcomers
from bot.cogs.quiz.teaching import private
from bot.cogs.quiz.teaching.hints import Hints
from bot.kit import languages, replies, styles
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Button, Page
from bot.kit.texts import Language
from bot.storage.errors import BusyError


class RoundPresses:
    """Answers the buttons of rounds."""

    def __init__(self, bot: Bot, games: Games, store: QuizStore, receipts: Receipts) -> None:
        self._bot = bot
        self._games = games
        self._store = store
        self._receipts = receipts
        self._newcomers = Newcomers()

    @pressed(CUSTOM_ID)
    async def take_answer(self, interaction: Interaction, press: Press) -> None:
        """Count an answer and give its private receipt. Raises UserError when it does not count."""
        runner, round_ = self._shown(interaction, press)
        person = interaction.user.id
        if person in runner.writing:
            raise UserError("quiz-one-moment")
        runner.writing.add(person)
        try:
            answer = await self._answer(interaction, runner, round_, int(press["choice"]))
        finally:
            runner.writing.discard(person)
        language = languages.of_person(interaction)
        receipt = private.receipt(language, runner.game, answer, self._labels(language, runner.game))
        runner.looks_done(round_)
        await self._receipts.send(interaction, round_.id, receipt)
        if not runner.game.played_before(round_, person):
            asks = modes.get(runner.game.mode).asks
            await self._newcomers.welcome(interaction, runner.game.styles, round_.id, asks)

    def _shown(self, interaction: Interaction, press: Press) -> tuple[GameRunner, Round]:
        """Return the channel's game and the round of a button. Raises UserError for one of another game."""
        runner = self._games.runner(interaction.channel_id)
        if runner is None:
            raise UserError("quiz-round-over")
        round_ = runner.game.find(int(press["round"]))
        if round_ is None:
            raise _round_over(runner.game)
        return runner, round_

    async def _answer(self, interaction: Interaction, runner: GameRunner, round_: Round, choice: int) -> Answer:
        """Take an answer and store it. Raises UserError when it does not count."""
        game, person = runner.game, interaction.user
        at, elapsed = utcnow(), runner.elapsed()
        before = round_.answers.get(person.id)
        try:
            answer = game.answer(round_, person.id, choice, at, elapsed=elapsed)
        except AlreadyAnsweredError as error:
            raise self._refusal(interaction, game, round_, error.answer) from None
        except OutOfLivesError:
            raise UserError("quiz-out-of-lives", lives=game.rules.lives) from None
        except NotAChoiceError:
            raise UserError("error-outdated-button") from None
        except RoundOverError:
            raise _round_over(game) from None
        game.names[person.id] = person.display_name
        given = GivenAnswer(round_.id, person.id, answer, person.display_name, changed=before is not None)
        if not await replies.in_time(interaction, self._record(round_, given, before), private=True):
            raise _round_over(game)
        return answer

    def _refusal(self, interaction: Interaction, game: Game, round_: Round, answer: Answer) -> UserError:
        """Return why a person's answer stands."""
        label = escape(self._labels(languages.of_person(interaction), game)[answer.choice])
        if not round_.is_open(utcnow()):
            return UserError("quiz-answered-over", style=label)
        return UserError("quiz-same-answer" if game.rules.changeable else "quiz-already-answered", style=label)

    async def _record(self, round_: Round, given: GivenAnswer, before: Answer | None) -> bool:
        """Store an answer; if that fails, the one `before` counts again. Raises UserError when too many wait.

        Returns False when the round was closed in the meantime.
        """
        stored = False
        try:
            stored = await self._store.record(given)
        except BusyError:
            raise UserError("error-busy") from None
        finally:
            if not stored:
                round_.withdraw(given.user_id, before)
        return stored

    def _labels(self, language: Language, game: Game) -> list[str]:
        return private.labels(language, styles.names(self._bot.registry, game.styles, language), game)

    @pressed(ROUND_BUTTON)
    async def press(self, interaction: Interaction, press: Press) -> None:
        """Do what another button of a round does. Raises UserError where it does nothing."""
        match press["action"]:
            case "view":
                await self._view(interaction, int(press["round"]))
            case "next":
                await self._next(interaction, *self._shown(interaction, press))
            case "reveal":
                await self._reveal(interaction, *self._shown(interaction, press))
            case action:
                runner, round_ = self._shown(interaction, press)
                await self._hint(interaction, runner, round_, more=action == "more")

    async def _reveal(self, interaction: Interaction, runner: GameRunner, round_: Round) -> None:
        """End a round for the starter, while nobody else has answered in the game."""
        game = runner.game
        if interaction.user.id != game.starter_id or not game.is_alone(game.starter_id):
            raise UserError("quiz-reveal-not-alone")
        if not runner.reveal(round_):
            raise _round_over(game)
        await replies.acknowledge(interaction)

    async def _next(self, interaction: Interaction, runner: GameRunner, round_: Round) -> None:
        """End the time to read for everybody, as somebody wants who plays."""
        if interaction.user.id not in {runner.game.starter_id, *runner.game.everyone}:
            raise UserError("quiz-next-not-yours")
        if not runner.read(round_):
            raise UserError("quiz-moved-on")
        await replies.acknowledge(interaction)

    async def _hint(self, interaction: Interaction, runner: GameRunner, round_: Round, *, more: bool) -> None:
        """Show a person the hints that they bought; the first press buys one, and `more` the next one."""
        person = interaction.user.id
        if person in runner.writing:
            raise UserError("quiz-one-moment")
        if not round_.is_open(utcnow()):
            raise _round_over(runner.game)
        if person in round_.answers:
            raise UserError("quiz-hint-answered")
        language = languages.of_person(interaction)
        hints = self._hints(language, runner.game).of(runner.game, round_.question)
        if not hints:
            raise UserError("quiz-no-hints")
        bought = round_.hints.get(person, 0)
        wanted = min(len(hints), bought + 1) if more or not bought else bought
        if wanted > bought:
            buying = self._buy(round_, person, wanted)
            await (
                replies.in_place(interaction, buying)
                if more
                else replies.in_time(interaction, buying, private=True)
            )
        page = _hint_page(language, round_, hints, wanted)
        await (replies.turn(interaction, page) if more else replies.send(interaction, page, private=True))

    async def _buy(self, round_: Round, person: int, wanted: int) -> None:
        bought = round_.hints.get(person, 0)
        # Before the first await, so that two presses buy one hint.
        round_.hints[person] = wanted
        try:
            await self._store.buy_hint(round_, person, wanted)
        except BaseException:
            round_.hints[person] = bought
            raise

    def _hints(self, language: Language, game: Game) -> Hints:
        registry = self._bot.registry
        names = styles.names(registry, game.styles, language)
        return Hints(language, names, styles.rosters(registry, game.styles), self._bot.lexicon)

    async def _view(self, interaction: Interaction, round_id: int) -> None:
        """Show the judge's figures for a name whose round is over, however long ago."""
        game = await replies.in_time(interaction, self._store.around(round_id), private=True)
        round_ = game.find(round_id) if game else None
        if game is None or round_ is None or not round_.closed or modes.get(game.mode).asks != "style":
            raise UserError("error-outdated-button")
        asking = self._bot.inference.judge(
            game.styles, [round_.question.name], shares=True, person=interaction.user.id
        )
        (view,) = await replies.in_time(interaction, asking, private=True)
        language = languages.of_person(interaction)
        names = styles.names(self._bot.registry, game.styles, language)
        await replies.send(interaction, private.view_page(language, names, view), private=True)


def _hint_page(language: Language, round_: Round, hints: list[str], bought: int) -> Page:
    """Return the hints that were bought, with a button for the next one if there is any."""
    more = Button(f"quizmore:{round_.id}", language("quiz-button-more", price=HINT_PRICE))
    return Page(
        language("quiz-hint-title"),
        ("\n".join(hints[:bought]),),
        footer=language("quiz-hint-cost", points=HINT_PRICE * bought),
        controls=(more,) if bought < len(hints) else (),
    )


def _round_over(game: Game) -> UserError:
    """Return the refusal of a late press: that more rounds follow, or how to start another game."""
    return UserError("quiz-round-over" if game.current is None else "quiz-round-over-next")
