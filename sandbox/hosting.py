"""A bot of discord.py inside the sandbox's own process: `python -m sandbox --bot module:attribute`."""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sandbox.server import Addresses

if TYPE_CHECKING:
    import discord


class HostingError(Exception):
    """The bot cannot be started; the text is one plain sentence."""


def find_bot(name: str) -> "discord.Client":
    """Return the bot that a name such as "my_bot:bot" means: a client, or a function that makes one.

    Raises HostingError.
    """
    module_name, colon, attribute = name.partition(":")
    if not (module_name and colon and attribute):
        raise HostingError(f"--bot takes module:attribute, such as my_bot:bot, not {name!r}")
    found = getattr(_module(module_name), attribute, None)
    kind: type[discord.Client] = _library().Client
    if callable(found) and not isinstance(found, kind):
        found = found()
    if isinstance(found, kind):
        return found
    raise HostingError(f"{name} is no discord.Client and makes none")


def _library() -> Any:  # noqa: ANN401 - discord.py, which the sandbox needs for this alone
    try:
        return importlib.import_module("discord")
    except ModuleNotFoundError:
        raise HostingError("--bot needs discord.py") from None


def _module(name: str) -> ModuleType:
    sys.path.insert(0, "")  # the working directory, where a script of one's own is
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise HostingError(f"there is no module {error.name}") from None


def point_at(addresses: Addresses) -> None:
    """Let all clients of discord.py in this process connect to the sandbox, and read pictures from it."""
    discord, yarl = _library(), importlib.import_module("yarl")
    discord.http.Route.BASE = addresses.api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(addresses.gateway)
    discord.Asset.BASE = str(yarl.URL(addresses.api).origin())


async def host(client: "discord.Client", addresses: Addresses) -> None:
    """Run a bot in the sandbox until it closes or this is cancelled."""
    point_at(addresses)
    async with client:
        await client.start(addresses.token)
