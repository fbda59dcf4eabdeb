"""The commands /train upload and /train remove, and their buttons."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.cogs.train._queue import Queue
from bot.cogs.train.uploads.form import FORM, upload_form
from bot.cogs.train.uploads.naming import Naming, naming
from bot.cogs.train.uploads.pages import UploadPages
from bot.cogs.train.uploads.pending import TICKET, Draft, Pending, Waiting
from bot.cogs.train.uploads.removing import not_stored, remove
from bot.kit import languages, replies, styles, suggestions
from bot.kit.buttons import Press, Submission, pressed, submitted
from bot.kit.cog import Bot, Cog, Interaction
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.phrases import phrase
from bot.kit.replies.retries import BROKEN
from bot.kit.texts import Language
from models.errors import SharedStoreError
from models.store.card import STYLE
from models.uploads.decoding import MAX_BYTES
from models.uploads.faults import Fault, FaultKind, UploadError
from models.uploads.preview import known_characters, preview
from models.uploads.upload import Upload, read_upload

MOST_UPLOADS = 50
"""How many rosters can be uploaded; a roster takes up to some megabytes of the disk."""

_log = logging.getLogger(__name__)


class UploadCommands(Cog):
    """The part of /train that takes rosters; everything in it is for maintainers."""

    _queue: Queue

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self._pending: Waiting[Pending] = Waiting()
        self._drafts: Waiting[Draft] = Waiting()
        """What was given in forms that were refused."""

    @app_commands.command(name="upload", description=phrase("train-upload"))
    async def upload(self, interaction: Interaction) -> None:
        """Ask for a roster with a form."""
        await replies.ask(interaction, upload_form(languages.of_person(interaction)))

    @submitted(rf"{FORM}(?::(?P<ticket>{TICKET}))?")
    async def take_file(self, interaction: Interaction, submission: Submission) -> None:
        """Show privately what is in an uploaded file, or all that is wrong and a button back to the form."""
        self._check(interaction)
        draft = self._draft(interaction.user.id, submission)
        try:
            draft = await replies.in_time(interaction, _with_file(draft, submission.files), private=True)
        except UploadError as error:
            wrong = self._wrong_name(draft, interaction)
            await self._refuse(interaction, draft, wrong, error, file=submission.files[0].filename)
            return
        except (discord.HTTPException, *BROKEN) as error:
            _log.info("an attached roster could not be fetched: %s", error)
            unfetched = UserError("upload-error-fetch")
            await self._refuse(interaction, draft, unfetched, file=submission.files[0].filename)
            return
        # Not earlier: what was kept before must outlive a failure.
        self._drafts.take(_ticket(submission))
        wrong = self._wrong_name(draft, interaction)
        if wrong is not None or draft.upload is None:
            await self._refuse(interaction, draft, wrong or UserError("upload-error-gone"))
            return
        await self._show_upload(interaction, self._naming(draft), draft.file, draft.upload)

    def _draft(self, person: int, submission: Submission) -> Draft:
        """Return what a form gives, with the file of the refused form that it continues."""
        before = self._drafts.get(_ticket(submission)) or Draft()
        name, key, about = (submission.text(field) for field in ("name", "key", "about"))
        return Draft(person, name, key, about, before.file, before.upload)

    def _naming(self, draft: Draft) -> Naming:
        """Return what a draft's style is called. Raises UserError."""
        return naming(draft.name, draft.key, draft.about, self._names_of_styles())

    def _wrong_name(self, draft: Draft, interaction: Interaction) -> UserError | None:
        """Return what is wrong with the name or the key that was given; None where nothing is."""
        try:
            self._refuse_key(self._naming(draft), languages.of_person(interaction))
        except UserError as error:
            return error
        return None

    async def _refuse(
        self,
        interaction: Interaction,
        draft: Draft,
        error: UserError | None,
        faults: UploadError | None = None,
        *,
        file: str = "",
    ) -> None:
        """Say privately what is wrong, also with a `file` that is not the draft's, and offer the form again."""
        language, ticket = languages.of_person(interaction), self._drafts.add(draft)
        sentence = error.sentence(language) if error else ""
        page = UploadPages(language).refused(draft, ticket, sentence, faults, file=file)
        await replies.send(interaction, page, private=True)

    @pressed(rf"train:upload:again:(?P<ticket>{TICKET})")
    async def open_upload_again(self, interaction: Interaction, press: Press) -> None:
        """Open the form with what was given. After a restart of the bot it is empty."""
        self._check(interaction)
        draft = self._drafts.get(press["ticket"]) or Draft()
        await replies.ask(interaction, upload_form(languages.of_person(interaction), draft, press["ticket"]))

    def forget_drafts(self, person: int) -> None:
        """Forget what a person gave in forms that were refused."""
        self._drafts.forget(lambda draft: draft.person == person)

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

    async def _show_upload(self, interaction: Interaction, called: Naming, file: str, upload: Upload) -> None:
        """Show a sound upload in figures, privately, and wait for a decision."""
        models = styles.models(self.bot.registry)
        rosters = {model.style: model.roster for model in models if model.style != called.key}
        known = known_characters(model.card for model in models if model.style not in self.bot.uploads.all)
        figures = await replies.in_time(
            interaction, asyncio.to_thread(preview, upload, rosters, known), private=True
        )
        before = self.bot.uploads.all.get(called.key)
        pending = Pending(called, upload, figures, replaces=before is not None, file=file)
        language = languages.of_person(interaction)
        names = styles.names(self.bot.registry, rosters, language)
        page = UploadPages(language).preview(pending, self._pending.add(pending), names, before)
        await replies.send(interaction, page, private=True)

    @pressed(rf"train:store:(?P<ticket>{TICKET})")
    async def store_upload(self, interaction: Interaction, press: Press) -> None:
        """Store an upload whose preview was confirmed. Raises UserError where it is gone or can't be stored.

        Where something has changed since the preview, the form is offered again with what was given.
        """
        self._check(interaction)
        pending = self._pending.take(press["ticket"])
        if pending is None:
            raise UserError("upload-error-gone")
        language, called = languages.of_person(interaction), pending.naming
        draft = pending.draft(interaction.user.id)
        wrong = self._changed(pending) or self._wrong_name(draft, interaction)
        if wrong is not None:
            page = UploadPages(language).refused(draft, self._drafts.add(draft), wrong.sentence(language))
            await replies.turn(interaction, page)
            return
        await replies.acknowledge(interaction)
        try:
            await self.bot.uploads.put(called.key, called.name, called.about, pending.upload)
        except (SharedStoreError, OSError) as error:
            self._pending.put_back(press["ticket"], pending)
            raise not_stored(error) from None
        await replies.turn(interaction, UploadPages(language).stored(pending))

    def _changed(self, pending: Pending) -> UserError | None:
        """Return what has happened to a style since a preview was shown; None where nothing has."""
        key = pending.naming.key
        # A preview that did not say that it replaces a roster is no confirmation of that.
        if pending.replaces != (key in self.bot.uploads.all) or self._queue.is_closed_to(key):
            return UserError("upload-error-changed")
        return None

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
        with self._queue.closed_to(shelved.style):
            await replies.acknowledge(interaction)
            await remove(self.bot, shelved.style, interaction.user.id)
        language = languages.of_person(interaction)
        await replies.turn(interaction, UploadPages(language).removed(styles.display(shelved, language)))


def _ticket(submission: Submission) -> str:
    """Return the ticket of the refused form that a form continues, or an empty string."""
    return submission.parts.get("ticket") or ""


async def _with_file(draft: Draft, files: Sequence[discord.Attachment]) -> Draft:
    """Return a draft with the file that was attached, or as it is without one.

    Raises UploadError, and what discord.py raises.
    """
    if not files:
        return draft
    file = files[0]
    if file.size > MAX_BYTES:
        # Not even fetched.
        raise UploadError([Fault(FaultKind.LARGE, limit=MAX_BYTES)])
    return replace(draft, file=file.filename, upload=await asyncio.to_thread(read_upload, await file.read()))
