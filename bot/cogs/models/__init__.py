"""The command /models: which versions a style has, how they compare, and for maintainers which one serves."""

import asyncio
from collections.abc import Awaitable, Callable

from discord import app_commands
from discord.app_commands import Choice, Range
from sqlalchemy import Connection

from bot.cogs.models import _store
from bot.cogs.models._pages import BACK, CHANGES, USE, ModelPages
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, GroupCog, Interaction
from bot.kit.errors import UserError
from bot.kit.maintainers import NotMaintainerError, is_maintainer
from bot.kit.pages.page import Page
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.texts import Language
from bot.kit.versions import changes, comparing, swapping
from bot.kit.versions import suggestions as versions
from bot.kit.versions.changes import Change
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

    def _pages(self, language: Language) -> ModelPages:
        return ModelPages(language, self.bot.registry, self.bot.hidden)

    def _style(self, interaction: Interaction, text: str) -> str:
        return styles.resolve(styles.models(self.bot.registry), text, languages.of_person(interaction))

    async def _version(self, style: str, text: str) -> str:
        """Return the version that an alias, a version or its beginning stands for. Raises UserError."""
        resolving = asyncio.to_thread(listing.resolve, self.bot.registry, style, versions.typed(text))
        return await swapping.understood(resolving)

    @app_commands.command(name="list", description=phrase("models-list"))
    @app_commands.describe(style=phrase("models-option-style-or-all"))
    async def show(self, interaction: Interaction, style: Range[str, 1, 100] | None = None) -> None:
        """Show a style's versions, or the active version of each style."""
        chosen = self._style(interaction, style) if style else None
        page = await replies.in_time(interaction, self._listed(interaction, chosen), private=True)
        await replies.send(interaction, page, private=True)

    async def _listed(self, interaction: Interaction, style: str | None) -> Page:
        pages, registry = self._pages(languages.of_person(interaction)), self.bot.registry
        if style is not None:
            return pages.listed(style, await asyncio.to_thread(listing.versions, registry, style))
        served = [
            await swapping.understood(asyncio.to_thread(listing.find, registry, model.style, model.version))
            for model in styles.models(registry)
        ]
        return pages.overview(served)

    @app_commands.command(name="info", description=phrase("models-info"))
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-version"))
    async def info(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100] = Alias.ACTIVE.value
    ) -> None:
        """Show a version's model card."""
        chosen = self._style(interaction, style)
        page = await replies.in_time(interaction, self._info(interaction, chosen, version), private=True)
        await replies.send(interaction, page, private=True)

    async def _info(self, interaction: Interaction, style: str, text: str) -> Page:
        registry = self.bot.registry
        version = await self._version(style, text)
        found = await swapping.understood(asyncio.to_thread(listing.find, registry, style, version))
        side = await comparing.side(self.bot, style, version, interaction.user.id)
        made = await self.bot.database.read_long(lambda connection: _store.made(connection, style, version))
        picture = await comparing.picture_of_curve(self.bot, style, version)
        return self._pages(languages.of_person(interaction)).info(found, side, made, picture)

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
        other: Range[str, 1, 100] = Alias.ACTIVE.value,
    ) -> None:
        """Show two versions beside each other."""
        chosen = self._style(interaction, style)
        page = await replies.in_time(
            interaction, self._compared(interaction, chosen, version, other), private=True
        )
        await replies.send(interaction, page, private=True)

    async def _compared(self, interaction: Interaction, style: str, new: str, old: str) -> Page:
        first, second = await self._version(style, old), await self._version(style, new)
        beside = await comparing.compare(self.bot, style, first, second, interaction.user.id)
        active = self.bot.registry.get(style).version
        pages = self._pages(languages.of_person(interaction))
        return pages.compared(style, beside, active, may_change=self._may(interaction))

    @app_commands.command(name="promote", description=phrase("models-promote"))
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-version"))
    async def promote(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100]
    ) -> None:
        """Make a version active, whatever the gates say."""
        await self._change(interaction, style, version, swapping.promote)

    @app_commands.command(name="rollback", description=phrase("models-rollback"))
    @app_commands.describe(style=phrase("models-option-style"))
    async def rollback(self, interaction: Interaction, style: Range[str, 1, 100]) -> None:
        """Make the version active that was before."""
        self._check(interaction)
        chosen = self._style(interaction, style)
        # Taken now, so that of two maintainers at once the second does not undo what the first did.
        leaving = self.bot.registry.get(chosen).version
        await self._announce(interaction, swapping.roll_back(self.bot, chosen, leaving, interaction.user.id))

    @app_commands.command(name="pin", description=phrase("models-pin"))
    @app_commands.describe(style=phrase("models-option-style"), version=phrase("models-option-pinned"))
    async def pin(
        self, interaction: Interaction, style: Range[str, 1, 100], version: Range[str, 1, 100] | None = None
    ) -> None:
        """Pin a version, so that it is never deleted, or unpin the one that is."""
        self._check(interaction)
        chosen = self._style(interaction, style)

        async def work() -> Change:
            wanted = await self._version(chosen, version) if version else None
            return await swapping.pin(self.bot, chosen, wanted, interaction.user.id)

        await self._announce(interaction, work())

    @app_commands.command(name="delete", description=phrase("models-delete"))
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
        chosen = self._style(interaction, style)

        async def work() -> Change:
            wanted = await self._version(chosen, version)
            return await change(self.bot, chosen, wanted, interaction.user.id)

        await self._announce(interaction, work())

    @app_commands.command(name="log", description=phrase("models-log"))
    async def log(self, interaction: Interaction) -> None:
        """Show what was done last, and by whom."""
        self._check(interaction)
        page = await replies.in_time(interaction, self._log(interaction), private=True)
        await replies.send(interaction, page, private=True)

    async def _log(self, interaction: Interaction) -> Page:
        latest = await self.bot.database.read_long(lambda connection: changes.latest(connection, CHANGES))
        from_shell = await asyncio.to_thread(journal.entries, self.bot.registry.root, CHANGES)
        return self._pages(languages.of_person(interaction)).log(latest, from_shell)

    @pressed(USE)
    async def use_compared(self, interaction: Interaction, press: Press) -> None:
        """Make the version active that was compared. Raises NotMaintainerError, and UserError."""
        self._check(interaction)
        style, version, person = press["style"], press["version"], interaction.user.id
        if style not in self.bot.registry.styles():
            raise UserError("error-outdated-button")
        await self._announce(interaction, swapping.promote(self.bot, style, version, person))

    @pressed(BACK)
    async def roll_back_compared(self, interaction: Interaction, press: Press) -> None:
        """Leave the version that was compared for the one before. Raises NotMaintainerError, and UserError."""
        self._check(interaction)
        style, version, person = press["style"], press["version"], interaction.user.id
        if style not in self.bot.registry.styles():
            raise UserError("error-outdated-button")
        await self._announce(interaction, swapping.roll_back(self.bot, style, version, person))

    async def _announce(self, interaction: Interaction, work: Awaitable[Change]) -> None:
        """Tell everybody in the channel what was done."""
        change = await replies.in_time(interaction, work)
        await replies.say(interaction, self._pages(languages.of_public(interaction)).done(change))

    @show.autocomplete("style")
    @info.autocomplete("style")
    @compare.autocomplete("style")
    @promote.autocomplete("style")
    @rollback.autocomplete("style")
    @pin.autocomplete("style")
    @delete.autocomplete("style")
    async def _suggest_style(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        return suggestions.for_style(self.bot.registry, current, languages.of_person(interaction))

    @info.autocomplete("version")
    @compare.autocomplete("version")
    @compare.autocomplete("other")
    @promote.autocomplete("version")
    @pin.autocomplete("version")
    @delete.autocomplete("version")
    async def _suggest_version(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        registry = self.bot.registry
        style = styles.guess(styles.models(registry), interaction.namespace.style)
        if style is None:
            return []
        found = await asyncio.to_thread(versions.suggest, registry, style, current, suggestions.MAX_CHOICES)
        return [Choice(name=label, value=version) for label, version in found]


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Models(bot))
