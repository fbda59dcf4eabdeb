"""The Discord client."""

import asyncio
import logging
from collections import OrderedDict
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.ext import commands, tasks

from bot.client import following, gateway, ladder, noise, plugins
from bot.client.sync import learn, sync
from bot.client.translator import CommandTranslator
from bot.kit import script, texts, watching
from bot.kit.buttons import Presses
from bot.kit.cog import Bot, Interaction
from bot.kit.inference import Inference
from bot.kit.people.data import HasPersonalData
from bot.kit.people.hidden import hidden_people
from bot.kit.preferences import Preferences
from bot.kit.published import Published
from bot.kit.shared import TOPIC
from bot.kit.styles.uploads import Uploads
from bot.settings import Settings
from bot.settings.shards import Shards
from bot.storage import Database, StorageError
from bot.storage.membership import Membership

REFRESH_SECONDS = 1.0
"""The pause between two looks at the registry's manifests."""

LEARN_SECONDS = 30.0
"""The pause between two looks for the commands that another process publishes."""

GUILD_SECONDS = 0.1
"""How long discord.py waits for another server before it reports ready; cogs need no complete list."""

MAX_DELIVERED = 10_000
"""How many interactions are remembered, so that a repeated delivery is not answered again."""

DRAIN_SECONDS = 5.0
"""How long close() waits for running interactions."""

GOODBYE_SECONDS = 2.0
"""How long close() waits for Discord to close the connection."""

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    create_public_threads=True,
    send_messages_in_threads=True,
    embed_links=True,
    read_message_history=True,
)
"""What the bot needs in a channel."""

# What discord.py calls the tasks in which commands, buttons and forms run.
_INTERACTION_TASKS = ("CommandTree-invoker", "discord.py: on_interaction", "discord-ui-")
# The bot does not speak in voice channels, so it needs none of the libraries that discord.py warns about.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False
_log = logging.getLogger(__name__)


