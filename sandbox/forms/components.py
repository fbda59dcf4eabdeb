"""Message components, old and v2 (https://discord.com/developers/docs/components/reference)."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from sandbox.errors import Payload, form_error
from sandbox.forms.check import TAG, Form
from sandbox.protocol import ButtonStyle, ComponentType, SeparatorSpacing

CustomId = Annotated[str, Field(min_length=1, max_length=100)]
_MAX_ROWS = 5
_MAX_COMPONENTS = 40
_MAX_TEXT = 4000
_SELECTS_BY_CLIENT = frozenset(
    {
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    }
)
_V1_TYPES = frozenset(
    {ComponentType.ACTION_ROW, ComponentType.BUTTON, ComponentType.STRING_SELECT, *_SELECTS_BY_CLIENT}
)


SELECT_BY_CLIENT = Tag(f"{TAG}select")


def tag(kind: ComponentType) -> Tag:
    """Return the tag that marks the model of one component type in a union."""
    return Tag(f"{TAG}{int(kind)}")


def tag_of(value: object) -> str:
    """Return the tag of a component, by which pydantic chooses its model."""
    kind = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    if kind in _SELECTS_BY_CLIENT:
        return SELECT_BY_CLIENT.tag
    return f"{TAG}{int(kind) if isinstance(kind, ComponentType) else kind}"


class Emoji(Form):
    """A unicode emoji by name, or a custom one by id."""

    name: str | None = None
    id: str | int | None = None


class Button(Form):
    """A button: one that sends an interaction, a link, or a premium button."""

    type: Literal[ComponentType.BUTTON]
    style: Annotated[int, Field(ge=ButtonStyle.PRIMARY, le=ButtonStyle.PREMIUM)]
    label: Annotated[str, Field(max_length=80)] | None = None
    custom_id: CustomId | None = None
    url: Annotated[str, Field(max_length=512)] | None = None
    emoji: Emoji | None = None
    disabled: bool = False

    @model_validator(mode="after")
    def _one_target(self) -> "Button":
        if self.style == ButtonStyle.LINK and (self.url is None or self.custom_id is not None):
            raise PydanticCustomError("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A link button has a url only")
        if self.style < ButtonStyle.LINK and (self.custom_id is None or self.url is not None):
            raise PydanticCustomError("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
        if self.style != ButtonStyle.PREMIUM and not self.label and self.emoji is None:
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
    """A menu whose lines the bot gives."""

    type: Literal[ComponentType.STRING_SELECT]
    options: Annotated[list[SelectOption], Field(min_length=1, max_length=25)]

    @model_validator(mode="after")
    def _distinct(self) -> "StringSelect":
        if len({option.value for option in self.options}) < len(self.options):
            raise PydanticCustomError("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The value is already used")
        return self


class AutoSelect(_Select):
    """A menu that the client fills with users, roles, both, or channels."""

    type: Literal[
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    ]


class TextDisplay(Form):
    """A text with markdown."""

    type: Literal[ComponentType.TEXT_DISPLAY]
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
    """A small picture beside the texts of a section."""

    type: Literal[ComponentType.THUMBNAIL]
    media: Media
    description: Annotated[str, Field(max_length=1024)] | None = None
    spoiler: bool = False


class Section(Form):
    """One to three texts beside a button or a thumbnail."""

    type: Literal[ComponentType.SECTION]
    components: Annotated[list[TextDisplay], Field(min_length=1, max_length=3)]
    accessory: Annotated[
        Annotated[Button, tag(ComponentType.BUTTON)] | Annotated[Thumbnail, tag(ComponentType.THUMBNAIL)],
        Discriminator(tag_of),
    ]


class GalleryItem(Form):
    """One picture of a gallery."""

    media: Media
    description: Annotated[str, Field(max_length=1024)] | None = None
    spoiler: bool = False


class MediaGallery(Form):
    """One to ten pictures."""

    type: Literal[ComponentType.MEDIA_GALLERY]
    items: Annotated[list[GalleryItem], Field(min_length=1, max_length=10)]


class File(Form):
    """A file that was sent along."""

    type: Literal[ComponentType.FILE]
    file: Media
    spoiler: bool = False


class Separator(Form):
    """A space between components, with a line (`divider`) or without."""

    type: Literal[ComponentType.SEPARATOR]
    divider: bool = True
    spacing: Annotated[int, Field(ge=SeparatorSpacing.SMALL, le=SeparatorSpacing.LARGE)] = SeparatorSpacing.SMALL


InRow = Annotated[
    Annotated[Button, tag(ComponentType.BUTTON)]
    | Annotated[StringSelect, tag(ComponentType.STRING_SELECT)]
    | Annotated[AutoSelect, SELECT_BY_CLIENT],
    Discriminator(tag_of),
]


class ActionRow(Form):
    """Up to five buttons, or one select."""

    type: Literal[ComponentType.ACTION_ROW]
    components: Annotated[list[InRow], Field(min_length=1, max_length=5)]

    @model_validator(mode="after")
    def _select_alone(self) -> "ActionRow":
        if len(self.components) > 1 and any(not isinstance(item, Button) for item in self.components):
            raise PydanticCustomError(
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
            )
        return self


InContainer = Annotated[
    Annotated[ActionRow, tag(ComponentType.ACTION_ROW)]
    | Annotated[Section, tag(ComponentType.SECTION)]
    | Annotated[TextDisplay, tag(ComponentType.TEXT_DISPLAY)]
    | Annotated[MediaGallery, tag(ComponentType.MEDIA_GALLERY)]
    | Annotated[File, tag(ComponentType.FILE)]
    | Annotated[Separator, tag(ComponentType.SEPARATOR)],
    Discriminator(tag_of),
]


class Container(Form):
    """A card around other components, with an accent color; a spoiler hides it until it is clicked."""

    type: Literal[ComponentType.CONTAINER]
    accent_color: Annotated[int, Field(ge=0, le=0xFFFFFF)] | None = None
    spoiler: bool = False
    components: Annotated[list[InContainer], Field(min_length=1)]


TopLevel = Annotated[
    Annotated[ActionRow, tag(ComponentType.ACTION_ROW)]
    | Annotated[Section, tag(ComponentType.SECTION)]
    | Annotated[TextDisplay, tag(ComponentType.TEXT_DISPLAY)]
    | Annotated[MediaGallery, tag(ComponentType.MEDIA_GALLERY)]
    | Annotated[File, tag(ComponentType.FILE)]
    | Annotated[Separator, tag(ComponentType.SEPARATOR)]
    | Annotated[Container, tag(ComponentType.CONTAINER)],
    Discriminator(tag_of),
]


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Yield every component of a message, depth first, boxes before what is in them."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for single in ("accessory", "component"):
            if component.get(single):
                yield from walk([component[single]])


def check_together(components: list[Payload], *, v2: bool, at: tuple[str | int, ...] = ()) -> None:
    """Check what concerns all components of a message at once.

    Raises DiscordError 50035 below the path `at`: too many rows or components, too much text, a v2
    component without the flag, or a custom_id used twice.
    """
    where = (*at, "components")
    everything = list(walk(components))
    if not v2:
        _check_v1(components, everything, where)
    if len(everything) > _MAX_COMPONENTS:
        message = f"The maximum number of components is {_MAX_COMPONENTS}"
        raise form_error(where, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    if sum(len(component.get("content") or "") for component in everything) > _MAX_TEXT:
        message = f"The combined length of all text components must be {_MAX_TEXT} or fewer"
        raise form_error(where, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    check_custom_ids(components, where)


def _check_v1(components: list[Payload], everything: list[Payload], where: tuple[str | int, ...]) -> None:
    if len(components) > _MAX_ROWS:
        message = f"Must be between 1 and {_MAX_ROWS} in length."
        raise form_error(where, "BASE_TYPE_BAD_LENGTH", message)
    if any(component["type"] not in _V1_TYPES for component in everything):
        message = 'Value of field "type" must be one of (1,).'
        raise form_error((*where, 0, "type"), "UNION_TYPE_CHOICES", message)


def check_custom_ids(components: list[Payload], where: tuple[str | int, ...]) -> None:
    """Check that no custom_id is used twice; raises DiscordError 50035 at the path `where`."""
    custom_ids = [component["custom_id"] for component in walk(components) if component.get("custom_id")]
    if len(set(custom_ids)) < len(custom_ids):
        message = "Component custom id cannot be duplicated"
        raise form_error(where, "COMPONENT_CUSTOM_ID_DUPLICATED", message)
