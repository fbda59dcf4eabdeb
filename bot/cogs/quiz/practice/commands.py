"""The command /quiz practice and its buttons."""

from discord import app_commands

from bot.cogs.quiz.practice.pages import ANSWER, BEGIN, NEXT
from bot.cogs.quiz.practice.play import PracticePlay
from bot.cogs.quiz.primer.showing import primer_for
from bot.kit import replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.pages.page import Page
from bot.kit.phrases import phrase


class PracticeCommands(Cog):
    """The part of the quiz that people practice with: alone, privately, in servers and elsewhere."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._practice = PracticePlay(bot)

    @app_commands.command(name="practice", description=phrase("quiz-practice"))
    async def practice(self, interaction: Interaction) -> None:
        """Ask a question; show a new player first who the authors are."""

        async def made() -> Page:
            return await primer_for(interaction, BEGIN) or await self._practice.question(interaction)

        await replies.send(interaction, await replies.in_time(interaction, made(), private=True), private=True)

    @pressed(BEGIN)
    async def begin_practice(self, interaction: Interaction, press: Press) -> None:
        """Ask a question in place of the primer, or of the end of a daily."""
        del press
        await replies.turn(interaction, await replies.in_place(interaction, self._practice.question(interaction)))

    @pressed(NEXT)
    async def next_practice(self, interaction: Interaction, press: Press) -> None:
        """Ask the next question."""
        asking = self._practice.question(interaction, int(press["token"]))
        await replies.turn(interaction, await replies.in_place(interaction, asking))

    @pressed(ANSWER)
    async def answer_practice(self, interaction: Interaction, press: Press) -> None:
        """Count an answer and explain it; an old button leads to the question that is open now."""
        answering = self._practice.answer(interaction, int(press["token"]), int(press["choice"]))
        await replies.turn(interaction, await replies.in_place(interaction, answering))
