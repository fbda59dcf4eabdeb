"""The command /quiz daily and its buttons."""

from discord import app_commands

from bot.cogs.quiz.daily.pages import ANSWER, BEGIN, SHARE
from bot.cogs.quiz.daily.play import DailyPlay
from bot.cogs.quiz.primer.showing import primer_for
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.pages.markdown import mention
from bot.kit.pages.page import Page
from bot.kit.phrases import phrase


class DailyCommands(Cog):
    """The part of the quiz that plays the daily: alone, privately, in servers and elsewhere."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._daily = DailyPlay(bot)

    @app_commands.command(name="daily", description=phrase("quiz-daily"))
    async def daily(self, interaction: Interaction) -> None:
        """Show where the person is in today's daily; to a new player, first who the authors are."""

        async def made() -> Page:
            return await primer_for(interaction, BEGIN) or await self._daily.now(interaction)

        await replies.send(interaction, await replies.in_time(interaction, made(), private=True), private=True)

    @pressed(BEGIN)
    async def begin_daily(self, interaction: Interaction, press: Press) -> None:
        """Show where the person is in today's daily, in place of the primer."""
        del press
        await replies.turn(interaction, await replies.in_place(interaction, self._daily.now(interaction)))

    @pressed(ANSWER)
    async def answer_daily(self, interaction: Interaction, press: Press) -> None:
        """Count an answer, and show the next question. Raises UserError when the day is over."""
        answering = self._daily.answer(interaction, press["day"], int(press["number"]), int(press["choice"]))
        await replies.turn(interaction, await replies.in_place(interaction, answering))

    @pressed(SHARE)
    async def share_daily(self, interaction: Interaction, press: Press) -> None:
        """Post a result in the channel, once unless that fails. Raises UserError when it was shared before."""
        daily, progress = await replies.in_time(interaction, self._daily.share(interaction.user.id, press["day"]))
        pages = self._daily.pages(languages.of_channel(interaction), daily)
        try:
            await replies.say(interaction, pages.public(progress, mention(interaction.user.id)))
        except Exception:
            await self._daily.unshare(interaction.user.id, daily.day)
            raise
