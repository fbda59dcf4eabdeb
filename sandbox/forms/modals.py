"""Modals (https://discord.com/developers/docs/interactions/receiving-and-responding)."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from sandbox.errors import Payload, form_error
from sandbox.forms.check import TAG, Form, check
from sandbox.forms.components import AutoSelect, CustomId, StringSelect, TextDisplay, tag, walk


class TextInput(Form):
    """Type 4; its own label is for the older form, in an action row."""

    type: Literal[4]
    custom_id: CustomId
    style: Annotated[int, Field(ge=1, le=2)]
    label: Annotated[str, Field(min_length=1, max_length=45)] | None = None
    placeholder: Annotated[str, Field(max_length=100)] | None = None
    value: Annotated[str, Field(max_length=4000)] | None = None
    min_length: Annotated[int, Field(ge=0, le=4000)] | None = None
    max_length: Annotated[int, Field(ge=1, le=4000)] | None = None
    required: bool = True


Input = Annotated[
    Annotated[TextInput, Tag(f"{TAG}4")]
    | Annotated[StringSelect, Tag(f"{TAG}3")]
    | Annotated[AutoSelect, Tag(f"{TAG}select")],
    Discriminator(tag),
]


class InputRow(Form):
    """Type 1: an action row with one text input."""

    type: Literal[1]
    components: Annotated[list[TextInput], Field(min_length=1, max_length=1)]


class Label(Form):
    """Type 18: an input with its label."""

    type: Literal[18]
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
                Annotated[InputRow, Tag(f"{TAG}1")]
                | Annotated[TextDisplay, Tag(f"{TAG}10")]
                | Annotated[Label, Tag(f"{TAG}18")],
                Discriminator(tag),
            ]
        ],
        Field(min_length=1, max_length=5),
    ]


def check_modal(payload: Payload) -> None:
    """Check a modal; raises DiscordError 50035 with Discord's complaints."""
    check(ModalForm, payload, at=("data",))
    custom_ids = [part["custom_id"] for part in walk(payload["components"]) if part.get("custom_id")]
    if len(set(custom_ids)) < len(custom_ids):
        message = "Component custom id cannot be duplicated"
        raise form_error(("data", "components"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
