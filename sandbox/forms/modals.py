"""Modals (https://discord.com/developers/docs/interactions/receiving-and-responding)."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field

from sandbox.errors import Payload
from sandbox.forms.check import Form, check
from sandbox.forms.components import (
    SELECT_BY_CLIENT,
    AutoSelect,
    CustomId,
    StringSelect,
    TextDisplay,
    check_custom_ids,
    tag,
    tag_of,
)
from sandbox.protocol import ComponentType, TextInputStyle


class TextInput(Form):
    """A text field; `label` is its own only where it is in an action row, the older form."""

    type: Literal[ComponentType.TEXT_INPUT]
    custom_id: CustomId
    style: Annotated[int, Field(ge=TextInputStyle.SHORT, le=TextInputStyle.PARAGRAPH)]
    label: Annotated[str, Field(min_length=1, max_length=45)] | None = None
    placeholder: Annotated[str, Field(max_length=100)] | None = None
    value: Annotated[str, Field(max_length=4000)] | None = None
    min_length: Annotated[int, Field(ge=0, le=4000)] | None = None
    max_length: Annotated[int, Field(ge=1, le=4000)] | None = None
    required: bool = True


Input = Annotated[
    Annotated[TextInput, tag(ComponentType.TEXT_INPUT)]
    | Annotated[StringSelect, tag(ComponentType.STRING_SELECT)]
    | Annotated[AutoSelect, SELECT_BY_CLIENT],
    Discriminator(tag_of),
]


class InputRow(Form):
    """An action row with one text input, the older form."""

    type: Literal[ComponentType.ACTION_ROW]
    components: Annotated[list[TextInput], Field(min_length=1, max_length=1)]


class Label(Form):
    """An input with its label."""

    type: Literal[ComponentType.LABEL]
    label: Annotated[str, Field(min_length=1, max_length=45)]
    description: Annotated[str, Field(max_length=100)] | None = None
    component: Input


class ModalForm(Form):
    """A modal as a bot opens it."""

    custom_id: CustomId
    title: Annotated[str, Field(min_length=1, max_length=45)]
    components: Annotated[
        list[
            Annotated[
                Annotated[InputRow, tag(ComponentType.ACTION_ROW)]
                | Annotated[TextDisplay, tag(ComponentType.TEXT_DISPLAY)]
                | Annotated[Label, tag(ComponentType.LABEL)],
                Discriminator(tag_of),
            ]
        ],
        Field(min_length=1, max_length=5),
    ]


def check_modal(payload: Payload) -> None:
    """Check a modal; raises DiscordError 50035 with Discord's complaints."""
    check(ModalForm, payload, at=("data",))
    check_custom_ids(payload["components"], ("data", "components"))
