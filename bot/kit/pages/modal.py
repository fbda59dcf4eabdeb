"""Turning a form into Discord's modal.

https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
"""

from typing import Any

import discord
from discord import ui

from bot.kit.pages.form import ChoiceField, FileField, Form, FormField, TextField
from bot.kit.pages.layout import options_of


def modal_of(form: Form) -> ui.Modal:
    """Return a form as a modal.

    The modal is finished from the start, so that discord.py keeps nothing of it in memory: what is sent in is
    handled by its custom_id (`bot.kit.buttons`), also after a restart.
    """
    modal = ui.Modal(title=form.title, custom_id=form.custom_id, timeout=None)
    for field in form.fields:
        modal.add_item(ui.Label(text=field.label, description=field.hint or None, component=_input(field)))
    modal.stop()
    return modal


def _input(field: FormField) -> ui.TextInput[Any] | ui.Select[Any] | ui.FileUpload[Any]:
    match field:
        case TextField():
            return ui.TextInput(
                custom_id=field.name,
                style=discord.TextStyle.paragraph if field.lines else discord.TextStyle.short,
                default=field.value or None,
                max_length=field.longest,
                required=field.required,
            )
        case FileField():
            return ui.FileUpload(
                custom_id=field.name, required=field.required, min_values=1 if field.required else 0
            )
        case ChoiceField():
            return ui.Select(
                custom_id=field.name,
                placeholder=field.placeholder or None,
                min_values=field.least,
                max_values=field.most,
                options=options_of(field.options),
                required=field.least > 0,
            )