class Jianghu(Bot):
    """The bot: loads the cogs, publishes their commands, and stops in order."""

    def __init__(self, settings: Settings, inference: Inference, **sharding: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=ladder.Tree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            guild_ready_timeout=GUILD_SECONDS,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            **sharding,
        )
        self.settings = settings
        self.shards_here = Shards.chosen(settings)
        self.inference = inference
        self.texts = texts.bundled()
        self.presses = Presses()
        self.swapping = asyncio.Lock()
        self.published = []
        self._delivered: OrderedDict[int, None] = OrderedDict()
        self._following: asyncio.Task[None] | None = None
        self._expelled: StorageError | None = None
        self._expulsion: asyncio.Task[None] | None = None

    async def setup_hook(self) -> None:
        """Open the database, take this process's shards, load the cogs and publish their commands.

        Raises StorageError.
        """
        gateway.install()
        noise.quieten()
        self.database = await Database.open(self.settings.database_url, self.settings.database_pool)
        shards = self.shards_here
        self.membership = await Membership.join(self.settings.database_url, shards.count, shards.ids)
        self.membership.on_taken = self._end
        self.database.guard = self.membership.check
        self.hidden = await hidden_people(self.database)
        self.preferences = await Preferences.load(self.database)
        self.uploads = await Uploads.load(self.settings.data_dir, self.registry.shared)
        following.follow(self)
        await asyncio.to_thread(script.load)
        await self.tree.set_translator(CommandTranslator(self.texts))
        await plugins.add_all(self)
        # Not earlier: who leads publishes the commands of all plugins.
        self.membership.on_lead = self._lead
        if self._publishes:
            self._take_up(await sync(self.tree))
        else:
            self._learn.start()
        self._watch.start()
        self.membership.follow(TOPIC, self._hear)

    @property
    def _publishes(self) -> bool:
        """Whether this process publishes the commands: the leader does, and on SQLite the process of shard 0."""
        return self.leads and (self.shards_here.has_first or not self.database.exclusive)

    def _lead(self) -> None:
        """Publish the commands, and let the cogs work on their schedules, in the place of another process."""
        if not self.stopping:
            (self._learn.restart if self._learn.is_running() else self._learn.start)()
            self.dispatch("leading")

    def _end(self, error: StorageError) -> None:
        """Close the bot, since another process runs its shards; `connect` then raises the error."""
        self._expelled = error
        self._expulsion = asyncio.create_task(self.close())

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected until the client is closed. Raises TakenError when another process took the shards."""
        await super().connect(reconnect=reconnect)
        if self._expelled is not None:
            raise self._expelled

    def _take_up(self, published: list[Published]) -> None:
        self.published = published
        self.texts = self.texts.mentioning({command.name: command.mention for command in published})

    @tasks.loop(seconds=LEARN_SECONDS)
    async def _learn(self) -> None:
        """Publish the commands, or take up those that the leader publishes, until they are this version's."""
        try:
            if self._publishes:
                published, is_current = await sync(self.tree), True
            else:
                published, is_current = await learn(self.tree)
        except discord.HTTPException as error:
            _log.warning("the commands could not be published or read, trying again: %s", error)
            return
        self._take_up(published)
        if is_current:
            self._learn.stop()

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:  # noqa: ANN401 - passed on
        """Add a cog. Raises TypeError for one that does not say what it keeps about people."""
        if not isinstance(cog, HasPersonalData):
            raise TypeError(f"{cog.qualified_name} lacks personal_data, forget_person or delete_person")
        await super().add_cog(cog, **options)

    @tasks.loop(seconds=REFRESH_SECONDS)
    async def _watch(self) -> None:
        """Load newly trained or chosen models while the bot runs."""
        await self._follow()

    async def _follow(self) -> None:
        try:
            await asyncio.to_thread(self.inference.refresh)
            await self.uploads.follow()
        except Exception:  # noqa: BLE001 - logged with its traceback
            # Another try follows in a second; a loop that ended would miss every later change.
            _log.exception("the models could not be refreshed")

    async def _hear(self, _: str | None) -> None:
        """Look at once: another process has changed a model, and the look at each second would be later."""
        if not self.stopping:
            # Models take a while to load, and other notices are not to wait for it.
            self._following = asyncio.create_task(self._follow())

    def invites(self) -> tuple[str, str]:
        """Return the links that add the bot to a server and to a person's own account."""
        server = discord.utils.oauth_url(
            self._application_id(), permissions=PERMISSIONS, scopes=("bot", "applications.commands")
        )
        own = yarl.URL(discord.utils.oauth_url(self._application_id(), scopes=("applications.commands",)))
        return server, str(own.update_query(integration_type=1))

    def is_new(self, interaction: Interaction) -> bool:
        """Return whether an interaction is delivered for the first time; Discord may deliver one twice."""
        if interaction.id in self._delivered:
            return False
        self._delivered[interaction.id] = None
        if len(self._delivered) > MAX_DELIVERED:
            self._delivered.popitem(last=False)
        return True

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer buttons and selects; the tree answers commands."""
        await self.presses.answer(interaction)

    def shard_latencies(self) -> list[tuple[int, float]]:
        """Return each shard's id and its seconds from a heartbeat to the answer, not finite without one."""
        return [(self.shard_id or 0, self.latency)]

    async def on_app_command_completion(self, interaction: Interaction, _: object) -> None:
        """Count a command that ended well."""
        watching.end(interaction, watching.Outcome.OK)

    async def answer_failure(self, interaction: Interaction, error: Exception) -> None:
        """Reply privately with what went wrong, by the error ladder."""
        await ladder.handle(interaction, error)

    def _application_id(self) -> int:
        if self.application_id is None:
            raise RuntimeError("the application is known after login")
        return self.application_id

    async def close(self) -> None:
        """Reject new interactions, wait a few seconds for running ones, and disconnect.

        Cogs get the event `on_stopping` first, and are unloaded after the interactions have ended.
        """
        self.stopping = True
        self.dispatch("stopping")
        self._watch.cancel()
        self._learn.cancel()
        running = {task for task in asyncio.all_tasks() if task.get_name().startswith(_INTERACTION_TASKS)}
        running.discard(asyncio.current_task())
        if running:
            await asyncio.wait(running, timeout=DRAIN_SECONDS)
        for extension in tuple(self.extensions):
            await self.unload_extension(extension)
        await self._disconnect()
        await self.inference.close()
        if self.registry.shared is not None:
            await asyncio.to_thread(self.registry.shared.close)
        if hasattr(self, "database"):
            await self.database.close()
        if hasattr(self, "membership"):
            await self.membership.close()

    async def _disconnect(self) -> None:
        closing = asyncio.create_task(super().close())
        _, late = await asyncio.wait({closing}, timeout=GOODBYE_SECONDS)
        if late:
            # The gateway does not answer, and discord.py would wait half a minute for it: hang up.
            await self.http.close()
        await closing
