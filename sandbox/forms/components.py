"""Message components, old and v2 (https://discord.com/developers/docs/components/reference)."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from sandbox.errors import Payload, form_error
from sandbox.forms.check import TAG, Form

CustomId = Annotated[str, Field(min_length=1, max_length=100)]
_MAX_ROWS = 5
_MAX_COMPONENTS = 40
_MAX_TEXT = 4000
_LINK = 5
_PREMIUM = 6
V1_TYPES = frozenset({1, 2, 3, 5, 6, 7, 8})


class Emoji(Form):
    """A unicode emoji by name, or a custom one by id."""

    name: str | None = None
    id: str | int | None = None


class Button(Form):
    """Type 2."""

    type: Literal[2]
    style: Annotated[int, Field(ge=1, le=6)]
    label: Annotated[str, Field(max_length=80)] | None = None
    custom_id: CustomId | None = None
    url: Annotated[str, Field(max_length=512)] | None = None
    emoji: Emoji | None = None
    disabled: bool = False

    @model_validator(mode="after")
    def _one_target(self) -> "Button":
        if self.style == _LINK and (self.url is None or self.custom_id is not None):
            raise PydanticCustomError("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A link button has a url only")
        if self.style < _LINK and (self.custom_id is None or self.url is not None):
            raise PydanticCustomError("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
        if self.style != _PREMIUM and not self.label and self.emoji is None:
            raise PydanticCustomError("BUTTON_COMPONENT_LABEL_REQUIRED", "A button needs a label or an emoji")
        return self


class SelectOption(Form):
    """One line of a string select."""

    label: Annotated[str, Field(min_length=1, max_length=100)]
    value: Annotated[str, Field(min_length=1, max_length=100)]
    description: Annotated[str, Field(max_length=100)] | None = None
    emoji: Emoji | None = None
    default: bool = False


class _Select(Form):
    custom_id: CustomId
    placeholder: Annotated[str, Field(max_length=150)] | None = None
    min_values: Annotated[int, Field(ge=0, le=25)] = 1
    max_values: Annotated[int, Field(ge=1, le=25)] = 1
    disabled: bool = False


class StringSelect(_Select):
    """Type 3."""

    type: Literal[3]
    options: Annotated[list[SelectOption], Field(min_length=1, max_length=25)]

    @model_validator(mode="after")
    def _distinct(self) -> "StringSelect":
        if len({option.value for option in self.options}) < len(self.options):
            raise PydanticCustomError("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The value is already used")
        return self


class AutoSelect(_Select):
    """Types 5 to 8: users, roles, mentionables, channels."""

    type: Literal[5, 6, 7, 8]


class TextDisplay(Form):
    """Type 10."""

    type: Literal[10]
    content: Annotated[str, Field(min_length=1, max_length=4000)]


class Media(Form):
    """A picture or file by address; attachment://name for one that is sent along."""

    url: Annotated[str, Field(max_length=2048)]

    @model_validator(mode="after")
    def _scheme(self) -> "Media":
        if not self.url.startswith(("http://", "https://", "attachment://")):
            message = "Scheme must be one of ('http', 'https', 'attachment')."
            raise PydanticCustomError("URL_TYPE_INVALID_SCHEME", message)
        return self


class Thumbnail(Form):
    """Type 11."""

    type: Literal[11]
    media: Media
    description: Annotated[str, Field(max_length=1024)] | None = None


def tag(value: object) -> str:
    """Return the tag by which pydantic chooses the model of a component."""
    kind = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    return f"{TAG}select" if kind in {5, 6, 7, 8} else f"{TAG}{kind}"


class Section(Form):
    """Type 9: texts beside a button or a thumbnail."""

    type: Literal[9]
    components: Annotated[list[TextDisplay], Field(min_length=1, max_length=3)]
    accessory: Annotated[
        Annotated[Button, Tag(f"{TAG}2")] | Annotated[Thumbnail, Tag(f"{TAG}11")],
        Discriminator(tag),
    ]


class GalleryItem(Form):
    """One picture of a gallery."""

    media: Media
    description: Annotated[str, Field(max_length=1024)] | None = None


class MediaGallery(Form):
    """Type 12."""

    type: Literal[12]
    items: Annotated[list[GalleryItem], Field(min_length=1, max_length=10)]


class File(Form):
    """Type 13."""

    type: Literal[13]
    file: Media


class Separator(Form):
    """Type 14."""

    type: Literal[14]
    divider: bool = True
    spacing: Annotated[int, Field(ge=1, le=2)] = 1


InRow = Annotated[
    Annotated[Button, Tag(f"{TAG}2")]
    | Annotated[StringSelect, Tag(f"{TAG}3")]
    | Annotated[AutoSelect, Tag(f"{TAG}select")],
    Discriminator(tag),
]


class ActionRow(Form):
    """Type 1: up to five buttons, or one select."""

    type: Literal[1]
    components: Annotated[list[InRow], Field(min_length=1, max_length=5)]

    @model_validator(mode="after")
    def _select_alone(self) -> "ActionRow":
        if len(self.components) > 1 and any(not isinstance(item, Button) for item in self.components):
            raise PydanticCustomError(
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
            )
        return self


InContainer = Annotated[
    Annotated[ActionRow, Tag(f"{TAG}1")]
    | Annotated[Section, Tag(f"{TAG}9")]
    | Annotated[TextDisplay, Tag(f"{TAG}10")]
    | Annotated[MediaGallery, Tag(f"{TAG}12")]
    | Annotated[File, Tag(f"{TAG}13")]
    | Annotated[Separator, Tag(f"{TAG}14")],
    Discriminator(tag),
]


class Container(Form):
    """Type 17: a box with a colored edge."""

    type: Literal[17]
    accent_color: Annotated[int, Field(ge=0, le=0xFFFFFF)] | None = None
    components: Annotated[list[InContainer], Field(min_length=1)]


TopLevel = Annotated[
    Annotated[ActionRow, Tag(f"{TAG}1")]
    | Annotated[Section, Tag(f"{TAG}9")]
    | Annotated[TextDisplay, Tag(f"{TAG}10")]
    | Annotated[MediaGallery, Tag(f"{TAG}12")]
    | Annotated[File, Tag(f"{TAG}13")]
    | Annotated[Separator, Tag(f"{TAG}14")]
    | Annotated[Container, Tag(f"{TAG}17")],
    Discriminator(tag),
]


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Yield every component of a message, depth first, boxes before what is in them."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for single in ("accessory", "component"):
            if component.get(single):
                yield from walk([component[single]])


def check_together(components: list[Payload], *, v2: bool) -> None:
    """Check what concerns all components of a message at once.

    Raises DiscordError 50035: too many rows or components, too much text, a v2 component without
    the flag, or a custom_id used twice.
    """
    where = ("components",)
    everything = list(walk(components))
    if not v2:
        if len(components) > _MAX_ROWS:
            raise form_error(where, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
        if any(component["type"] not in V1_TYPES for component in everything):
            raise form_error(
                (*where, 0, "type"), "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).'
            )
    if len(everything) > _MAX_COMPONENTS:
        raise form_error(
            where, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The maximum number of components is 40"
        )
    if sum(len(component.get("content") or "") for component in everything) > _MAX_TEXT:
        message = "The combined length of all text components must be 4000 or fewer"
        raise form_error(where, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    custom_ids = [component["custom_id"] for component in everything if component.get("custom_id")]
    if len(set(custom_ids)) < len(custom_ids):
        raise form_error(where, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
