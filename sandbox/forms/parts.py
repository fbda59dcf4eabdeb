"""The parts of messages and modals (https://discord.com/developers/docs/components/reference)."""

from typing import Annotated, Literal, Self

from pydantic import Tag, model_validator

from sandbox.forms.check import TAG, Form
from sandbox.forms.types import (
    DISTINCT,
    NOT_BLANK,
    MediaAddress,
    Snowflake,
    address,
    between,
    choice,
    length,
    refuse,
)
from sandbox.protocol import CHANNEL_TYPES, ButtonStyle, ComponentType, SeparatorSpacing

CustomId = Annotated[str, length(1, 100)]
ComponentId = Annotated[int, between(0, 2**31 - 1)]
Description = Annotated[str, length(0, 1024)]
SELECTS_BY_CLIENT = frozenset(
    {
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    }
)
SELECT_BY_CLIENT = Tag(f"{TAG}{','.join(str(int(kind)) for kind in sorted(SELECTS_BY_CLIENT))}")


def tag(kind: ComponentType) -> Tag:
    """Return the tag that marks the model of one component type in a union."""
    return Tag(f"{TAG}{int(kind)}")


def tag_of(value: object) -> str | None:
    """Return the tag of a component, by which pydantic chooses its model; None when its type is no number."""
    kind = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    if not isinstance(kind, int) or isinstance(kind, bool):
        return None
    return SELECT_BY_CLIENT.tag if kind in SELECTS_BY_CLIENT else f"{TAG}{int(kind)}"


class Part(Form):
    """A component; `id` is its number in the message, which Discord gives where the bot does not."""

    id: ComponentId | None = None


class Emoji(Form):
    """A unicode emoji by name, or a custom one by id."""

    name: Annotated[str, length(1, 32)] | None = None
    id: Snowflake | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.name is None and self.id is None:
            raise refuse(("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji"))
        return self


class Button(Part):
    """A button: one that sends an interaction, a link, or a premium button."""

    type: Literal[ComponentType.BUTTON]
    style: Annotated[int, choice(frozenset(ButtonStyle))]
    label: Annotated[str, length(0, 80)] | None = None
    custom_id: CustomId | None = None
    url: Annotated[str, length(0, 512), address("http", "https", "discord")] | None = None
    sku_id: Snowflake | None = None
    emoji: Emoji | None = None
    disabled: bool | None = None

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if self.style == ButtonStyle.PREMIUM:
            if self.sku_id is None:
                raise refuse(("BUTTON_COMPONENT_SKU_ID_REQUIRED", "A sku id is required"))
        elif self.style == ButtonStyle.LINK:
            if self.url is None or self.custom_id is not None:
                raise refuse(("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A link button has a url only"))
        elif self.custom_id is None or self.url is not None:
            raise refuse(("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required"))
        if self.style != ButtonStyle.PREMIUM and not self.label and self.emoji is None:
            raise refuse(("BUTTON_COMPONENT_LABEL_REQUIRED", "A button needs a label or an emoji"))
        return self


class SelectOption(Form):
    """One line of a string select."""

    label: Annotated[str, length(1, 100)]
    value: Annotated[str, length(1, 100)]
    description: Annotated[str, length(0, 100)] | None = None
    emoji: Emoji | None = None
    default: bool | None = None


class Select(Part):
    """What all menus have; `required` counts in modals only."""

    custom_id: CustomId
    placeholder: Annotated[str, length(0, 150)] | None = None
    min_values: Annotated[int, between(0, 25)] | None = None
    max_values: Annotated[int, between(1, 25)] | None = None
    disabled: bool | None = None
    required: bool | None = None


class StringSelect(Select):
    """A menu whose lines the bot gives."""

    type: Literal[ComponentType.STRING_SELECT]
    options: Annotated[list[SelectOption], length(1, 25)]


class DefaultValue(Form):
    """A user, role or channel that is chosen from the start."""

    id: Snowflake
    type: Annotated[str, choice(frozenset({"user", "role", "channel"}))]


class AutoSelect(Select):
    """A menu that the client fills with users, roles, both, or channels."""

    type: Literal[
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    ]
    channel_types: Annotated[list[Annotated[int, choice(CHANNEL_TYPES)]], DISTINCT] | None = None
    default_values: Annotated[list[DefaultValue], length(0, 25)] | None = None


class TextDisplay(Part):
    """A text with markdown."""

    type: Literal[ComponentType.TEXT_DISPLAY]
    content: Annotated[str, length(1, 4000), NOT_BLANK]


class Media(Form):
    """A picture or file by address; attachment://name for one that is sent along."""

    url: MediaAddress


class Thumbnail(Part):
    """A small picture beside the texts of a section."""

    type: Literal[ComponentType.THUMBNAIL]
    media: Media
    description: Description | None = None
    spoiler: bool | None = None


class GalleryItem(Form):
    """One picture of a gallery."""

    media: Media
    description: Description | None = None
    spoiler: bool | None = None


class MediaGallery(Part):
    """One to ten pictures."""

    type: Literal[ComponentType.MEDIA_GALLERY]
    items: Annotated[list[GalleryItem], length(1, 10)]


class File(Part):
    """A file that was sent along; an edit may name it by its address."""

    type: Literal[ComponentType.FILE]
    file: Media
    spoiler: bool | None = None


class Separator(Part):
    """A space between components, with a line (`divider`) or without."""

    type: Literal[ComponentType.SEPARATOR]
    divider: bool | None = None
    spacing: Annotated[int, choice(frozenset(SeparatorSpacing))] | None = None
