"""Reports of names that should not have come, and the command /reports, by which maintainers answer them."""

from collections.abc import Callable

import discord
from discord import app_commands
from discord.app_commands import Choice, ContextMenu, Range
from discord.utils import utcnow
from sqlalchemy import Connection

from bot.cogs.reports import _pages, _store
from bot.cogs.reports._store import Reported
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.maintainers import MAINTAINERS_ONLY, NotMaintainerError, is_maintainer
from bot.kit.messages.found import LENGTHS
from bot.kit.messages.named import names_of
from bot.kit.offers import keep
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import written
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.script import simplified
from bot.kit.suggestions import MAX_CHOICES
from bot.kit.typed import normalize
from bot.kit.unwanted.blocklist import MAX_ENTRY


@app_commands.default_permissions(manage_guild=True)
class Reports(
    GroupCog, group_name="reports", group_description=phrase("reports-command"), group_extras=MAINTAINERS_ONLY
):
    """Takes reports from everybody, and shows them to maintainers, who block names or dismiss the reports."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self.context_menus = (ContextMenu(name=phrase("reports-report"), callback=self.choose),)

    async def interaction_check(self, interaction: Interaction) -> bool:  # type: ignore[override]  # our own bot
        """Let maintainers use /reports. Raises NotMaintainerError for anybody else, a server's admins included."""
        if not is_maintainer(self.bot, self.bot.settings, interaction.user.id):
            raise NotMaintainerError("reports-not-maintainer")
        return True

    async def cog_load(self) -> None:
        """Block what maintainers have blocked before, and what they block in other processes."""
        await super().cog_load()
        await self._obey()
        self.bot.membership.follow(_store.BLOCKED, self._obey)

    async def _obey(self, _what: str | None = None) -> None:
        self.bot.inference.block(await self.bot.database.read_long(_store.blocked_names))

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return a person's open reports."""
        return _store.personal_data(connection, user_id)

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete a person's reports."""
        _store.delete_person(connection, deletion)

    async def choose(self, interaction: Interaction, message: discord.Message) -> None:
        """Ask anybody privately which of a message's names should not have come."""
        page = _pages.report_page(languages.of_person(interaction), names_of(message))
        await replies.send(interaction, page, private=True)

    @pressed(_pages.REPORT)
    async def report(self, interaction: Interaction, press: Press) -> None:
        """Store the report of the name that anybody chose, and thank for it. Raises UserError for too many."""
        name, person = _chosen(press), interaction.user.id
        now = utcnow()
        writing = self.bot.database.write(lambda connection: _store.report(connection, name, person, now))
        if not await replies.in_time(interaction, writing, private=True):
            raise UserError("reports-too-many", limit=_store.MAX_OPEN)
        language = languages.of_person(interaction)
        await replies.say(interaction, language("reports-thanks", name=written(language, name)), private=True)

    @app_commands.command(name="list", description=phrase("reports-list"))
    async def show(self, interaction: Interaction) -> None:
        """Show the open reports and what is blocked."""
        reported, blocked = await replies.in_time(interaction, self._read(), private=True)
        page = _pages.list_page(languages.of_person(interaction), reported, blocked)
        await replies.send(interaction, page, private=True)

    async def _read(self) -> tuple[list[Reported], list[str]]:
        return await self.bot.database.read_long(
            lambda connection: (_store.open_reports(connection, _pages.MOST), _store.blocked_names(connection))
        )

    @pressed(_pages.BLOCK)
    async def block(self, interaction: Interaction, press: Press) -> None:
        """Block the chosen name at once, and show the list again. Raises NotMaintainerError."""
        await self.interaction_check(interaction)
        name, now = _chosen(press), utcnow()
        await self._decide(interaction, lambda connection: _store.block(connection, name, now))

    @pressed(_pages.DISMISS)
    async def dismiss(self, interaction: Interaction, press: Press) -> None:
        """Drop the reports of the chosen name, and show the list again. Raises NotMaintainerError."""
        await self.interaction_check(interaction)
        name = _chosen(press)
        await self._decide(interaction, lambda connection: _store.dismiss(connection, name))

    async def _decide(self, interaction: Interaction, operation: Callable[[Connection], object]) -> None:
        """Store what a maintainer decided, follow it, and show the list again."""
        reported, blocked = await replies.in_place(interaction, self._decided(operation))
        await replies.turn(interaction, _pages.list_page(languages.of_person(interaction), reported, blocked))

    async def _decided(self, operation: Callable[[Connection], object]) -> tuple[list[Reported], list[str]]:
        await self.bot.database.write(operation)
        await self._obey()
        return await self._read()

    @app_commands.command(name="unblock", description=phrase("reports-unblock"))
    @app_commands.describe(name=phrase("reports-option-name"))
    async def unblock(self, interaction: Interaction, name: Range[str, 1, MAX_ENTRY]) -> None:
        """Let a name come again that a maintainer has blocked."""
        wanted = simplified(normalize(name))
        if not await replies.in_time(interaction, self._unblocked(wanted), private=True):
            raise UserError("reports-not-blocked", name=escape(wanted))
        language = languages.of_person(interaction)
        await replies.say(interaction, language("reports-unblocked", name=written(language, wanted)), private=True)

    async def _unblocked(self, name: str) -> bool:
        found = await self.bot.database.write(lambda connection: _store.unblock(connection, name))
        await self._obey()
        return found

    @unblock.autocomplete("name")
    async def _suggest_blocked(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        language, typed = languages.of_person(interaction), simplified(normalize(current))
        blocked = await self.bot.database.read_long(_store.blocked_names)
        found = [name for name in blocked if typed in name]
        return [Choice(name=language.hanzi(name), value=name) for name in found[:MAX_CHOICES]]


def _chosen(press: Press) -> str:
    """Return the name chosen in a menu, which any client can make up. Raises UserError for what is no name."""
    chosen = keep.candidate(simplified(normalize("".join(press.values[:1]))))
    if chosen is None or len(chosen.name) < LENGTHS.start:
        raise UserError("error-outdated-button")
    return chosen.name


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Reports(bot))
