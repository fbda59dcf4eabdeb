"""The command /help: what the bot can do."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.client import Interaction, Jianghu
from bot.cogs.help import _page
from bot.kit import replies
from bot.kit.maintainers import is_maintainer
from bot.kit.texts import phrase


class Help(commands.Cog):
    """Explains the bot."""

    def __init__(self, bot: Jianghu) -> None:
        self.bot = bot

    @app_commands.command(name="help", description=phrase("help-command"))
    async def help(self, interaction: Interaction) -> None:
        """Answer privately with every command in one line, and how to play."""
        maintainer = is_maintainer(self.bot, self.bot.settings, interaction.user.id)
        text = _page.compose(self.bot.texts, interaction.locale, self.bot.published, maintainer=maintainer)
        embed = discord.Embed(title=self.bot.texts(interaction.locale, "help-title"), description=text)
        await replies.send(interaction, embed=embed, ephemeral=True)


async def setup(bot: Jianghu) -> None:
    """Add the cog."""
    await bot.add_cog(Help(bot))
