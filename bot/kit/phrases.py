"""Translated texts in the declarations of commands."""

from discord.app_commands import locale_str

from bot.kit.texts import FALLBACK, bundled


def phrase(message_id: str) -> locale_str:
    """Return a name or description for a command's declaration, which Discord shows in each person's language."""
    return locale_str(bundled()(FALLBACK, message_id), message_id=message_id)
