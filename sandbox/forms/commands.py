"""Application commands (https://discord.com/developers/docs/interactions/application-commands)."""

from collections.abc import Mapping
from typing import Annotated

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.forms.check import Form, check
from sandbox.forms.options import (
    AnyOption,
    Description,
    Option,
    check_options,
    choices_of,
    inner_options,
    is_command_name,
)
from sandbox.forms.types import DISTINCT, Locale, Permissions, choice, length
from sandbox.forms.walk import Path
from sandbox.protocol import CommandType, Context, IntegrationType

_MAX_COMMANDS = {CommandType.CHAT_INPUT: 100, CommandType.USER: 15, CommandType.MESSAGE: 15}
_MAX_CHARACTERS = 8000

CommandName = Annotated[str, length(1, 32)]
Contexts = Annotated[list[Annotated[int, choice(frozenset(Context))]], length(1, len(Context)), DISTINCT]
Installs = Annotated[
    list[Annotated[int, choice(frozenset(IntegrationType))]], length(1, len(IntegrationType)), DISTINCT
]


class CommandForm(Form):
    """A command as a bot registers it."""

    name: CommandName
    description: Annotated[str, length(0, 100)] | None = None
    type: Annotated[int, choice(frozenset(CommandType))] | None = None
    name_localizations: dict[Locale, CommandName] | None = None
    description_localizations: dict[Locale, Description] | None = None
    options: Annotated[list[AnyOption], length(0, 25)] | None = None
    default_member_permissions: Permissions | None = None
    dm_permission: bool | None = None
    nsfw: bool | None = None
    contexts: Contexts | None = None
    integration_types: Installs | None = None

    @property
    def kind(self) -> CommandType:
        """The kind of the command; the first one where the bot names none."""
        return CommandType(self.type or CommandType.CHAT_INPUT)


def _check_together(form: CommandForm, at: Path) -> None:
    """Check what a kind of command must have or cannot have."""
    if form.kind is not CommandType.CHAT_INPUT:
        for field, value in (("description", form.description), ("options", form.options)):
            if value:
                code = f"APPLICATION_COMMAND_CONTEXT_MENU_{field.upper()}_NOT_ALLOWED"
                raise form_error((*at, field), code, f"Context menu commands cannot have {field}")
        return
    names: dict[Path, str] = {("name",): form.name}
    names |= {("name_localizations", locale): name for locale, name in (form.name_localizations or {}).items()}
    for path, name in names.items():
        if not is_command_name(name):
            raise form_error((*at, *path), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    if not (form.description or "").strip():
        raise form_error((*at, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    check_options(form.options or (), (*at, "options"))


def _longest(text: str, localizations: Mapping[str, str] | None) -> int:
    return max(map(len, (text, *(localizations or {}).values())))


def _characters(part: CommandForm | Option) -> int:
    """Count names, descriptions and values, each in its longest localization, as Discord does."""
    count = _longest(part.name, part.name_localizations)
    count += _longest(part.description or "", part.description_localizations)
    inner = inner_options(part) if isinstance(part, Option) else part.options or ()
    for option in inner:
        count += _characters(option)
    for item in choices_of(part) if isinstance(part, Option) else ():
        count += _longest(item.name, item.name_localizations) + len(str(item.value))
    return count


def check_command(payload: object, at: Path = ()) -> CommandForm:
    """Return a command that is within Discord's limits.

    Raises DiscordError 50035 with Discord's complaints below the path `at`.
    """
    form = check(CommandForm, payload, at=at)
    _check_together(form, at)
    if _characters(form) > _MAX_CHARACTERS:
        message = f"Command exceeds maximum size ({_MAX_CHARACTERS})"
        raise form_error(at, "APPLICATION_COMMAND_TOO_LARGE", message)
    return form


def check_commands(payload: list[Payload]) -> None:
    """Check a whole list of commands; raises DiscordError 50035, or 30032 for too many of one kind."""
    forms = [check_command(command, (index,)) for index, command in enumerate(payload)]
    seen: set[tuple[int, str]] = set()
    for index, form in enumerate(forms):
        if (form.kind, form.name) in seen:
            message = "Application command names must be unique"
            raise form_error((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add((form.kind, form.name))
    check_count([{"type": form.kind} for form in forms])


def check_count(commands: list[Payload]) -> None:
    """Check that there are not too many commands of one kind; raises DiscordError 30032."""
    kinds = [command["type"] for command in commands]
    if any(kinds.count(kind) > most for kind, most in _MAX_COMMANDS.items()):
        raise DiscordError(Problem.TOO_MANY_COMMANDS)
