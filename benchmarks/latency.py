"""Seconds from a command or a click to its visible answer, through the sandbox, in two processes over sockets.

`python -m benchmarks.latency [--requests 500]`

In this order: names, the button "More", answers in a quiz, and names again from a training's start to its end;
each with the event loop's lag in the meantime. The title has the bot's time to be ready and its memory.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.kit.table import Row, percentile, show
from benchmarks.quiz_load import one_round
from sandbox.testing.driver import Driver, Outcome
from tests.bot.processes import PATIENCE, at, running_bot

BAR_NAME_SECONDS = 0.150
BAR_LAG_SECONDS = 0.050
WARM_UP = 20

Act = Callable[[int], Awaitable[Outcome]]
"""The request that is measured; its argument is how many there were before."""


@dataclass
class Window:
    """A period of time, and how long each request in it took, in seconds."""

    what: str
    began: float = field(default_factory=time.time)
    ended: float = 0.0
    times: list[float] = field(default_factory=list)


async def measure(folder: Path, requests: int) -> tuple[list[Row], str]:
    """Return a row for each kind of request, and the bot's figures as text."""
    lags = folder / "lags.json"
    probed = ("-m", "benchmarks.bots.probed", str(lags))
    async with Driver.start() as sandbox:
        began = time.perf_counter()
        async with running_bot(folder, folder / "models", at(sandbox.addresses), program=probed) as bot:
            await bot.line("Or to your own account")
            ready = time.perf_counter() - began
            await sandbox.bot_ready(commands=4, timeout=PATIENCE)
            windows = await _windows(sandbox, requests)
            figures = f"ready in {ready:.2f} s, {_resident_mb(bot.process.pid):.0f} MB resident"
            await bot.stop()
    late = json.loads(lags.read_text(encoding="utf-8"))
    return [_row(window, late) for window in windows], figures


async def _windows(sandbox: Driver, requests: int) -> list[Window]:
    await _repeat("warming up", _names(sandbox), lambda done: done < WARM_UP)
    names = await _repeat("/name, 10 names", _names(sandbox), lambda done: done < requests)
    return [
        names,
        await _more(sandbox, requests),
        await _answers(sandbox, requests),
        await _beside_training(sandbox),
    ]


async def _repeat(what: str, act: Act, wanted: Callable[[int], bool]) -> Window:
    """Repeat a request while the condition on the number of requests done holds."""
    window = Window(what)
    while wanted(len(window.times)):
        began = time.perf_counter()
        await act(len(window.times))
        window.times.append(time.perf_counter() - began)
    window.ended = time.time()
    return window


def _names(sandbox: Driver) -> Act:
    person = sandbox.person("Deniz")

    async def ask(number: int) -> Outcome:
        return _ten_names(await person.slash("name", style=("jin_yong", "gu_long")[number % 2], count=10))

    return ask


async def _more(sandbox: Driver, requests: int) -> Window:
    first = await _names(sandbox)(0)
    person = sandbox.person("Deniz")

    async def click(_: int) -> Outcome:
        return _ten_names(await person.click(first, "More"))

    return await _repeat('the button "More"', click, lambda done: done < requests)


async def _answers(sandbox: Driver, requests: int) -> Window:
    crowd = await sandbox.add_people(requests)
    async with one_round(sandbox, crowd[0], seconds=120) as question:

        async def answer(number: int) -> Outcome:
            return _with(await crowd[number].click(question, question.labels[number % 2]), "You said")

        return await _repeat("a quiz answer to its receipt", answer, lambda done: done < requests)


async def _beside_training(sandbox: Driver) -> Window:
    started = await sandbox.person("Mei").slash("train start", style="jin_yong", preset="fast")

    def text() -> str:
        return sandbox.messages[started.shown.id].text

    window = await _repeat(
        "/name while a training runs", _names(sandbox), lambda _: text().startswith("### Training Jin Yong\n")
    )
    if " been trained" not in text():
        raise RuntimeError(f"no model: {text()!r}")
    return window


def _ten_names(outcome: Outcome) -> Outcome:
    return _with(outcome, "\n10. ")


def _with(outcome: Outcome, wanted: str) -> Outcome:
    """Return the outcome. Raises RuntimeError when it failed or its text lacks `wanted`."""
    if outcome.failed or wanted not in outcome.text:
        raise RuntimeError(f"no {wanted!r} in {outcome.text!r}")
    return outcome


def _row(window: Window, late: list[tuple[float, float]]) -> Row:
    lags = [lag for moment, lag in late if window.began <= moment <= window.ended]
    return {
        "what": window.what,
        "requests": len(window.times),
        "p50 ms": percentile(window.times, 0.5) * 1e3,
        "p99 ms": percentile(window.times, 0.99) * 1e3,
        "max ms": max(window.times) * 1e3,
        "loop lag p99.9 ms": percentile(lags, 0.999) * 1e3,
        "lag max ms": max(lags) * 1e3,
    }


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def main(requests: Annotated[int, typer.Option(min=1, help="How many of each.")] = 500) -> None:
    """Print the table; exit with 1 when a training delayed names or the event loop for too long."""
    with tempfile.TemporaryDirectory() as folder:
        rows, figures = asyncio.run(measure(Path(folder), requests))
    show("latency", f"From a command or a click to its visible answer; the bot: {figures}", rows)
    busy = rows[-1]
    if float(busy["p99 ms"]) > BAR_NAME_SECONDS * 1e3 or float(busy["loop lag p99.9 ms"]) > BAR_LAG_SECONDS * 1e3:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
