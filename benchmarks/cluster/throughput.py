"""How many interactions a second processes that share a database carry, and what one costs each part.

`python -m benchmarks.cluster.throughput [--processes 1 --processes 2 --processes 4] [--servers 1000]
[--people 100] [--games 100] [--seconds 120]`

In `--games` servers at once people play the quiz and answer as soon as they see a question, and now and then ask
for a name; at any time `--at-once` of them wait for the bot. When a game is over, the next server has one.
Sandbox, PostgreSQL, crowd (this process) and each process of the bot are on this machine. An interaction's time is
that from the press to what the person reads. In the end each acknowledged answer must be stored as it was given,
and the totals must equal a recount.

Two figures are extrapolated, not measured. What a core carries is a second divided by the processor time that an
interaction costs the bot, with its part of the rounds' beginnings and ends: what one process carries that has a
core for itself. What the writers carry is the measured rate divided by the share of the time in which somebody was
writing: one transaction at a time writes to the database, whichever process it is of.
"""

import asyncio
import gc
import os
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.cluster.crowd import Crowd, Load, Sample
from benchmarks.cluster.launched import cluster
from benchmarks.cluster.usage import Reading, resident_megabytes, writing_watched
from benchmarks.kit.receipts import totals_are_exact
from benchmarks.kit.table import Row, percentile, show
from sandbox.testing.driver import Driver
from tests import postgresql

START_SECONDS = 300.0
"""How long the processes may take to be ready on a busy machine."""

_PROCESSES = [1, 2, 4]
_BOT, _SANDBOX, _CROWD, _DATABASE = "bot", "sandbox", "crowd", "PostgreSQL"


@dataclass(frozen=True)
class Trial:
    """What is measured, and for how long."""

    servers: int
    people: int
    """In each server."""
    warm_up: int
    seconds: int
    load: Load


@dataclass(frozen=True)
class Window:
    """What happened between two moments."""

    samples: list[Sample]
    seconds: float
    idle: float
    """Seconds for which somebody had no question to answer, added up."""
    cpu: dict[str, float]
    """Processor time by role, in seconds."""
    writing: float
    """The share of the time in which somebody wrote to the database."""
    megabytes: float
    """The memory of the largest process of the bot."""


async def measure(folder: Path, database: postgresql.Cluster, processes: int, trial: Trial) -> list[Row]:
    """Let so many processes carry the load; return what was carried, and what it cost."""
    url = database.make(durable=True)
    limits = ("--servers", str(trial.servers), "--max-concurrency", str(processes))
    async with Driver.start(*limits) as sandbox:
        people = [(server, await sandbox.add_people(trial.people, server=server)) for server in sandbox.servers]
        crowd = Crowd(sandbox, people, trial.load)
        async with cluster(folder, sandbox.addresses, url, processes) as watched:
            await sandbox.bot_ready(shards=processes, timeout=START_SECONDS)
            playing = asyncio.create_task(crowd.play())
            await asyncio.wait({playing}, timeout=trial.warm_up)
            roles = {
                _BOT: watched.bot.process.pid,
                _SANDBOX: sandbox.process.pid if sandbox.process else 0,
                _CROWD: os.getpid(),
                _DATABASE: database.pid,
            }
            before, idle, count = Reading.of(roles), crowd.idle, len(crowd.samples)
            with writing_watched(url) as writing:
                await asyncio.wait({playing}, timeout=trial.seconds)
            after = Reading.of(roles)
            window = Window(
                samples=crowd.samples[count:],
                seconds=after.at - before.at,
                idle=crowd.idle - idle,
                cpu={role: after.cpu[role] - before.cpu[role] for role in roles},
                writing=writing.share,
                megabytes=max(map(resident_megabytes, watched.pids.values())),
            )
            playing.cancel()
            with suppress(asyncio.CancelledError):
                await playing
            await crowd.finish()
            exit_code = await watched.bot.stop()
            print(f"lines of errors: {len(watched.errors)}", *watched.errors[:10], sep="\n", flush=True)
    lost = crowd.receipts.lost(url)
    print(*lost[:10], sep="\n")
    counted: Row = {
        "processes": processes,
        "receipts": len(crowd.receipts.given),
        "people": len({person for _, person in crowd.receipts.given}),
        "lost": len(lost),
        "totals": "exact" if totals_are_exact(url) else "WRONG",
        "exit code": exit_code,
    }
    return [carried(processes, window, trial.load), costs(processes, window), counted]


