"""From settings to a running bot, and back down in order."""

import asyncio
import contextlib
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
import discord
import typer
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.process import sandboxed
from bot.process.sandboxed import Sandbox, SandboxError
from bot.settings import Settings, SettingsError
from bot.storage import StorageError, schema
from bot.storage.location import database_path

if TYPE_CHECKING:
    from bot.client.client import Jianghu
    from bot.kit.inference import Inference

SANDBOX_NOTICE = "No DISCORD_TOKEN: running against the sandbox, a Discord on your desk."


class StartError(Exception):
    """The bot can't run; the text says why in one line."""


async def serve(settings: Settings) -> None:
    """Run the bot until it is told to stop by SIGTERM or Ctrl-C.

    Raises SettingsError, StartError or SandboxError, each with a text of one line.
    """
    stop = _stop_signal()
    await asyncio.to_thread(_prepare, settings)
    loading = asyncio.create_task(asyncio.to_thread(_load_models, settings, stop))
    async with _discord(settings) as (token, sandbox):
        inference = await loading
        if inference is None:
            return
        async with _client(settings, inference) as client:
            await _run_until_end(client, token, sandbox, stop)


def _prepare(settings: Settings) -> None:
    """Make the folders and the database. Blocking. Raises SettingsError or StartError where one can't be used."""
    for name, folder in (("DATA_DIR", settings.data_dir), ("MODELS_DIR", settings.models_dir)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise SettingsError(f"{name} can't be used: {folder} is not a folder") from None
        except OSError as error:
            raise SettingsError(f"{name} can't be used: {folder}: {error.strerror}") from None
    try:
        schema.upgrade(database_path(settings.database_url))
    except StorageError as error:
        raise StartError(str(error)) from None


def _load_models(settings: Settings, stop: asyncio.Event) -> "Inference | None":
    """Return the models, ready to answer, or None when told to stop. Blocking: torch takes seconds to import."""
    # Torch brings several hundred thousand objects, which stay for good. Walking them in every collection would
    # slow down the start by a quarter, and hold up answers later on.
    gc.disable()
    try:
        import torch  # noqa: F401, PLC0415 - the sandbox starts in the meantime

        if stop.is_set():
            return None
        from bot.kit.inference import Inference  # noqa: PLC0415
        from models.store.registry import SHIPPED, Registry  # noqa: PLC0415

        if stop.is_set():
            return None
        inference = Inference(Registry(SHIPPED, settings.models_dir))
        inference.refresh()
        return None if stop.is_set() else inference
    finally:
        gc.freeze()
        # A crowd's clicks make a million objects in a second, all of them in use: looking for garbage after every
        # 700 new ones, as is the default, would take as long as answering.
        gc.set_threshold(20_000, 20, 50)
        gc.enable()


def _client(settings: Settings, inference: "Inference") -> "Jianghu":
    from bot.client.client import Jianghu  # noqa: PLC0415 - it imports torch too

    return Jianghu(settings, inference)


def connect_to(api: str, gateway: str) -> None:
    """Make every client of this process talk to these servers, such as Discord's own or the sandbox."""
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


async def _run_until_end(client: "Jianghu", token: str, sandbox: Sandbox | None, stop: asyncio.Event) -> None:
    """Keep the client connected until `stop`, or until it or the sandbox fails; then close it in order."""
    stopped = asyncio.create_task(stop.wait())
    tasks = {
        stopped,
        asyncio.create_task(_connect(client, token)),
        asyncio.create_task(_announce(client, sandbox)),
    }
    if sandbox:
        tasks.add(asyncio.create_task(_ended(sandbox)))
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        await client.close()
        if stopped not in done:
            for task in done:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _stop_signal() -> asyncio.Event:
    """Return an event that the first SIGTERM or Ctrl-C sets; the second ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)

    def on_signal() -> None:
        stop.set()
        for number in signals:
            loop.remove_signal_handler(number)

    # Windows' event loop has no signal handlers; there Ctrl-C ends the process.
    with contextlib.suppress(NotImplementedError):
        for number in signals:
            loop.add_signal_handler(number, on_signal)
    return stop


@asynccontextmanager
async def _discord(settings: Settings) -> AsyncIterator[tuple[str, Sandbox | None]]:
    """Choose Discord or, without a token, a sandbox of our own; yield the token and that sandbox."""
    if settings.discord_token:
        connect_to(str(settings.discord_api_url), str(settings.discord_gateway_url))
        yield settings.discord_token.get_secret_value(), None
        return
    typer.echo(SANDBOX_NOTICE)
    async with sandboxed.started() as sandbox:
        connect_to(sandbox.api, sandbox.gateway)
        yield sandbox.token, sandbox


async def _connect(client: "Jianghu", token: str) -> None:
    try:
        await client.start(token)
    except discord.LoginFailure:
        raise SettingsError("DISCORD_TOKEN can't be used: Discord does not accept it") from None
    except (aiohttp.ClientError, TimeoutError) as error:
        raise StartError(f"Discord can't be reached: {error or type(error).__name__}") from None
    except discord.ConnectionClosed as error:
        raise StartError(f"Discord closed the connection for good: {error}") from None
    except StorageError as error:
        raise StartError(str(error)) from None
    except (discord.HTTPException, app_commands.AppCommandError, commands.ExtensionError) as error:
        raise StartError(f"the start failed: {error}") from error


async def _announce(client: "Jianghu", sandbox: Sandbox | None) -> None:
    """Say on standard output when the bot is ready, and where; then wait for ever."""
    await client.wait_until_ready()
    if sandbox:
        typer.echo(f"Open {sandbox.page}")
    else:
        server, own = client.invites()
        typer.echo(f"{client.user} is ready. Add it to a server: {server}")
        typer.echo(f"Or to your own account: {own}")
    await asyncio.Event().wait()


async def _ended(sandbox: Sandbox) -> None:
    code = await sandbox.process.wait()
    raise SandboxError(f"the sandbox ended by itself with code {code}")
