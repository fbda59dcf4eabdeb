"""The message of a job, edited while the job runs."""

import asyncio
import logging
from collections.abc import Callable

import discord
from discord.ext import tasks

from bot.cogs.train._job import Job
from bot.kit.cog import Bot, Interaction, has_joined
from bot.kit.pages.layout import new_content
from bot.kit.pages.page import Page
from bot.kit.replies.retries import BROKEN

EDIT_SECONDS = 3.0
"""The pause between two edits while the job runs."""

RETRY_SECONDS = (1.0, 10.0, 60.0)
"""The pauses before each further attempt at the last edit."""

_log = logging.getLogger(__name__)


class Post:
    """Edits a job's message, one edit at a time.

    In servers that the bot has joined it edits with its own token, for as long as the job takes. Elsewhere, or
    where it is not allowed to see the channel, it has only the interaction's, for fifteen minutes. A deleted
    message or a lost permission is logged once and stops nothing.
    """

    def __init__(
        self,
        bot: Bot,
        job: Job,
        interaction: Interaction | None = None,
        shown: Page | None = None,
        *,
        is_answer: bool = True,
    ) -> None:
        """Take the interaction that started the job, what its message shows, and whether that is the answer to it.

        Else the message is a further one, after the answer.
        """
        self._bot = bot
        self._job = job
        self._interaction = interaction
        self._is_answer = is_answer
        self.lasts = job.message_id is not None and (interaction is None or lasts(interaction))
        """Whether the message can be edited with the bot's own token."""
        self._render: Callable[[], Page | None] | None = None
        self._shown = shown
        self._gone = False
        self._lock = asyncio.Lock()

    def follow(self, render: Callable[[], Page | None]) -> None:
        """Show what `render` returns every `EDIT_SECONDS`, until `finish`; with None the last page stays."""
        self._render = render
        self._refresh.start()

    async def finish(self, page: Page) -> bool:
        """Show the last page, retrying when Discord can't be reached; return False when every attempt failed."""
        try:
            async with self._lock:
                # While the lock is held no other edit is under way that could arrive after this one.
                self._refresh.cancel()
                for pause in (0.0, *RETRY_SECONDS):
                    await asyncio.sleep(pause)
                    if await self._edit(page):
                        return True
                return False
        finally:
            self.close()

    async def ping(self, user_id: int, text: str) -> None:
        """Tell a person by a new message, since an edit notifies nobody. Log a line where that fails."""
        allowed = discord.AllowedMentions(users=[discord.Object(user_id)])
        job = self._job
        try:
            if self.lasts:
                channel = self._bot.get_partial_messageable(job.channel_id, guild_id=job.guild_id)
                reference = channel.get_partial_message(job.message_id or 0).to_reference(fail_if_not_exists=False)
                await channel.send(text, reference=reference, mention_author=False, allowed_mentions=allowed)
            elif self._interaction is not None and not self._interaction.is_expired():
                await self._interaction.followup.send(text, allowed_mentions=allowed)
        except (discord.HTTPException, *BROKEN) as error:
            _log.info("the end of training job %s pinged nobody: %s", job.id, error)

    def close(self) -> None:
        """Stop editing; the last page stays."""
        self._refresh.cancel()

    @tasks.loop(seconds=EDIT_SECONDS)
    async def _refresh(self) -> None:
        page = self._render() if self._render is not None else None
        if page is not None:
            async with self._lock:
                await self._edit(page)

    async def _edit(self, page: Page) -> bool:
        if self._gone or page == self._shown:
            return True
        try:
            await self._send(page)
        except (discord.HTTPException, *BROKEN) as error:
            self._gone = isinstance(error, (discord.NotFound, discord.Forbidden))
            _log.info("the message of training job %s was not edited: %s", self._job.id, error)
            return self._gone
        self._shown = page
        return True

    async def _send(self, page: Page) -> None:
        if self.lasts:
            try:
                await self._send_as_bot(page)
            except discord.Forbidden:
                if self._interaction is None:
                    raise
                self.lasts = False
        if not self.lasts and self._interaction is not None and not self._interaction.is_expired():
            await self._send_by(self._interaction, page)

    async def _send_by(self, interaction: Interaction, page: Page) -> None:
        if self._is_answer:
            await interaction.edit_original_response(**new_content(page))
        elif self._job.message_id is not None:
            await interaction.followup.edit_message(self._job.message_id, **new_content(page))

    async def _send_as_bot(self, page: Page) -> None:
        job = self._job
        channel = self._bot.get_partial_messageable(job.channel_id, guild_id=job.guild_id)
        await channel.get_partial_message(job.message_id or 0).edit(**new_content(page))


def lasts(interaction: Interaction) -> bool:
    """Return whether the bot can still edit its answer after the interaction's token has expired."""
    if interaction.guild_id is not None:
        return has_joined(interaction) and interaction.app_permissions.view_channel
    return interaction.context.dm_channel
