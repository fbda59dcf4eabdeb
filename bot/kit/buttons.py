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
from typing import Any, Self, TypeVar

import discord
from discord.ui import DynamicItem, Item

from bot.kit.errors import UserError

_TEMPLATE = "_pressed_template"
_Method = TypeVar("_Method", bound=Callable[..., Awaitable[None]])


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


def items_of(cog: object) -> list[type[DynamicItem[Any]]]:
    """Return one discord.py item class for each marked method of a cog."""
    methods = [method for _, method in getmembers(cog, ismethod) if hasattr(method, _TEMPLATE)]
    return [_item_class(method, getattr(method, _TEMPLATE)) for method in methods]


def refuse_others(interaction: discord.Interaction[Any], owner_id: int, message_id: str) -> None:
    """Raise UserError with this message unless the owner of the button pressed it."""
    if interaction.user.id != owner_id:
        raise UserError(message_id)


def _item_class(method: Callable[..., Awaitable[None]], template: str) -> type[DynamicItem[Any]]:
    class PressedItem(DynamicItem[Item[Any]], template=template):
        def __init__(self, item: Item[Any], match: re.Match[str]) -> None:
            super().__init__(item)
            self.match = match

        @classmethod
        async def from_custom_id(
            cls, interaction: discord.Interaction[Any], item: Item[Any], match: re.Match[str], /
        ) -> Self:
            del interaction
            return cls(item, match)

        async def callback(self, interaction: discord.Interaction[Any]) -> None:
            if not interaction.client.is_new(interaction):
                return
            data: Mapping[str, Any] = interaction.data or {}
            values = tuple(data.get("values", ()))
            try:
                interaction.client.refuse_while_stopping()
                await method(interaction, Press(self.match.string, self.match.groupdict(), values))
            except Exception as error:  # noqa: BLE001 - the top of the error ladder
                await interaction.client.answer_failure(interaction, error)

    return PressedItem
