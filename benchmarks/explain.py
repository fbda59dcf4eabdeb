"""Seconds from asking for a name's explanation to the picture, through the sandbox, in two processes over sockets.

`python -m benchmarks.explain [--starts 5] [--requests 200]`

The bot is started several times: the first picture after each start, and then the others after the last start,
each with the event loop's lag in the meantime and the bot's memory.
"""

import asyncio
import json
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.kit.table import Row, percentile, show
from sandbox.testing.driver import Driver, Outcome
from sandbox.testing.person import PersonClient
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot

BAR_FIRST_SECONDS, BAR_SECONDS = 0.700, 0.400
BAR_LAG_SECONDS = 0.050
BAR_MB = 650.0
STYLES = ("jin_yong", "gu_long")
NAMES = ("令狐冲", "小龙女", "西门吹雪", "杨过", "陆小凤", "司马楚", "东方青竹")


@dataclass
class Window:
    """What was measured of some requests."""

    what: str
    times: list[float] = field(default_factory=list)
    """Seconds of each request."""
    lags: list[float] = field(default_factory=list)
    """Seconds by which the event loop was late, every few milliseconds."""
    most_mb: float = 0.0


async def measure(folder: Path, starts: int, requests: int) -> tuple[Window, Window]:
    """Return the first pictures after each start, and those after the last start's first one."""
    first, later = Window("the first picture after a start"), Window("later pictures")
    async with Driver.start() as sandbox:
        crowd = await sandbox.add_people(starts + requests)
        for number in range(starts):
            others = crowd[starts:] if number == starts - 1 else []
            await _start(folder / f"lags{number}.json", sandbox, [(first, [crowd[number]]), (later, others)])
    return first, later


async def _start(file: Path, sandbox: Driver, windows: list[tuple[Window, list[PersonClient]]]) -> None:
    """Start the bot, let people ask one after the other, and end it; FILE is for the probe of the event loop."""
    probed = ("-m", "benchmarks.bots.probed", str(file))
    moments = []
    async with running_bot(file.parent, file.parent / "models", at(sandbox.addresses), program=probed) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(commands=4, timeout=PATIENCE)
        for window, people in windows:
            moments.append(time.time())
            await _ask(people, bot, window)
        moments.append(time.time())
        await bot.stop()
    late = json.loads(await asyncio.to_thread(file.read_text, "utf-8"))
    for (window, _), begun, ended in zip(windows, moments, moments[1:], strict=False):
        window.lags += [lag for moment, lag in late if begun <= moment <= ended]


async def _ask(people: list[PersonClient], bot: BotProcess, window: Window) -> None:
    for number, person in enumerate(people):
        began = time.perf_counter()
        _check(await person.slash("explain", name=NAMES[number % len(NAMES)], style=STYLES[number % 2]))
        window.times.append(time.perf_counter() - began)
        window.most_mb = max(window.most_mb, most_mb(bot.process.pid))


def _check(outcome: Outcome) -> None:
    """Raise RuntimeError unless the answer has a picture."""
    if outcome.failed or not outcome.shown.payload["attachments"]:
        raise RuntimeError(f"no picture in {outcome.text!r}")


def most_mb(pid: int) -> float:
    """Return the most memory that a process has had, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _row(window: Window) -> Row:
    return {
        "what": window.what,
        "pictures": len(window.times),
        "p50 ms": percentile(window.times, 0.5) * 1e3,
        "p99 ms": percentile(window.times, 0.99) * 1e3,
        "loop lag p99.9 ms": percentile(window.lags, 0.999) * 1e3,
        "memory MB": window.most_mb,
    }


def _misses(window: Window, seconds: float) -> bool:
    """Return whether a bar is missed."""
    slow = percentile(window.times, 0.99) > seconds or percentile(window.lags, 0.999) > BAR_LAG_SECONDS
    return slow or window.most_mb > BAR_MB


def main(
    starts: Annotated[int, typer.Option(min=1, help="How often the bot is started.")] = 5,
    requests: Annotated[int, typer.Option(min=1, help="How many later pictures.")] = 200,
) -> None:
    """Print the table; exit with 1 when pictures came late, delayed the event loop, or took too much memory."""
    with tempfile.TemporaryDirectory() as folder:
        first, later = asyncio.run(measure(Path(folder), starts, requests))
    show("explain", "From /explain to its picture", [_row(first), _row(later)])
    if _misses(first, BAR_FIRST_SECONDS) or _misses(later, BAR_SECONDS):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
