"""What a message holds: its content, its embeds and its components."""

from collections.abc import Iterable, Iterator
from typing import Any

import discord


def text_of(message: discord.Message) -> str:
    """Return all that can be read in a message, one text a line."""
    return "\n".join(filter(None, _texts(message)))


def _texts(message: discord.Message) -> Iterator[str | None]:
    yield message.content
    for embed in message.embeds:
        yield embed.title
        yield embed.description
        for field in embed.fields:
            yield from (field.name, field.value)
    yield from (part.content for part in components_of(message) if isinstance(part, discord.TextDisplay))


def values_of(message: discord.Message, prefix: str) -> list[str]:
    """Return the values of all options of a message's menus whose custom_id begins with this."""
    menus = (part for part in components_of(message) if isinstance(part, discord.SelectMenu))
    return [option.value for menu in menus if (menu.custom_id or "").startswith(prefix) for option in menu.options]


def components_of(message: discord.Message) -> Iterator[Any]:
    """Yield all components of a message, those within others too."""
    return _components(message.components)


def _components(components: Iterable[Any]) -> Iterator[Any]:
    """Yield components and those within them."""
    for component in components:
        yield component
        yield from _components(getattr(component, "children", ()))
