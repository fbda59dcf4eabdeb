"""The form of /train upload."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import discord
from discord import ui

from bot.cogs.train.uploads.naming import MAX_KEY
from bot.kit.cog import Interaction
from bot.kit.styles import MAX_DISPLAY
from bot.kit.texts import Language
from models.uploads.shelf import MAX_ABOUT

FORM_SECONDS = 60 * 60.0
"""How long a form can stay open."""

Fields: TypeAlias = tuple[discord.Attachment, str, str, str]
"""The file, the style's name, its key, and what is said of it."""


class UploadForm(ui.Modal):
    """Asks for a file and what the style is called, and hands them to `submitted`."""

    def __init__(self, language: Language, submitted: Callable[[Interaction, Fields], Awaitable[None]]) -> None:
        super().__init__(title=language("upload-form"), timeout=FORM_SECONDS)
        self._submitted = submitted
        self._file: ui.FileUpload[Any] = ui.FileUpload(custom_id="file")
        self._name: ui.TextInput[Any] = ui.TextInput(custom_id="name", max_length=MAX_DISPLAY)
        self._key: ui.TextInput[Any] = ui.TextInput(custom_id="key", max_length=MAX_KEY, required=False)
        self._about: ui.TextInput[Any] = ui.TextInput(
            custom_id="about", style=discord.TextStyle.paragraph, max_length=MAX_ABOUT, required=False
        )
        for text, description, component in (
            (language("upload-form-file"), language("upload-form-file-hint"), self._file),
            (language("upload-form-name"), language("upload-form-name-hint"), self._name),
            (language("upload-form-key"), language("upload-form-key-hint"), self._key),
            (language("upload-form-about"), language("upload-form-about-hint"), self._about),
        ):
            self.add_item(ui.Label(text=text, description=description, component=component))

    async def on_submit(self, interaction: Interaction) -> None:  # type: ignore[override]  # our own bot
        """Hand over what was filled in. Raises UserError while the bot is stopping."""
        if not interaction.client.is_new(interaction):
            return
        interaction.client.refuse_while_stopping()
        [file] = self._file.values
        await self._submitted(interaction, (file, self._name.value, self._key.value, self._about.value))

    async def on_error(self, interaction: Interaction, error: Exception) -> None:  # type: ignore[override]  # our bot
        """Answer what failed by the error ladder."""
        await interaction.client.answer_failure(interaction, error)
