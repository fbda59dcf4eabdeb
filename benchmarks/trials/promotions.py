"""How soon a version that one process promotes serves in others, on one database of PostgreSQL's.

`python -m benchmarks.trials.promotions [--count 20] [--processes 2]`

Real bots, each a process with a folder of its own, are connected to the sandbox as shards. Another process
promotes versions of the shipped size, and asks each bot's `/metrics` which one serves. No bot should take longer
than two seconds. The first promotion is not counted: the bots have only just started.
"""

import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Annotated

import aiohttp
import typer

from benchmarks.kit.table import counted, percentile, show
from bot.kit.shared import SharedModels
from bot.storage.dialects import backend_of
from models.store import checkpoint
from models.store.checkpoint import ROSTER_FILE, WEIGHTS_FILE
from models.store.registry import SHIPPED, Registry
from models.uploads.shelf import Shelf
from sandbox.testing.driver import Driver
from tests import postgresql
from tests.bot.processes import PATIENCE, at, running_bot

STYLE = "gu_long"
LOOK_SECONDS = 0.02
BAR_SECONDS = 2.0


def free_port() -> int:
    """Return a port that nothing listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@asynccontextmanager
async def bots(folder: Path, database: str, processes: int) -> AsyncIterator[list[str]]:
    """Run bots of one shard each; yield where each tells its metrics."""
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Driver.start())
        pages = []
        for shard in range(processes):
            port, home = free_port(), folder / f"bot{shard}"
            home.mkdir()
            environment = {
                **at(sandbox.addresses),
                "DATABASE_URL": database,
                "SHARD_COUNT": str(processes),
                "SHARD_IDS": str(shard),
                "METRICS_ADDRESS": str(port),
            }
            bot = await stack.enter_async_context(running_bot(home, home / "models", environment))
            await bot.line("")
            pages.append(f"http://127.0.0.1:{port}/metrics")
        yield pages


async def served(client: aiohttp.ClientSession, page: str, version: str) -> float:
    """Return when a bot serves a version."""
    expected = f'style="{STYLE}",version="{version}"'
    async with asyncio.timeout(PATIENCE):
        while True:
            async with client.get(page) as answer:
                if expected in await answer.text():
                    return time.perf_counter()
            await asyncio.sleep(LOOK_SECONDS)


def write_another(root: Path, registry: Registry, seed: int) -> str:
    """Write the shipped checkpoint as if another seed had made it; return the version."""
    found = registry.directory(STYLE, registry.versions(STYLE)[0])
    card = registry.load_active(STYLE).card.model_copy(update={"seed": seed})
    del card.__dict__["version"]
    weights, roster = ((found / name).read_bytes() for name in (WEIGHTS_FILE, ROSTER_FILE))
    checkpoint.write(root, card, weights, roster)
    return card.version


async def measure(folder: Path, database: str, count: int, processes: int) -> list[float]:
    """Return how many seconds each bot took to serve each of `count` versions."""
    root = folder / "promoting"
    shared = SharedModels(backend_of(database), root, Shelf(folder / "rosters"))
    registry = Registry(SHIPPED, root, shared=shared)
    await asyncio.to_thread(registry.refresh)
    seconds: list[float] = []
    async with bots(folder, database, processes) as pages, aiohttp.ClientSession() as client:
        for number in counted(range(count + 1), "promotions"):
            version = await asyncio.to_thread(write_another, root, registry, 1_000 + number)
            model = await asyncio.to_thread(registry.load, STYLE, version)
            began = time.perf_counter()
            await asyncio.to_thread(registry.activate, model)
            moments = await asyncio.gather(*(served(client, page, version) for page in pages))
            seconds += [moment - began for moment in moments] if number else []
    shared.close()
    return seconds


def main(
    count: Annotated[int, typer.Option(min=1)] = 20, processes: Annotated[int, typer.Option(min=1)] = 2
) -> None:
    """Measure, and show a row; exit with 1 when a bot took longer than `BAR_SECONDS`."""
    with postgresql.running() as cluster, tempfile.TemporaryDirectory() as folder:
        seconds = asyncio.run(measure(Path(folder), cluster.make(), count, processes))
    row = {"processes": processes, "promotions": count, "median s": percentile(seconds, 0.5)}
    row |= {"p90 s": percentile(seconds, 0.9), "most s": max(seconds)}
    show("promotions", "From promoting in one process to serving in others", [dict(row)])
    if max(seconds) > BAR_SECONDS:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
