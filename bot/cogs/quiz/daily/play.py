"""Playing the daily: its questions, people's answers, and what they see of both."""

import asyncio
from datetime import date

from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.quiz import _options
from bot.cogs.quiz.daily import store
from bot.cogs.quiz.daily.asking import choose_daily
from bot.cogs.quiz.daily.day import Daily, day_of, is_open
from bot.cogs.quiz.daily.medals import of_dailies
from bot.cogs.quiz.daily.pages import DailyPages, parse_day
from bot.cogs.quiz.daily.store import Choice, Outcome, Progress
from bot.kit import languages, styles
from bot.kit.cog import Bot, Interaction, has_joined
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from bot.kit.people import remember
from bot.kit.texts import Language


class DailyPlay:
    """Serves the dailies; their answers are stored, so that a restart loses nothing."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._choosing = asyncio.Lock()
        self._latest: Daily | None = None
        """The daily that was asked for last."""

    async def now(self, interaction: Interaction) -> Page:
        """Return where a person is in today's daily. Raises UserError when their try is used."""
        daily = await self._today()
        progress = await self._progress(interaction.user.id, daily.day)
        if progress.spent:
            raise UserError("daily-spent")
        return self._page(interaction, daily, progress)

    async def answer(self, interaction: Interaction, day: str, number: int, choice: int) -> Page:
        """Count an answer to a question, and return where the person is then. Raises UserError.

        `day` is as a custom_id carries it; number and choice count from 0.
        """
        daily, now = await self._named(day), utcnow()
        if choice >= len(daily.styles):
            raise UserError("error-outdated-button")
        if not is_open(daily.day, now, begun=number > 0):
            raise UserError("daily-over")
        given = Choice(interaction.user.id, daily, number, choice, _server(interaction), now)
        return self._page(interaction, daily, await self._record(given, interaction.user.display_name))

    async def share(self, user_id: int, day: str) -> tuple[Daily, Progress]:
        """Return a person's result, noting that it is shown to others. Raises UserError when it was before."""
        daily = await self._named(day)
        marking = self._bot.database.write(lambda connection: store.mark_shared(connection, user_id, daily.day))
        if not await marking:
            raise UserError("daily-shared-before")
        return daily, await self._progress(user_id, daily.day)

    async def unshare(self, user_id: int, day: date) -> None:
        """Let a person show a result again that could not be posted."""
        await self._bot.database.write(lambda connection: store.unmark_shared(connection, user_id, day))

    def pages(self, language: Language, daily: Daily) -> DailyPages:
        """Return what makes the pages of a daily."""
        names = styles.names(self._bot.registry, daily.styles, language)
        return DailyPages(language, names, daily, self._bot.lexicon, day_of(utcnow()))

    async def _record(self, given: Choice, name: str) -> Progress:
        """Store an answer, and return how far the person is then. Raises UserError when their try is used."""

        def write(connection: Connection) -> tuple[Outcome, Progress]:
            outcome = store.answer(connection, given)
            if outcome is Outcome.COUNTED:
                remember(connection, {given.user_id: name})
            return outcome, store.progress(connection, given.user_id, given.daily.day)

        outcome, progress = await self._bot.database.write(write)
        if outcome is Outcome.SPENT:
            raise UserError("daily-spent")
        return progress

    async def _today(self) -> Daily:
        """Return today's daily; its questions are chosen when somebody asks for the first time."""
        day = day_of(utcnow())
        # Everybody who comes at the rollover waits for the same questions.
        async with self._choosing:
            if self._latest is None or self._latest.day != day:
                self._latest = await self._stored(day) or await self._chosen(day)
            return self._latest

    async def _chosen(self, day: date) -> Daily:
        chosen = await choose_daily(self._bot.inference, _options.default_styles(self._bot.registry), day)
        return await self._bot.database.write(lambda connection: store.add(connection, chosen))

    async def _stored(self, day: date) -> Daily | None:
        async with self._bot.database.read() as connection:
            return await connection.run_sync(lambda sync: store.find(sync, day))

    async def _named(self, text: str) -> Daily:
        """Return the daily that a custom_id names. Raises UserError when there is none."""
        day = parse_day(text)
        if self._latest is not None and self._latest.day == day:
            return self._latest
        daily = await self._stored(day) if day else None
        if daily is None:
            raise UserError("error-outdated-button")
        return daily

    async def _progress(self, user_id: int, day: date) -> Progress:
        async with self._bot.database.read() as connection:
            return await connection.run_sync(lambda sync: store.progress(sync, user_id, day))

    def _page(self, interaction: Interaction, daily: Daily, progress: Progress) -> Page:
        medals = [medal for medal, day in of_dailies(progress.finished).items() if day == daily.day]
        return self.pages(languages.of_person(interaction), daily).page(progress, medals)


def _server(interaction: Interaction) -> int | None:
    """Return the server where the daily is played, if the bot is a member of it."""
    return interaction.guild_id if has_joined(interaction) else None
