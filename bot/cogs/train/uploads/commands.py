"""The commands /train upload and /train remove, and their buttons."""

import asyncio
from collections.abc import Mapping

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.cogs.train.uploads.form import FORM, upload_form
from bot.cogs.train.uploads.naming import Naming, naming
from bot.cogs.train.uploads.pages import UploadPages
from bot.cogs.train.uploads.pending import TICKET, Pending, PendingUploads
from bot.cogs.train.uploads.removing import not_stored, remove
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, Submission, pressed, submitted
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.phrases import phrase
from bot.kit.texts import Language
from models.errors import SharedStoreError
from models.store.card import STYLE
from models.uploads.decoding import MAX_BYTES
from models.uploads.faults import Fault, FaultKind, UploadError
from models.uploads.preview import known_characters, preview
from models.uploads.upload import Upload, read_upload

MOST_UPLOADS = 50
"""How many rosters can be uploaded; a roster takes up to some megabytes of the disk."""


class UploadCommands(Cog):
    """The part of /train that takes rosters; everything in it is for maintainers."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._pending = PendingUploads()

    @app_commands.command(name="upload", description=phrase("train-upload"))
    async def upload(self, interaction: Interaction) -> None:
        """Ask for a roster with a form."""
        await replies.ask(interaction, upload_form(languages.of_person(interaction)))

    @submitted(FORM)
    async def take_file(self, interaction: Interaction, submission: Submission) -> None:
        """Show privately what is in an uploaded file, or all that is wrong with it. Raises UserError."""
        self._check(interaction)
        language, others = languages.of_person(interaction), self._names_of_styles()
        if not submission.files:
            raise UserError("error-outdated-button")
        [file] = submission.files[:1]
        called = naming(submission.text("name"), submission.text("key"), submission.text("about"), others)
        self._refuse_key(called, language)
        try:
            upload = await replies.in_time(interaction, _read(file), private=True)
        except UploadError as error:
            page = UploadPages(language).faulty(file.filename, error)
            await replies.send(interaction, page, private=True)
            return
        await self._show_upload(interaction, called, upload)

    def _check(self, interaction: Interaction) -> None:
        """Raise NotMaintainerError for anybody but maintainers: a form or button can be sent by any client."""
        raise NotImplementedError

    def _names_of_styles(self) -> dict[str, Mapping[str, str]]:
        trainable = styles.trainable(self.bot.registry, self.bot.uploads.all)
        return {style.style: style.display for style in trainable}

    def _refuse_key(self, called: Naming, language: Language) -> None:
        """Raise UserError for the key of a style that was not uploaded, or where there is no room for another."""
        uploads, registry = self.bot.uploads.all, self.bot.registry
        if called.key in registry.styles() and called.key not in uploads:
            taken = styles.display(registry.get(called.key).card, language)
            raise UserError("upload-error-taken", key=escape(called.key), style=escape(taken))
        if called.key not in uploads and len(uploads) >= MOST_UPLOADS:
            raise UserError("upload-error-full", limit=MOST_UPLOADS)

    async def _show_upload(self, interaction: Interaction, called: Naming, upload: Upload) -> None:
        """Show a sound upload in figures, privately, and wait for a decision."""
        models = styles.models(self.bot.registry)
        rosters = {model.style: model.roster for model in models if model.style != called.key}
        known = known_characters(model.card for model in models if model.style not in self.bot.uploads.all)
        figures = await replies.in_time(
            interaction, asyncio.to_thread(preview, upload, rosters, known), private=True
        )
        before = self.bot.uploads.all.get(called.key)
        pending = Pending(called, upload, figures, replaces=before is not None)
        language = languages.of_person(interaction)
        names = styles.names(self.bot.registry, rosters, language)
        page = UploadPages(language).preview(pending, self._pending.add(pending), names, before)
        await replies.send(interaction, page, private=True)

    @pressed(rf"train:store:(?P<ticket>{TICKET})")
    async def store_upload(self, interaction: Interaction, press: Press) -> None:
        """Store an upload whose preview was confirmed. Raises UserError where it is gone or can't be stored."""
        self._check(interaction)
        pending = self._pending.take(press["ticket"])
        # A preview that did not say that it replaces a roster is no confirmation of that.
        if pending is None or pending.replaces != (pending.naming.key in self.bot.uploads.all):
            raise UserError("upload-error-gone")
        self._refuse_key(pending.naming, languages.of_person(interaction))
        called = pending.naming
        await replies.acknowledge(interaction)
        try:
            await self.bot.uploads.put(called.key, called.name, called.about, pending.upload)
        except (SharedStoreError, OSError) as error:
            self._pending.put_back(press["ticket"], pending)
            raise not_stored(error) from None
        await replies.turn(interaction, UploadPages(languages.of_person(interaction)).stored(pending))

    @pressed(rf"train:drop:(?P<ticket>{TICKET})")
    async def drop_upload(self, interaction: Interaction, press: Press) -> None:
        """Forget an upload that was not confirmed."""
        self._check(interaction)
        self._pending.take(press["ticket"])
        await replies.turn(interaction, UploadPages(languages.of_person(interaction)).dropped())

    @app_commands.command(name="remove", description=phrase("train-remove"))
    @app_commands.describe(style=phrase("train-option-style"))
    async def remove(self, interaction: Interaction, style: Range[str, 1, 100]) -> None:
        """Show privately what removing an uploaded roster deletes, and ask once more."""
        language, uploads = languages.of_person(interaction), self.bot.uploads.all
        if not uploads:
            raise UserError("upload-error-none")
        shelved = uploads[styles.resolve(list(uploads.values()), style, language)]
        versions = await asyncio.to_thread(self.bot.registry.versions, shelved.style)
        page = UploadPages(language).remove(shelved, styles.display(shelved, language), versions)
        await replies.send(interaction, page, private=True)

    @remove.autocomplete("style")
    async def _suggest_uploaded(self, interaction: Interaction, current: str) -> list[Choice[str]]:
        uploads = list(self.bot.uploads.all.values())
        return suggestions.of_styles(uploads, current, languages.of_person(interaction))

    @pressed(rf"train:remove:(?P<style>{STYLE})")
    async def remove_uploaded(self, interaction: Interaction, press: Press) -> None:
        """Remove an uploaded roster with its models. Raises UserError where it is gone or in use."""
        self._check(interaction)
        shelved = self.bot.uploads.all.get(press["style"])
        if shelved is None:
            raise UserError("error-outdated-button")
        await replies.acknowledge(interaction)
        await remove(self.bot, shelved.style, interaction.user.id)
        language = languages.of_person(interaction)
        await replies.turn(interaction, UploadPages(language).removed(styles.display(shelved, language)))


async def _read(file: discord.Attachment) -> Upload:
    """Return the roster that an attached file holds. Raises UploadError, and what discord.py raises."""
    if file.size > MAX_BYTES:
        # Not even fetched.
        raise UploadError([Fault(FaultKind.LARGE, limit=MAX_BYTES)])
    return await asyncio.to_thread(read_upload, await file.read())
