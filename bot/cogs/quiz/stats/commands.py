"""The command /quiz stats."""

from datetime import date
from typing import TypeAlias

import discord
from discord import app_commands
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.quiz.daily.day import day_of, streak_of
from bot.cogs.quiz.daily.medals import of_dailies
from bot.cogs.quiz.stats import picture, store
from bot.cogs.quiz.stats.figures import figures_of
from bot.cogs.quiz.stats.medals import of_answers
from bot.cogs.quiz.stats.pages import Stats, stats_page
from bot.cogs.quiz.stats.store import History
from bot.kit import languages, replies, styles
from bot.kit.cog import Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.page import Page
from bot.kit.people import shown
from bot.kit.phrases import phrase
from bot.kit.script import Script

_Person: TypeAlias = discord.User | discord.Member


class StatsCommands(Cog):
    """The part of the quiz that shows how a person has answered."""

    @app_commands.command(name="stats", description=phrase("quiz-stats"))
    @app_commands.describe(member=phrase("quiz-option-member"))
    async def stats(self, interaction: Interaction, member: discord.User | None = None) -> None:
        """Show a person's statistics, to all where the server's boards are. Raises UserError for hidden people."""
        person = member or interaction.user
        private = self.bot.preferences.of_server(interaction.guild_id).private_boards
        if person.id in self.bot.hidden and person.id != interaction.user.id:
            raise UserError("stats-hidden")
        made = _page_of(interaction, person, private=private)
        page = await replies.in_time(interaction, made, private=private)
        await replies.send(interaction, page, private=private)


async def _page_of(interaction: Interaction, person: _Person, *, private: bool) -> Page:
    bot = interaction.client
    today = day_of(utcnow())

    def counted(connection: Connection) -> Stats:
        return _stats_of(store.read(connection, person.id, interaction.guild_id), today)

    # Counted where it is read: ten thousand answers would hold up the event loop.
    stats = await bot.database.read_long(counted)
    figures = stats.figures
    language = languages.of_answer(interaction, private=private)
    drawn = None
    if figures.total.asked:
        words = language("stats-right"), language("stats-wrong")
        # These are no names: the script is the language's, whichever the reader chose for names.
        script = Script.of(language.locale) or language.script
        drawn = await bot.inference.run_for(interaction.user.id, picture.draw, figures.days, *words, script)
    hidden = set() if private and person.id == interaction.user.id else bot.hidden
    name = shown(language, person.id, {person.id: person.display_name}, hidden)
    names = styles.names(bot.registry, figures.by_style, language)
    return stats_page(language, name, stats, names, drawn)


def _stats_of(history: History, today: date) -> Stats:
    medals = of_dailies(history.dailies) | of_answers(history.answers)
    streak = streak_of(history.dailies.keys(), today)
    return Stats(figures_of(history.answers, today), streak, tuple(medals), history.ranks)
