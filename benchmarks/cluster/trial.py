"""A cluster of bots that people play with while its processes, its database and its connections fail."""

import asyncio
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.cluster.launched import Watched, cluster
from benchmarks.cluster.players import Players
from bot.settings import Settings
from sandbox.testing.driver import Driver
from tests.bot.processes import PATIENCE, at
from tests.postgresql import Cluster

PAUSE_SECONDS = (3.0, 8.0)
"""Between two events, while people play."""

NOTICE_SECONDS = 1.0
"""After which the sandbox has noticed that a connection is gone."""

STOPPED_SECONDS = 5.0
"""How long PostgreSQL is stopped."""


@dataclass
class ClusterTrial:
    """One sandbox, one database, so many processes with a shard each, and what happened to them."""

    sandbox: Driver
    database: Cluster
    url: str
    folder: Path
    processes: int
    random: Random
    happened: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    leaderless: list[float] = field(default_factory=list)
    """Seconds from a leader's death to the next one."""
    ready_again: list[float] = field(default_factory=list)
    """Seconds from an event until all shards were connected."""
    exit_code: int = -1
    rivals_that_ran: int = 0
    """How many second processes of a shard did not refuse to start."""

    async def run(self, events: int, players: Players) -> Watched:
        """Let people play while `events` things go wrong, then stop in order."""
        async with cluster(self.folder, self.sandbox.addresses, self.url, self.processes) as watched:
            await self._ready()
            playing = asyncio.create_task(players.play())
            for number in range(events):
                await asyncio.sleep(self.random.uniform(*PAUSE_SECONDS))
                name, event = list(self._events(watched))[self.random.randrange(5)]
                began = time.monotonic()
                await event()
                await asyncio.sleep(NOTICE_SECONDS)
                await self._ready()
                self.happened[name] += 1
                self.ready_again.append(time.monotonic() - began)
                print(f"{number + 1}: {name}, ready after {self.ready_again[-1]:.1f} s", flush=True)
            playing.cancel()
            with suppress(asyncio.CancelledError):
                await playing
            await players.finish()
            self.exit_code = await watched.bot.stop()
        return watched

    def _events(self, watched: Watched) -> Iterator[tuple[str, Callable[[], Awaitable[None]]]]:
        yield "kill a process", lambda: self._kill(watched, self.random.randint(1, self.processes))
        yield "kill the leader", lambda: self._kill_leader(watched)
        yield "stop PostgreSQL", self._stop_database
        yield "cut a gateway", lambda: self.sandbox.faults.drop(shard=self.random.randrange(self.processes))
        yield "a rival", self._rival

    async def _kill(self, watched: Watched, number: int) -> None:
        before = watched.pids[number]
        os.kill(before, signal.SIGKILL)
        async with asyncio.timeout(PATIENCE):
            while watched.pids[number] == before:  # noqa: ASYNC110 - the log tells
                await asyncio.sleep(0.05)

    async def _kill_leader(self, watched: Watched) -> None:
        killed_at = time.monotonic()
        await self._kill(watched, watched.leader)
        async with asyncio.timeout(PATIENCE):
            while watched.led_at < killed_at:  # noqa: ASYNC110 - the log tells
                await asyncio.sleep(0.05)
        self.leaderless.append(watched.led_at - killed_at)

    async def _stop_database(self) -> None:
        await asyncio.to_thread(self.database.stop)
        await asyncio.sleep(STOPPED_SECONDS)
        # Not in another thread: the server ends with the thread that starts it.
        self.database.start()

    async def _rival(self) -> None:
        """Start another process of shard 0, which has to refuse."""
        environment = {
            **{name: value for name, value in os.environ.items() if name not in Settings.variables()},
            **at(self.sandbox.addresses),
            "DATABASE_URL": self.url,
            "DATA_DIR": str(self.folder / "rival"),
            "SHARD_COUNT": str(self.processes),
            "SHARD_IDS": "0",
        }
        rival = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"),
            env=environment,
            cwd=self.folder,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            _, said = await asyncio.wait_for(rival.communicate(), PATIENCE)
            self.rivals_that_ran += b"another process that uses this database runs the shards 0" not in said
        except TimeoutError:
            self.rivals_that_ran += 1
            rival.kill()
            await rival.wait()

    async def _ready(self) -> None:
        await self.sandbox.bot_ready(shards=self.processes, timeout=PATIENCE)
