"""The command /help: what the bot can do."""

from discord import app_commands

from bot.cogs.help import _page
from bot.kit import languages, replies
from bot.kit.cog import Bot, Cog, Interaction, has_joined
from bot.kit.maintainers import MAINTAINERS_ONLY, MANAGERS_ONLY, is_maintainer
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase
from bot.kit.published import Published


class Help(NoPersonalData, Cog):
    """Explains the bot."""

    @app_commands.command(name="help", description=phrase("help-command"))
    async def help(self, interaction: Interaction) -> None:
        """Answer privately with every command that the person can use, and how to play."""
        maintainer = is_maintainer(self.bot, self.bot.settings, interaction.user.id)
        published = self._usable(maintainer=maintainer, manager=_is_manager(interaction))
        page = _page.help_page(languages.of_person(interaction), published, maintainer=maintainer)
        await replies.send(interaction, page, private=True)

    def _usable(self, *, maintainer: bool, manager: bool) -> list[Published]:
        """Return the commands that a person can use."""
        barred = [kind for kind, may in ((MAINTAINERS_ONLY, maintainer), (MANAGERS_ONLY, manager)) if not may]
        hidden = {one.qualified_name for one in self.bot.tree.walk_commands() if one.extras in barred}
        # A group's mark holds for all of its commands.
        return [one for one in self.bot.published if hidden.isdisjoint((one.name, one.name.split(" ")[0]))]


def _is_manager(interaction: Interaction) -> bool:
    """Return whether somebody may manage the server in which they ask, and the bot is its member."""
    return has_joined(interaction) and interaction.permissions.manage_guild


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Help(bot))
