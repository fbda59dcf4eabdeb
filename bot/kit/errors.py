"""The error ladder: whatever goes wrong, the person gets one clear sentence that only they see."""

import logging
import secrets
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

import discord
from discord import app_commands

from bot.kit.replies import ALREADY_ANSWERED, TOO_LATE, send_private
from bot.kit.texts import load
from models.errors import SurnameTooLongError, UnknownCharacterError, UnknownStyleError

_Callback = Callable[[Any, discord.Interaction[Any]], Coroutine[Any, Any, None]]
_log = logging.getLogger(__name__)


class UserError(Exception):
    """Something a person asked for can't be done, and that is no fault of the bot.

    `message_id` names the text that says so, `arguments` fill it in.
    """

    def __init__(self, message_id: str, /, **arguments: str | float) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.arguments = arguments


_EXPLANATIONS: dict[type[Exception], Callable[[Any], UserError]] = {
    UnknownStyleError: lambda error: UserError(
        "error-unknown-style", style=error.style, styles=", ".join(error.known)
    ),
    UnknownCharacterError: lambda error: UserError("error-unknown-character", character=error.character),
    SurnameTooLongError: lambda error: UserError(
        "error-surname-too-long", surname=error.surname, length=error.length
    ),
    app_commands.CommandOnCooldown: lambda error: UserError(
        "error-cooldown", seconds=max(1, round(error.retry_after))
    ),
    app_commands.BotMissingPermissions: lambda error: UserError(
        "error-bot-permissions", permissions=_permissions(error.missing_permissions)
    ),
    app_commands.MissingPermissions: lambda error: UserError(
        "error-permissions", permissions=_permissions(error.missing_permissions)
    ),
    app_commands.NoPrivateMessage: lambda _: UserError("error-no-private-message"),
    app_commands.CheckFailure: lambda _: UserError("error-not-allowed"),
    app_commands.CommandNotFound: lambda _: UserError("error-outdated-command"),
    app_commands.CommandSignatureMismatch: lambda _: UserError("error-outdated-command"),
    app_commands.TransformerError: lambda error: UserError("error-bad-value", value=str(error.value)[:50]),
    discord.Forbidden: lambda _: UserError("error-forbidden"),
}
"""What people read about errors of these classes; the first class that fits counts."""


def explain(error: BaseException) -> UserError | None:
    """Return what to tell the person about an expected error, or None for one that is a bug."""
    if isinstance(error, UserError):
        return error
    for kind, explanation in _EXPLANATIONS.items():
        if isinstance(error, kind):
            return explanation(error)
    return None


def _permissions(names: list[str]) -> str:
    return ", ".join(name.replace("_", " ").title() for name in names)


def _root(error: BaseException) -> BaseException:
    """Return the error that discord.py wrapped."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    if isinstance(error, app_commands.TransformerError) and error.__cause__ is not None:
        return error.__cause__
    return error


async def handle(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Answer a failed interaction. An unexpected error is logged under a reference that the person sees too."""
    error = _root(error)
    if isinstance(error, discord.HTTPException) and error.code in {TOO_LATE, ALREADY_ANSWERED}:
        _log.warning("an interaction could not be answered: %s", error)
        return
    known = explain(error)
    if known is None:
        reference = secrets.token_hex(4)
        _log.error("unexpected error, reference %s", reference, exc_info=error)
        known = UserError("error-unexpected", reference=reference)
    await tell(interaction, known)


async def tell(interaction: discord.Interaction[Any], error: UserError) -> None:
    """Say privately what is wrong."""
    await send_private(interaction, load()(interaction.locale, error.message_id, **error.arguments))


def guarded(callback: _Callback) -> _Callback:
    """Wrap the `callback` method of a DynamicItem, for which discord.py has no error handler of its own."""

    @wraps(callback)
    async def wrapper(self: Any, interaction: discord.Interaction[Any]) -> None:  # noqa: ANN401 - any item
        try:
            refuse_while_stopping(interaction)
            await callback(self, interaction)
        except Exception as error:  # noqa: BLE001 - the top of the ladder
            await handle(interaction, error)

    return wrapper


def refuse_while_stopping(interaction: discord.Interaction[Any]) -> None:
    """Raise UserError when the bot is about to stop and takes no more work."""
    if getattr(interaction.client, "stopping", False):
        raise UserError("error-stopping")


class Tree(app_commands.CommandTree[Any]):
    """A command tree whose errors go up the ladder."""

    async def interaction_check(self, interaction: discord.Interaction[Any]) -> bool:
        """Turn interactions away while the bot stops."""
        try:
            refuse_while_stopping(interaction)
        except UserError as error:
            if interaction.type is discord.InteractionType.application_command:
                await tell(interaction, error)
            return False
        return True

    async def on_error(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
        """Answer for a command that failed."""
        await handle(interaction, error)


class View(discord.ui.View):
    """A view whose errors go up the ladder."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: Exception, item: discord.ui.Item[Any], /
    ) -> None:
        """Answer for a component that failed."""
        del item
        await handle(interaction, error)


class Modal(discord.ui.Modal):
    """A form whose errors go up the ladder."""

    async def on_error(  # type: ignore[override]  # discord.py's own Modal has no item either
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Answer for a form that failed."""
        await handle(interaction, error)
