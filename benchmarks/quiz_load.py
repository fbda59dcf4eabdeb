"""A crowd answers one round at once, a tenth of it twice: a load test.

`python -m benchmarks.quiz_load [--people 2000]`

An answer's time is that from the click to its receipt, by the sandbox's clock. Each person must be counted once,
and the totals must equal a recount of the answers.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.kit.table import Row, percentile, show
from sandbox.testing.driver import Driver, Outcome, PersonClient, SeenMessage
from tests.bot.cogs.quiz.ledger import RECOUNT, TOTALS, rows
from tests.bot.processes import at, running_bot

BAR_SECONDS = 3.0
BAR_PEOPLE = 2000
"""Above this many people answers must still be counted right, but may be acknowledged too late."""

HALL = "quiz-hall"
ROUND_SECONDS = 60
PATIENCE = 2 * ROUND_SECONDS


@asynccontextmanager
async def one_round(
    sandbox: Driver, host: PersonClient, seconds: int = ROUND_SECONDS
) -> AsyncIterator[SeenMessage]:
    """Start a game of one round and yield its question; end the game with the block."""
    begin = len(sandbox.events)
    await host.slash("quiz play", channel=HALL, rounds=1, seconds=seconds)
    yield await sandbox.next_message(lambda message: "Round 1 of 1" in message.text, since=begin)
    await host.slash("quiz stop", channel=HALL)
    await sandbox.next_message(lambda message: "Final standings" in message.text, since=begin, timeout=PATIENCE)


async def answer_at_once(sandbox: Driver, crowd: list[PersonClient]) -> list[Outcome]:
    """Let each person press a button in one round, a tenth of them twice; return the outcome of each press."""
    async with one_round(sandbox, crowd[0]) as question:
        presses = [
            person.click(question, question.labels[number % 2])
            for number, person in enumerate(crowd)
            for _ in range(1 + (number % 10 == 0))
        ]
        return await asyncio.gather(*presses)


async def play(folder: Path, people: int) -> list[Outcome]:
    """Let `people` people answer one round of a new bot with its data in `folder`."""
    async with Driver.start() as sandbox:
        # Warnings about late answers would fill the pipe, which is not read during the round.
        environment = {**at(sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(folder, folder / "models", environment) as bot:
            await bot.line("Or to your own account")
            await sandbox.bot_ready()
            return await answer_at_once(sandbox, await sandbox.add_people(people))


def assess(database: Path, people: int, outcomes: list[Outcome]) -> tuple[Row, bool]:
    """Return the figures, and whether every bar was met."""
    counted = rows(database, "SELECT count(*), count(DISTINCT user_id) FROM answers") == [(people, people)]
    totalled = rows(database, TOTALS) == rows(database, RECOUNT)
    delays = [outcome.delay for outcome in outcomes if outcome.delay is not None]
    unanswered = len(outcomes) - len(delays)
    row: Row = {
        "people": people,
        "presses": len(outcomes),
        "p50 s": percentile(delays, 0.5),
        "p99 s": percentile(delays, 0.99),
        "max s": max(delays),
        "unanswered": unanswered,
        "receipts": sum("You said" in outcome.text for outcome in outcomes),
        "refused as repeated": sum("already" in outcome.text for outcome in outcomes),
        "counted once": "yes" if counted else "NO",
        "totals": "exact" if totalled else "WRONG",
    }
    in_time = not unanswered and max(delays) <= BAR_SECONDS
    return row, counted and totalled and (in_time or people > BAR_PEOPLE)


def main(
    people: Annotated[int, typer.Option(min=1, max=20_000, help="How many people answer.")] = 2000,
) -> None:
    """Print the table; exit with 1 when a count is wrong or, with up to 2,000 people, a receipt took over 3 s."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outcomes = asyncio.run(play(folder, people))
        row, good = assess(folder / "data" / "jianghu.db", people, outcomes)
    show(f"quiz_load_{people}", f"{people:,} people answer one round at once", [row])
    if not good:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
