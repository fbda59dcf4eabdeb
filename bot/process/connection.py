"""The connection to Discord: log in, connect, and wait where a failure is likely to pass.

discord.py reconnects by itself once it was connected. Before that a failure ends it, so this module tries again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]  # typeshed lacks it

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route

from bot.process.exits import StartError
from bot.settings import Settings, SettingsError
from bot.storage import StorageError

PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds before each further attempt; after the last one the start has failed."""

MAX_WAIT = 60.0
"""Seconds; a server that asks for more patience than this ends the start."""

_MAX_REASON = 120
_REFUSED_SHARDS = {
    4010: "Discord does not accept this SHARD_COUNT with these SHARD_IDS (4010)",
    4011: "the bot is in too many servers for so few shards: set a higher SHARD_COUNT (4011)",
}
"""https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway"""

_TOO_MANY, _SERVER_ERROR = 429, 500
_LIMITED = "Discord or a proxy refuses requests for now (429)"
_NOT_DISCORD = "what answers at DISCORD_API_URL is not Discord's API"
_log = logging.getLogger(__name__)


class _PassingError(Exception):
    """An attempt failed for a reason that may pass; `wait` is how many seconds the server asked for."""

    def __init__(self, text: str, wait: float | None = None) -> None:
        super().__init__(text)
        self.wait = wait


def connect_to(api: str, gateway: str) -> None:
    """Make every client of this process talk to these servers, such as Discord's own or the sandbox."""
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


def use_proxy(client: discord.Client, settings: Settings) -> None:
    """Send what goes to Discord through HTTPS_PROXY, where it is set and Discord's API is an https address.

    NO_PROXY may exempt that address.
    """
    api = settings.discord_api_url
    if settings.https_proxy is None or api.scheme != "https":
        return
    if proxy_bypass_environment(f"{api.host}:{api.port}", {"no": settings.no_proxy or ""}):
        return
    client.http.proxy = settings.https_proxy.get_secret_value()


async def run(client: discord.Client, token: str) -> None:
    """Log in and stay connected until the client is closed.

    Raises SettingsError when Discord does not accept the token, and StartError when it can't be reached in several
    attempts, refuses the bot or closes the connection for good.
    """
    with _explained():
        with _patience(client.http):
            await client.login(token)
        await _patiently(lambda: _connect(client))


async def log_in(client: discord.Client, token: str) -> None:
    """Log in without connecting. Raises SettingsError and StartError as `run` does."""
    with _explained(), _patience(client.http):
        await client.login(token)


@contextmanager
def _explained() -> Iterator[None]:
    """Raise SettingsError or StartError, each with a text of one line, for what ends a start."""
    try:
        yield
    except discord.LoginFailure:
        raise SettingsError("DISCORD_TOKEN can't be used: Discord does not accept it") from None
    except discord.PrivilegedIntentsRequired:
        raise StartError("Discord refuses the connection: it asks for intents to be enabled (4014)") from None
    except discord.ConnectionClosed as error:
        reason = _REFUSED_SHARDS.get(error.code) or f"Discord closed the connection for good: {error}"
        raise StartError(reason) from None
    except StorageError as error:
        raise StartError(str(error)) from None
    except discord.HTTPException as error:
        raise StartError(f"the start failed: {_summary(error)}") from None
    except (app_commands.AppCommandError, commands.ExtensionError) as error:
        raise StartError(f"the start failed: {error}") from error


@contextmanager
def _patience(http: HTTPClient) -> Iterator[None]:
    """Repeat the requests of the current task that fail for a passing reason."""
    starting, once = asyncio.current_task(), http.request

    async def request(route: Route, **options: Any) -> Any:  # noqa: ANN401 - the library's signature
        if asyncio.current_task() is not starting:
            return await once(route, **options)
        return await _patiently(lambda: _ask(once(route, **options)))

    # discord.py has no hook for this, and its login can't be repeated as a whole.
    http.request = request  # type: ignore[method-assign]
    # It waits for Discord's own rate limits by itself, but in a start for no longer than we would.
    longest, http.max_ratelimit_timeout = http.max_ratelimit_timeout, MAX_WAIT
    try:
        yield
    finally:
        http.request = once  # type: ignore[method-assign]
        http.max_ratelimit_timeout = longest


async def _patiently(attempt: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401 - what the attempt returns
    """Return what `attempt` returns, repeating it after failures that may pass. Raises StartError."""
    for pause in PAUSES:
        try:
            return await attempt()
        except _PassingError as failure:
            wait = pause if failure.wait is None else failure.wait
            if wait > MAX_WAIT:
                raise StartError(f"{failure}: try again in {wait:,.0f} seconds") from None
            _log.warning("%s; trying again in %.0f s", failure, wait)
            await asyncio.sleep(wait)
    try:
        return await attempt()
    except _PassingError as failure:
        raise StartError(str(failure)) from None


async def _ask(request: Awaitable[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return an answer of Discord's API. Raises _PassingError, or HTTPException for a refusal."""
    try:
        answer = await request
    except discord.HTTPException as error:
        if error.status == _TOO_MANY:
            raise _PassingError(_LIMITED, _retry_after(error)) from None
        if error.status >= _SERVER_ERROR:
            raise _PassingError(f"Discord can't be reached: {_summary(error)}") from None
        raise
    except (OSError, aiohttp.ClientError, TimeoutError) as error:
        raise _PassingError(f"Discord can't be reached: {reason_of(error)}") from None
    except discord.RateLimited as error:
        raise _PassingError(_LIMITED, error.retry_after) from None
    except (ValueError, KeyError, TypeError):  # of JSON that is none, or lacks what discord.py looks for
        raise _PassingError(f"Discord can't be reached: {_NOT_DISCORD}") from None
    if isinstance(answer, str) or (isinstance(answer, dict) and "id" not in answer):
        raise _PassingError(f"Discord can't be reached: {_NOT_DISCORD}")
    return answer


async def _connect(client: discord.Client) -> None:
    """Stay connected to the gateway. Raises _PassingError when the first connection fails."""
    try:
        await client.connect()
    except AttributeError:
        # discord.py 2.7.1 then asks a connection that it never had for its session.
        if client.ws is not None:
            raise
        raise _PassingError("Discord's gateway can't be reached") from None


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        return max(0.0, float(error.response.headers.get("Retry-After", "")))
    except ValueError:
        return None


def _summary(error: discord.HTTPException) -> str:
    """Return the status and what Discord says of it; a proxy's page is left out."""
    said = "" if error.text.lstrip().startswith("<") else f": {error.text[:_MAX_REASON]}" if error.text else ""
    return f"{error.status} {error.response.reason}{said}"


def reason_of(error: Exception) -> str:
    """Return in a few words, without a secret, why a request failed."""
    if isinstance(error, discord.HTTPException):
        return _summary(error)
    if isinstance(error, aiohttp.ClientResponseError):  # its text would hold a proxy's address and password
        return f"{error.status} {error.message}"[:_MAX_REASON]
    return str(error)[:_MAX_REASON] or type(error).__name__
