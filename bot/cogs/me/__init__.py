"""The command /me: what a person chose about language and names, and whether others see them on boards."""

from functools import partial

from discord import app_commands
from sqlalchemy import Connection

from bot.cogs.me import _page, _personal
from bot.kit import languages, replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.pages.page import Page
from bot.kit.people import hidden
from bot.kit.people.data import Deletion, Records
from bot.kit.phrases import phrase
from bot.kit.preferences import controls


class Me(Cog):
    """Keeps what people chose for themselves."""

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return what a person chose."""
        return _personal.personal_data(connection, user_id)

    async def forget_person(self, deletion: Deletion) -> None:
        """Drop what a person chose from memory."""
        await self.bot.preferences.forget_person(deletion.user_id)

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete what a person chose."""
        _personal.delete_person(connection, deletion)

    @app_commands.command(name="me", description=phrase("me-command"))
    async def me(self, interaction: Interaction) -> None:
        """Show the person who asks what they chose, with menus to change it."""
        await replies.send(interaction, self._shown(interaction), private=True)

    @pressed(_page.MENU)
    async def choose(self, interaction: Interaction, press: Press) -> None:
        """Change what a person chose by a menu, and show it."""
        value = press.values[0] if press.values else controls.AUTO
        change = partial(controls.chosen, field=press["field"], value=value, locales=self.bot.texts.locales)
        work = self.bot.preferences.change_person(interaction.user.id, change)
        await replies.in_place(interaction, work)
        await replies.turn(interaction, self._shown(interaction))

    @pressed(_page.HIDING)
    async def hide(self, interaction: Interaction, press: Press) -> None:
        """Hide a person from others, or show them again; pressing a button twice changes nothing more."""
        user, hides = interaction.user, press["how"] == "hide"
        if hides:
            operation = partial(hidden.hide, user_id=user.id)
        else:
            operation = partial(hidden.unhide, user_id=user.id, name=user.display_name)
        await replies.in_place(interaction, self.bot.database.write(operation))
        (self.bot.hidden.add if hides else self.bot.hidden.discard)(user.id)
        await replies.turn(interaction, self._shown(interaction))

    def _shown(self, interaction: Interaction) -> Page:
        user_id = interaction.user.id
        choices = self.bot.preferences.of_person(user_id)
        return _page.me_page(languages.of_person(interaction), choices, hidden=user_id in self.bot.hidden)


async def setup(bot: Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Me(bot))
