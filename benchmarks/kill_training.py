"""Killing what trains and what changes versions at random moments, and checking what is left.

`python -m benchmarks.kill_training [--kills 100] [--bot-kills 10] [--seed 1]`

Half of the kills (SIGKILL) hit a program that publishes, promotes, rolls back, pins, deletes and prunes versions,
the other half one that trains tiny models. After each, a start must clear all that is half done, every checkpoint
in place must load, and the version that the manifest names must serve.

The bot and the program of its jobs are killed too, in trainings of real size, half of them while the new model is
put in place; `--bot-kills 0` leaves that out. After these no process is allowed to be left, and the next start
must report how the job ended.
"""

import asyncio
import multiprocessing
import tempfile
from pathlib import Path
from random import Random
from typing import Annotated

import typer

from benchmarks.kit.table import Row, counted, show
from benchmarks.trials import programs
from benchmarks.trials.bot_kills import BotTrial
from benchmarks.trials.version_kills import Program, VersionTrial
from sandbox.testing.driver import Driver

PROGRAMS: dict[str, tuple[Program, float]] = {
    "changes of versions": (programs.change_versions, 0.5),
    "trainings of tiny models": (programs.train, 2.0),
}
"""What is killed, and after how many seconds of its processor time at the latest."""


def kill_programs(folder: Path, kills: int, random: Random) -> list[VersionTrial]:
    """Kill each program `kills` times."""
    trials = []
    for what, (program, seconds) in PROGRAMS.items():
        root = folder / program.__name__
        root.mkdir()
        trial = VersionTrial(root, program, seconds, random)
        for _ in counted(range(kills), what):
            trial.kill_once()
        trials.append(trial)
    return trials


async def kill_bots(folder: Path, kills: int, random: Random) -> BotTrial:
    """Kill the bot, or in each third job its training program, `kills` times."""
    async with Driver.start() as sandbox:
        trial = BotTrial(sandbox, folder, random)
        for number in counted(range(kills), "jobs of the bot"):
            victim = "program" if number % 3 == 2 else "bot"
            await trial.kill_once(victim=victim, at_the_end=number % 2 == 1)
        await trial.finish()
    return trial


def row(what: str, trial: VersionTrial | BotTrial) -> Row:
    """Return a row of the table."""
    return {
        "what was killed": what,
        "kills": trial.kills,
        "in the middle of writing": trial.in_the_middle,
        "versions in the end": trial.versions,
        "bad states": len(trial.troubles),
    }


def main(
    kills: Annotated[int, typer.Option(min=2, help="How many kills of programs.")] = 100,
    bot_kills: Annotated[int, typer.Option(min=0, help="How many kills of the bot and its program.")] = 10,
    seed: Annotated[int, typer.Option(help="Chooses the moments.")] = 1,
) -> None:
    """Print the table; exit with 1 when anything was left half done."""
    # Imported once in the server that programs are forked from, and not by each of them.
    multiprocessing.set_forkserver_preload([BotTrial.__module__, programs.__name__])
    random = Random(seed)  # noqa: S311 - the same moments for the same seed
    with tempfile.TemporaryDirectory() as name:
        trials: list[VersionTrial | BotTrial] = [*kill_programs(Path(name), kills // 2, random)]
        tell(trials)
        if bot_kills:
            folder = Path(tempfile.mkdtemp(dir=name))
            trials.append(asyncio.run(kill_bots(folder, bot_kills, random)))
            tell(trials)
    if any(trial.troubles for trial in trials):
        raise typer.Exit(1)


def tell(trials: list[VersionTrial | BotTrial]) -> None:
    """Print the table of the trials so far, and what went wrong in the bot's; the others have said it."""
    rows = [row(what, trial) for what, trial in zip([*PROGRAMS, "jobs of the bot"], trials, strict=False)]
    show("kill_training", "Kills at random moments", rows)
    for trial in trials:
        if isinstance(trial, BotTrial):
            print(*trial.troubles, sep="\n")


if __name__ == "__main__":
    typer.run(main)
