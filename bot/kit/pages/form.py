"""A form: what a person fills in, as plain data, before it becomes Discord's modal.

`bot.kit.pages.modal` turns a form into components: https://discord.com/developers/docs/components/reference#label
"""

from dataclasses import dataclass
from typing import TypeAlias

from bot.kit.pages.page import Option

MAX_TITLE = 45
MAX_FIELDS = 5
MAX_FIELD_LABEL = 45
MAX_HINT = 100
MAX_OPTIONS = 25


@dataclass(frozen=True, slots=True)
class TextField:
    """A field to type into."""

    name: str
    """The key of what was typed in `Submission.fields`; unique in its form."""
    label: str
    """At most `MAX_FIELD_LABEL` characters."""
    hint: str = ""
    """A line below the label, at most `MAX_HINT` characters."""
    value: str = ""
    """What is in it from the start, at most `longest` characters."""
    longest: int = 100
    """The most characters that can be typed."""
    required: bool = False
    lines: bool = False
    """Whether it has room for several lines."""


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """A menu of 1 to `MAX_OPTIONS` options."""

    name: str
    """The key of what was chosen in `Submission.fields`; unique in its form."""
    label: str
    """At most `MAX_FIELD_LABEL` characters."""
    options: tuple[Option, ...]
    hint: str = ""
    """A line below the label, at most `MAX_HINT` characters."""
    placeholder: str = ""
    """Shown while nothing is chosen."""
    least: int = 1
    """How many options have to be chosen."""
    most: int = 1
    """How many options can be chosen."""


@dataclass(frozen=True, slots=True)
class FileField:
    """A field for one file."""

    name: str
    """Unique in its form; what was attached is in `Submission.files`."""
    label: str
    """At most `MAX_FIELD_LABEL` characters."""
    hint: str = ""
    """A line below the label, at most `MAX_HINT` characters."""
    required: bool = True


FormField: TypeAlias = TextField | ChoiceField | FileField


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form; the cog method marked with `bot.kit.buttons.submitted` for its custom_id handles it."""

    custom_id: str
    """At most 100 characters."""
    title: str
    """At most `MAX_TITLE` characters."""
    fields: tuple[FormField, ...]
    """At most `MAX_FIELDS`, from top to bottom."""
