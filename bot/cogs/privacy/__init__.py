"""The command /privacy: what is kept about a person, as a page and as a file, and deleting it."""

import asyncio
from collections import deque
from collections.abc import Callable

from discord import app_commands
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.privacy import _export, _pages, _person, _walk
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.pages.page import Download
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.storage.notices import announce

DELETED = "deleted"
"""The topic of notices that a person was deleted; they name the id and the pseudonym."""

MAX_DELETIONS = 100
"""How many of this process's own deletions are remembered, of which it hears too."""

EXPORT_SECONDS = 30.0
"""How long a person waits between two exports, each of which reads all that is kept about them."""


class Privacy(GroupCog, group_name="privacy", group_description=phrase("privacy-command")):
    """Shows, exports and deletes what the cogs keep about a person."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._deletions: deque[Deletion] = deque(maxlen=MAX_DELETIONS)

    async def cog_load(self) -> None:
        """Delete whom other processes delete also from this one's memory, and what it wrote from it meanwhile."""
        await super().cog_load()
        self.bot.membership.follow(DELETED, self._follow)

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return a person's name, and whether they are hidden."""
        return _person.personal_data(connection, user_id)

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete a person's name."""
        _person.delete_person(connection, deletion)

    async def _kept(self, interaction: Interaction) -> _walk.Kept:
        """Return what all cogs keep about the person who asks, in one consistent view."""
        cogs, user_id = _walk.with_data(self.bot.cogs), interaction.user.id
        return await self.bot.database.read_long(lambda connection: _walk.read(connection, cogs, user_id))

    @app_commands.command(name="show", description=phrase("privacy-show"))
    async def show(self, interaction: Interaction) -> None:
        """Show what is kept about the person who asks, and why."""
        kept = await replies.in_time(interaction, self._kept(interaction), private=True)
        page = _pages.kept_page(languages.of_person(interaction), interaction.user.id, kept, self._links())
        await replies.send(interaction, page, private=True)

    def _links(self) -> dict[str, str]:
        settings = self.bot.settings
        links = {"privacy-more-link": settings.privacy_url, "about-terms": settings.terms_url}
        return {message_id: str(address) for message_id, address in links.items() if address}

    @app_commands.command(name="export", description=phrase("privacy-export"))
    @app_commands.checks.cooldown(1, EXPORT_SECONDS)
    async def export(self, interaction: Interaction) -> None:
        """Send what is kept about the person who asks, as a file."""

        async def made() -> Download:
            kept = await self._kept(interaction)
            return await asyncio.to_thread(_export.file_of, interaction.user.id, kept, utcnow())

        file = await replies.in_time(interaction, made(), private=True)
        await replies.send(interaction, _pages.export_page(languages.of_person(interaction), file), private=True)

    @app_commands.command(name="delete", description=phrase("privacy-delete"))
    async def delete(self, interaction: Interaction) -> None:
        """Ask once more before anything is deleted."""
        kept = await replies.in_time(interaction, self._kept(interaction), private=True)
        page = _pages.question_page(languages.of_person(interaction), kept)
        await replies.send(interaction, page, private=True)

    @pressed(_pages.DELETE)
    async def delete_now(self, interaction: Interaction, press: Press) -> None:
        """Delete all that is kept about the person who pressed, and say what went."""
        del press
        gone = await replies.in_place(interaction, self._delete(interaction.user.id))
        await replies.turn(interaction, _pages.deleted_page(languages.of_person(interaction), gone))

    async def _delete(self, user_id: int) -> _walk.Kept:
        deletion = Deletion(user_id)
        self._deletions.append(deletion)
        what = f"{deletion.user_id} {deletion.pseudonym}"
        return await self._carry_out(deletion, lambda connection: announce(connection, DELETED, what))

    async def _carry_out(self, deletion: Deletion, then: Callable[[Connection], None]) -> _walk.Kept:
        """Delete a person from memory and from the database, with `then` in the same transaction."""
        cogs = _walk.with_data(self.bot.cogs)
        for cog in cogs.values():
            await cog.forget_person(deletion)

        def delete(connection: Connection) -> _walk.Kept:
            gone = _walk.delete(connection, cogs, deletion)
            then(connection)
            return gone

        gone = await self.bot.database.write(delete)
        self.bot.hidden.discard(deletion.user_id)
        return gone

    async def _follow(self, what: str | None) -> None:
        """Repeat another process's deletion here. What was missed without a connection is not known."""
        if what is None:
            return
        user_id, pseudonym = map(int, what.split())
        deletion = Deletion(user_id, pseudonym)
        if deletion not in self._deletions:
            await self._carry_out(deletion, lambda _: None)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Privacy(bot))
