"""The command /privacy: what is kept about a person, as a page and as a file, and deleting it."""

import asyncio

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

EXPORT_SECONDS = 30.0
"""How long a person waits between two exports, each of which reads all that is kept about them."""


class Privacy(GroupCog, group_name="privacy", group_description=phrase("privacy-command")):
    """Shows, exports and deletes what the cogs keep about a person."""

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
        more = self.bot.settings.privacy_url
        page = _pages.kept_page(languages.of_person(interaction), interaction.user.id, kept, str(more or ""))
        await replies.send(interaction, page, private=True)

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
        gone = await replies.in_time(interaction, self._delete(interaction.user.id), private=True)
        await replies.turn(interaction, _pages.deleted_page(languages.of_person(interaction), gone))

    async def _delete(self, user_id: int) -> _walk.Kept:
        cogs, deletion = _walk.with_data(self.bot.cogs), Deletion(user_id)
        for cog in cogs.values():
            await cog.forget_person(deletion)
        gone = await self.bot.database.write(lambda connection: _walk.delete(connection, cogs, deletion))
        self.bot.hidden.discard(user_id)
        return gone


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Privacy(bot))
