"""Modals (https://discord.com/developers/docs/interactions/receiving-and-responding)."""

from typing import Annotated, Literal

from pydantic import Discriminator

from sandbox.errors import Payload
from sandbox.forms.check import Form, check
from sandbox.forms.components import check_each_other
from sandbox.forms.kept import kept_component, numbered
from sandbox.forms.parts import (
    SELECT_BY_CLIENT,
    AutoSelect,
    CustomId,
    Part,
    StringSelect,
    TextDisplay,
    tag,
    tag_of,
)
from sandbox.forms.types import between, choice, length
from sandbox.forms.walk import walk
from sandbox.protocol import ComponentType, TextInputStyle

_MOST_CHOICES = 10


class TextInput(Part):
    """A text field; `label` is its own only where it is in an action row, the older form."""

    type: Literal[ComponentType.TEXT_INPUT]
    custom_id: CustomId
    style: Annotated[int, choice(frozenset(TextInputStyle))]
    label: Annotated[str, length(1, 45)] | None = None
    placeholder: Annotated[str, length(0, 100)] | None = None
    value: Annotated[str, length(0, 4000)] | None = None
    min_length: Annotated[int, between(0, 4000)] | None = None
    max_length: Annotated[int, between(1, 4000)] | None = None
    required: bool | None = None


class FileUpload(Part):
    """A field for files."""

    type: Literal[ComponentType.FILE_UPLOAD]
    custom_id: CustomId
    min_values: Annotated[int, between(0, 10)] | None = None
    max_values: Annotated[int, between(1, 10)] | None = None
    required: bool | None = None


class ChoiceOption(Form):
    """One line of a group of buttons or boxes."""

    label: Annotated[str, length(1, 100)]
    value: Annotated[str, length(1, 100)]
    description: Annotated[str, length(0, 100)] | None = None
    default: bool | None = None


class RadioGroup(Part):
    """A group of which one line is chosen."""

    type: Literal[ComponentType.RADIO_GROUP]
    custom_id: CustomId
    options: Annotated[list[ChoiceOption], length(2, _MOST_CHOICES)]
    required: bool | None = None


class CheckboxGroup(Part):
    """A group of which several lines are chosen."""

    type: Literal[ComponentType.CHECKBOX_GROUP]
    custom_id: CustomId
    options: Annotated[list[ChoiceOption], length(1, _MOST_CHOICES)]
    min_values: Annotated[int, between(0, _MOST_CHOICES)] | None = None
    max_values: Annotated[int, between(1, _MOST_CHOICES)] | None = None
    required: bool | None = None


class Checkbox(Part):
    """One box to tick."""

    type: Literal[ComponentType.CHECKBOX]
    custom_id: CustomId
    default: bool | None = None


Input = Annotated[
    Annotated[TextInput, tag(ComponentType.TEXT_INPUT)]
    | Annotated[StringSelect, tag(ComponentType.STRING_SELECT)]
    | Annotated[AutoSelect, SELECT_BY_CLIENT]
    | Annotated[FileUpload, tag(ComponentType.FILE_UPLOAD)]
    | Annotated[RadioGroup, tag(ComponentType.RADIO_GROUP)]
    | Annotated[CheckboxGroup, tag(ComponentType.CHECKBOX_GROUP)]
    | Annotated[Checkbox, tag(ComponentType.CHECKBOX)],
    Discriminator(tag_of),
]


class InputRow(Part):
    """An action row with one text input, the older form."""

    type: Literal[ComponentType.ACTION_ROW]
    components: Annotated[list[TextInput], length(1, 1)]


class Label(Part):
    """An input with its label."""

    type: Literal[ComponentType.LABEL]
    label: Annotated[str, length(1, 45)]
    description: Annotated[str, length(0, 100)] | None = None
    component: Input


class ModalForm(Form):
    """A modal as a bot opens it."""

    custom_id: CustomId
    title: Annotated[str, length(1, 45)]
    components: Annotated[
        list[
            Annotated[
                Annotated[InputRow, tag(ComponentType.ACTION_ROW)]
                | Annotated[TextDisplay, tag(ComponentType.TEXT_DISPLAY)]
                | Annotated[Label, tag(ComponentType.LABEL)],
                Discriminator(tag_of),
            ]
        ],
        length(1, 5),
    ]


def check_modal(payload: Payload) -> Payload:
    """Return a modal as Discord keeps it; raises DiscordError 50035 with Discord's complaints."""
    form = check(ModalForm, payload, at=("data",))
    components = [kept_component(part) for part in payload["components"]]
    check_each_other(components, ("data", "components"))
    return {
        "custom_id": form.custom_id,
        "title": form.title,
        "components": numbered(components, list(walk(components))),
    }
