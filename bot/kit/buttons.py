"""Answer buttons and selects by their custom_id, so that those from before a restart work too.

    class Dice(Cog):
        @pressed(r"dice:(?P<sides>[0-9]{1,3})")
        async def again(self, interaction: Interaction, press: Press) -> None:
            sides = int(press["sides"])

Treat a custom_id as untrusted input: any client can send any.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from inspect import getmembers, ismethod
from typing import Any, TypeAlias, TypeVar

import discord

from bot.kit import watching
from bot.kit.errors import UserError

_TEMPLATE = "_pressed_template"
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


def pressed(template: str) -> Callable[[_Method], _Method]:
    """Mark a cog's method as the handler of components whose whole custom_id matches the regular expression.

    The method takes the interaction and a `Press`. Its errors go up the error ladder.
    """

    def mark(method: _Method) -> _Method:
        setattr(method, _TEMPLATE, template)
        return method

    return mark


class Presses:
    """The handlers of components, by the pattern of their custom_id.

    discord.py's `DynamicItem` does the same, but first builds a view of the whole message. When 2,000 people
    answered at once, that took an eighth of the bot's time.
    """

    def __init__(self) -> None:
        self._handlers: dict[re.Pattern[str], _Handler] = {}

    def add(self, cog: object) -> None:
        """Begin to answer with a cog's marked methods."""
        self._handlers |= _marked(cog)

    def remove(self, cog: object) -> None:
        """Stop answering with a cog's methods."""
        for pattern in _marked(cog):
            self._handlers.pop(pattern, None)

    async def answer(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a press of a component; what no pattern matches is left alone."""
        if interaction.type is not discord.InteractionType.component:
            return
        data: Mapping[str, Any] = interaction.data or {}
        for pattern, handler in self._handlers.items():
            match = pattern.fullmatch(data["custom_id"])
            if match is not None and interaction.client.is_new(interaction):
                press = Press(match.string, match.groupdict(), tuple(data.get("values", ())))
                await _handle(handler, interaction, press)
                return


async def _handle(handler: _Handler, interaction: discord.Interaction[Any], press: Press) -> None:
    watching.begin(interaction, handler.__qualname__)
    try:
        interaction.client.refuse_while_stopping()
        await handler(interaction, press)
        watching.end(interaction, watching.Outcome.OK)
    except Exception as error:  # noqa: BLE001 - the top of the error ladder
        await interaction.client.answer_failure(interaction, error)


def _marked(cog: object) -> dict[re.Pattern[str], _Handler]:
    methods = [method for _, method in getmembers(cog, ismethod) if hasattr(method, _TEMPLATE)]
    return {re.compile(getattr(method, _TEMPLATE)): method for method in methods}


def refuse_others(interaction: discord.Interaction[Any], owner_id: int, message_id: str) -> None:
    """Raise UserError with this message unless the owner of the button pressed it."""
    if interaction.user.id != owner_id:
        raise UserError(message_id)
