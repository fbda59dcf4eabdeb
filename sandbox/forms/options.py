"""Options of application commands, one model for each kind of them."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Tag

from sandbox.errors import form_error
from sandbox.forms.check import TAG, Form
from sandbox.forms.types import DISTINCT, NOT_BLANK, Locale, between, choice, length, refuse
from sandbox.forms.walk import Path
from sandbox.protocol import CHANNEL_TYPES, OptionType

_NAME = re.compile(r"[-_'\w]{1,32}")
_MOST = 25
_LONGEST_TEXT = 6000
_SAFE = 2**53


def _valid_name(name: str) -> str:
    if not is_command_name(name):
        raise refuse(("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"))
    return name


def is_command_name(name: str) -> bool:
    """Return whether a text may be the name of a chat command or an option."""
    return _NAME.fullmatch(name) is not None and name == name.lower()


Name = Annotated[str, AfterValidator(_valid_name)]
Description = Annotated[str, NOT_BLANK, length(1, 100)]
ChoiceName = Annotated[str, length(1, 100)]
WholeNumber = Annotated[int, between(-_SAFE, _SAFE)]
Number = Annotated[float, between(-_SAFE, _SAFE)]
TextLength = Annotated[int, between(0, _LONGEST_TEXT)]


class _Choice(Form):
    name: ChoiceName
    name_localizations: dict[Locale, ChoiceName] | None = None


class StringChoice(_Choice):
    """One of the fixed values of a text option."""

    value: Annotated[str, length(1, 100)]


class IntegerChoice(_Choice):
    """One of the fixed values of an integer option."""

    value: WholeNumber


class NumberChoice(_Choice):
    """One of the fixed values of a number option."""

    value: Number


Choice = StringChoice | IntegerChoice | NumberChoice


class Option(Form):
    """What all options have."""

    name: Name
    description: Description
    name_localizations: dict[Locale, Name] | None = None
    description_localizations: dict[Locale, Description] | None = None
    required: bool | None = None


class StringOption(Option):
    """A text."""

    type: Literal[OptionType.STRING]
    autocomplete: bool | None = None
    choices: Annotated[list[StringChoice], length(0, _MOST)] | None = None
    min_length: TextLength | None = None
    max_length: Annotated[TextLength, between(1, _LONGEST_TEXT)] | None = None


class IntegerOption(Option):
    """A whole number."""

    type: Literal[OptionType.INTEGER]
    autocomplete: bool | None = None
    choices: Annotated[list[IntegerChoice], length(0, _MOST)] | None = None
    min_value: WholeNumber | None = None
    max_value: WholeNumber | None = None


class NumberOption(Option):
    """A number with a fraction."""

    type: Literal[OptionType.NUMBER]
    autocomplete: bool | None = None
    choices: Annotated[list[NumberChoice], length(0, _MOST)] | None = None
    min_value: Number | None = None
    max_value: Number | None = None


class ChannelOption(Option):
    """A channel of some kinds."""

    type: Literal[OptionType.CHANNEL]
    channel_types: Annotated[list[Annotated[int, choice(CHANNEL_TYPES)]], DISTINCT] | None = None


class PlainOption(Option):
    """A value that has no limits of its own."""

    type: Literal[
        OptionType.BOOLEAN, OptionType.USER, OptionType.ROLE, OptionType.MENTIONABLE, OptionType.ATTACHMENT
    ]
    autocomplete: bool | None = None
    choices: list[object] | None = None


_PLAIN_TYPES = frozenset(
    {OptionType.BOOLEAN, OptionType.USER, OptionType.ROLE, OptionType.MENTIONABLE, OptionType.ATTACHMENT}
)
_PLAIN = Tag(f"{TAG}{','.join(str(int(kind)) for kind in sorted(_PLAIN_TYPES))}")


def _tag(kind: OptionType) -> Tag:
    return Tag(f"{TAG}{int(kind)}")


def _tag_of(value: object) -> str | None:
    kind = value.get("type") if isinstance(value, Mapping) else getattr(value, "type", None)
    if not isinstance(kind, int) or isinstance(kind, bool):
        return None
    return _PLAIN.tag if kind in _PLAIN_TYPES else f"{TAG}{int(kind)}"


Leaf = Annotated[
    Annotated[StringOption, _tag(OptionType.STRING)]
    | Annotated[IntegerOption, _tag(OptionType.INTEGER)]
    | Annotated[NumberOption, _tag(OptionType.NUMBER)]
    | Annotated[ChannelOption, _tag(OptionType.CHANNEL)]
    | Annotated[PlainOption, _PLAIN],
    Discriminator(_tag_of),
]


class Subcommand(Option):
    """A command below another one."""

    type: Literal[OptionType.SUB_COMMAND]
    options: Annotated[list[Leaf], length(0, _MOST)] | None = None


class SubcommandGroup(Option):
    """A group of subcommands."""

    type: Literal[OptionType.SUB_COMMAND_GROUP]
    options: Annotated[list[Subcommand], length(0, _MOST)] | None = None


AnyOption = Annotated[
    Annotated[StringOption, _tag(OptionType.STRING)]
    | Annotated[IntegerOption, _tag(OptionType.INTEGER)]
    | Annotated[NumberOption, _tag(OptionType.NUMBER)]
    | Annotated[ChannelOption, _tag(OptionType.CHANNEL)]
    | Annotated[PlainOption, _PLAIN]
    | Annotated[Subcommand, _tag(OptionType.SUB_COMMAND)]
    | Annotated[SubcommandGroup, _tag(OptionType.SUB_COMMAND_GROUP)],
    Discriminator(_tag_of),
]


def inner_options(option: Option) -> Sequence[Option]:
    """Return the options below a subcommand or a group."""
    return option.options or () if isinstance(option, Subcommand | SubcommandGroup) else ()


def choices_of(option: Option) -> Sequence[Choice]:
    """Return the fixed values of an option."""
    return option.choices or () if isinstance(option, StringOption | IntegerOption | NumberOption) else ()


def check_options(options: Sequence[Option], at: Path) -> None:
    """Check options against each other, and the fields of each one.

    Raises DiscordError 50035 at or below the path `at`.
    """
    names: set[str] = set()
    optional = False
    for index, option in enumerate(options):
        if option.name in names:
            code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"
            raise form_error((*at, index, "name"), code, "Option name already exists in this command")
        if option.required and optional:
            message = "Required options must be placed before non-required options"
            raise form_error((*at, index), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        names.add(option.name)
        optional = optional or not option.required
        _check_fields(option, (*at, index))
        check_options(inner_options(option), (*at, index, "options"))
    if len({isinstance(option, Subcommand | SubcommandGroup) for option in options}) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        raise form_error(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_fields(option: Option, at: Path) -> None:
    suggested = getattr(option, "autocomplete", None), getattr(option, "choices", None)
    if isinstance(option, PlainOption) and any(suggested):
        message = "This type of option has neither choices nor autocomplete"
        raise form_error(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    if all(suggested):
        message = "Choices and autocomplete exclude each other"
        raise form_error(at, "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message)
    for least, most in (("min_value", "max_value"), ("min_length", "max_length")):
        low, high = getattr(option, least, None), getattr(option, most, None)
        if low is not None and high is not None and low > high:
            message = f"int value should be less than or equal to {high}."
            raise form_error((*at, least), "NUMBER_TYPE_MAX", message)
    names: set[str] = set()
    for index, item in enumerate(choices_of(option)):
        if item.name in names:
            code = "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS"
            raise form_error((*at, "choices", index, "name"), code, "Option choice name already exists")
        names.add(item.name)
