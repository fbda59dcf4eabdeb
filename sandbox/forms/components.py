"""Message components, old and v2 (https://discord.com/developers/docs/components/reference)."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, model_validator

from sandbox.errors import Payload, form_error
from sandbox.forms.parts import (
    SELECT_BY_CLIENT,
    SELECTS_BY_CLIENT,
    AutoSelect,
    Button,
    File,
    MediaGallery,
    Part,
    Separator,
    StringSelect,
    TextDisplay,
    Thumbnail,
    tag,
    tag_of,
)
from sandbox.forms.types import between, length, refuse
from sandbox.forms.walk import Path, walk_with_paths
from sandbox.protocol import ComponentType

_MAX_ROWS = 5
_MAX_COMPONENTS = 40
_MAX_TEXT = 4000
_V1_TYPES = frozenset(
    {ComponentType.ACTION_ROW, ComponentType.BUTTON, ComponentType.STRING_SELECT, *SELECTS_BY_CLIENT}
)


class Section(Part):
    """One to three texts beside a button or a thumbnail."""

    type: Literal[ComponentType.SECTION]
    components: Annotated[list[TextDisplay], length(1, 3)]
    accessory: Annotated[
        Annotated[Button, tag(ComponentType.BUTTON)] | Annotated[Thumbnail, tag(ComponentType.THUMBNAIL)],
        Discriminator(tag_of),
    ]


InRow = Annotated[
    Annotated[Button, tag(ComponentType.BUTTON)]
    | Annotated[StringSelect, tag(ComponentType.STRING_SELECT)]
    | Annotated[AutoSelect, SELECT_BY_CLIENT],
    Discriminator(tag_of),
]


class ActionRow(Part):
    """Up to five buttons, or one select."""

    type: Literal[ComponentType.ACTION_ROW]
    components: Annotated[list[InRow], length(1, 5)]

    @model_validator(mode="after")
    def _select_alone(self) -> Self:
        if len(self.components) > 1 and any(not isinstance(item, Button) for item in self.components):
            message = "The specified component exceeds the maximum width"
            raise refuse(("COMPONENT_LAYOUT_WIDTH_EXCEEDED", message))
        return self


_Contained = (
    Annotated[ActionRow, tag(ComponentType.ACTION_ROW)]
    | Annotated[Section, tag(ComponentType.SECTION)]
    | Annotated[TextDisplay, tag(ComponentType.TEXT_DISPLAY)]
    | Annotated[MediaGallery, tag(ComponentType.MEDIA_GALLERY)]
    | Annotated[File, tag(ComponentType.FILE)]
    | Annotated[Separator, tag(ComponentType.SEPARATOR)]
)
InContainer = Annotated[_Contained, Discriminator(tag_of)]


class Container(Part):
    """A card around other components, with an accent color; a spoiler hides it until it is clicked."""

    type: Literal[ComponentType.CONTAINER]
    accent_color: Annotated[int, between(0, 0xFFFFFF)] | None = None
    spoiler: bool | None = None
    components: Annotated[list[InContainer], length(1, _MAX_COMPONENTS)]


TopLevel = Annotated[_Contained | Annotated[Container, tag(ComponentType.CONTAINER)], Discriminator(tag_of)]


def check_together(components: list[Payload], *, v2: bool, at: Path = ()) -> None:
    """Check what concerns all components of a message at once; each of them is as `kept_component` returns it.

    Raises DiscordError 50035 below the path `at`: too many rows or components, too much text, a v2
    component without the flag, or a custom_id used twice.
    """
    where = (*at, "components")
    everything = list(walk_with_paths(components, where))
    if not v2:
        _check_v1(components, everything, where)
    if len(everything) > _MAX_COMPONENTS:
        message = f"The maximum number of components is {_MAX_COMPONENTS}"
        raise form_error(where, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    if sum(len(component.get("content", "")) for _, component in everything) > _MAX_TEXT:
        message = f"The combined length of all text components must be {_MAX_TEXT} or fewer"
        raise form_error(where, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    check_each_other(components, where)


def _check_v1(components: list[Payload], everything: list[tuple[Path, Payload]], where: Path) -> None:
    if len(components) > _MAX_ROWS:
        message = f"Must be between 1 and {_MAX_ROWS} in length."
        raise form_error(where, "BASE_TYPE_BAD_LENGTH", message)
    for path, component in everything:
        if component["type"] not in _V1_TYPES:
            message = 'Value of field "type" must be one of (1,).'
            raise form_error((*path, "type"), "UNION_TYPE_CHOICES", message)


def check_each_other(components: list[Payload], where: Path) -> None:
    """Check ids, custom_ids, and the fields of menus against each other.

    Raises DiscordError 50035 at the part of the second of two that are the same, or of the menu.
    """
    ids: set[int] = set()
    custom_ids: set[str] = set()
    for path, component in walk_with_paths(components, where):
        number, custom_id = component.get("id"), component.get("custom_id")
        if number and number in ids:
            raise form_error((*path, "id"), "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        if custom_id and custom_id in custom_ids:
            message = "Component custom id cannot be duplicated"
            raise form_error((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        ids.add(number or 0)
        custom_ids.add(custom_id or "")
        _check_fields(component, path)


def _check_fields(component: Payload, path: Path) -> None:
    for least, most in (("min_values", "max_values"), ("min_length", "max_length")):
        low, high = component.get(least), component.get(most)
        if low is not None and high is not None and low > high:
            message = f"int value should be less than or equal to {high}."
            raise form_error((*path, least), "NUMBER_TYPE_MAX", message)
    seen: set[str] = set()
    for index, option in enumerate(component.get("options") or ()):
        if option["value"] in seen:
            message = "The specified option value is already used"
            raise form_error((*path, "options", index), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
        seen.add(option["value"])
