"""The names in a message."""

import discord

from bot.kit.messages.content import text_of, values_of
from bot.kit.messages.found import names_in
from bot.kit.offers import keep


def names_of(message: discord.Message) -> list[str]:
    """Return the names in a message, each once: what its menu offers to keep, else what may be one in its text."""
    offered = (keep.candidate(value) for value in values_of(message, keep.PREFIX))
    return list(dict.fromkeys(candidate.name for candidate in offered if candidate)) or names_in(text_of(message))
