"""From settings to a running bot, and back down in order."""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import typer

from bot.process import arenas, connection, data_dir, health, sandboxed
from bot.process.exits import StartError
from bot.process.sandboxed import Sandbox, SandboxError
from bot.process.signals import stop_signal
from bot.settings import Settings
from bot.storage import StorageError, schema
from bot.storage.dialects import backend_of

if TYPE_CHECKING:
    from bot.client.client import Jianghu
    from bot.kit.inference import Inference
    from models.store.registry import Registry

SANDBOX_NOTICE = "No DISCORD_TOKEN: running against the sandbox, a Discord on your desk."


async def serve(settings: Settings, *, launched: bool = False) -> None:
    """Run the bot until SIGTERM or Ctrl-C.

    A process that was `launched` shares DATA_DIR with others: the launcher holds it, and they end with that one.
    Raises SettingsError, StartError or SandboxError, each with a text of one line.
    """
    arenas.share()
    stop = stop_signal()
    await asyncio.to_thread(data_dir.make, settings)
    async with _with_launcher(stop) if launched else _alone(settings):
        await asyncio.to_thread(_prepare, settings)
        loading = asyncio.create_task(asyncio.to_thread(_load_models, settings, stop))
        async with _discord(settings) as (token, sandbox):
            inference = await loading
            if inference is None:
                return
            async with _client(settings, inference) as client, health.served(client, settings.metrics_address):
                if sandbox is None:
                    connection.use_proxy(client, settings)
                await _run_until_end(client, token, sandbox, stop)


def _prepare(settings: Settings) -> None:
    """Bring the database to this version. Blocking. Raises StartError where it can't be used."""
    backend = backend_of(settings.database_url)
    try:
        backend.check()
        schema.upgrade(backend)
    except StorageError as error:
        raise StartError(str(error)) from None


def _load_models(settings: Settings, stop: asyncio.Event) -> "Inference | None":
    """Return the loaded models, or None when `stop` was set meanwhile. Blocking: torch takes seconds to import.

    Raises StartError where the reader, the lexicon or the blocklist can't be used.
    """
    # Torch brings several hundred thousand objects that are never freed. Visiting them in every collection makes
    # the start a quarter slower and delays answers later.
    gc.disable()
    try:
        import torch  # noqa: F401, PLC0415 - the sandbox starts in the meantime

        if stop.is_set():
            return None
        from bot.kit.inference import Inference  # noqa: PLC0415
        from bot.kit.unwanted.blocklist import BlocklistError, read_blocklist  # noqa: PLC0415
        from models.errors import LexiconError, ReaderError  # noqa: PLC0415

        if stop.is_set():
            return None
        try:
            blocked = read_blocklist(settings.data_dir)
            inference = Inference(_registry(settings), blocked_parts=blocked)
        except ReaderError as error:
            raise StartError(f"the reader can't be used: {error}") from None
        except LexiconError as error:
            raise StartError(f"the lexicon can't be used: {error}") from None
        except BlocklistError as error:
            raise StartError(f"the blocklist can't be used: {error}") from None
        inference.refresh()
        return None if stop.is_set() else inference
    finally:
        gc.freeze()
        # A crowd's clicks make a million objects in a second, all in use. With a collection after every 700 new
        # ones, which is the default, collecting takes as long as answering.
        gc.set_threshold(20_000, 20, 50)
        gc.enable()


def _registry(settings: Settings) -> "Registry":
    """Return the checkpoints of MODELS_DIR over the shipped ones, shared with other processes of the database."""
    from bot.kit.shared import shared_models  # noqa: PLC0415 - it imports torch too
    from models.store.registry import SHIPPED, Registry  # noqa: PLC0415
    from models.store.sharing import make_own  # noqa: PLC0415

    shared = shared_models(settings)
    if shared is None:
        make_own(settings.models_dir)
    return Registry(SHIPPED, settings.models_dir, shared=shared)


def _client(settings: Settings, inference: "Inference") -> "Jianghu":
    from bot.client.sharded import client_for  # noqa: PLC0415 - it imports torch too

    return client_for(settings, inference)


async def _run_until_end(client: "Jianghu", token: str, sandbox: Sandbox | None, stop: asyncio.Event) -> None:
    """Keep the client connected until `stop`, or until it or the sandbox fails; then close it in order."""
    stopped = asyncio.create_task(stop.wait())
    tasks = {
        stopped,
        asyncio.create_task(connection.run(client, token)),
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


@asynccontextmanager
async def _alone(settings: Settings) -> AsyncIterator[None]:
    """Hold DATA_DIR. Raises StartError and SettingsError."""
    with data_dir.claimed(settings.data_dir):
        yield


@asynccontextmanager
async def _with_launcher(stop: asyncio.Event) -> AsyncIterator[None]:
    """Stop when the launcher ends, which holds DATA_DIR."""
    waiting = asyncio.create_task(_wait_for_launcher(stop))
    try:
        yield
    finally:
        waiting.cancel()


async def _wait_for_launcher(stop: asyncio.Event) -> None:
    """Set `stop` when standard input ends: the other end of that pipe is the launcher's, which writes nothing."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await reader.read()
    stop.set()


@asynccontextmanager
async def _discord(settings: Settings) -> AsyncIterator[tuple[str, Sandbox | None]]:
    """Choose Discord or, without a token, a sandbox of our own; yield the token and that sandbox."""
    if settings.discord_token:
        connection.connect_to(str(settings.discord_api_url), str(settings.discord_gateway_url))
        yield settings.discord_token.get_secret_value(), None
        return
    typer.echo(SANDBOX_NOTICE)
    async with sandboxed.started(settings.data_dir) as sandbox:
        connection.connect_to(sandbox.api, sandbox.gateway)
        yield sandbox.token, sandbox


async def _announce(client: "Jianghu", sandbox: Sandbox | None) -> None:
    """Print on standard output that the bot is ready, and where; return only when cancelled."""
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
