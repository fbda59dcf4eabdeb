"""Several processes on one database while they, the database and their connections fail.

`python -m benchmarks.cluster [--processes 2] [--events 20] [--servers 4] [--people 5] [--seed 1]`

People play in every server. Meanwhile, at random: a process is killed (SIGKILL), or the one that leads;
PostgreSQL crashes, and is started again five seconds later; a gateway connection is cut; a second process of a
shard is started. In the end every answer that had a receipt must be stored as it was given, the totals must equal
a recount, no round may be posted twice or be left open, and another process must lead within ten seconds of the
leader's death. It needs PostgreSQL's programs.
"""

import asyncio
import tempfile
from pathlib import Path
from random import Random
from typing import Annotated

import typer

from benchmarks.cluster.players import Players
from benchmarks.cluster.trial import ClusterTrial
from benchmarks.kit.receipts import totals_are_exact
from benchmarks.kit.table import Row, show
from sandbox.testing.driver import Driver
from tests import postgresql
from tests.bot.cogs.quiz.ledger import rows

LEADER_SECONDS = 10.0
_OPEN_ROUNDS = "SELECT count(*) FROM rounds WHERE asked_at IS NOT NULL AND closed_at IS NULL"
_OPEN_GAMES = "SELECT count(*) FROM games WHERE ended_at IS NULL"


def assess(trial: ClusterTrial, players: Players) -> tuple[Row, bool]:
    """Return the figures, and whether every bar was met."""
    lost = players.receipts.lost(trial.url)
    for complaint in lost:
        print(f"lost: {complaint}")
    posted = players.posted()
    twice = sum(len(messages) > 1 for messages in posted.values())
    [(rounds_left,)], [(games_left,)] = rows(trial.url, _OPEN_ROUNDS), rows(trial.url, _OPEN_GAMES)
    totalled = totals_are_exact(trial.url)
    slowest = max(trial.leaderless, default=0.0)
    row: Row = {
        "events": sum(trial.happened.values()),
        "rounds": len(posted),
        "receipts": len(players.receipts.given),
        "lost": len(lost),
        "totals": "exact" if totalled else "WRONG",
        "posted twice": twice,
        "rounds open": int(rounds_left),
        "games open": int(games_left),
        "rivals that ran": trial.rivals_that_ran,
        "leader back s": slowest,
        "all ready s": max(trial.ready_again, default=0.0),
        "unanswered": players.unanswered,
        "exit code": trial.exit_code,
    }
    failed = [
        lost,
        twice,
        rounds_left,
        games_left,
        trial.rivals_that_ran,
        slowest > LEADER_SECONDS,
        trial.exit_code,
    ]
    return row, totalled and not any(failed)


async def run(folder: Path, database: postgresql.Cluster, options: dict[str, int]) -> tuple[Row, bool]:
    """Run the trial and print how often each event happened; return the row of figures, and the verdict."""
    random = Random(options["seed"])  # noqa: S311 - the same events for the same seed
    processes = options["processes"]
    arguments = ("--servers", str(options["servers"]), "--max-concurrency", str(processes))
    async with Driver.start(*arguments) as sandbox:
        people = [
            (server, await sandbox.add_people(options["people"], server=server)) for server in sandbox.servers
        ]
        players = Players(sandbox, people, random)
        url = database.make(durable=True)
        trial = ClusterTrial(sandbox, database, url, folder, processes, random)
        watched = await trial.run(options["events"], players)
        row, good = assess(trial, players)
        for name, count in trial.happened.items():
            print(f"{name}: {count}")
        print(f"lines of errors: {len(watched.errors)}", *watched.errors[:10], sep="\n")
        return row, good


def main(
    processes: Annotated[int, typer.Option(min=2, max=8, help="How many processes, with a shard each.")] = 2,
    events: Annotated[int, typer.Option(min=1, help="How many things go wrong.")] = 20,
    servers: Annotated[int, typer.Option(min=1, help="How many servers.")] = 4,
    people: Annotated[int, typer.Option(min=1, help="How many play in each.")] = 5,
    seed: Annotated[int, typer.Option(help="Chooses the events and their moments.")] = 1,
) -> None:
    """Print the table; exit with 1 when something was lost, counted or posted twice, or left open."""
    options = {"processes": processes, "events": events, "servers": servers, "people": people, "seed": seed}
    with tempfile.TemporaryDirectory() as name, postgresql.running() as database:
        row, good = asyncio.run(run(Path(name), database, options))
    show(f"cluster_{processes}", f"{events} events, {processes} processes", [row])
    if not good:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
