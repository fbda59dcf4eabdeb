"""Answer buttons, selects and forms by their custom_id, so that those from before a restart work too.

    class Dice(Cog):
        @pressed(r"dice:(?P<sides>[0-9]{1,3})")
        async def again(self, interaction: Interaction, press: Press) -> None:
            sides = int(press["sides"])

Treat a custom_id as untrusted input: any client can send any.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getmembers, ismethod
from typing import Any, NamedTuple, TypeAlias, TypeVar

import discord

from bot.kit import watching
from bot.kit.errors import UserError

_MARK = "_answers"
_Handler: TypeAlias = Callable[..., Awaitable[None]]
_Method = TypeVar("_Method", bound=_Handler)


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button, or a choice in a select."""

    custom_id: str
    """The whole custom_id, which matches the method's pattern."""
    parts: dict[str, str]
    """The named groups of the pattern."""
    values: tuple[str, ...] = ()
    """The values of the chosen options; empty for a button."""

    def __getitem__(self, name: str) -> str:
        """Return a named part of the custom_id. Raises KeyError."""
        return self.parts[name]


@dataclass(frozen=True, slots=True)
class Submission:
    """What a person sent in with a form."""

    custom_id: str
    """The whole custom_id, which matches the method's pattern."""
    parts: dict[str, str]
    """The named groups of the pattern."""
    fields: dict[str, tuple[str, ...]]
    """What was typed or chosen, by the fields' names; nothing where a field was left empty."""
    files: tuple[discord.Attachment, ...] = ()
    """What was attached."""

    def text(self, name: str) -> str:
        """Return what was typed into a field, or the first option that was chosen; empty for nothing."""
        return next(iter(self.fields.get(name, ())), "")


def pressed(template: str) -> Callable[[_Method], _Method]:
    """Mark a cog's method as the handler of components whose whole custom_id matches the regular expression.

    The method takes the interaction and a `Press`. Its errors go up the error ladder.
    """
    return _mark(discord.InteractionType.component, template)


def submitted(template: str) -> Callable[[_Method], _Method]:
    """Mark a cog's method as the handler of forms whose whole custom_id matches the regular expression.

    The method takes the interaction and a `Submission`. Its errors go up the error ladder.
    """
    return _mark(discord.InteractionType.modal_submit, template)


def _mark(kind: discord.InteractionType, template: str) -> Callable[[_Method], _Method]:
    def mark(method: _Method) -> _Method:
        setattr(method, _MARK, _Key(kind, re.compile(template)))
        return method

    return mark


class _Key(NamedTuple):
    """What a method answers."""

    kind: discord.InteractionType
    pattern: re.Pattern[str]


class Presses:
    """The handlers of components and forms, by the pattern of their custom_id.

    discord.py's `DynamicItem` does the same for components, but first builds a view of the whole message. When
    2,000 people answered at once, that took an eighth of the bot's time.
    """

    def __init__(self) -> None:
        self._handlers: dict[_Key, _Handler] = {}

    def add(self, cog: object) -> None:
        """Begin to answer with a cog's marked methods."""
        self._handlers |= _marked(cog)

    def remove(self, cog: object) -> None:
        """Stop answering with a cog's methods."""
        for key in _marked(cog):
            self._handlers.pop(key, None)

    async def answer(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a press of a component or a form; what no pattern matches is left alone."""
        data: Mapping[str, Any] = interaction.data or {}
        for key, handler in self._handlers.items():
            if key.kind is not interaction.type:
                continue
            match = key.pattern.fullmatch(data["custom_id"])
            if match is not None and interaction.client.is_new(interaction):
                await _handle(handler, interaction, _answered(interaction, match))
                return


def _answered(interaction: discord.Interaction[Any], match: re.Match[str]) -> Press | Submission:
    data: Mapping[str, Any] = interaction.data or {}
    if interaction.type is discord.InteractionType.component:
        return Press(match.string, match.groupdict(), tuple(data.get("values", ())))
    return Submission(
        match.string, match.groupdict(), dict(_fields(data["components"])), _files(interaction, data)
    )


def _files(interaction: discord.Interaction[Any], data: Mapping[str, Any]) -> tuple[discord.Attachment, ...]:
    files: Mapping[str, Any] = data.get("resolved", {}).get("attachments", {})
    # discord.py gives an attachment its connection in no public way.
    return tuple(discord.Attachment(data=file, state=interaction._state) for file in files.values())  # noqa: SLF001


def _fields(components: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name of each input in a label, and what was typed or chosen."""
    for label in components:
        part: Mapping[str, Any] = label.get("component", {})
        if "custom_id" in part:
            values = part["values"] if "values" in part else [part.get("value")]
            yield part["custom_id"], tuple(str(value) for value in values if value)


async def _handle(handler: _Handler, interaction: discord.Interaction[Any], answered: Press | Submission) -> None:
    watching.begin(interaction, handler.__qualname__)
    try:
        interaction.client.refuse_while_stopping()
        await handler(interaction, answered)
        watching.end(interaction, watching.Outcome.OK)
    except Exception as error:  # noqa: BLE001 - the top of the error ladder
        await interaction.client.answer_failure(interaction, error)


def _marked(cog: object) -> dict[_Key, _Handler]:
    methods = [method for _, method in getmembers(cog, ismethod) if hasattr(method, _MARK)]
    return {getattr(method, _MARK): method for method in methods}


def refuse_others(interaction: discord.Interaction[Any], owner_id: int, message_id: str) -> None:
    """Raise UserError with this message unless the owner of the button pressed it."""
    if interaction.user.id != owner_id:
        raise UserError(message_id)
