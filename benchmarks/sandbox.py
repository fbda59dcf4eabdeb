"""How many interactions a second the sandbox carries, and how long one takes.

`python -m benchmarks.sandbox [--count 5000]`

Sandbox, bot and people are a process each. An interaction's time is that from the person's command to the bot's
visible answer, all of it over sockets: the page's request, the gateway's event, the callback, the message on the
page. The bot has no library (see `benchmarks.bots.plain`), so that most of the time is the sandbox's.
"""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.kit.table import Row, percentile, show
from sandbox.testing.driver import Driver, PersonClient

BAR_RATE = 1000
BAR_P50_MS = 2.0
IN_FLIGHT = (1, 8, 32)
WARM_UP = 200
_FIRST_BOT_START = 60.0


@asynccontextmanager
async def answered() -> AsyncIterator[Driver]:
    """Run a sandbox and the plain bot in it."""
    async with Driver.start() as sandbox:
        addresses = sandbox.addresses
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "benchmarks.bots.plain"),
            *(addresses.api, addresses.gateway, addresses.token),
        )
        try:
            await sandbox.bot_ready(timeout=_FIRST_BOT_START)
            yield sandbox
        finally:
            bot.terminate()
            await bot.wait()


async def use(person: PersonClient, count: int) -> list[float]:
    """Use the command `count` times, one after the other; return the seconds of each."""
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        outcome = await person.slash("hello")
        times.append(time.perf_counter() - begin)
        if outcome.text != "hello":
            raise RuntimeError(outcome)
    return times


def cpu_seconds(pid: int) -> float:
    """Return the processor time that a process has used; NaN where there is no /proc."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(sandbox: Driver, in_flight: int, count: int) -> Row:
    """Let `in_flight` interactions be under way at any time until `count` are answered."""
    person, pid = sandbox.person("Mei"), sandbox.process.pid if sandbox.process else 0
    used, begin = cpu_seconds(pid), time.perf_counter()
    parts = await asyncio.gather(*(use(person, count // in_flight) for _ in range(in_flight)))
    seconds = time.perf_counter() - begin
    times = [1000 * value for part in parts for value in part]
    return {
        "at once": in_flight,
        "interactions": len(times),
        "a second": len(times) / seconds,
        "p50 ms": percentile(times, 0.5),
        "p99 ms": percentile(times, 0.99),
        "sandbox's CPU ms": 1000 * (cpu_seconds(pid) - used) / len(times),
    }


async def measure_all(count: int) -> list[Row]:
    """Return a row for each number of interactions at once."""
    async with answered() as sandbox:
        await use(sandbox.person("Mei"), WARM_UP)
        return [await measure(sandbox, in_flight, count) for in_flight in IN_FLIGHT]


def main(count: Annotated[int, typer.Option(help="interactions a row")] = 5000) -> None:
    """Measure, print the table, and exit with 1 when a bar is missed."""
    rows = asyncio.run(measure_all(count))
    show("sandbox", "Interactions with a bot that answers a plain message", rows)
    rate, median = max(float(row["a second"]) for row in rows), float(rows[0]["p50 ms"])
    if rate < BAR_RATE or median >= BAR_P50_MS:
        raise SystemExit(1)


if __name__ == "__main__":
    typer.run(main)
