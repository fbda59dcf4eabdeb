"""The base classes of cogs, and what a cog may use of the bot."""

import asyncio

import discord
from discord.app_commands import ContextMenu
from discord.ext import commands
from sqlalchemy import Connection

from bot.kit.buttons import Presses
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from bot.kit.people.data import Deletion
from bot.kit.preferences import Preferences
from bot.kit.published import Published
from bot.kit.styles.uploads import Uploads
from bot.kit.texts import Texts
from bot.settings import Settings
from bot.settings.shards import Shards
from bot.storage import Database
from bot.storage.membership import Membership
from models.lexicon.lexicon import Lexicon
from models.store.registry import Registry


class Bot(commands.Bot):
    """What cogs use of the bot; `bot.client.client.Jianghu` is the one that runs."""

    settings: Settings
    """The settings, frozen."""
    inference: Inference
    """Runs models off the event loop."""
    database: Database
    """Open from before the cogs are loaded until after they are gone."""
    membership: Membership
    """This process's place among those that share the database: who leads, and what others change."""
    texts: Texts
    """What people read, in each language."""
    published: list[Published]
    """The commands as Discord knows them, once they are synchronized."""
    presses: Presses
    """What answers buttons and selects."""
    hidden: set[int]
    """The people whom pages show without name and mention, as `bot.kit.people.hidden` stores them."""
    preferences: Preferences
    """What people and servers chose; reading looks only at memory."""
    uploads: Uploads
    """The rosters that maintainers have uploaded; reading looks only at memory."""
    swapping: asyncio.Lock
    """Held while a version is made active, pinned or deleted, and until that is stored."""
    shards_here: Shards
    """Which servers this process serves, where several processes or connections share them."""
    stopping: bool = False
    """Whether the bot is shutting down and takes no more interactions."""

    @property
    def leads(self) -> bool:
        """Whether this process does the scheduled work on its database: of several that share one, one does.

        Another one takes over when it ends: cogs then get the event `on_leading`.
        """
        return self.membership.leads

    @property
    def registry(self) -> Registry:
        """The active model of each style; only looks at memory."""
        return self.inference.registry

    @property
    def lexicon(self) -> Lexicon:
        """What characters and words mean in names; only looks at memory."""
        return self.inference.lexicon

    def invites(self) -> tuple[str, str]:
        """Return the links that add the bot to a server and to a person's own account."""
        raise NotImplementedError

    def is_new(self, interaction: "Interaction") -> bool:
        """Return whether an interaction is delivered for the first time; Discord may deliver one twice."""
        raise NotImplementedError

    async def answer_failure(self, interaction: "Interaction", error: Exception) -> None:
        """Reply privately with what went wrong."""
        raise NotImplementedError

    def refuse_while_stopping(self) -> None:
        """Raise UserError when the bot is shutting down and takes no more work."""
        if self.stopping:
            raise UserError("error-stopping")


Interaction = discord.Interaction[Bot]


def has_joined(interaction: Interaction) -> bool:
    """Tell whether the bot is in the server of an interaction, and was not only installed by the person who asks.

    False outside of servers.
    """
    if interaction.guild_id is None:
        return False
    # Right after a start the list of servers may be incomplete, but the interaction says who installed the bot.
    return interaction.is_guild_integration() or interaction.client.get_guild(interaction.guild_id) is not None


class Cog(commands.Cog):
    """A cog whose methods marked with `buttons.pressed` handle buttons, those of earlier runs of the bot too.

    Every cog also has the methods of `bot.kit.people.data.HasPersonalData`, or `NoPersonalData` among its bases.
    """

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        """The bot that the cog is added to."""
        self.context_menus: tuple[ContextMenu, ...] = ()
        """The cog's entries of the menu Apps, which discord.py does not let a class declare by a decorator."""

    async def cog_load(self) -> None:
        """Register the marked methods and the context menus. A cog that overrides this has to call it."""
        for menu in self.context_menus:
            self.bot.tree.add_command(menu)
        self.bot.presses.add(self)

    async def cog_unload(self) -> None:
        """Remove the marked methods and the context menus. A cog that overrides this has to call it."""
        for menu in self.context_menus:
            self.bot.tree.remove_command(menu.name, type=menu.type)
        self.bot.presses.remove(self)

    async def forget_person(self, deletion: Deletion) -> None:
        """Do nothing: override it in a cog that holds people in memory and writes to the database later."""

    def delete_server(self, connection: Connection, guild_id: int) -> None:
        """Do nothing: override it in a cog that keeps rows of servers, to delete those of one that the bot left.

        Called in a transaction of all cogs, 30 days after the bot left.
        """


class GroupCog(Cog, commands.GroupCog):
    """A `Cog` whose commands are subcommands of one command."""
