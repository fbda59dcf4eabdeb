"""The form of /train upload, as plain data."""

from bot.cogs.train.uploads.naming import MAX_KEY
from bot.cogs.train.uploads.pending import Draft
from bot.kit.pages.form import FileField, Form, TextField
from bot.kit.styles import MAX_DISPLAY
from bot.kit.texts import Language
from models.uploads.shelf import MAX_ABOUT

FORM = "train:upload"

LONGEST_FILE = 40
"""Characters of a file's name that fit into a hint."""


def upload_form(language: Language, draft: Draft = Draft(), ticket: str = "") -> Form:  # noqa: B008 - it is frozen
    """Return the form, which asks for a file and what the style is called, with a draft in it.

    The file of a draft need not be given again: it is kept under the `ticket`.
    """
    hint = language("upload-form-file-hint")
    if draft.upload is not None:
        hint = language("upload-form-file-kept", file=draft.file[:LONGEST_FILE])
    return Form(
        f"{FORM}:{ticket}" if ticket else FORM,
        language("upload-form"),
        (
            FileField("file", language("upload-form-file"), hint, required=draft.upload is None),
            TextField(
                "name",
                language("upload-form-name"),
                language("upload-form-name-hint"),
                value=draft.name[:MAX_DISPLAY],
                longest=MAX_DISPLAY,
                required=True,
            ),
            TextField(
                "key",
                language("upload-form-key"),
                language("upload-form-key-hint"),
                value=draft.key[:MAX_KEY],
                longest=MAX_KEY,
            ),
            TextField(
                "about",
                language("upload-form-about"),
                language("upload-form-about-hint"),
                value=draft.about[:MAX_ABOUT],
                longest=MAX_ABOUT,
                lines=True,
            ),
        ),
    )
