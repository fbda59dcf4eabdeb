"""Application commands (https://discord.com/developers/docs/interactions/application-commands)."""

import re
from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.check import Form, check
from sandbox.protocol import NESTED_OPTIONS, CommandType, Context, IntegrationType, OptionType

_MAX_COMMANDS = 100
_MAX_CHARACTERS = 8000
_MAX_DEPTH = 2
_NAME = re.compile(r"[-_'\w]{1,32}")
_SUGGESTED = frozenset({OptionType.STRING, OptionType.INTEGER, OptionType.NUMBER})

Description = Annotated[str, Field(min_length=1, max_length=100)]
Localizations = dict[str, str]


def _check_name(name: str) -> str:
    if not _NAME.fullmatch(name) or name != name.lower():
        raise PydanticCustomError("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    return name


class Choice(Form):
    """One of the fixed values of an option."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    value: Annotated[str, Field(max_length=100)] | int | float
    name_localizations: Localizations | None = None


class Option(Form):
    """An option, or a subcommand or a group of them."""

    type: Annotated[int, Field(ge=OptionType.SUB_COMMAND, le=OptionType.ATTACHMENT)]
    name: str
    description: Description
    name_localizations: Localizations | None = None
    description_localizations: dict[str, Description] | None = None
    required: bool = False
    autocomplete: bool = False
    choices: Annotated[tuple[Choice, ...], Field(max_length=25)] = ()
    options: Annotated[tuple["Option", ...], Field(max_length=25)] = ()
    min_value: float | None = None
    max_value: float | None = None
    min_length: Annotated[int, Field(ge=0, le=6000)] | None = None
    max_length: Annotated[int, Field(ge=1, le=6000)] | None = None

    @field_validator("name")
    @classmethod
    def _name_is_valid(cls, name: str) -> str:
        return _check_name(name)

    @model_validator(mode="after")
    def _fits_its_type(self) -> Self:
        if self.autocomplete and self.choices:
            message = "Choices and autocomplete exclude each other"
            raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message)
        if (self.autocomplete or self.choices) and self.type not in _SUGGESTED:
            message = "This type of option has neither choices nor autocomplete"
            raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
        if self.options and self.type not in NESTED_OPTIONS:
            message = "Only subcommands and groups have options"
            raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
        _check_options(self.options)
        return self


class CommandForm(Form):
    """A command as a bot registers it."""

    name: Annotated[str, Field(min_length=1, max_length=32)]
    description: Annotated[str, Field(max_length=100)] = ""
    type: Annotated[int, Field(ge=CommandType.CHAT_INPUT, le=CommandType.MESSAGE)] = CommandType.CHAT_INPUT
    name_localizations: Localizations | None = None
    description_localizations: dict[str, Description] | None = None
    options: Annotated[tuple[Option, ...], Field(max_length=25)] = ()
    default_member_permissions: str | int | None = None
    contexts: list[Context] | None = None
    integration_types: list[IntegrationType] | None = None

    @model_validator(mode="after")
    def _fits_its_type(self) -> Self:
        if self.type == CommandType.CHAT_INPUT:
            for name in (self.name, *(self.name_localizations or {}).values()):
                _check_name(name)
            if not self.description:
                raise PydanticCustomError("BASE_TYPE_REQUIRED", "A chat command needs a description")
        elif self.description or self.options:
            message = "Context menu commands have neither description nor options"
            raise PydanticCustomError("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED", message)
        _check_options(self.options)
        return self


def _check_options(options: Sequence[Option]) -> None:
    if len({option.name for option in options}) < len(options):
        message = "Option name already exists in this command"
        raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
    if len({option.type in NESTED_OPTIONS for option in options}) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    required = [option.required for option in options]
    if required != sorted(required, reverse=True):
        message = "Required options must be placed before non-required options"
        raise PydanticCustomError("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)


def _longest(text: str, localizations: Localizations | None) -> int:
    return max(map(len, (text, *(localizations or {}).values())))


def _characters(part: CommandForm | Option) -> int:
    """Count names, descriptions and values, each in its longest localization, as Discord does."""
    count = _longest(part.name, part.name_localizations)
    count += _longest(part.description, part.description_localizations)
    for option in part.options:
        count += _characters(option)
    if isinstance(part, Option):
        for choice in part.choices:
            count += _longest(choice.name, choice.name_localizations) + len(str(choice.value))
    return count


def _depth(options: Sequence[Option]) -> int:
    nested = [option for option in options if option.type in NESTED_OPTIONS]
    return 1 + max(_depth(option.options) for option in nested) if nested else 0


def check_command(payload: object, at: tuple[str | int, ...] = ()) -> CommandForm:
    """Return a command that is within Discord's limits.

    Raises DiscordError 50035 with Discord's complaints below the path `at`.
    """
    form = check(CommandForm, payload, at=at)
    if _characters(form) > _MAX_CHARACTERS:
        message = f"Command exceeds maximum size ({_MAX_CHARACTERS})"
        raise form_error(at, "APPLICATION_COMMAND_TOO_LARGE", message)
    if _depth(form.options) > _MAX_DEPTH:
        message = "Subcommands are nested at most in one group"
        raise form_error((*at, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    return form


def check_commands(payload: list[Payload]) -> None:
    """Check a whole list of commands; raises DiscordError 50035, or 30032 for more than 100."""
    forms = [check_command(command, (index,)) for index, command in enumerate(payload)]
    seen: set[tuple[int, str]] = set()
    for index, form in enumerate(forms):
        if (form.type, form.name) in seen:
            message = "Application command names must be unique"
            raise form_error((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add((form.type, form.name))
    if sum(form.type == CommandType.CHAT_INPUT for form in forms) > _MAX_COMMANDS:
        raise DiscordError(Problem.TOO_MANY_COMMANDS)
