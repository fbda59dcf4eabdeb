"""/name while a training job runs, and how late the bot's event loop is in the meantime.

`python -m benchmarks.training_load [--requests 300]`

One person after another asks for ten names, first of an idle bot, then from a training's start to its end.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from benchmarks._table import Row, percentile, show
from sandbox.driver import Message, Sandbox
from tests.bot.processes import PATIENCE, at

BAR_NAME_SECONDS = 0.150
BAR_LAG_SECONDS = 0.050
WARM_UP = 20


@dataclass
class Window:
    """A stretch of time and how long each request in it took, in seconds."""

    what: str
    began: float = field(default_factory=time.time)
    ended: float = 0.0
    times: list[float] = field(default_factory=list)


@asynccontextmanager
async def probed_bot(folder: Path, environment: dict[str, str]) -> AsyncIterator[Path]:
    """Run the bot with its data in `folder`; after the block the yielded file holds the probe's lags."""
    lags = folder / "lags.json"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks._probed_bot", str(lags)),
        env={**os.environ, **environment, "DATA_DIR": str(folder), "MODELS_DIR": str(folder / "models")},
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        yield lags
    finally:
        process.terminate()
        await process.wait()


async def ask_while(sandbox: Sandbox, what: str, goes_on: Callable[[list[float]], bool]) -> Window:
    """Ask for names, one request after another, for as long as the condition on their times holds."""
    window, person = Window(what), sandbox.person("Deniz")
    while goes_on(window.times):
        began = time.perf_counter()
        outcome = await person.slash("name", style=("jin_yong", "gu_long")[len(window.times) % 2], count=10)
        window.times.append(time.perf_counter() - began)
        if outcome.failed or outcome.text.count("\n") < 9:
            raise RuntimeError(f"no ten names: {outcome.text!r}")
    window.ended = time.time()
    return window


async def measure(folder: Path, requests: int) -> list[Row]:
    """Return a row without and one with a training."""
    async with Sandbox.start() as sandbox:
        async with probed_bot(folder, at(sandbox.addresses)) as lags:
            await sandbox.bot_ready(commands=4, timeout=PATIENCE)
            await ask_while(sandbox, "warming up", lambda times: len(times) < WARM_UP)
            idle = await ask_while(sandbox, "idle", lambda times: len(times) < requests)
            started = await sandbox.person("Mei").slash("train start", style="jin_yong", preset="fast")

            def goes_on(_: list[float]) -> bool:
                message: Message = sandbox.messages[started.shown.id]
                return message.text.startswith("Training Jin Yong\n")

            busy = await ask_while(sandbox, "training", goes_on)
            if " been trained" not in sandbox.messages[started.shown.id].text:
                raise RuntimeError(f"no model: {sandbox.messages[started.shown.id].text!r}")
        late = json.loads(lags.read_text(encoding="utf-8"))
    return [_row(window, late) for window in (idle, busy)]


def _row(window: Window, late: list[tuple[float, float]]) -> Row:
    lags = [lag for moment, lag in late if window.began <= moment <= window.ended]
    return {
        "the bot is": window.what,
        "seconds": window.ended - window.began,
        "/name": len(window.times),
        "p50 ms": percentile(window.times, 0.5) * 1e3,
        "p99 ms": percentile(window.times, 0.99) * 1e3,
        "max ms": max(window.times) * 1e3,
        "loop lag p50 ms": percentile(lags, 0.5) * 1e3,
        "lag p99.9 ms": percentile(lags, 0.999) * 1e3,
        "lag max ms": max(lags) * 1e3,
    }


def main(requests: Annotated[int, typer.Option(min=1, help="How many while the bot is idle.")] = 300) -> None:
    """Print the table; exit with 1 when a bar was missed."""
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(measure(Path(folder), requests))
    show("training_load", "/name beside a training", rows)
    busy = rows[-1]
    if float(busy["p99 ms"]) > BAR_NAME_SECONDS * 1e3 or float(busy["lag p99.9 ms"]) > BAR_LAG_SECONDS * 1e3:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
