"""The message of a job, edited while the job runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any

import discord
from discord.ext import tasks

from bot.cogs.train._job import Job
from bot.cogs.train._pages import cancel_id
from bot.kit.cog import Bot, Interaction, has_joined
from bot.kit.messages.content import components_of
from bot.kit.pages.layout import new_content, new_message
from bot.kit.pages.page import Page
from bot.kit.replies.retries import BROKEN, persistently

EDIT_SECONDS = 3.0
"""The pause between two edits while the job runs."""

RETRY_SECONDS = (1.0, 10.0, 60.0)
"""The pauses before each further attempt at the last edit."""

WRITE_SECONDS = (1.0, 4.0, 15.0)
"""The pauses before each further attempt to write to a person."""

EARLIER = timedelta(minutes=1)
"""How much the clocks of Discord and of this machine may differ."""

ARCHIVED = 50083
"""Discord's error code of an edit in an archived thread, where new messages are possible unless it is locked too.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

LOOKED_AT = 200
"""How many messages of the channel are looked at, from when the job was asked for."""

_log = logging.getLogger(__name__)


async def _nothing() -> None:
    """Do nothing."""


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
        on_found: Callable[[], Awaitable[object]] = _nothing,
    ) -> None:
        """Take the interaction that started the job, what its message shows, and whether that is the answer to it.

        Else the message is a further one, after the answer. After a restart there is no interaction, and the
        message may not be known either: it is looked for or posted again, and `on_found` called to store it.
        """
        self._bot = bot
        self._job = job
        self._interaction = interaction
        self._is_answer = is_answer
        self._on_found = on_found
        self.lasts = interaction is None or (job.message_id is not None and lasts(interaction))
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
        """Show the last page, retrying when Discord can't be reached; return False when every attempt failed.

        In an archived thread it is posted below the job's message, which can't be edited there.
        """
        try:
            async with self._lock:
                # While the lock is held no other edit is under way that could arrive after this one.
                self._refresh.cancel()
                for pause in (0.0, *RETRY_SECONDS):
                    await asyncio.sleep(pause)
                    if await self._edit(page, last=True):
                        return True
                return False
        finally:
            self.close()

    async def ping(self, user_id: int, text: str, page: Page) -> bool:
        """Tell a person by a new message, since an edit notifies nobody; return False to try again later.

        It is `text` beside the job's message or, where nothing can be posted there any more, `page` in their
        direct messages. Log a line where that fails too; what Discord refuses is not worth another attempt.
        """
        try:
            if not await self._ping_here(user_id, text):
                await self._write_to(user_id, page)
        except (discord.HTTPException, *BROKEN) as error:
            _log.info("the end of training job %s pinged nobody: %s", self._job.id, error)
            return isinstance(error, discord.HTTPException)
        return True

    async def _ping_here(self, user_id: int, text: str) -> bool:
        """Ping a person beside the job's message; return False where that is not possible."""
        allowed = discord.AllowedMentions(users=[discord.Object(user_id)])
        send: Callable[..., Awaitable[Any]]
        if self.lasts:
            message = self._channel().get_partial_message(self._job.message_id or 0)
            reference = message.to_reference(fail_if_not_exists=False)
            send = partial(
                message.channel.send, reference=reference, mention_author=False, nonce=_nonce("ping", self._job)
            )
        elif self._interaction is not None and not self._interaction.is_expired():
            # A follow-up has no nonce, so a broken connection may make it two; that is better than none.
            send = partial(self._interaction.followup.send, wait=True)
        else:
            return False
        try:
            await persistently(lambda: send(text, allowed_mentions=allowed), WRITE_SECONDS)
        except discord.HTTPException as error:
            _log.info("the end of training job %s can't be told in its channel: %s", self._job.id, error)
            return False
        return True

    async def _write_to(self, user_id: int, page: Page) -> None:
        """Send a page to a person; Discord refuses it for those who take no messages from the bot."""
        channel = await self._bot.create_dm(discord.Object(user_id))
        nonce = _nonce("end", self._job)
        await persistently(lambda: channel.send(nonce=nonce, **new_message(page)), WRITE_SECONDS)

    def close(self) -> None:
        """Stop editing; the last page stays."""
        self._refresh.cancel()

    @tasks.loop(seconds=EDIT_SECONDS)
    async def _refresh(self) -> None:
        page = self._render() if self._render is not None else None
        if page is not None:
            async with self._lock:
                await self._edit(page)

    async def _edit(self, page: Page, *, last: bool = False) -> bool:
        """Show a page; return False where a further attempt may succeed."""
        if self._gone or page == self._shown:
            return True
        try:
            await self._send(page, last=last)
        except (discord.HTTPException, *BROKEN) as error:
            refused = isinstance(error, (discord.NotFound, discord.Forbidden))
            self._gone = refused or (last and _is_archived(error))
            _log.info("the message of training job %s was not edited: %s", self._job.id, error)
            return self._gone
        self._shown = page
        return True

    async def _send(self, page: Page, *, last: bool) -> None:
        if self.lasts:
            try:
                await self._send_as_bot(page)
            except discord.Forbidden:
                if self._interaction is None:
                    raise
                self.lasts = False
            except discord.HTTPException as error:
                if not (last and _is_archived(error)):
                    raise
                await self._send_below(page)
        if not self.lasts and self._interaction is not None and not self._interaction.is_expired():
            await self._send_by(self._interaction, page)

    async def _send_by(self, interaction: Interaction, page: Page) -> None:
        if self._is_answer:
            await interaction.edit_original_response(**new_content(page))
        elif self._job.message_id is not None:
            await interaction.followup.edit_message(self._job.message_id, **new_content(page))

    async def _send_as_bot(self, page: Page) -> None:
        channel, job = self._channel(), self._job
        if job.message_id is None:
            job.message_id = await self._look_up()
            if job.message_id is None:
                job.message_id = (await channel.send(nonce=_nonce("job", job), **new_message(page))).id
                self._shown = page
            await self._on_found()
        if page != self._shown:
            await channel.get_partial_message(job.message_id).edit(**new_content(page))

    async def _send_below(self, page: Page) -> None:
        """Post a page as a new message, which is the job's from then on."""
        job = self._job
        job.message_id = (await self._channel().send(nonce=_nonce("last", job), **new_message(page))).id

    async def _look_up(self) -> int | None:
        """Return the message of a job that was posted, but not stored before the bot was killed; else None."""
        job, me = self._job, self._bot.user
        try:
            async for message in self._channel().history(limit=LOOKED_AT, after=job.started_at - EARLIER):
                if me is not None and message.author.id == me.id and _has(message, cancel_id(job.id)):
                    return message.id
        except discord.Forbidden as error:
            _log.info("the message of training job %s can't be looked for: %s", job.id, error)
        return None

    def _channel(self) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(self._job.channel_id, guild_id=self._job.guild_id)


def _nonce(word: str, job: Job) -> str:
    """Return a nonce, at most 25 characters; with a moment in it, since a new database counts from 1 again."""
    return f"{word}-{job.id}-{int(job.started_at.timestamp())}"


def _is_archived(error: Exception) -> bool:
    """Tell whether a message can't be edited because its thread is archived."""
    return isinstance(error, discord.HTTPException) and error.code == ARCHIVED


def _has(message: discord.Message, custom_id: str) -> bool:
    """Tell whether a message has a button of this custom_id."""
    return any(getattr(part, "custom_id", None) == custom_id for part in components_of(message))


def lasts(interaction: Interaction) -> bool:
    """Return whether the bot can still edit its answer after the interaction's token has expired."""
    if interaction.guild_id is not None:
        return has_joined(interaction) and interaction.app_permissions.view_channel
    return interaction.context.dm_channel
