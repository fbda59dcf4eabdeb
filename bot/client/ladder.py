"""The error ladder: answer every failed interaction with one clear sentence that only that person sees."""

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import aiohttp
import discord
from discord import app_commands
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.client import suggesting
from bot.client.declared import refuse_undeclared
from bot.kit import errors, languages, replies, watching
from bot.kit.cog import Bot, Interaction
from bot.kit.errors import LacksPermissionsError, UserError
from bot.kit.replies import ALREADY_ANSWERED, TOO_LATE
from bot.kit.replies.retries import limited_for
from bot.kit.watching import Outcome
from bot.storage.errors import LostError, SessionError

# No other OSError: those of files have nothing to do with Discord.
_DISCONNECTED = (discord.DiscordServerError, aiohttp.ClientError, ConnectionError, TimeoutError)
_OF_STORAGE = (OperationalError, PoolTimeoutError, SessionError, LostError)
_log = logging.getLogger(__name__)

_EXPLANATIONS: dict[type[Exception], Callable[[Any], UserError]] = {
    app_commands.BotMissingPermissions: lambda error: LacksPermissionsError(
        "error-bot-permissions", permissions=error.missing_permissions
    ),
    app_commands.MissingPermissions: lambda error: LacksPermissionsError(
        "error-permissions", permissions=error.missing_permissions
    ),
    app_commands.NoPrivateMessage: lambda _: UserError("error-no-private-message"),
    app_commands.CheckFailure: lambda _: UserError("error-not-allowed"),
    app_commands.CommandNotFound: lambda _: UserError("error-outdated-command"),
    app_commands.CommandSignatureMismatch: lambda _: UserError("error-outdated-command"),
    app_commands.TransformerError: lambda error: UserError("error-bad-value", value=str(error.value)[:50]),
    discord.Forbidden: lambda _: UserError("error-forbidden"),
    OperationalError: lambda _: UserError("error-storage"),
    PoolTimeoutError: lambda _: UserError("error-storage"),
    SessionError: lambda _: UserError("error-storage"),
    LostError: lambda _: UserError("error-storage-lost"),
}
"""The explanations of expected errors; the first class that matches is used."""


def explain(error: BaseException) -> UserError | None:
    """Return the explanation of an expected error, or None for an unexpected one, which is a bug."""
    if isinstance(error, UserError):
        return error
    for kind, explanation in _EXPLANATIONS.items():
        if isinstance(error, kind):
            return explanation(error)
    return errors.of_model(error)


def _explain_cooldown(interaction: Interaction, error: app_commands.CommandOnCooldown) -> UserError:
    """Return how long a person has to wait, and for what."""
    seconds = max(1, round(error.retry_after))
    if isinstance(interaction.command, app_commands.Command):
        return UserError("error-cooldown", command=interaction.command.qualified_name, seconds=seconds)
    return UserError("error-cooldown-menu", seconds=seconds)


def _root(error: BaseException) -> BaseException:
    """Return the error that discord.py wrapped."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    if isinstance(error, app_commands.TransformerError) and error.__cause__ is not None:
        return error.__cause__
    return error


async def handle(interaction: Interaction, error: BaseException) -> None:
    """Answer a failed interaction. An unexpected error is logged under a reference that the person sees too."""
    error = _root(error)
    watching.end(interaction, _outcome(error))
    if _is_late(error):
        _log.warning("an interaction could not be answered: %s", error)
        return
    if interaction.client.is_closed():
        _log.warning("the bot stopped before an interaction was answered: %s", error)
        return
    if isinstance(error, app_commands.CommandOnCooldown):
        known: UserError | None = _explain_cooldown(interaction, error)
    else:
        known = explain(error)
    if known is None and _is_discords(error):
        _log.warning("Discord did not take a request: %s", error)
        known = UserError("error-discord")
    if known is None:
        reference = secrets.token_hex(4)
        _log.error("unexpected error, reference %s", reference, exc_info=error)
        known = UserError("error-unexpected", reference=reference)
    await tell(interaction, known)


def _outcome(error: BaseException) -> Outcome:
    if _is_late(error):
        return Outcome.LATE
    if isinstance(error, _OF_STORAGE):
        return Outcome.STORAGE
    if isinstance(error, app_commands.CommandOnCooldown) or explain(error) is not None:
        return Outcome.REFUSED
    return Outcome.DISCORD if _is_discords(error) else Outcome.FAILED


def _is_late(error: BaseException) -> bool:
    return isinstance(error, discord.HTTPException) and error.code in {TOO_LATE, ALREADY_ANSWERED}


def _is_discords(error: BaseException) -> bool:
    """Tell whether it was Discord, or the way there, that failed; an unknown channel or message is gone by now."""
    limited = isinstance(error, discord.HTTPException) and limited_for(error) is not None
    return limited or isinstance(error, (discord.NotFound, *_DISCONNECTED))


async def tell(interaction: Interaction, error: UserError) -> None:
    """Reply privately with an explanation."""
    language = languages.of_person(interaction)
    await replies.send_private(interaction, error.sentence(language))


async def _suggests(interaction: Interaction) -> bool:
    """Tell whether suggestions are to be looked for; else answer that there are none."""
    if suggesting.may_get(interaction):
        return True
    with suppress(discord.HTTPException, *_DISCONNECTED):
        await interaction.response.autocomplete([])
    return False


class Tree(app_commands.CommandTree[Bot]):
    """A command tree whose errors go up the ladder."""

    async def interaction_check(self, interaction: Interaction) -> bool:
        """Reject repeated interactions, those during shutdown, and those with undeclared option values.

        Whoever may not use a command gets no suggestions for it.
        """
        if interaction.type is not discord.InteractionType.application_command:
            return not interaction.client.stopping and await _suggests(interaction)
        if not interaction.client.is_new(interaction):
            return False
        command = interaction.command
        watching.begin(interaction, f"/{command.qualified_name}" if command else "unknown")
        try:
            interaction.client.refuse_while_stopping()
            refuse_undeclared(interaction)
        except UserError as error:
            watching.end(interaction, Outcome.REFUSED)
            await tell(interaction, error)
            return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Answer a command that failed."""
        await handle(interaction, error)
