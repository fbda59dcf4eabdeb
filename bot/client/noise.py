"""Quieter logs: what a bad connection brings is one line of WARNING, not a traceback of ERROR, and names none."""

import logging

import discord

from bot.kit.replies import ALREADY_ANSWERED, TOO_LATE

_OF_SUGGESTIONS = "Ignoring exception in autocomplete for"
"""How discord.py's record of failed suggestions begins; the command follows, and the ids of server and person."""


def quieten() -> None:
    """Tone down discord.py's records of failed reconnects and of suggestions that failed or came too late."""
    for name in ("discord.client", "discord.shard", "discord.app_commands.tree"):
        logger = logging.getLogger(name)
        if _tone_down not in logger.filters:
            logger.addFilter(_tone_down)


def _tone_down(record: logging.LogRecord) -> bool:
    if str(record.msg).startswith(_OF_SUGGESTIONS) and isinstance(record.args, tuple):
        record.msg, record.args = f"{_OF_SUGGESTIONS} %r", record.args[:1]
    error = record.exc_info[1] if record.exc_info else None
    if error is not None and (_is_reconnect(record) or _is_late(error)):
        record.levelno, record.levelname = logging.WARNING, logging.getLevelName(logging.WARNING)
        record.msg, record.args = "%s: %s", (record.getMessage(), _described(error))
        record.exc_info = record.exc_text = None
    return True


def _is_reconnect(record: logging.LogRecord) -> bool:
    text = str(record.msg)
    return "reconnect" in text or text.startswith("Failed to connect for shard_id")


def _is_late(error: BaseException) -> bool:
    cause = getattr(error, "original", error)
    return isinstance(cause, discord.HTTPException) and cause.code in {TOO_LATE, ALREADY_ANSWERED}


def _described(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
