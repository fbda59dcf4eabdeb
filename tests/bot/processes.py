"""The bot as a process of its own, as people start it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import Settings
from sandbox.server import Addresses

PATIENCE = 90.0
"""Seconds; torch takes its time on a busy machine."""


@dataclass
class BotProcess:
    """`python -m bot`, and what it has printed so far."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    async def line(self, start: str) -> str:
        """Return the next line of standard output that starts so. Raises TimeoutError or EOFError."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while raw := await self.process.stdout.readline():
                self.lines.append(raw.decode().rstrip("\n"))
                if self.lines[-1].startswith(start):
                    return self.lines[-1]
        raise EOFError(f"the bot ended after {self.lines}: {await self.complaints()}")

    async def complaints(self) -> str:
        """Return the rest of standard error once the process has closed it."""
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit code. Raises TimeoutError."""
        self.process.send_signal(number)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def running_bot(
    folder: Path, models: Path, environment: Mapping[str, str], *, program: Sequence[str] = ("-m", "bot")
) -> AsyncIterator[BotProcess]:
    """Run the bot in `folder` with the models of `models` until the block ends."""
    inherited = {name: value for name, value in os.environ.items() if name.upper() not in Settings.variables()}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *program),
        cwd=folder,
        env={**inherited, "MODELS_DIR": str(models), "DATA_DIR": str(folder / "data"), **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield BotProcess(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def at(addresses: Addresses) -> dict[str, str]:
    """Return the settings that let a bot connect to a sandbox that runs already."""
    return {
        "DISCORD_TOKEN": addresses.token,
        "DISCORD_API_URL": addresses.api,
        "DISCORD_GATEWAY_URL": addresses.gateway,
    }