def carried(processes: int, window: Window, load: Load) -> Row:
    """Return how much was carried, and how long people waited."""
    answers = [sample for sample in window.samples if sample.kind == "answer"]
    times = [1000 * (sample.ended - sample.began) for sample in answers if sample.outcome == "done"]
    outcomes = Counter(sample.outcome for sample in window.samples)
    return {
        "processes": processes,
        "a second": len(window.samples) / window.seconds,
        "answers": len(answers),
        "names": sum(sample.kind == "name" for sample in window.samples),
        "games": sum(sample.kind == "start" for sample in window.samples),
        "receipt p50 ms": percentile(times, 0.5),
        "p99 ms": percentile(times, 0.99),
        "refused": outcomes["refused"],
        "unanswered": outcomes["unanswered"],
        "crowd without a question": window.idle / window.seconds / load.at_once,
    }


def costs(processes: int, window: Window) -> Row:
    """Return what an interaction cost each part, and what follows from that."""
    count = len(window.samples)
    each = {f"{role} CPU ms": 1000 * seconds / count for role, seconds in window.cpu.items()}
    return {
        "processes": processes,
        **each,
        "cores in use": sum(window.cpu.values()) / window.seconds,
        "somebody writes": window.writing,
        "MB a process": window.megabytes,
        "a core carries (extrapolated)": count / window.cpu[_BOT],
        "the writers carry (extrapolated)": count / window.seconds / max(window.writing, 0.001),
    }


async def measure_all(trial: Trial, processes: list[int]) -> list[list[Row]]:
    """Return the rows of each table."""
    found = []
    for number in processes:
        with tempfile.TemporaryDirectory() as name, postgresql.running(as_installed=True) as database:
            found.append(await measure(Path(name), database, number, trial))
    return [list(rows) for rows in zip(*found, strict=True)]


def main(  # noqa: PLR0913, PLR0917 - the options of the command
    processes: Annotated[
        list[int], typer.Option(min=1, max=8, help="How many processes; may be repeated.")
    ] = _PROCESSES,
    servers: Annotated[int, typer.Option(min=1, help="How many servers.")] = 1000,
    people: Annotated[int, typer.Option(min=1, help="How many people are in each.")] = 100,
    games: Annotated[int, typer.Option(min=1, help="How many games run at once.")] = 100,
    players: Annotated[int, typer.Option(min=1, help="How many people play a game.")] = 20,
    at_once: Annotated[int, typer.Option(min=1, help="How many people wait for the bot at any time.")] = 32,
    answers_a_name: Annotated[
        int, typer.Option(min=1, help="After so many answers somebody asks for a name.")
    ] = 10,
    warm_up: Annotated[int, typer.Option(min=1, help="Seconds before it is measured.")] = 60,
    seconds: Annotated[int, typer.Option(min=1, help="Seconds in which it is measured.")] = 120,
) -> None:
    """Print the tables; exit with 1 when an acknowledged answer is lost or a total wrong."""
    # Messages stay in memory and form no cycles: looking for those would cost more with each.
    gc.set_threshold(50_000, 50, 50)
    load = Load(games=min(games, servers), players=players, at_once=at_once, answers_a_name=answers_a_name)
    trial = Trial(servers, people, warm_up, seconds, load)
    tables = asyncio.run(measure_all(trial, processes))
    place = f"{servers:,} servers, {servers * people:,} people, {load.games} games at once"
    for name, rows in zip(("carried", "costs", "counted"), tables, strict=True):
        show(f"throughput_{name}", f"{name.capitalize()}: {place}", rows)
    if any(row["lost"] or row["totals"] != "exact" or row["exit code"] for row in tables[-1]):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
