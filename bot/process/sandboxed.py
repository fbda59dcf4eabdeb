"""The sandbox, a local Discord, as a child process."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.process.exits import StartError
from bot.settings import Settings

COMMAND = (
    *(sys.executable, "-m", "sandbox", "--exit-with-parent"),
    *("--bot-name", "Jianghu", "--bot-symbol", "江"),
)
KEY_FILE = "sandbox.key"
START_SECONDS = 15.0
STOP_SECONDS = 3.0
_log = logging.getLogger(__name__)


class SandboxError(StartError):
    """The sandbox did not start, or ended; the text says so in one line."""


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running sandbox: the page for people, and what a bot needs to connect."""

    page: str
    """The address that people open."""
    api: str
    """The setting DISCORD_API_URL for it."""
    gateway: str
    """The setting DISCORD_GATEWAY_URL for it."""
    token: str
    """The bot's token in it."""
    process: asyncio.subprocess.Process


@asynccontextmanager
async def started(data_dir: Path) -> AsyncIterator[Sandbox]:
    """Run a sandbox for as long as the block lasts. Raises SandboxError when it does not start.

    The key of its page is kept in `data_dir`, so that a page that is open goes on after a restart.
    """
    process = await asyncio.create_subprocess_exec(
        *(*COMMAND, "--key-file", str(data_dir / KEY_FILE)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=_environment(),
        # Ctrl-C in a terminal must reach the bot alone, which then ends the sandbox in order.
        start_new_session=True,
    )
    try:
        yield await _greeting(process)
    finally:
        await _stop(process)


def _environment() -> dict[str, str]:
    """Return this process's environment without any of the bot's settings."""
    return {name: value for name, value in os.environ.items() if name.upper() not in Settings.variables()}


async def _greeting(process: asyncio.subprocess.Process) -> Sandbox:
    if process.stdout is None:
        raise SandboxError("the sandbox has no standard output")
    try:
        line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
        ready = json.loads(line)
        return Sandbox(ready["page"], ready["api"], ready["gateway"], ready["token"], process)
    except TimeoutError:
        raise SandboxError(f"the sandbox did not start within {START_SECONDS:.0f} seconds") from None
    except (ValueError, KeyError, TypeError):
        raise SandboxError("the sandbox did not start; its own message is above") from None


async def _stop(process: asyncio.subprocess.Process) -> None:
    """End the sandbox by closing its standard input; kill it if that does not do."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), STOP_SECONDS)
    except TimeoutError:
        _log.warning("the sandbox did not end by itself")
        process.kill()
        await process.wait()
