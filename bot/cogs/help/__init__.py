"""The command /help: what the bot can do."""

from discord import app_commands

from bot.cogs.help import _page
from bot.kit import languages, replies
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.maintainers import is_maintainer
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase


class Help(NoPersonalData, Cog):
    """Explains the bot."""

    @app_commands.command(name="help", description=phrase("help-command"))
    async def help(self, interaction: Interaction) -> None:
        """Answer privately with every command in one line, and how to play."""
        maintainer = is_maintainer(self.bot, self.bot.settings, interaction.user.id)
        page = _page.help_page(languages.of_person(interaction), self.bot.published, maintainer=maintainer)
        await replies.send(interaction, page, private=True)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Help(bot))
