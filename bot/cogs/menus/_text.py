"""The texts of a message: its content, its embeds and its components."""

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
    yield from _displayed(message.components)


def _displayed(components: Iterable[Any]) -> Iterator[str]:
    """Yield the texts of components and of those within them."""
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _displayed(getattr(component, "children", ()))
