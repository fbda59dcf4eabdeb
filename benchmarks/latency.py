"""From the slash command to the visible names, through the sandbox: two real processes over real sockets.

`python -m benchmarks.latency [--requests 500]`; the time to be ready and the memory of the bot come with it.
"""

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from benchmarks._table import Row, percentile, show
from sandbox.driver import Outcome, Person, Sandbox
from tests.bot.processes import at, running_bot

WARM_UP = 20


async def measure(requests: int) -> tuple[list[Row], str]:
    """Return a row a way of asking, and the bot's figures in words."""
    async with Sandbox.start() as sandbox:
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            async with running_bot(Path(folder), Path(folder) / "models", at(sandbox.addresses)) as bot:
                await bot.line("Or to your own account")
                ready = time.perf_counter() - began
                await sandbox.bot_ready()
                mei = sandbox.person("Mei")
                rows = [await _commands(mei, requests), await _buttons(mei, requests)]
                return rows, f"ready in {ready:.2f} s, {_resident_mb(bot.process.pid):.0f} MB resident"


async def _commands(person: Person, requests: int) -> Row:
    times = []
    for number in range(WARM_UP + requests):
        style = ("jin_yong", "gu_long")[number % 2]
        began = time.perf_counter()
        outcome = await person.slash("name", style=style, count=10)
        times.append(_checked(outcome, began))
    return _row("/name, 10 names", times[WARM_UP:])


async def _buttons(person: Person, requests: int) -> Row:
    first = await person.slash("name", count=10)
    times = []
    for _ in range(requests):
        began = time.perf_counter()
        outcome = await person.click(first, "More")
        times.append(_checked(outcome, began))
    return _row('the button "More"', times)


def _checked(outcome: Outcome, began: float) -> float:
    taken = time.perf_counter() - began
    if outcome.failed or outcome.text.count("\n") < 9:
        raise RuntimeError(f"no ten names: {outcome.text!r}")
    return taken


def _row(what: str, times: list[float]) -> Row:
    return {
        "what": what,
        "requests": len(times),
        "p50 ms": percentile(times, 0.5) * 1e3,
        "p99 ms": percentile(times, 0.99) * 1e3,
        "max ms": max(times) * 1e3,
    }


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def main(requests: Annotated[int, typer.Option(min=1, help="How many of each.")] = 500) -> None:
    """Print the table."""
    rows, figures = asyncio.run(measure(requests))
    show("latency", f"From a command to its visible answer; the bot: {figures}", rows)


if __name__ == "__main__":
    typer.run(main)
