"""The command /models: which versions a style has, how they compare, and for maintainers which one serves."""

import asyncio
from collections.abc import Awaitable, Callable

from discord import app_commands
from discord.app_commands import Choice, Range
from sqlalchemy import Connection

from bot.cogs.models import _store
from bot.cogs.models._pages import CHANGES, DECISION, ModelPages
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.maintainers import MAINTAINERS_ONLY, NotMaintainerError, is_maintainer
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.styles import Named
from bot.kit.texts import Language
from bot.kit.versions import changes, comparing, swapping
from bot.kit.versions import suggestions as versions
from bot.kit.versions.changes import Change
from bot.kit.versions.swapping import Decision
from models.versions import journal, listing
from models.versions.listing import Alias


class Models(GroupCog, group_name="models", group_description=phrase("models-command")):
    """Shows versions to everybody; only maintainers change anything."""

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return what a maintainer did to versions."""
        return _store.personal_data(connection, user_id)

    async def forget_person(self, deletion: Deletion) -> None:
        """Wait until a change that was made is stored."""
        del deletion
        async with self.bot.swapping:
            pass

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Put the pseudonym into all records."""
        _store.delete_person(connection, deletion)

    def _may(self, interaction: Interaction) -> bool:
        return is_maintainer(self.bot, self.bot.settings, interaction.user.id)

    def _check(self, interaction: Interaction) -> None:
        if not self._may(interaction):
            raise NotMaintainerError("models-not-maintainer")

    async def _pages(self, language: Language) -> ModelPages:
        others = (*self.bot.uploads.all.values(), *await self._stored())
        return ModelPages(language, self.bot.registry, self.bot.hidden, others)

    async def _stored(self) -> list[Named]:
        """Return the styles that have versions, those that serve none yet included."""
        return await asyncio.to_thread(styles.stored, self.bot.registry)

    async def _style(self, interaction: Interaction, text: str) -> str:
        """Return the style that was chosen or typed. Raises UserError."""
        return styles.resolve(await self._stored(), text, languages.of_person(interaction))

    async def _version(self, style: str, text: str | None) -> str:
        """Return the version that an alias, a version or its beginning stands for. Raises UserError.

        Without a text it is the active one or, where none is in use yet, the newest.
        """
        typed = versions.typed(text) if text else None
        return await swapping.understood(asyncio.to_thread(listing.resolve, self.bot.registry, style, typed))

    @app_commands.command(name="list", description=phrase("models-list"))
    @app_commands.describe(style=phrase("models-option-style-or-all"))
    async def show(self, interaction: Interaction, style: Range[str, 1, 100] | None = None) -> None:
        """Show a style's versions, or the active version of each style."""
        page = await replies.in_time(interaction, self._listed(interaction, style), private=True)
        await replies.send(interaction, page, private=True)

    async def _listed(self, interaction: Interaction, text: str | None) -> Page:
        pages, registry = await self._pages(languages.of_person(interaction)), self.bot.registry
        if text is not None:
            style = await self._style(interaction, text)
            return pages.listed(style, await asyncio.to_thread(listing.versions, registry, style))
        served = [
            await swapping.understood(asyncio.to_thread(listing.find, registry, model.style, model.version))
            for model in styles.models(registry)
        ]
        return pages.overview(served, await asyncio.to_thread(listing.unserved, registry))

    @app_commands.command(name="info", description=phrase("models-info"))
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-version"))
    async def info(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100] | None = None
    ) -> None:
        """Show a version's model card."""
        page = await replies.in_time(interaction, self._info(interaction, style, version), private=True)
        await replies.send(interaction, page, private=True)

    async def _info(self, interaction: Interaction, named: str, text: str | None) -> Page:
        registry, style = self.bot.registry, await self._style(interaction, named)
        version = await self._version(style, text)
        found = await swapping.understood(asyncio.to_thread(listing.find, registry, style, version))
        side = await comparing.side(self.bot, style, version, interaction.user.id)
        made = await self.bot.database.read_long(lambda connection: _store.made(connection, style, version))
        picture = await comparing.picture_of_curve(self.bot, style, version)
        return (await self._pages(languages.of_person(interaction))).info(found, side, made, picture)

    @app_commands.command(name="compare", description=phrase("models-compare"))
    @app_commands.describe(
        style=phrase("models-option-style"),
        version=phrase("models-option-new"),
        other=phrase("models-option-other"),
    )
    async def compare(
        self,
        interaction: Interaction,
        style: Range[str, 1, 100],
        version: Range[str, 1, 100],
        other: Range[str, 1, 100] | None = None,
    ) -> None:
        """Show two versions beside each other, or the version alone where none is in use yet."""
        page = await replies.in_time(interaction, self._compared(interaction, style, version, other), private=True)
        await replies.send(interaction, page, private=True)

    async def _compared(self, interaction: Interaction, named: str, new: str, old: str | None) -> Page:
        registry, style = self.bot.registry, await self._style(interaction, named)
        active = await asyncio.to_thread(listing.active, registry, style)
        replaced = await self._version(style, old) if old else active
        version = await self._version(style, new)
        beside = await comparing.compare(self.bot, style, replaced, version, interaction.user.id)
        aliases = await asyncio.to_thread(registry.aliases) if self._may(interaction) else None
        return (await self._pages(languages.of_person(interaction))).compared(beside, aliases)

    @app_commands.command(name="promote", description=phrase("models-promote"), extras=MAINTAINERS_ONLY)
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-version"))
    async def promote(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100]
    ) -> None:
        """Make a version active, whatever the gates say."""
        await self._change(interaction, style, version, swapping.promote)

    @app_commands.command(name="rollback", description=phrase("models-rollback"), extras=MAINTAINERS_ONLY)
    @app_commands.describe(style=phrase("models-option-style"))
    async def rollback(self, interaction: Interaction, style: Range[str, 1, 100]) -> None:
        """Make the version active that was before."""
        self._check(interaction)
        # Taken now, so that of two maintainers at once the second does not undo what the first did.
        active = {model.style: model.version for model in styles.models(self.bot.registry)}

        async def work() -> Change:
            chosen = await self._style(interaction, style)
            leaving = active.get(chosen) or await self._version(chosen, Alias.ACTIVE)
            return await swapping.roll_back(self.bot, chosen, leaving, interaction.user.id)

        await self._announce(interaction, work())

    @app_commands.command(name="pin", description=phrase("models-pin"), extras=MAINTAINERS_ONLY)
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-pinned"))
    async def pin(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100] | None = None
    ) -> None:
        """Pin a version, so that it is never deleted, or unpin the one that is."""
        self._check(interaction)

        async def work() -> Change:
            chosen = await self._style(interaction, style)
            wanted = await self._version(chosen, version) if version else None
            return await swapping.pin(self.bot, chosen, wanted, interaction.user.id)

        await self._announce(interaction, work())

    @app_commands.command(name="delete", description=phrase("models-delete"), extras=MAINTAINERS_ONLY)
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-version"))
    async def delete(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100]
    ) -> None:
        """Delete a version that is neither active, pinned nor shipped."""
        await self._change(interaction, style, version, swapping.delete)

    async def _change(
        self,
        interaction: Interaction,
        style: str,
        version: str,
        change: Callable[[Bot, str, str, int], Awaitable[Change]],
    ) -> None:
        """Do something to the version that a maintainer has named, and say so."""
        self._check(interaction)

        async def work() -> Change:
            chosen = await self._style(interaction, style)
            wanted = await self._version(chosen, version)
            return await change(self.bot, chosen, wanted, interaction.user.id)

        await self._announce(interaction, work())

    @app_commands.command(name="log", description=phrase("models-log"), extras=MAINTAINERS_ONLY)
    async def log(self, interaction: Interaction) -> None:
        """Show what was done last, and by whom."""
        self._check(interaction)
        page = await replies.in_time(interaction, self._log(interaction), private=True)
        await replies.send(interaction, page, private=True)

    async def _log(self, interaction: Interaction) -> Page:
        latest = await self.bot.database.read_long(lambda connection: changes.latest(connection, CHANGES))
        from_shell = await asyncio.to_thread(journal.entries, self.bot.registry.root, CHANGES)
        return (await self._pages(languages.of_person(interaction))).log(latest, from_shell)

    @pressed(DECISION)
    async def decide(self, interaction: Interaction, press: Press) -> None:
        """Do with the version that was compared what a maintainer decided.

        Raises NotMaintainerError, and UserError also for a version that is gone.
        """
        self._check(interaction)
        style, version = press["style"], press["version"]
        if version not in await asyncio.to_thread(self.bot.registry.versions, style):
            raise UserError("error-outdated-button")
        decision = Decision(press["decision"])
        await self._announce(interaction, swapping.decide(self.bot, decision, style, version, interaction.user.id))

    async def _announce(self, interaction: Interaction, work: Awaitable[Change]) -> None:
        """Tell everybody in the channel what was done."""

        async def announced() -> str:
            # Before the change: with a style's last version its name may go.
            pages = await self._pages(languages.of_public(interaction))
            return pages.done(await work)

        await replies.say(interaction, await replies.in_time(interaction, announced()))

    @show.autocomplete("style")
    @info.autocomplete("style")
    @compare.autocomplete("style")
    @promote.autocomplete("style")
    @rollback.autocomplete("style")
    @pin.autocomplete("style")
    @delete.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return suggestions.of_styles(await self._stored(), current, languages.of_person(interaction))

    @info.autocomplete("version")
    @compare.autocomplete("version")
    @compare.autocomplete("other")
    @promote.autocomplete("version")
    @pin.autocomplete("version")
    @delete.autocomplete("version")
    async def _suggest_version(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        registry = self.bot.registry
        style = styles.guess(await self._stored(), interaction.namespace.style)
        if style is None:
            return []
        found = await asyncio.to_thread(versions.suggest, registry, style, current, suggestions.MAX_CHOICES)
        return [Choice(name=label, value=version) for label, version in found]


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Models(bot))
