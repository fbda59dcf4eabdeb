"""The command /about: who runs the bot, its version, what it is made of and whose that is."""

import asyncio
from importlib import metadata

import discord
from discord import app_commands

from bot.cogs.about import _page
from bot.cogs.about._page import About
from bot.kit import languages, replies, styles
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.people.data import NoPersonalData
from bot.kit.phrases import phrase

DISTRIBUTION = "jianghu"


class AboutCog(NoPersonalData, Cog, name="about"):
    """Tells what the bot is."""

    def __init__(self, bot: Bot, version: str) -> None:
        super().__init__(bot)
        self._version = version

    @app_commands.command(name="about", description=phrase("about-command"))
    async def about(self, interaction: Interaction) -> None:
        """Tell privately who runs the bot and what it is made of."""
        settings = self.bot.settings
        links = {
            "about-source": settings.source_url,
            "about-privacy": settings.privacy_url,
            "about-terms": settings.terms_url,
        }
        addresses = {message_id: str(address) for message_id, address in links.items() if address}
        about = About(self._version, owner_of(self.bot.application), addresses)
        page = _page.about_page(languages.of_person(interaction), about, styles.models(self.bot.registry))
        await replies.send(interaction, page, private=True)


def owner_of(application: discord.AppInfo | None) -> str:
    """Return the name of the team or person that owns an application, or an empty string before it is known."""
    if application is None:
        return ""
    return application.team.name if application.team else application.owner.display_name


def version() -> str:
    """Return the installed version of the bot, or "unknown" where it runs without being installed. Blocking."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "unknown"


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(AboutCog(bot, await asyncio.to_thread(version)))
