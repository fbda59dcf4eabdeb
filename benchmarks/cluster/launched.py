"""`python -m bot cluster` as a child process, and what it logs."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sandbox.server import Addresses
from tests.bot.processes import BotProcess, at, running_bot

_PROCESS = re.compile(r"process (\d+) is (\d+): shards")
_LEADS = re.compile(r"\[(\d+)\] .*this process leads")
_COMPLAINT = re.compile(r"\[\d+\] (?:.* ERROR |Traceback)")


@dataclass
class Watched:
    """What the launcher and its processes log: who is who, who leads, and since when."""

    bot: BotProcess
    pids: dict[int, int] = field(default_factory=dict)
    leader: int = 0
    led_at: float = 0.0
    errors: list[str] = field(default_factory=list)

    async def read(self) -> None:
        """Follow the log until it ends."""
        while line := await _line(self.bot.process.stderr):
            if found := _PROCESS.search(line):
                self.pids[int(found[1])] = int(found[2])
            elif found := _LEADS.search(line):
                self.leader, self.led_at = int(found[1]), time.monotonic()
            elif _COMPLAINT.search(line):
                self.errors.append(line.strip())

    async def drain(self) -> None:
        """Read what the processes print, so that no pipe fills."""
        while await _line(self.bot.process.stdout):
            pass


@asynccontextmanager
async def cluster(folder: Path, addresses: Addresses, url: str, processes: int) -> AsyncIterator[Watched]:
    """Run so many processes on a sandbox and a database until the block ends."""
    environment = {**at(addresses), "DATABASE_URL": url}
    program = ("-m", "bot", "cluster", "--processes", str(processes))
    async with running_bot(folder, folder / "models", environment, program=program) as bot:
        watched = Watched(bot)
        reading = [asyncio.create_task(work) for work in (watched.read(), watched.drain())]
        try:
            yield watched
        finally:
            for task in reading:
                task.cancel()
            await asyncio.gather(*reading, return_exceptions=True)


async def _line(stream: asyncio.StreamReader | None) -> str:
    """Return a stream's next line, and nothing at its end."""
    return (await stream.readline()).decode() if stream else ""
