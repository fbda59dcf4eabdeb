"""The form of /train upload, as plain data."""

from bot.cogs.train.uploads.naming import MAX_KEY
from bot.kit.pages.form import FileField, Form, TextField
from bot.kit.styles import MAX_DISPLAY
from bot.kit.texts import Language
from models.uploads.shelf import MAX_ABOUT

FORM = "train:upload"


def upload_form(language: Language) -> Form:
    """Return the form, which asks for a file and what the style is called."""
    return Form(
        FORM,
        language("upload-form"),
        (
            FileField("file", language("upload-form-file"), language("upload-form-file-hint")),
            TextField(
                "name",
                language("upload-form-name"),
                language("upload-form-name-hint"),
                longest=MAX_DISPLAY,
                required=True,
            ),
            TextField("key", language("upload-form-key"), language("upload-form-key-hint"), longest=MAX_KEY),
            TextField(
                "about",
                language("upload-form-about"),
                language("upload-form-about-hint"),
                longest=MAX_ABOUT,
                lines=True,
            ),
        ),
    )
