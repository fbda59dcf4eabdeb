"""The command /help: what the bot can do."""

from discord import app_commands

from bot.cogs.help import _page
from bot.kit import languages, replies
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.maintainers import MAINTAINERS_ONLY, is_maintainer
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from bot.kit.published import Published


class Help(NoPersonalData, Cog):
    """Explains the bot."""

    @app_commands.command(name="help", description=phrase("help-command"))
    async def help(self, interaction: Interaction) -> None:
        """Answer privately with every command in one line, and how to play."""
        maintainer = is_maintainer(self.bot, self.bot.settings, interaction.user.id)
        published = self.bot.published if maintainer else self._for_everybody()
        page = _page.help_page(languages.of_person(interaction), published, maintainer=maintainer)
        await replies.send(interaction, page, private=True)

    def _for_everybody(self) -> list[Published]:
        """Return the commands that are not for maintainers only."""
        theirs = {command.name for command in self.bot.tree.get_commands() if command.extras == MAINTAINERS_ONLY}
        return [one for one in self.bot.published if one.name.split(" ")[0] not in theirs]


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Help(bot))
