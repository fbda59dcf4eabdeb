"""Faults of Discord, of the network and of the database in many moments, and what the bot makes of them.

`python -m benchmarks.faults [--scenarios 0] [--seed 1] [--bots 4]`

Real bot processes, each with a sandbox of its own, meet one fault after the other, in an order that the seed
chooses. After each the process must be alive, `/help` must answer, every answer that had a receipt must be stored,
and every game must either continue or have posted its end. Each scenario is printed as it ends: most of its time
is waiting, for locks, for late replies, for rounds, so several bots take little longer than one on a few cores.
"""

import asyncio
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Annotated

import typer

from benchmarks.kit.table import Row, show
from benchmarks.trials.faults import Scenario, scenarios
from benchmarks.trials.trial import Trial
from sandbox.testing.driver import Driver
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot

SCENARIO_SECONDS = 300.0
"""How long a scenario may take, all waits for order included, before it counts as stuck."""


class Log:
    """What the bot writes to standard error; it must be read, or the bot would wait for that."""

    def __init__(self, bot: BotProcess) -> None:
        self.lines: list[str] = []
        self._reading = asyncio.create_task(self._read(bot))

    async def _read(self, bot: BotProcess) -> None:
        if bot.process.stderr is not None:
            async for line in bot.process.stderr:
                self.lines.append(line.decode(errors="replace").rstrip("\n"))

    async def close(self) -> None:
        """Stop reading."""
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)

    def tracebacks(self) -> int:
        """Return how many tracebacks were written so far."""
        return sum("Traceback (most recent call last)" in line for line in self.lines)


class Report:
    """How `planned` scenarios ended, by fault."""

    def __init__(self, planned: int) -> None:
        self.complaints: list[str] = []
        self._planned = planned
        self._count: dict[str, int] = defaultdict(int)
        self._bad: dict[str, int] = defaultdict(int)
        self._tracebacks: dict[str, int] = defaultdict(int)
        self._seconds: dict[str, float] = defaultdict(float)

    def add(self, scenario: Scenario, complaints: list[str], tracebacks: int, seconds: float) -> None:
        """Note how a scenario ended, and print it."""
        fault = scenario.fault
        self._count[fault] += 1
        self._bad[fault] += bool(complaints)
        self._tracebacks[fault] += tracebacks
        self._seconds[fault] = max(self._seconds[fault], seconds)
        self.complaints += [f"{fault} at {scenario.moment}: {complaint}" for complaint in complaints]
        done = f"{sum(self._count.values())}/{self._planned}"
        print(
            f"{done} {fault} at {scenario.moment}, {seconds:.1f} s: {'; '.join(complaints) or 'good'}", flush=True
        )

    def rows(self) -> list[Row]:
        """Return a row a fault, and one for all."""
        found: list[Row] = [
            {
                "fault": fault,
                "scenarios": count,
                "bad": self._bad[fault],
                "tracebacks": self._tracebacks[fault],
                "longest s": self._seconds[fault],
            }
            for fault, count in self._count.items()
        ]
        total: Row = {
            "fault": "all",
            "scenarios": sum(self._count.values()),
            "bad": sum(self._bad.values()),
            "tracebacks": sum(self._tracebacks.values()),
            "longest s": max(self._seconds.values(), default=0.0),
        }
        return [*sorted(found, key=lambda row: str(row["fault"])), total]


async def run(folders: list[Path], chosen: list[Scenario]) -> Report:
    """Let each scenario happen to one of the bots, of which each has a folder."""
    report, remaining = Report(len(chosen)), list(chosen)
    async with asyncio.TaskGroup() as group:
        for folder in folders:
            group.create_task(_take_turns(folder, remaining, report))
    return report


async def _take_turns(folder: Path, remaining: list[Scenario], report: Report) -> None:
    """Let what remains happen to a bot of its own; one that ends is started again."""
    async with Driver.start() as sandbox:
        while remaining:
            environment = {**at(sandbox.addresses), "LOG_LEVEL": "ERROR"}
            async with running_bot(folder, folder / "models", environment) as bot:
                await bot.line("Or to your own account")
                await sandbox.bot_ready(timeout=PATIENCE)
                trial, log = Trial(sandbox, bot, folder / "data" / "jianghu.db"), Log(bot)
                while remaining and bot.process.returncode is None:
                    await _try(trial, log, remaining.pop(), report)
                await log.close()
            await sandbox.bot_gone()


async def _try(trial: Trial, log: Log, scenario: Scenario, report: Report) -> None:
    before, began = log.tracebacks(), time.perf_counter()
    trial.start()
    try:
        async with asyncio.timeout(SCENARIO_SECONDS):
            await scenario.act(trial, scenario.cause)
            complaints = await trial.complaints()
    except TimeoutError:
        complaints = [f"no end within {SCENARIO_SECONDS:.0f} s"]
    report.add(scenario, complaints, log.tracebacks() - before, time.perf_counter() - began)


def main(
    count: Annotated[int, typer.Option("--scenarios", min=0, help="How many; 0 for all.")] = 0,
    seed: Annotated[int, typer.Option(help="Chooses the order.")] = 1,
    bots: Annotated[int, typer.Option(min=1, max=16, help="How many bots share the scenarios.")] = 4,
) -> None:
    """Print the table; exit with 1 when something does not hold."""
    chosen = list(scenarios())
    Random(seed).shuffle(chosen)  # noqa: S311 - the same order for the same seed
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(tempfile.mkdtemp(dir=name)) for _ in range(bots)]
        report = asyncio.run(run(folders, chosen[: count or None]))
    show("faults", "Faults in many moments; a bad one leaves something undone", report.rows())
    for complaint in report.complaints:
        print(complaint)
    if report.complaints:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
