"""The texts of a command's declaration."""

from discord.app_commands import locale_str

from bot.kit.texts import FALLBACK, bundled


def phrase(message_id: str) -> locale_str:
    """Return a text of a command's declaration: what Discord shows for it, in each language."""
    return locale_str(bundled()(FALLBACK, message_id), message_id=message_id)
